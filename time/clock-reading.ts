import { Temporal as CivilTime } from 'temporal-polyfill'
import { type Weekday, weekdays } from '../model/calendar.ts'

/** What the wall clock and the wall calendar of a zone show. */
export interface WallClock {
  readonly weekday: Weekday
  /** `2026-03-06` */
  readonly date: string
  /** `17:00`, with seconds only where there are some. */
  readonly time: string
  /** What it is ahead of UTC: `-05:00`. */
  readonly offset: string
}

/**
 * Reads the clock of a zone.
 * @param instant ISO 8601 with an offset or `Z`
 */
export function readWallClock(instant: string, timeZone: string): WallClock {
  const zoned = CivilTime.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return {
    weekday: weekdays[zoned.dayOfWeek - 1] ?? 'mon',
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString().replace(/:00$/, ''),
    offset: zoned.offset,
  }
}

/** The same instant with the offset of a zone, to the second: `2026-11-26T18:00:00+01:00`. */
export function inZone(instant: string, timeZone: string): string {
  return CivilTime.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
