// The date library's own name would be taken for Temporal the server.
import { Temporal as CivilTime } from 'temporal-polyfill'

/**
 * The instant at which the clocks of a zone show a date and time, as a form gives them: `2026-11-25T18:00`. A time that they
 * skip is taken as the one that follows by as much; of one that they show twice, the first is meant.
 * @returns ISO 8601 in UTC; null for what is no date and time
 */
export function instantOfLocal(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return null
  try {
    const { epochMilliseconds } = CivilTime.PlainDateTime.from(local, {
      overflow: 'reject',
    }).toZonedDateTime(timeZone)
    return new Date(epochMilliseconds).toISOString()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
