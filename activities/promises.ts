import type { Calendar, Span } from '../model/calendar.ts'
import type { SpokenPromise, WishedPromise } from '../model/message.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { Estimate, Offer } from '../playbooks/index.ts'
import { inZone } from '../time/clock-reading.ts'
import { countBack } from '../time/count-back.ts'
import type { Piece } from '../time/pieces.ts'
import { reckon } from '../time/reckon.ts'
import { stretches } from '../time/schedule.ts'
import { dayMs, durationMs } from '../time/units.ts'

/** When, and under which conditions, a promise is to be spoken. */
export interface Speaking {
  /** The present: an instant, ISO 8601. */
  now: string
  /** When work is done; null: at all hours. */
  calendar: Calendar | null
  /** The promise whose date it replaces. */
  previous: Pick<SpokenPromise, 'dueAt'> | null
}

/** A share of past cases below this is no basis for a promise: it gets one more open day. */
const trustedShare = 0.5
const longestWarning = durationMs('warnBefore', 'PT8H')

/**
 * Checks a playbook's offer before it is spoken. A date that is past, not later than the one it replaces, outside the calendar or
 * earlier than the estimate moves to the first close of an open day at which all of that holds. Where fewer than half of the
 * past cases made it by the estimate, one open day more is left. Where nobody knows, word is promised instead, by the date that
 * is offered; where that cannot be kept, not before the close of the next open day.
 * @throws TimeError when the calendar is never open.
 */
export function speakable(offer: Offer, at: Speaking): SpokenPromise {
  const offered = Date.parse(offer.by)
  if (offer.estimate === null) {
    const next = Date.parse(openDaysAfter(floorOf(at), 1, at.calendar))
    const due =
      objection(offer.by, Number.NEGATIVE_INFINITY, at) === null
        ? offered
        : firstFit(Math.max(offered, next), at)
    return { ...spoken(offer.id, offer.word, due, at, offer.warnBefore), unknown: true }
  }
  const earliest = earliestOf(offer.estimate, at.calendar)
  const due = objection(offer.by, earliest, at) === null ? offered : firstFit(Math.max(offered, earliest), at)
  return spoken(offer.id, offer.what, due, at, offer.warnBefore)
}

/**
 * Checks a date that a person wants to promise. It is theirs: what cannot be kept is refused, never changed.
 * @param estimate what the playbook estimates, where the wish is a new date for a promise there is
 * @throws PlaybookError saying why, and which date could be kept.
 */
export function granted(
  { id = 'promise', what, by }: WishedPromise,
  at: Speaking,
  estimate?: Estimate | null,
): SpokenPromise {
  const earliest = earliestOf(estimate ?? undefined, at.calendar)
  const why = objection(by, earliest, at)
  if (why !== null) {
    const fit = local(firstFit(Math.max(Date.parse(by), earliest), at), at)
    throw new PlaybookError(
      `"${what}" cannot be promised by ${by}: ${why}. The first date that can be kept is ${fit}: promise that, or a later one`,
    )
  }
  return spoken(id, what, Date.parse(by), at, undefined)
}

/** Why a date cannot be promised, if it cannot. */
function objection(by: string, earliest: number, at: Speaking): string | null {
  const due = Date.parse(by)
  if (due <= Date.parse(at.now)) return 'it is past'
  if (at.previous && due <= floorOf(at))
    return `it is not later than ${local(Date.parse(at.previous.dueAt), at)}, which it replaces`
  if (due < earliest) return `it cannot be done before ${local(earliest, at)}, as far as is known`
  return isOpen(at.calendar, due) ? null : 'nobody works then'
}

/** As the clocks show it by which it must be kept. */
const local = (ms: number, { calendar }: Speaking): string =>
  inZone(new Date(ms).toISOString(), calendar?.timeZone ?? 'UTC')

/** A date must be later than this. */
const floorOf = ({ now, previous }: Speaking): number =>
  Math.max(Date.parse(now), previous ? Date.parse(previous.dueAt) : Number.NEGATIVE_INFINITY)

/** No date may be earlier than this. */
function earliestOf(estimate: Estimate | undefined, calendar: Calendar | null): number {
  if (!estimate) return Number.NEGATIVE_INFINITY
  const by = Date.parse(estimate.by)
  const isDoubtful = estimate.share !== undefined && estimate.share < trustedShare
  return isDoubtful ? Date.parse(openDaysAfter(by, 1, calendar)) : by
}

/** Closing time counts as inside (field rule 3, Frappe Helpdesk 2449). */
function isOpen(calendar: Calendar | null, ms: number): boolean {
  for (const { from, to, kind } of stretches(calendar, ms - 1)) {
    if (from > ms) return false
    if (kind === 'open' && to >= ms) return true
  }
  return false
}

/** The first close of an open day from an instant on, later than what it must be later than. */
function firstFit(from: number, at: Speaking): number {
  const floor = floorOf(at)
  if (at.calendar === null) return from > floor ? from : floor + dayMs
  // A night shift closes on the day after the one it belongs to.
  const start = Math.max(from, floor) - 2 * dayMs
  for (let days = 1; ; days += 1) {
    const close = Date.parse(openDaysAfter(start, days, at.calendar))
    if (close >= from && close > floor) return close
  }
}

/** The close of the n-th open day after the day of an instant; without a calendar, so many times 24 hours. */
function openDaysAfter(from: number, businessDays: number, calendar: Calendar | null): string {
  const budget: Span = calendar === null ? `P${businessDays}D` : { businessDays }
  const ask = {
    from: new Date(from).toISOString(),
    budget,
    pauses: [],
    calendars: [{ until: null, calendar }],
  }
  const { due } = reckon(ask)
  // Only a clock that stands still has no end.
  if (due === null) throw new Error(`No ${businessDays} open days follow ${ask.from}`)
  return due
}

/** A promise with its own warning times, in business time where there is enough of it. */
function spoken(
  id: string,
  what: string,
  due: number,
  { now, calendar }: Speaking,
  warnBefore: string | undefined,
): SpokenPromise {
  const start = Date.parse(now)
  const pieces = piecesBetween(calendar, start, due)
  const open = pieces.reduce((sum, { from, to, kind }) => (kind === 'open' ? sum + to - from : sum), 0)
  const usual = Math.min(longestWarning, open / 2)
  const asked = warnBefore === undefined ? usual : durationMs('warnBefore', warnBefore)
  // Asked for more than there is, it would be at risk when it is made.
  const warning = Math.floor(asked < open ? asked : usual)
  const counted = [warning, Math.floor(warning / 2)].map((ms) => countBack(pieces, start, due, ms))
  const elapsed = [2, 4].map((part) => Math.floor(due - (due - start) / part))
  const [atRisk = start, tell = due] = isInOrder([start, ...counted, due]) ? counted : elapsed
  const utc = (ms: number): string => new Date(ms).toISOString()
  return { id, what, dueAt: utc(due), atRiskAt: utc(atRisk), tellAt: utc(tell) }
}

function piecesBetween(calendar: Calendar | null, start: number, due: number): Piece[] {
  const pieces: Piece[] = []
  for (const stretch of stretches(calendar, start)) {
    if (stretch.from >= due) break
    pieces.push({ ...stretch, to: Math.min(stretch.to, due) })
    if (stretch.to >= due) break
  }
  return pieces
}

const isInOrder = (instants: number[]): boolean =>
  instants.every((instant, index) => index === 0 || instant > (instants[index - 1] ?? instant))
