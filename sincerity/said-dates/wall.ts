import type { ParsedComponents, ParsingContext } from 'chrono-node'

// Dates as people read them: wall-clock time as epoch milliseconds, as if it were UTC (see time/zones.ts).

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Midnight at the start of a day. */
export const startOfDay = (wall: number): number => Math.floor(wall / day) * day

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (wall: number): number => new Date(wall).getUTCDay() || 7

/** Monday, at midnight, of the week of a moment, some weeks on. */
export const startOfWeek = (wall: number, weeks = 0): number =>
  startOfDay(wall) + (1 - weekdayOf(wall) + 7 * weeks) * day

/** The first day of the month of a moment, some months on. */
export function startOfMonth(wall: number, months = 0): number {
  const date = new Date(wall)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
}

/** A day so many working days (Monday to Friday) on: the nearest to what "three working days" says without a calendar. */
export function workdaysOn(wall: number, count: number): number {
  let date = startOfDay(wall)
  for (let left = count; left > 0; ) {
    date += day
    if (weekdayOf(date) <= 5) left -= 1
  }
  return date
}

/**
 * The reference date for the parser: the parser reckons by the clock of the machine, so this is the date at which that clock
 * shows what the customer's shows. Exact but within the hour that the machine's own zone skips, where it is an hour late.
 */
export function asMachineDate(wall: number): Date {
  const date = new Date(wall)
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  )
}

/** What the parser's reference date shows. */
export function wallOf({ reference: { instant } }: ParsingContext): number {
  return Date.UTC(
    instant.getFullYear(),
    instant.getMonth(),
    instant.getDate(),
    instant.getHours(),
    instant.getMinutes(),
    instant.getSeconds(),
  )
}

/** What a parsed date says, whatever the zone. */
export function wallIn(components: ParsedComponents): number {
  const get = (name: Parameters<ParsedComponents['get']>[0]) => components.get(name) ?? 0
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
}

/** The day of a date, as the parser takes it. */
export function dateOf(wall: number) {
  const { year, month, day } = partsOf(wall)
  return { year, month, day }
}

/** The parts of a date, as the parser takes them. */
export function partsOf(wall: number) {
  const date = new Date(wall)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}
