import { z } from 'zod'
import { duration, instant } from './base.ts'

/** The days of the week, as calendars name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof weekday>

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: ({ input }) => `${input} is no time of day: give one from 00:00 to 24:00, as 09:30`,
})

/** From when to when, by the wall clock; the second earlier than the first goes past midnight, as 22:00 to 06:00. */
export const openWindow = z.tuple([timeOfDay, timeOfDay], {
  error: 'give a window as two times of day, as ["09:00", "17:00"]',
})
export type OpenWindow = z.infer<typeof openWindow>

const hours = z
  .partialRecord(weekday, z.array(openWindow), {
    error: ({ keys }) =>
      keys === undefined ? undefined : `there is no day ${keys}: days are ${weekdays.join(', ')}`,
  })
  .superRefine((given, context) => {
    if (context.issues.length > 0) return
    for (const problem of problemsOf(given)) context.addIssue({ code: 'custom', ...problem })
  })

/** An IANA name that the runtime knows. */
export const timeZone = z.string().refine(isTimeZone, {
  error: ({ input }) => `there is no time zone ${input}: give an IANA name, as Europe/Berlin or UTC`,
})

const holiday = z.iso.date({
  error: ({ input }) => `${JSON.stringify(input)} is no calendar day: give one such as 2026-12-25`,
})

/**
 * When people work. A moment is open when the wall clock of the zone shows a time inside a window, and a local day that is no
 * holiday. Where no calendar is given, every moment is open.
 */
export const calendar = z.strictObject({ timeZone, hours, holidays: z.array(holiday).default([]) })
export type Calendar = z.infer<typeof calendar>

/** How much time: counted time (`P1D` is 24 counted hours), or the close of an open day so many after the first one. */
export const span = z.union([duration, z.strictObject({ businessDays: z.int().positive() })], {
  error: 'give counted time in weeks, days, hours, minutes or seconds, as "PT2H", or {"businessDays": 2}',
})
export type Span = z.infer<typeof span>

/** A time in which a clock stood still; `to` is null while it lasts. */
export const pause = z.strictObject({ from: instant, to: instant.nullable() })
export type Pause = z.infer<typeof pause>

/** A stretch of a clock's life, and how much of it counted. */
export const segment = z.object({
  from: instant,
  to: instant.nullable(),
  kind: z.enum(['open', 'closed', 'holiday', 'paused']),
  counted: duration,
})
export type Segment = z.infer<typeof segment>

/** Which calendar held until when; null for the one that holds now. */
export const era = z.object({ until: instant.nullable(), calendar: calendar.nullable() })
export type Era = z.infer<typeof era>

interface Problem {
  readonly path: (string | number)[]
  readonly message: string
}

/** A window of the week, in minutes since Monday 00:00. */
interface Placed {
  readonly path: (string | number)[]
  readonly name: string
  readonly from: number
  readonly to: number
}

const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

/** What is wrong with the windows of a week, each of which is well written. */
function problemsOf(given: Readonly<Partial<Record<Weekday, readonly OpenWindow[]>>>): Problem[] {
  const placed: Placed[] = []
  const problems: Problem[] = []
  for (const [number, day] of weekdays.entries()) {
    for (const [index, [start, end]] of (given[day] ?? []).entries()) {
      const path = [day, index]
      const name = `${day} ${start}-${end}`
      if (start === '24:00') problems.push({ path, message: `${name} starts when the day is over` })
      else if (start === end) problems.push({ path, message: `${name} ends when it starts` })
      else placed.push(place(number, path, name, minutes(start), minutes(end)))
    }
  }
  if (Object.values(given).every((windows) => windows.length === 0))
    problems.push({ path: [], message: 'it is never open: give at least one window' })
  return [...problems, ...overlaps(placed)]
}

function place(day: number, path: Placed['path'], name: string, start: number, end: number): Placed {
  const from = day * dayMinutes + start
  return { path, name, from, to: from + end - start + (end < start ? dayMinutes : 0) }
}

function overlaps(placed: readonly Placed[]): Problem[] {
  const sorted = placed.toSorted((a, b) => a.from - b.from)
  const [first] = sorted
  // After Sunday comes Monday again.
  if (first !== undefined) sorted.push({ ...first, from: first.from + weekMinutes })
  return sorted.flatMap((next, index) => {
    const before = sorted[index - 1]
    if (before === undefined || before.to <= next.from) return []
    const message = before.path[0] === next.path[0] ? 'overlaps' : 'goes past midnight, into'
    return [{ path: before.path, message: `${before.name} ${message} ${next.name}` }]
  })
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Zones that were asked for: to ask the runtime takes long, and each message and calendar names one. */
const known = new Set<string>()

/** Known to the runtime as a zone; an offset such as +02:00 is none, as it knows no change. */
function isTimeZone(name: string): boolean {
  if (known.has(name)) return true
  if (/^[+-]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    known.add(name)
    return true
  } catch {
    return false
  }
}
