import fc from 'fast-check'
import { Temporal as CivilTime } from 'temporal-polyfill'
import {
  type Calendar,
  calendar,
  type Era,
  type OpenWindow,
  type Pause,
  weekdays,
} from '../../model/calendar.ts'
import type { ReckonAsk } from '../../time/reckon.ts'

/** Every zone that the runtime knows. */
export const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const anyZone = fc.constantFrom(...zones)

const dayMs = 86_400_000

export const utc = (ms: number): string => new Date(ms).toISOString()

/** A whole minute from 1970 to 2100, half of them within two days of a change of the zone's clock. */
export function anyMinute(timeZone: string): fc.Arbitrary<number> {
  const minute = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => Math.floor(date.getTime() / 60_000) * 60_000)
  return fc.tuple(minute, fc.option(fc.integer({ min: -60, max: 2 * 24 * 60 }))).map(([ms, before]) => {
    const change = before === null ? null : nextChange(timeZone, ms)
    return change === null ? ms : change - (before ?? 0) * 60_000
  })
}

function nextChange(timeZone: string, ms: number): number | null {
  const zoned = CivilTime.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
  const change = zoned.getTimeZoneTransition('next')?.epochMilliseconds
  return change === undefined ? null : Math.floor(change / 60_000) * 60_000
}

const timeOfDay = fc.integer({ min: 0, max: 4 * 24 - 1 }).map((quarter) => quarter * 15)

const text = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One or two windows of a day; the last one may go past midnight, or end at 24:00. */
const windows: fc.Arbitrary<OpenWindow[]> = fc
  .tuple(
    fc.uniqueArray(timeOfDay, { minLength: 2, maxLength: 4 }).map((times) => times.sort((a, b) => a - b)),
    fc.constantFrom('day', 'night', '24:00'),
  )
  .map(([[first = 0, second = 0, third, fourth], last]) => {
    const early: OpenWindow = [text(first), text(second)]
    if (third === undefined || fourth === undefined)
      return last === 'night' ? [[text(second), text(first)]] : [early]
    if (last === 'day') return [early, [text(third), text(fourth)]]
    return last === 'night'
      ? [
          [text(second), text(third)],
          [text(fourth), text(first)],
        ]
      : [early, [text(third), '24:00']]
  })

/** A calendar that has windows on most days, and a few holidays around an instant. */
export function anyCalendar(timeZone: string, around: number): fc.Arbitrary<Calendar> {
  const day = fc.option(windows, { nil: [], freq: 5 })
  const holiday = fc.integer({ min: -2, max: 12 }).map((days) => utc(around + days * dayMs).slice(0, 10))
  return fc
    .record({
      timeZone: fc.constant(timeZone),
      hours: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, day]))),
      holidays: fc.array(holiday, { maxLength: 3 }),
    })
    .filter((each) => calendar.safeParse(each).success)
}

/** Pauses in any order, some of which touch, the last of which may last. */
export function anyPauses(from: number, unitMs: number, longest: number): fc.Arbitrary<Pause[]> {
  const length = fc.integer({ min: 0, max: longest }).map((units) => units * unitMs)
  return fc
    .tuple(fc.array(fc.tuple(length, length), { maxLength: 3 }), fc.integer({ min: 0, max: 5 }))
    .map(([gaps, luck]) => {
      let at = from - unitMs * longest
      const pauses = gaps.map(([gap, pause], index): Pause => {
        const start = at + gap
        at = start + pause
        return { from: utc(start), to: luck === 0 && index === gaps.length - 1 ? null : utc(at) }
      })
      return luck % 2 === 0 ? pauses : pauses.toReversed()
    })
}

/** What a question is asked in: all of its times and spans are so many of these. */
export const units = {
  minutes: { ms: 60_000, letter: 'M', longestPause: 24 * 60, longestWarning: 20 * 60 },
  seconds: { ms: 1_000, letter: 'S', longestPause: 3_600, longestWarning: 3_600 },
} as const
export type Unit = (typeof units)[keyof typeof units]

/** `PT90M` */
export const spanOf = (unit: Unit, min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((count) => `PT${count}${unit.letter}`)

/** A whole question, often near a change of its zone's clock, in one or two eras. */
export function anyQuestion(
  unit: Unit,
  zone: fc.Arbitrary<string>,
  budget: fc.Arbitrary<ReckonAsk['budget']>,
): fc.Arbitrary<ReckonAsk> {
  const start = zone.chain((timeZone) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      from: fc.tuple(anyMinute(timeZone), fc.nat(59)).map(([ms, more]) => ms + ((more * unit.ms) % 60_000)),
    }),
  )
  return start.chain(({ timeZone, from }) =>
    fc
      .record({
        budget,
        warnBefore: spanOf(unit, 0, unit.longestWarning),
        pauses: anyPauses(from, unit.ms, unit.longestPause),
        calendar: fc.option(anyCalendar(timeZone, from), { freq: 10 }),
        former: fc.option(
          fc.tuple(
            fc.integer({ min: -60, max: 3_000 }),
            fc.option(anyCalendar(timeZone, from), { freq: 10 }),
          ),
          { freq: 3 },
        ),
      })
      .map(({ calendar, former, ...asked }) => ({
        ...asked,
        from: utc(from),
        calendars: eras(unit, from, calendar, former),
      })),
  )
}

function eras(
  unit: Unit,
  from: number,
  calendar: Calendar | null,
  former: readonly [number, Calendar | null] | null,
): Era[] {
  const newest = { until: null, calendar }
  return former === null
    ? [newest]
    : [{ until: utc(from + former[0] * unit.ms), calendar: former[1] }, newest]
}
