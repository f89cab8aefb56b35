import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOutage, outageFailure } from '../../tests/support/outage.ts'
import {
  findings,
  type Moment,
  owner,
  promisesAt,
  startedAt,
  tell,
} from '../../tests/support/outage-messages.ts'
import { after } from '../../time/dates.ts'
import { systemDown } from '../system-down.ts'
import type { CustomerMessageKind } from '../telling.ts'

const kinds: CustomerMessageKind[] = [
  'apology',
  'next-step',
  'update',
  'new-date',
  'broken-promise',
  'remedy',
  'follow-up',
  'reminder',
]

const moments: fc.Arbitrary<Required<Moment>> = fc
  .record({
    service: fc.constantFrom('the payments API', 'Ledger', 'your shop in the Nordic region'),
    affected: fc.constantFrom('take card payments', 'see what your customers ordered', 'sign in'),
    state: fc.constantFrom('down', 'degraded'),
    minutes: fc.nat(3 * 24 * 60),
    hours: fc.option(fc.integer({ min: 1, max: 80 })),
    expected: fc.option(fc.nat(600)),
    monthlyFee: fc.constantFrom(500, 900_00, 9_000_00),
    meanwhile: fc.constantFrom(undefined, 'card terminals work as usual'),
    occurred: fc.nat(365 * 24 * 60),
    timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Tokyo', 'UTC'),
    locale: fc.constantFrom('en-GB', 'en-US', 'en'),
    repeats: fc.nat(4),
    failures: fc.nat(2),
    opening: fc.nat(2),
  })
  .map(({ occurred, minutes, hours, expected, timeZone, locale, repeats, failures, opening, ...given }) => {
    const start = after(startedAt, `PT${occurred}M`)
    const { monthlyFee, meanwhile, ...facts } = given
    const lasted = hours === null ? minutes : hours * 60
    const failure = anOutage(
      {
        ...facts,
        ...(meanwhile === undefined ? {} : { meanwhile }),
        startedAt: start,
        restoredAt: hours === null ? null : after(start, `PT${hours}H`),
        expectedAt: expected === null ? null : after(start, `PT${expected}M`),
        monthlyFee: { amount: monthlyFee, currency: 'EUR' },
      },
      { occurredAt: start, customer: { ...outageFailure.customer, timeZone, locale } },
    )
    const history = { repeats, failures: repeats + failures }
    return { failure, history, opening, now: after(start, `PT${lasted + 5}M`) }
  })

describe('every message', () => {
  test.each(kinds)('%s says what a person would want to read, whatever failed', (kind) => {
    fc.assert(
      fc.property(moments, fc.nat(20), (moment, before) => {
        const words = tell(kind, moment, { sent: Array(before).fill(kind) })
        expect(findings(kind, moment, words)).toEqual([])
        const { subject, text } = words
        expect(text.startsWith('Dear Ana Trujillo,\n\n')).toBe(true)
        expect(text.endsWith('\n\nSincerely,\nLena Voss\nAccount Manager')).toBe(true)
        expect(text).toContain(String(moment.failure.facts.service).slice(1))
        expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|\bif\b|provider/i)
      }),
      { numRuns: 60 },
    )
  })

  test.each(kinds)('%s of its fallback passes the gate, too', (kind) => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { failure, history, opening, now } = moment
        const { made, moved } = promisesAt(moment)
        const isMoved = kind === 'new-date' || kind === 'broken-promise'
        const outage = systemDown.consider(failure, { history })
        const words = outage.fallback(kind, {
          owner,
          now,
          opening,
          sent: [],
          promises: isMoved ? moved : made,
          topic: { done: [], promises: made, remedies: [], text: null },
        })
        expect(findings(kind, moment, words)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
