import type { Era, Segment, Span } from '../model/calendar.ts'
import type { Deadline } from '../model/plan.ts'
import { compare, inWords } from '../time/dates.ts'

/** "22 November 2026 at 09:30 UTC", or "... at 10:30 Europe/Berlin time": one clock, named, whoever reads it. */
export function momentInWords(instant: string, timeZone = 'UTC'): string {
  return `${formatIn(timeZone).format(new Date(instant))} ${timeZone === 'UTC' ? 'UTC' : `${timeZone} time`}`
}

/** One for each zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone })
  formats.set(timeZone, format)
  return format
}

/**
 * Why something is due when it is, for ops: "4 hours of working time after 2 March 2026 at 10:00 Europe/Berlin time, paused
 * for 1 hour and 30 minutes".
 * @param calendars those that it was counted by, one after the other
 * @param since what it is counted from, in words; default: the instant itself
 */
export function dueInWords(
  budget: Span,
  { from, dueAt, segments }: Pick<Deadline, 'from' | 'dueAt' | 'segments'>,
  calendars: readonly Era[],
  since?: string,
): string {
  const zone = calendars.at(-1)?.calendar?.timeZone
  const held = calendars.filter(({ until }, index) => {
    const since = calendars[index - 1]?.until
    return (!until || compare(until, from) > 0) && (!since || compare(since, dueAt) < 0)
  })
  const changes = held.slice(0, -1).map(({ until }) => momentInWords(until ?? dueAt, zone))
  const paused = pausedInWords(segments)
  return [
    `${spanInWords(budget, held)} after ${since ?? momentInWords(from, zone)}`,
    ...(paused ? [`paused for ${paused}`] : []),
    ...(changes.length > 0 ? [`by hours that changed on ${new Intl.ListFormat('en').format(changes)}`] : []),
  ].join(', ')
}

function spanInWords(budget: Span, held: readonly Era[]): string {
  if (typeof budget !== 'string')
    return `${budget.businessDays} business day${budget.businessDays === 1 ? '' : 's'}`
  return `${inWords(budget)}${held.some(({ calendar }) => calendar) ? ' of working time' : ''}`
}

/** How long it stood still, by the clock on the wall; null where it did not. */
function pausedInWords(segments: readonly Segment[]): string | null {
  const elapsed = segments
    .filter(({ kind }) => kind === 'paused')
    .reduce((sum, { from, to }) => sum + Date.parse(to ?? from) - Date.parse(from), 0)
  if (elapsed === 0) return null
  const seconds = Math.ceil(elapsed / 1000)
  return inWords(`PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`)
}
