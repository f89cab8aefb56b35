// The date library's own name would be taken for Temporal the server.
import { Temporal as CivilTime } from 'temporal-polyfill'

/**
 * The instant a duration after another, in elapsed time: a day is 24 hours.
 * @param instant ISO 8601 with offset or `Z`
 * @param duration ISO 8601 without years and months
 * @returns ISO 8601 in UTC
 */
export function after(instant: string, duration: string): string {
  return utc(CivilTime.Instant.from(instant).add(elapsed(duration)))
}

/** The instant a duration before another, in elapsed time. */
export function before(instant: string, duration: string): string {
  return utc(CivilTime.Instant.from(instant).subtract(elapsed(duration)))
}

/** How long a duration is, in milliseconds of elapsed time. */
export function milliseconds(duration: string): number {
  return elapsed(duration).total('milliseconds')
}

/** Below zero when `a` comes before `b`, above zero when it comes after, zero when they are the same instant. */
export function compare(a: string, b: string): number {
  return CivilTime.Instant.compare(a, b)
}

/** The later of two instants. */
export function later(a: string, b: string): string {
  return compare(a, b) >= 0 ? a : b
}

/** Whole days from one calendar date to another: below zero when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return CivilTime.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** Making one takes a hundred times as long as using it. */
const list = new Intl.ListFormat('en')

/** A duration in words: `PT1H30M` is "1 hour and 30 minutes". */
export function inWords(duration: string): string {
  const { weeks, days, hours, minutes, seconds } = CivilTime.Duration.from(duration)
  const parts = Object.entries({ week: weeks, day: days, hour: hours, minute: minutes, second: seconds })
    .filter(([, count]) => count !== 0)
    .map(([unit, count]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
  return parts.length === 0 ? 'no time' : list.format(parts)
}

function elapsed(duration: string): CivilTime.Duration {
  const { weeks, days, hours, ...rest } = fields(CivilTime.Duration.from(duration))
  return CivilTime.Duration.from({ ...rest, hours: hours + (weeks * 7 + days) * 24 })
}

const fields = ({ weeks, days, hours, minutes, seconds, milliseconds }: CivilTime.Duration) => ({
  weeks,
  days,
  hours,
  minutes,
  seconds,
  milliseconds,
})

const utc = ({ epochMilliseconds }: CivilTime.Instant): string => new Date(epochMilliseconds).toISOString()
