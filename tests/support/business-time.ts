import {
  type Calendar,
  type Era,
  type OpenWindow,
  type Pause,
  type Weekday,
  weekdays,
} from '../../model/calendar.ts'
import { type ReckonAsk, type Reckoning, reckon } from '../../time/reckon.ts'

/** The same windows on several days. */
export function hoursOn(days: readonly Weekday[], ...windows: OpenWindow[]): Calendar['hours'] {
  return Object.fromEntries(days.map((day) => [day, windows]))
}

export const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** Monday to Friday 10:00 to 18:00, in UTC; 2026-03-05 is a Thursday. */
export const office: Calendar = {
  timeZone: 'UTC',
  hours: hoursOn(workdays, ['10:00', '18:00']),
  holidays: [],
}

/** A calendar with the same windows every day. */
export function daily(timeZone: string, ...windows: OpenWindow[]): Calendar {
  return { timeZone, hours: hoursOn(weekdays, ...windows), holidays: [] }
}

export const night = (timeZone: string): Calendar => daily(timeZone, ['22:00', '06:00'])

/** One calendar that always held. */
export const always = (calendar: Calendar | null): Era[] => [{ until: null, calendar }]

/** Reckons without pauses, unless there are `more`. */
export function ask(
  calendar: Calendar | null,
  from: string,
  budget: ReckonAsk['budget'],
  more: Partial<ReckonAsk> = {},
): Reckoning {
  return reckon({ from, budget, pauses: [], calendars: always(calendar), ...more })
}

export const due = (...args: Parameters<typeof ask>): string | null => ask(...args).due

export const pauseOf = (from: string, to: string | null): Pause => ({ from, to })

/** Segments in short: `open 2026-03-05T15:00:00Z PT2H`. */
export const short = ({ segments }: Reckoning): string[] =>
  segments.map(({ from, kind, counted }) => `${kind} ${from} ${counted}`)
