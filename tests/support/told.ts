import { speakable } from '../../activities/promises.ts'
import type { Failure } from '../../model/failure.ts'
import { messageKind, type SpokenPromise } from '../../model/message.ts'
import type { History } from '../../model/plan.ts'
import type { ActionTools, CustomerMessageKind, Playbook, Words } from '../../playbooks/playbook.ts'
import type { ToTell } from '../../playbooks/telling.ts'
import { checkMessage, type Finding } from '../../sincerity/index.ts'
import { signatory } from './shipment.ts'

/** For tests: every kind of message that a customer may get. */
export const messageKinds = messageKind.exclude(['notice']).options

export interface Told extends Words {
  /** What it makes, moves or repeats. */
  promises: SpokenPromise[]
  /** What the gate for messages would stop it for. */
  blocked: Finding[]
}

/** For tests: a recovery whose messages are written as `compose` would have them written, with dates that are checked as it checks them. */
export function teller(
  playbook: Playbook,
  failure: Failure,
  { now, history = { failures: 0, repeats: 0 } }: { now: string; history?: History },
) {
  const considered = playbook.consider(failure, { history })
  const decisions = considered.decide(signatory)
  const { calendar } = decisions

  const promise = (opening: number, previous: SpokenPromise | null = null): SpokenPromise[] =>
    considered
      .offers({ now, opening }, calendar, previous ? [previous] : [])
      .map((offer) => speakable(offer, { now, calendar, previous }))

  /** Runs all actions. Returns what they did, and the letters that they wrote. */
  async function act(opening = 0) {
    const letters: (Parameters<ActionTools['write']>[0] & { action: string })[] = []
    const done: { action: string; note: string }[] = []
    for (const { id: action } of decisions.actions) {
      const note = await considered.run(action, {
        effectId: `e/${opening}/${action}`,
        opening,
        owner: { ...signatory, email: 'laura.callahan@example.com' },
        now,
        signal: new AbortController().signal,
        write: (letter) => {
          letters.push({ ...letter, action })
          return Promise.resolve()
        },
      })
      done.push({ action, note })
    }
    return { done, letters }
  }

  function tell(kind: CustomerMessageKind, changes: Partial<ToTell> & { earlier?: string[] } = {}): Told {
    const { opening = 0, earlier = [], ...told } = changes
    const made = promise(opening)
    const isMoved = kind === 'new-date' || kind === 'broken-promise'
    const promises = isMoved
      ? made.flatMap((each) => promise(opening, each))
      : kind === 'next-step' || kind === 'update'
        ? made
        : []
    const telling: ToTell = {
      owner: signatory,
      now,
      opening,
      sent: [],
      promises,
      topic: {
        done: [{ action: 'any', note: 'I asked our warehouse' }],
        promises: made,
        remedies: decisions.remedies.filter(({ round }) => round === opening),
        text: 'You asked what we do about it: I write to you myself, and I am sorry that we failed you.',
      },
      ...told,
    }
    const words = considered.message(kind, telling)
    const { customer, reference } = failure
    const nameable = [...telling.promises, ...(isMoved ? telling.topic.promises : [])]
    const { findings } = checkMessage({
      kind,
      locale: 'en',
      subject: words.subject,
      text: words.text,
      customer: { name: customer.name },
      failure: { reference, summary: considered.summary },
      owner: { name: telling.owner.name },
      promises: nameable.map(({ what, dueAt }) => ({ what, by: dueAt })),
      sentAt: now,
      timeZone: customer.timeZone,
      earlier,
    })
    return { ...words, promises: telling.promises, blocked: findings.filter(({ blocks }) => blocks) }
  }

  return { considered, decisions, promise, act, tell }
}
