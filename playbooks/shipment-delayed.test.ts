import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../model/failure.ts'
import { aShipment, shipmentFailure, signatory } from '../tests/support/shipment.ts'
import { after, compare } from '../time/dates.ts'
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

  test('is a working day ahead, later each time it is asked again', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24), fc.boolean(), fc.nat(2), (hours, unsent, opening) => {
        const moment = after(now, `PT${hours}H`)
        const shipment = consider(aShipment({ daysLate: 4, unsent }))
        let promises = shipment.promises({ now: moment, opening })
        for (let again = 0; again < 3; again++) {
          const [old] = promises
          promises = shipment.promises({ now: moment, opening }, promises)
          const [moved] = promises
          expect(compare(moved?.dueAt ?? '', old?.dueAt ?? '')).toBeGreaterThan(0)
          expect([0, 6]).not.toContain(new Date(moved?.dueAt ?? '').getUTCDay())
          expect(moved?.id).toBe(old?.id)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('takes the time that the carrier takes, with a day to spare', () => {
    const shipment = aShipment({ daysLate: 4 })
    const quick = {
      ...shipment,
      facts: { ...shipment.facts, carrier: { name: 'Speedy Express', transitDays: 1 } },
    }
    expect(consider(quick).promises({ now, opening: 0 })).toMatchObject([
      { dueAt: '2026-11-30T18:00:00.000Z' },
    ])
    expect(consider(shipment).promises({ now, opening: 0 })).toMatchObject([
      { dueAt: '2026-12-02T18:00:00.000Z' },
    ])
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
