import { type Calendar, type OpenWindow, weekdays } from '../model/calendar.ts'
import { dayMs } from './units.ts'
import { runs } from './zone-data.ts'

/** A stretch of one kind, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly kind: 'open' | 'closed' | 'holiday'
}

/** What a calendar says from an instant on: stretches that follow each other, of any length above zero. */
export type Walk = (calendar: Calendar | null, from: number) => Iterable<Stretch>

/** A part of a local day, in milliseconds since its midnight by the wall clock; past 24 hours on the next day. */
export interface Hours {
  readonly from: number
  readonly to: number
}

/**
 * Walks a calendar day by day, without an end. A moment is open exactly when the wall clock of the zone shows a time inside a
 * window (field rule 7, biz 66): between two changes of its offset the wall clock runs evenly, so windows are laid over each
 * such run by itself. What the change skips is empty then, what it repeats counts twice, and no day needs a midnight.
 * A moment whose local day is a holiday is one, whatever window it falls into (field rule 8, dbt_zendesk 117).
 */
export function* stretches(calendar: Calendar | null, from: number): Generator<Stretch> {
  if (calendar === null) {
    yield { from, to: Number.POSITIVE_INFINITY, kind: 'open' }
    return
  }
  const openOn = weekdays.map((_, weekday) => openHours(calendar, weekday))
  const holidays = new Set(calendar.holidays)
  for (const run of runs(calendar.timeZone, from)) {
    const last = dayOf(run.to - 1 + run.offset)
    for (let day = dayOf(run.from + run.offset); day <= last; day += 1) {
      const midnight = day * dayMs - run.offset
      const start = Math.max(run.from, midnight)
      const end = Math.min(run.to, midnight + dayMs)
      if (isHoliday(holidays, day)) yield { from: start, to: end, kind: 'holiday' }
      else yield* openAndClosed(openOn[weekdayOf(day)] ?? [], midnight, start, end)
    }
  }
}

/** The windows that start on a day of the week, in the order of the calendar. */
export function windowsOf(calendar: Calendar, weekday: number): Hours[] {
  const name = weekdays[weekday]
  const windows = name === undefined ? [] : (calendar.hours[name] ?? [])
  return windows.map(hoursOf)
}

/** Which day of the week a day is, counted from 0 for Monday; days are counted from 1970-01-01, a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** The day of a wall-clock time in milliseconds since 1970-01-01. */
export const dayOf = (wallMs: number): number => Math.floor(wallMs / dayMs)

/** Whether a day is among holidays, given as `2026-12-25`. */
export function isHoliday(holidays: ReadonlySet<string>, day: number): boolean {
  return holidays.size > 0 && holidays.has(new Date(day * dayMs).toISOString().slice(0, 10))
}

/** When a day of the week is open by the wall clock, from midnight to midnight, in order and without overlap. */
function openHours(calendar: Calendar, weekday: number): Hours[] {
  const fromYesterday = windowsOf(calendar, (weekday + 6) % 7).map(({ from, to }) => ({
    from: from - dayMs,
    to: to - dayMs,
  }))
  const parts = [...fromYesterday, ...windowsOf(calendar, weekday)]
    .map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, dayMs) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const merged: Hours[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last === undefined || part.from > last.to) merged.push(part)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, part.to) }
  }
  return merged
}

function* openAndClosed(
  open: readonly Hours[],
  midnight: number,
  start: number,
  end: number,
): Generator<Stretch> {
  let at = start
  for (const hours of open) {
    const from = Math.max(midnight + hours.from, at)
    const to = Math.min(midnight + hours.to, end)
    if (from >= to) continue
    if (from > at) yield { from: at, to: from, kind: 'closed' }
    yield { from, to, kind: 'open' }
    at = to
  }
  if (at < end) yield { from: at, to: end, kind: 'closed' }
}

function hoursOf([start, end]: OpenWindow): Hours {
  const from = timeMs(start)
  const to = timeMs(end)
  return { from, to: to <= from ? to + dayMs : to }
}

function timeMs(time: string): number {
  return Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3)) * 60_000
}
