import { speakable } from '../../activities/promises.ts'
import type { Failure } from '../../model/failure.ts'
import type { MessageKind, SpokenPromise } from '../../model/message.ts'
import type { History } from '../../model/plan.ts'
import type { CustomerMessageKind, Playbook } from '../../playbooks/playbook.ts'
import type { Written } from '../../playbooks/telling.ts'
import { checkMessage, type Finding } from '../../sincerity/index.ts'
import { signatory } from './shipment.ts'

/** For tests: a message of a recovery, as the customer reads it. */
export interface Posted extends Written {
  kind: CustomerMessageKind
  opening: number
  /** The promises whose dates it may name. */
  promises: SpokenPromise[]
  /** What the gate holds it back for. */
  held: Finding[]
}

/** Everything that can be said, in an order in which it could be. */
const firstCourse: CustomerMessageKind[] = [
  'apology',
  'next-step',
  'update',
  'update',
  'new-date',
  'update',
  'update',
  'new-date',
  'update',
  'broken-promise',
  'update',
  'remedy',
  'answer',
  'follow-up',
  'reminder',
]

const laterCourse: CustomerMessageKind[] = [
  'apology',
  'next-step',
  'update',
  'new-date',
  'update',
  'broken-promise',
  'update',
  'remedy',
  'answer',
  'follow-up',
  'reminder',
]

/**
 * For tests: all letters of a recovery that takes long and is reopened, each held against the gate with those before it.
 * @param text what its owner answers, in the customer's language
 */
export async function correspondence(
  playbook: Playbook,
  failure: Failure,
  {
    now,
    text,
    openings = 1,
    history = { failures: 0, repeats: 0 },
  }: { now: string; text: string; openings?: number; history?: History },
): Promise<Posted[]> {
  const considered = playbook.consider(failure, { history })
  const { calendar, actions, remedies } = considered.decide(signatory)
  const offered = (opening: number, previous: SpokenPromise | null) =>
    considered
      .offers({ now, opening }, calendar, previous ? [previous] : [])
      .map((offer) => speakable(offer, { now, calendar, previous }))
  const { customer, reference } = failure
  const posted: Posted[] = []
  const sent: MessageKind[] = []

  for (let opening = 0; opening < openings; opening += 1) {
    const done: { action: string; note: string }[] = []
    for (const { id: action } of actions) {
      const note = await considered.run(action, {
        effectId: `e/${opening}/${action}`,
        opening,
        owner: { ...signatory, email: 'laura.callahan@example.com' },
        now,
        signal: new AbortController().signal,
        write: () => Promise.resolve(),
      })
      done.push({ action, note })
    }
    let standing: SpokenPromise[] = []
    for (const kind of opening === 0 ? firstCourse : laterCourse) {
      const old = standing
      if (kind === 'next-step') standing = offered(opening, null)
      if (kind === 'new-date' || kind === 'broken-promise')
        standing = old.flatMap((promise) => offered(opening, promise))
      const words = considered.message(kind, {
        owner: signatory,
        now,
        opening,
        sent,
        promises: standing,
        topic: { done, promises: old, remedies: remedies.filter(({ round }) => round === opening), text },
      })
      const promises = [...standing, ...old]
      const { findings } = checkMessage({
        kind,
        locale: words.language,
        subject: words.subject,
        text: words.text,
        customer: { name: customer.name },
        failure: { reference, summary: considered.summary },
        owner: { name: signatory.name },
        promises: promises.map(({ what, dueAt }) => ({ what, by: dueAt })),
        sentAt: now,
        timeZone: customer.timeZone,
        earlier: kind === 'answer' ? [] : posted.map((earlier) => earlier.text),
      })
      posted.push({ ...words, kind, opening, promises, held: findings.filter(({ blocks }) => blocks) })
      sent.push(kind)
    }
  }
  return posted
}
