import fc from 'fast-check'
import type { Failure } from '../../model/failure.ts'
import { after } from '../../time/dates.ts'

/** For tests: a teapot of order 10248 that arrived with a cracked lid. */
export const damageFailure: Failure = {
  playbook: 'product-damaged',
  reference: '10248',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: {
    id: 'VINET',
    name: 'Paul Henriot',
    email: 'paul.henriot@example.com',
    locale: 'en-GB',
    timeZone: 'Europe/Paris',
  },
  facts: {
    orderId: '10248',
    arrivedOn: '2026-11-20',
    items: [{ name: 'Teapot', quantity: 1, unitPrice: { amount: 4_800, currency: 'USD' } }],
    damage: 'a cracked lid',
    photos: false,
    total: { amount: 44_000, currency: 'USD' },
    freight: { amount: 3_238, currency: 'USD' },
    replacement: { readyOn: '2026-11-24' },
    dispatch: { name: 'Steven Buchanan', email: 'steven@example.com' },
    owner: '8',
  },
}

/** For tests: the same, but for some facts. */
export const aDamage = (facts: Failure['facts'] = {}): Failure => ({
  ...damageFailure,
  facts: { ...damageFailure.facts, ...facts },
})

/** For tests: the same teapot at another price, in whole units. */
export const worth = (units: number, currency = 'USD', facts: Failure['facts'] = {}): Failure => {
  const amount = units * (currency === 'JPY' ? 1 : 100)
  return aDamage({
    items: [{ name: 'Teapot', quantity: 1, unitPrice: { amount, currency } }],
    total: { amount, currency },
    freight: { amount: currency === 'JPY' ? 32 : 3_238, currency },
    ...facts,
  })
}

const currency = fc.constantFrom('USD', 'EUR', 'JPY')
const names = fc.constantFrom(
  'Teapot',
  'Chef Anton’s Gumbo Mix',
  'Sunday Roast Pan',
  'Advent Calendar 2026',
  'May Day mug, 12/1',
  'Chai',
  'Röd Kaviar',
)
const dayFrom = (first: string) =>
  fc.nat(40).map((days) => after(`${first}T00:00:00Z`, `P${days}D`).slice(0, 10))
const { dispatch, damage: _, ...bare } = damageFailure.facts
const colleague = fc.constant(dispatch ?? null)

/** For tests: damage of any size, told in any way. */
export const damages: fc.Arbitrary<Failure> = currency
  .chain((unit) =>
    fc.record(
      {
        items: fc.array(
          fc.record({
            name: names,
            quantity: fc.integer({ min: 1, max: 12 }),
            unitPrice: fc.record({ amount: fc.nat(200_000), currency: fc.constant(unit) }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        damage: fc.constantFrom('a cracked lid', 'broken glass all over it', 'a bent frame'),
        hazard: fc.boolean(),
        photos: fc.boolean(),
        freight: fc.record({ amount: fc.nat(10_000), currency: fc.constant(unit) }),
        replacement: fc.option(
          fc.record({
            readyOn: dayFrom('2026-11-10'),
            transitDays: fc.integer({ min: 1, max: 9 }),
            onTimeShare: fc.constantFrom(0.3, 0.9),
          }),
        ),
        neededBy: dayFrom('2026-11-20'),
        dispatch: colleague,
        packing: colleague,
      },
      { requiredKeys: ['items', 'photos', 'freight', 'replacement'] },
    ),
  )
  .map((facts) => ({
    ...damageFailure,
    facts: {
      ...bare,
      ...facts,
      total: {
        amount: facts.items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0),
        currency: facts.freight.currency,
      },
    },
  }))
