import type { Calendar } from '../model/calendar.ts'
import { TimeError } from './error.ts'
import { dayOf, isHoliday, weekdayOf, windowsOf } from './schedule.ts'
import { dayMs } from './units.ts'
import { offsetAt, runs } from './zone-data.ts'

/** Where there is no calendar, every day is open, and closes at midnight in UTC. */
const everyDay: Calendar = {
  timeZone: 'UTC',
  hours: {
    mon: [['00:00', '24:00']],
    tue: [['00:00', '24:00']],
    wed: [['00:00', '24:00']],
    thu: [['00:00', '24:00']],
    fri: [['00:00', '24:00']],
    sat: [['00:00', '24:00']],
    sun: [['00:00', '24:00']],
  },
  holidays: [],
}

/**
 * When the n-th open day after the local day of an instant closes, in milliseconds since 1970: the end of the last window that
 * starts on it, be it past midnight, but cut where a holiday begins. A day is open when it is no holiday, and some time is open
 * in windows that start on it.
 * @param limit when to give up
 * @throws TimeError when there are not so many open days until then.
 */
export function closeOfOpenDay(given: Calendar | null, from: number, count: number, limit: number): number {
  const calendar = given ?? everyDay
  const holidays = new Set(calendar.holidays)
  let day = dayOf(from + offsetAt(calendar.timeZone, from))
  for (let left = count; left > 0; ) {
    day += 1
    if (day * dayMs > limit)
      throw new TimeError('budget', `there are not ${count} open days within 200 years`)
    const close = isHoliday(holidays, day) ? undefined : closeOf(calendar, holidays, day)
    if (close === undefined) continue
    left -= 1
    if (left === 0) return close
  }
  return from
}

/** Undefined when nothing that starts on this day is open: also when the zone skipped the day, as Apia did 2011-12-30. */
function closeOf(calendar: Calendar, holidays: ReadonlySet<string>, day: number): number | undefined {
  const windows = windowsOf(calendar, weekdayOf(day))
  if (windows.length === 0 || !occurs(calendar.timeZone, day)) return undefined
  const midnight = day * dayMs
  const end = isHoliday(holidays, day + 1) ? dayMs : 2 * dayMs
  const closes = windows.flatMap(({ from, to }) =>
    lastMoment(calendar.timeZone, midnight + from, midnight + Math.min(to, end)),
  )
  return closes.length === 0 ? undefined : Math.max(...closes)
}

const occurs = (timeZone: string, day: number): boolean =>
  lastMoment(timeZone, day * dayMs, (day + 1) * dayMs).length > 0

/** The end of the last time at which the wall clock is between two readings (half-open); none when it never is. */
function lastMoment(timeZone: string, wallFrom: number, wallTo: number): [] | [number] {
  let last: [] | [number] = []
  // No wall clock is further from UTC than a day and a bit.
  for (const { from, to, offset } of runs(timeZone, wallFrom - 2 * dayMs)) {
    if (from > wallTo + 2 * dayMs) break
    const start = Math.max(from, wallFrom - offset)
    const end = Math.min(to, wallTo - offset)
    if (start < end) last = [end]
  }
  return last
}
