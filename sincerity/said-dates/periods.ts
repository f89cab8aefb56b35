import type { Stretch } from './lapse.ts'
import { periodOf } from './lapse.ts'
import { day, startOfMonth, startOfWeek, weekdayOf } from './wall.ts'

/** A unit of time, as `lapse` takes it. */
export type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months'
export type Period = 'week' | 'month' | 'quarter' | 'year'

/** The last days of a period: of a week from Friday on. */
export function endOf(now: number, period: Period, on: number): Stretch {
  const { to } = periodOf(now, period, on)
  return { from: to - (period === 'week' ? 3 : 7) * day, to }
}

/** A week by its number, counted as ISO 8601 does, where the first has a Thursday of the year; the next with that number. */
export function numberedWeek(now: number, week: number): Stretch {
  const year = new Date(now).getUTCFullYear()
  const monday = (which: number) => startOfWeek(Date.UTC(which, 0, 4), week - 1)
  const from = monday(year) + 7 * day > now ? monday(year) : monday(year + 1)
  return { from, to: from + 7 * day, isOpen: true }
}

/** Months of a year, the first as 0: of the year that is given, else the next that are not over. */
export function monthsOf(now: number, first: number, count: number, year?: number): Stretch {
  const of = (which: number) => {
    const from = Date.UTC(which, first, 1)
    return { from, to: startOfMonth(from, count) }
  }
  if (year !== undefined) return of(year)
  const here = new Date(now).getUTCFullYear()
  // A winter may have begun last year.
  const coming = [here - 1, here, here + 1].map(of).find(({ to }) => to > now) ?? of(here + 1)
  return { ...coming, isOpen: true }
}

/** Where a quarter begins, of 1 to 4. */
export const quarter = (now: number, number: number, year?: number): Stretch =>
  monthsOf(now, (number - 1) * 3, 3, year)

/** Months from the first of a season, as people in the north count them. */
export const seasons = { spring: 2, summer: 5, autumn: 8, winter: 11 } as const
export const season = (now: number, name: keyof typeof seasons, year?: number): Stretch =>
  monthsOf(now, seasons[name], 3, year)

/** The day of a month by its number alone, and its weekday, from 1 for Monday, where that is told: the nearest of those. */
export function numberedDay(now: number, date: number, weekday?: number): number | null {
  const found = [-1, 0, 1]
    .map((months) => startOfMonth(now, months) + (date - 1) * day)
    .filter((wall) => new Date(wall).getUTCDate() === date)
    .filter((wall) => weekday === undefined || weekdayOf(wall) === weekday)
  return found.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] ?? null
}
