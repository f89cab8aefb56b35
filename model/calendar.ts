import { z } from 'zod'
import { duration, instant } from './base.ts'

/** The days of the week, as calendars name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof weekday>

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day from 00:00 to 24:00, such as 09:30')

/** From when to when, by the wall clock; the second earlier than the first goes past midnight, as 22:00 to 06:00. */
export const openWindow = z.tuple([timeOfDay, timeOfDay])
export type OpenWindow = z.infer<typeof openWindow>

/**
 * When people work. A moment is open when the wall clock of the zone shows a time inside a window, and a local day that is no
 * holiday. Where no calendar is given, every moment is open.
 */
export const calendar = z.strictObject({
  timeZone: z.string(),
  hours: z.partialRecord(weekday, z.array(openWindow)),
  holidays: z.array(z.iso.date('a calendar day such as 2026-12-25')).default([]),
})
export type Calendar = z.infer<typeof calendar>

/** How much time: counted time (`P1D` is 24 counted hours), or the close of an open day so many after the first one. */
export const span = z.union([duration, z.strictObject({ businessDays: z.int().positive() })])
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
