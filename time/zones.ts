import { toMs } from './units.ts'
import { offsetAt } from './zone-data.ts'

/**
 * What the clocks of a zone show at an instant, as epoch milliseconds of the moment at which clocks in UTC show the same: for
 * arithmetic with days and hours as people of that zone read them. In the hour that autumn repeats, two instants show the same.
 * @param instant ISO 8601 with offset or `Z`
 * @param timeZone IANA
 */
export function wallClock(instant: string, timeZone: string): number {
  const ms = toMs('instant', instant)
  return ms + offsetAt(timeZone, ms)
}
