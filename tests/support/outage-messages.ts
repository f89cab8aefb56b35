import { speakable } from '../../activities/promises.ts'
import type { Failure } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import type { History } from '../../model/plan.ts'
import { systemDown } from '../../playbooks/system-down.ts'
import type { CustomerMessageKind, ToTell } from '../../playbooks/telling.ts'
import { checkMessage } from '../../sincerity/index.ts'
import { after } from '../../time/dates.ts'

/** Who writes. */
export const owner = { id: 'lena', name: 'Lena Voss', title: 'Account Manager' }
export const startedAt = '2026-11-22T10:05:00Z'
/** Three quarters of an hour into it. */
export const soon = after(startedAt, 'PT45M')
export const never: History = { failures: 0, repeats: 0 }

/** What failed, and when a message about it is written. */
export interface Moment {
  failure: Failure
  history?: History
  opening?: number
  now?: string
}

/** What is promised at a moment, at first and then instead, as `compose` would have it. */
export function promisesAt({ failure, history = never, opening = 0, now = soon }: Moment) {
  const outage = systemDown.consider(failure, { history })
  const { calendar } = outage.decide(owner)
  const speak = (previous: SpokenPromise[]) =>
    outage
      .offers({ now, opening }, calendar, previous)
      .map((offer) => speakable(offer, { now, calendar, previous: previous[0] ?? null }))
  const made = speak([])
  return { made, moved: speak(made) }
}

/** Writes a message as `compose` would have it written. */
export function tell(kind: CustomerMessageKind, moment: Moment, changes: Partial<ToTell> = {}) {
  const { failure, history = never, opening = 0, now = soon } = moment
  const outage = systemDown.consider(failure, { history })
  const { made, moved } = promisesAt(moment)
  const isMoved = kind === 'new-date' || kind === 'broken-promise'
  return outage.message(kind, {
    owner,
    now,
    opening,
    sent: [],
    promises: isMoved ? moved : kind === 'next-step' || kind === 'update' ? made : [],
    topic: {
      done: [{ action: 'ask-for-status', note: 'I have asked Priya Nair, who leads the repair' }],
      promises: made,
      remedies: outage.decide(owner).remedies.filter(({ round }) => round === opening),
      text: null,
    },
    ...changes,
  })
}

/** For what the gate would hold it back, when it leaves. */
export function findings(
  kind: CustomerMessageKind,
  moment: Moment,
  words: { subject: string; text: string },
  earlier: string[] = [],
) {
  const { failure, history = never, now = soon } = moment
  const { made, moved } = promisesAt(moment)
  const { name, locale, timeZone } = failure.customer
  return checkMessage({
    kind,
    locale,
    ...words,
    customer: { name },
    failure: { reference: failure.reference, summary: systemDown.consider(failure, { history }).summary },
    owner: { name: owner.name },
    promises: [...made, ...moved].map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: now,
    timeZone,
    earlier,
  }).findings.filter(({ blocks }) => blocks)
}
