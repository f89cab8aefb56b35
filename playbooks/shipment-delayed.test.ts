import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import { aShipment, shipmentFailure, signatory, spoken } from '../tests/support/shipment.ts'
import { after, compare } from '../time/dates.ts'
import type { Offer } from './playbook.ts'
import { shipmentDelayed } from './shipment-delayed.ts'

const consider = (failure: Failure) => shipmentDelayed.consider(failure)
const ranks = ['low', 'medium', 'high', 'critical']
const givenFor = (failure: Failure, title = 'Sales Representative') =>
  consider(failure).decide({ ...signatory, title }).remedies

const sum = (remedies: { money?: { amount: number } | undefined; id: string }[], ...ids: string[]): number =>
  remedies
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .reduce((total, { money }) => total + (money?.amount ?? 0), 0)

const shipments = fc.record({
  daysLate: fc.integer({ min: 1, max: 60 }),
  total: fc.nat(2_000_000),
  freight: fc.nat(100_000),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
})

describe('remedies', () => {
  test('never give back more than was paid, nor more credit than the caps', () => {
    fc.assert(
      fc.property(shipments, (shipment) => {
        const remedies = givenFor(aShipment(shipment))
        const digits = shipment.currency === 'JPY' ? 1 : 100
        const credit = sum(remedies, 'delay-credit', 'second-attempt-credit')
        expect(sum(remedies, 'freight-refund')).toBe(shipment.freight)
        expect(credit).toBeLessThanOrEqual(Math.min(600 * digits, shipment.total))
        expect(remedies.every(({ money }) => money !== undefined && money.amount > 0)).toBe(true)
      }),
    )
  })

  test('grow with the delay, and so does the severity', () => {
    fc.assert(
      fc.property(shipments, fc.integer({ min: 1, max: 30 }), (shipment, more) => {
        const [sooner, later] = [
          aShipment(shipment),
          aShipment({ ...shipment, daysLate: shipment.daysLate + more }),
        ]
        expect(sum(givenFor(later), 'delay-credit')).toBeGreaterThanOrEqual(
          sum(givenFor(sooner), 'delay-credit'),
        )
        expect(ranks.indexOf(consider(later).severity)).toBeGreaterThanOrEqual(
          ranks.indexOf(consider(sooner).severity),
        )
      }),
    )
  })

  test('need approval exactly from where they pass what the owner may give alone', () => {
    fc.assert(
      fc.property(
        shipments,
        fc.constantFrom('Sales Representative', 'Sales Manager', 'Somebody'),
        (shipment, title) => {
          const limit =
            { 'Sales Representative': 150_00, 'Sales Manager': 500_00, Somebody: 100_00 }[title] ?? 0
          let given = 0
          for (const { money, approval } of givenFor(aShipment(shipment), title)) {
            given += money?.amount ?? 0
            expect(approval).toBe(shipment.currency !== 'USD' || given > limit)
          }
        },
      ),
    )
  })

  test('are the freight alone for a day, and a tenth on top for a week', () => {
    const order = { total: 1313_82, freight: 35_03 }
    const first = (daysLate: number) =>
      givenFor(aShipment({ ...order, daysLate })).filter(({ round }) => round === 0)
    expect(first(1)).toMatchObject([{ id: 'freight-refund', money: { amount: 3503 } }])
    expect(first(7)).toMatchObject([
      { id: 'freight-refund' },
      { id: 'delay-credit', money: { amount: 13138 } },
    ])
  })
})

describe('severity', () => {
  test.each([
    ['a day', { daysLate: 1 }, 'low'],
    ['three days', { daysLate: 3 }, 'medium'],
    ['a week', { daysLate: 7 }, 'high'],
    ['two weeks', { daysLate: 14 }, 'critical'],
    ['a day for an order worth 8,446.45', { daysLate: 1, total: 844_645 }, 'medium'],
    ['a day, and it has not left', { daysLate: 1, unsent: true }, 'medium'],
  ] as const)('%s is %s', (_, shipment, severity) => {
    expect(consider(aShipment(shipment)).severity).toBe(severity)
  })
})

describe('the promise', () => {
  const now = '2026-11-26T15:00:00.000Z'
  const offered = (
    failure: Failure,
    { opening = 0, previous = [] as SpokenPromise[], at = now } = {},
  ): Offer => {
    const { calendar } = consider(failure).decide(signatory)
    const [offer] = consider(failure).offers({ now: at, opening }, calendar, previous)
    if (!offer) throw new Error('Nothing was offered')
    return offer
  }
  const due = (...asked: Parameters<typeof offered>) => new Date(offered(...asked).by).toISOString()
  const quick = aShipment({ daysLate: 4, facts: { carrier: { name: 'Speedy Express', transitDays: 1 } } })
  const lost = aShipment({ daysLate: 4, facts: { arrivalUnknown: true } })

  test('is for a working day at close, later each time it is asked again, and never before the estimate', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24), fc.boolean(), fc.nat(2), (hours, unsent, opening) => {
        const at = after(now, `PT${hours}H`)
        const failure = aShipment({ daysLate: 4, unsent })
        let last = offered(failure, { at, opening })
        for (let again = 0; again < 3; again++) {
          const next = offered(failure, { at, opening, previous: [spoken(last)] })
          expect(compare(next.by, last.by)).toBeGreaterThan(0)
          expect(compare(next.by, next.estimate?.by ?? '')).toBeGreaterThanOrEqual(0)
          expect([0, 6]).not.toContain(new Date(next.by).getUTCDay())
          expect(next.id).toBe(last.id)
          last = next
        }
      }),
      { numRuns: 30 },
    )
  })

  test('takes the time that the carrier takes, with a day to spare', () => {
    expect(due(quick)).toBe('2026-11-30T18:00:00.000Z')
    expect(due(aShipment({ daysLate: 4 }))).toBe('2026-12-02T18:00:00.000Z')
    expect(due(aShipment({ daysLate: 4, unsent: true }))).toBe('2026-12-03T18:00:00.000Z')
  })

  test('moves over a day on which nobody works where the customer is', () => {
    const holidays = ['2026-11-27', '2026-11-30']
    expect(due({ ...quick, facts: { ...quick.facts, holidays } })).toBe('2026-12-02T18:00:00.000Z')
  })

  test("is for the customer's own day and clock", () => {
    const inTokyo = { ...quick, customer: { ...quick.customer, timeZone: 'Asia/Tokyo' } }
    // There it is Friday already, half past midnight: the second open day after it is Tuesday.
    expect(due(inTokyo, { at: '2026-11-26T15:30:00.000Z' })).toBe('2026-12-01T09:00:00.000Z')
  })

  test('comes with the time that the carrier takes, from now, and how often it keeps to that', () => {
    expect(offered(quick).estimate).toEqual({ by: expect.stringContaining('2026-11-27T18:00:00') })
    const known = { ...quick, facts: { ...quick.facts, carrier: { name: 'Speedy', onTimeShare: 0.85 } } }
    const again = { previous: [spoken(offered(known))] }
    for (const { estimate } of [offered(known), offered(known, again)]) {
      expect(estimate).toEqual({ by: expect.stringContaining('2026-12-01T18:00:00'), share: 0.85 })
    }
  })

  test('is word within two days where nobody knows when it arrives', () => {
    expect(offered(lost)).toMatchObject({
      id: 'arrival',
      estimate: null,
      word: 'you hear from me what I have found out about order 10380',
    })
    expect(due(lost)).toBe('2026-11-30T18:00:00.000Z')
    expect(due(lost, { previous: [spoken(offered(lost))] })).toBe('2026-12-02T18:00:00.000Z')
  })

  test('of a call depends on nobody but us', () => {
    const call = offered(lost, { opening: 1 })
    expect(call).toMatchObject({ id: 'call-1', warnBefore: 'PT4H', estimate: { by: now } })
    expect(due(lost, { opening: 1 })).toBe('2026-11-30T18:00:00.000Z')
    const own = { id: 'invoice', what: 'you have a copy of the invoice' }
    expect(offered(lost, { previous: [{ ...spoken(call), ...own }] })).toMatchObject({
      ...own,
      estimate: { by: now },
    })
  })
})

describe('a critical case', () => {
  test('goes up the ladder within half an hour a level, and is updated daily', () => {
    const critical = consider(aShipment({ daysLate: 20 })).decide(signatory)
    const low = consider(aShipment({ daysLate: 1 })).decide(signatory)
    const within = ({ ladder }: typeof low) => ladder.levels.map(({ acceptWithin }) => acceptWithin.budget)
    expect(within(critical)).toEqual(['PT30M', 'PT30M', 'PT30M'])
    expect(within(low)).toEqual(['PT2H', 'PT2H', 'PT2H'])
    expect(critical.budgets.act).toEqual({ budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true })
    expect(critical.budgets.update.budget).toEqual({ businessDays: 1 })
  })
})

describe('facts that contradict themselves', () => {
  const { facts } = shipmentFailure
  test.each([
    ['facts.daysLate: is 3, but shippedOn is 7 days after requiredBy', { daysLate: 3 }],
    ['facts.freight.currency', { freight: { amount: 1, currency: 'EUR' } }],
    ['facts.requiredBy: lies before orderedOn', { orderedOn: '1997-02-01' }],
    ['facts.destination.country', { destination: { city: 'Bruxelles', country: 'B-1180' } }],
    ['facts.total.amount', { total: { amount: 12.5, currency: 'USD' } }],
    ['facts.shippedOn', { shippedOn: '16.1.1997' }],
    ['facts.holidays.1', { holidays: ['2026-12-25', '2026-02-30'] }],
    ['facts.carrier.onTimeShare', { carrier: { name: 'Speedy', onTimeShare: 85 } }],
  ])('are refused: %s', (message, changes) => {
    expect(() => consider({ ...shipmentFailure, facts: { ...facts, ...changes } })).toThrow(message)
  })
})

describe('gestures', () => {
  test('a leader calls when it is critical; a note is written in between; a day is settled without', () => {
    const gesture = (daysLate: number) => consider(aShipment({ daysLate })).decide(signatory).gesture
    expect(gesture(1)).toBeNull()
    expect(gesture(5)).toMatchObject({ id: 'handwritten-note', by: 'owner' })
    expect(gesture(20)).toMatchObject({ id: 'leader-call', by: 'leader' })
  })
})
