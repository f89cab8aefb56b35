import type { Pause, Segment } from '../model/calendar.ts'
import type { Clock, PromiseRecord } from '../model/records.ts'
import { type ClockState, clockState, pausesOf, startOf } from './clock.ts'

/** All that can be told of a clock at a moment. Durations in milliseconds. */
export interface ClockReading {
  state: ClockState
  /** When it is due; null while it is paused, as nobody can know (field rule 3). */
  dueAt: string | null
  /** Counted against its budget so far: working time without pauses. */
  countedMs: number
  /** Left of its budget; 0 once it is used up. */
  remainingMs: number
  /** What it took or takes for whoever waits: nights, weekends and pauses included. */
  feltMs: number
  /** Of that, what stood still as we waited for the customer. */
  pausedMs: number
  /** In a pause we said to wait for the customer, who had written already. */
  customerHadWritten: boolean
}

/**
 * Reads a clock: everything about it follows from its log and the proof of its deadline (field rule 2, Zendesk's metric
 * events).
 * @param now in epoch milliseconds; a clock that has ended is read as of its end
 */
export function readClock(clock: Clock, now: number): ClockReading {
  const state = clockState(clock)
  const from = Date.parse(startOf(clock))
  const end = clock.log.find(({ type }) => type === 'met' || type === 'cancelled')
  const until = Math.max(from, end ? Date.parse(end.at) : now)
  const pauses = pausesOf(clock)
  const counted = countedUntil(clock, pauses, until)
  return {
    state,
    dueAt: state === 'paused' ? null : clock.dueAt,
    countedMs: counted,
    remainingMs: openUntil(clock, Number.POSITIVE_INFINITY) - counted,
    feltMs: until - from,
    pausedMs: pauses.reduce((sum, { from, to }) => sum + between(from, to, until), 0),
    customerHadWritten: clock.log.some((event) => event.customerHadWritten === true),
  }
}

const between = (from: string, to: string | null, until: number): number =>
  Math.max(0, Math.min(to === null ? until : Date.parse(to), until) - Date.parse(from))

const openSegments = ({ segments }: Clock): Segment[] => segments.filter(({ kind }) => kind === 'open')

const openUntil = (clock: Clock, until: number): number =>
  openSegments(clock).reduce((sum, { from, to }) => sum + between(from, to, until), 0)

/** The proof of its deadline knows of no pause that began since it was reckoned. */
const countedUntil = (clock: Clock, pauses: readonly Pause[], until: number): number => {
  const stood = pauses.reduce((sum, { from, to }) => {
    const end = to === null ? until : Math.min(Date.parse(to), until)
    return sum + Math.max(0, openUntil(clock, end) - openUntil(clock, Date.parse(from)))
  }, 0)
  return openUntil(clock, until) - stood
}

/** How long ago, in milliseconds, it happened and was reported: what a customer feels stands beside what a clock counts. */
export const sinceFailure = (
  { failure, reportedAt }: { failure: { occurredAt: string }; reportedAt: string },
  now: number,
): { failedMs: number; reportedMs: number } => ({
  failedMs: now - Date.parse(failure.occurredAt),
  reportedMs: now - Date.parse(reportedAt),
})

/** All that can be told of a promise. */
export interface PromiseReading {
  madeAt: string
  /** The date first given; `dueAt` of the promise is the one that holds. */
  firstDueAt: string
  /** New dates that were given in time: not broken, but not as first promised either. */
  renegotiated: number
  broken: number
  /** Against the date that held: in time or after it; null until it is kept. */
  kept: 'early' | 'late' | null
  /** How much earlier (or later) than that date it was kept, in milliseconds. */
  marginMs: number
  /** What was agreed in its place, where it was. */
  released: string | null
}

/** Reads a promise: everything about it follows from its log. */
export function readPromise({ log, dueAt }: PromiseRecord): PromiseReading {
  const [made] = log
  const kept = log.findLast(({ type }) => type === 'kept')
  // A new date after a breach mends what was broken; only one that came in time renegotiates.
  const inTime = log.filter(({ type }, index) => type === 'new-date' && log[index - 1]?.type !== 'broken')
  const margin = kept ? Date.parse(kept.dueAt) - Date.parse(kept.at) : 0
  return {
    madeAt: made?.at ?? dueAt,
    firstDueAt: made?.dueAt ?? dueAt,
    renegotiated: inTime.length,
    broken: log.filter(({ type }) => type === 'broken').length,
    kept: kept ? (margin >= 0 ? 'early' : 'late') : null,
    marginMs: Math.abs(margin),
    released: log.findLast(({ type }) => type === 'released')?.reason ?? null,
  }
}
