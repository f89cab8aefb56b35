// The date library's own name would be taken for Temporal the server.
import { Temporal as CivilTime } from 'temporal-polyfill'
import { TimeError } from './error.ts'

/** 24 hours, in milliseconds. */
export const dayMs = 86_400_000

/**
 * Milliseconds since 1970, from ISO 8601 with an offset or `Z`; what is finer is cut off.
 * @throws TimeError when it is none.
 */
export function toMs(field: string, instant: string): number {
  try {
    return CivilTime.Instant.from(instant).epochMilliseconds
  } catch {
    throw new TimeError(field, `${instant} is no instant: give ISO 8601 with an offset or Z`)
  }
}

/** ISO 8601 in UTC: `2026-03-06T22:00:00Z`, with a fraction only where there is one. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0+Z$/, 'Z')
}

/**
 * Milliseconds of counted time, from ISO 8601: a day is 24 hours, a week seven of them.
 * @throws TimeError when it is no duration, below zero, or of years or months, whose length varies.
 */
export function durationMs(field: string, duration: string): number {
  const parsed = parse(duration)
  if (parsed === undefined) throw new TimeError(field, `${duration} is no duration: give ISO 8601, as PT2H`)
  if (parsed.sign < 0)
    throw new TimeError(field, `${duration} is below zero: give time that is to be counted`)
  if (parsed.years !== 0 || parsed.months !== 0)
    throw new TimeError(field, `${duration}: years and months vary in length, give weeks, days or hours`)
  const { weeks, days, hours, minutes, seconds, milliseconds } = parsed
  return (weeks * 7 + days) * dayMs + hours * 3_600_000 + minutes * 60_000 + seconds * 1_000 + milliseconds
}

/** Counted time as ISO 8601, with hours as its largest unit: `PT26H30M`, and `PT0S` for none. */
export function toDuration(ms: number): string {
  const hours = Math.floor(ms / 3_600_000)
  const minutes = Math.floor(ms / 60_000) % 60
  const seconds = (ms % 60_000) / 1_000
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean)
  return parts.length === 0 ? 'PT0S' : `PT${parts.join('')}`
}

function parse(duration: string): CivilTime.Duration | undefined {
  try {
    return CivilTime.Duration.from(duration)
  } catch {
    return undefined
  }
}
