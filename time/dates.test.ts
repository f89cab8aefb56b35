import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, before, daysBetween, inWords, milliseconds } from './dates.ts'

describe('elapsed time', () => {
  test.each([
    ['PT15M', '2026-11-22T10:15:00.000Z'],
    ['P1D', '2026-11-23T10:00:00.000Z'],
    ['P1W', '2026-11-29T10:00:00.000Z'],
    ['PT1.5S', '2026-11-22T10:00:01.500Z'],
    ['P1DT2H', '2026-11-23T12:00:00.000Z'],
  ])('%s after 11:00 in Berlin is %s', (duration, expected) => {
    expect(after('2026-11-22T11:00:00+01:00', duration)).toBe(expected)
  })

  test('going forth and back ends where it began', () => {
    const anyInstant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(anyInstant, fc.nat(100_000), (date, minutes) => {
        const instant = date.toISOString()
        expect(before(after(instant, `PT${minutes}M`), `PT${minutes}M`)).toBe(instant)
        expect(milliseconds(`PT${minutes}M`)).toBe(minutes * 60_000)
      }),
    )
  })
})

test('days between calendar dates know nothing of clocks', () => {
  expect(daysBetween('1997-03-24', '1997-04-21')).toBe(28)
  expect(daysBetween('1996-02-28', '1996-03-01')).toBe(2)
  expect(daysBetween('1997-04-21', '1997-04-20')).toBe(-1)
})

test.each([
  ['PT15M', '15 minutes'],
  ['P1D', '1 day'],
  ['PT1H30M', '1 hour and 30 minutes'],
  ['PT0S', 'no time'],
])('%s in words is "%s"', (duration, words) => {
  expect(inWords(duration)).toBe(words)
})
