import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../model/failure.ts'
import { aDamage, damageFailure, damages, worth } from '../tests/support/damage.ts'
import { signatory } from '../tests/support/shipment.ts'
import { teller } from '../tests/support/told.ts'
import { after, compare } from '../time/dates.ts'
import { productDamaged } from './product-damaged.ts'

const now = '2026-11-23T10:00:00.000Z'
const never = { failures: 0, repeats: 0 }
const once = { failures: 1, repeats: 1 }
const twice = { failures: 2, repeats: 2 }
const of = (failure: Failure, history = never) => teller(productDamaged, failure, { now, history })
const none = { replacement: null }
const histories = fc.constantFrom(never, once, twice)
const ranks = ['low', 'medium', 'high', 'critical']

describe('severity', () => {
  test.each([
    ['worth 99', worth(99), never, 'low'],
    ['worth 100', worth(100), never, 'medium'],
    ['worth 1,000', worth(1_000), never, 'high'],
    ['worth 5,000', worth(5_000), never, 'critical'],
    ['worth 100 yen', worth(100, 'JPY'), never, 'medium'],
    ['worth 99, for the second time', worth(99), once, 'medium'],
    ['worth 99, after another failure of ours', worth(99), { failures: 1, repeats: 0 }, 'low'],
    ['worth 99, and it can hurt somebody', worth(99, 'USD', { hazard: true }), never, 'high'],
    ['worth 99, too late for its day', worth(99, 'USD', { neededBy: '2026-11-25' }), never, 'medium'],
    ['worth 99, in time for its day', worth(99, 'USD', { neededBy: '2026-12-24' }), never, 'low'],
    [
      'worth 99, with none left for its day',
      worth(99, 'USD', { ...none, neededBy: '2026-12-24' }),
      never,
      'medium',
    ],
  ] as const)('%s is %s', (...[, failure, history, severity]) => {
    expect(of(failure, history).considered.severity).toBe(severity)
  })
})

describe('replacement or refund', () => {
  const way = (facts: Failure['facts']) => of(aDamage(facts)).decisions.actions[0]?.id
  test.each([
    ['what is there is sent again', {}, 'send-replacement'],
    [
      'also when it comes in within two weeks',
      { replacement: { readyOn: '2026-12-04' } },
      'send-replacement',
    ],
    ['later than that, the money goes back', { replacement: { readyOn: '2026-12-05' } }, 'find-another'],
    ['and where nobody knows when', none, 'find-another'],
    ['and where it would be too late for its day', { neededBy: '2026-11-26' }, 'find-another'],
  ] as const)('%s', (_, facts, action) => {
    expect(way(facts)).toBe(action)
  })
})

describe('remedies', () => {
  const given = (failure: Failure, history = never, round = 0) =>
    of(failure, history)
      .decisions.remedies.filter((remedy) => remedy.round === round)
      .map(({ id, money }) => [id, money?.amount])

  test.each([
    ['little, replaced', worth(50), never, [['freight-refund', 3238]]],
    [
      'little, paid back',
      worth(50, 'USD', none),
      never,
      [
        ['item-refund', 5000],
        ['freight-refund', 3238],
      ],
    ],
    [
      'medium, replaced',
      worth(200),
      never,
      [
        ['freight-refund', 3238],
        ['trouble-credit', 1000],
      ],
    ],
    [
      'high, replaced',
      worth(1_500),
      never,
      [
        ['freight-refund', 3238],
        ['trouble-credit', 15000],
      ],
    ],
    [
      'little, replaced, for the second time',
      worth(50),
      once,
      [
        ['item-refund', 5000],
        ['freight-refund', 3238],
        ['trouble-credit', 500],
      ],
    ],
  ] as const)('of %s', (_, failure, history, expected) => {
    expect(given(failure, history)).toEqual(expected)
  })

  test('are the price too, once the customer says that a replacement did not put it right', () => {
    expect(given(worth(50), never, 1)).toEqual([
      ['item-refund', 5000],
      ['second-attempt-credit', 500],
    ])
    expect(given(worth(50, 'USD', none), never, 1)).toEqual([['second-attempt-credit', 500]])
  })

  test('rule 18: never give back more than was paid, nor more credit than what was damaged is worth', () => {
    fc.assert(
      fc.property(damages, histories, (failure, history) => {
        const { remedies } = of(failure, history).decisions
        const { total, freight } = productDamaged.facts.parse(failure.facts)
        const sum = (kind: string) =>
          remedies.reduce((all, remedy) => all + (remedy.kind === kind ? (remedy.money?.amount ?? 0) : 0), 0)
        expect(sum('refund')).toBeLessThanOrEqual(total.amount + freight.amount)
        expect(sum('credit')).toBeLessThanOrEqual(total.amount)
        expect(remedies.every(({ money }) => money !== undefined && money.amount > 0)).toBe(true)
      }),
    )
  })

  test('grow, and so does the severity, when it happens again', () => {
    fc.assert(
      fc.property(damages, (failure) => {
        const [first, second] = [of(failure), of(failure, once)]
        const sum = ({ decisions }: typeof first) =>
          decisions.remedies
            .filter(({ round }) => round === 0)
            .reduce((all, { money }) => all + (money?.amount ?? 0), 0)
        expect(sum(second)).toBeGreaterThanOrEqual(sum(first))
        expect(ranks.indexOf(second.considered.severity)).toBeGreaterThanOrEqual(
          ranks.indexOf(first.considered.severity),
        )
      }),
    )
  })

  test('of what an owner may give alone need no approval', () => {
    const approvals = (units: number, title: string) =>
      productDamaged
        .consider(worth(units, 'USD', none))
        .decide({ ...signatory, title })
        .remedies.filter(({ round }) => round === 0)
        .map(({ approval }) => approval)
    expect(approvals(300, 'Sales Representative')).toEqual([false, false, false])
    expect(approvals(300, 'Somebody')).toEqual([true, true, true])
    expect(approvals(240, 'Somebody')).toEqual([false, true, true])
  })
})

describe('gestures', () => {
  test.each([
    ['little', worth(50), never, undefined],
    ['something', worth(200), never, 'handwritten-note'],
    ['much', worth(2_000), never, 'small-gift'],
    ['little for the second time', worth(50), once, 'small-gift'],
    ['little for the third time', worth(50), twice, 'leader-call'],
    ['very much', worth(6_000), never, 'leader-call'],
  ] as const)('for %s', (_, failure, history, gesture) => {
    expect(of(failure, history).decisions.gesture?.id).toBe(gesture)
  })
})

describe('the promise', () => {
  const due = (facts: Failure['facts'] = {}, opening = 0) => of(aDamage(facts)).promise(opening)[0]?.dueAt

  test('takes packing and transit once there is one to send, with a day to spare', () => {
    // Noon in UTC on Tuesday, then a day to pack, three on the way, one to spare.
    expect(due()).toBe('2026-12-01T17:00:00.000Z')
    expect(due({ replacement: { readyOn: '2026-11-20', transitDays: 1 } })).toBe('2026-11-26T17:00:00.000Z')
  })

  test('moves over a day on which nobody works where the customer is', () => {
    expect(due({ holidays: ['2026-11-26', '2026-12-01'] })).toBe('2026-12-03T17:00:00.000Z')
  })

  test('comes with the time that packing and the carrier take, and how often that holds', () => {
    const replacement = { readyOn: '2026-11-24', onTimeShare: 0.85 }
    const { considered, decisions } = of(aDamage({ replacement }))
    expect(considered.offers({ now, opening: 0 }, decisions.calendar)).toMatchObject([
      { by: '2026-12-01T17:00:00Z', estimate: { by: '2026-11-30T17:00:00Z', share: 0.85 } },
    ])
  })

  test('is a call within a day where there is none to send, and once it is not right', () => {
    expect(of(aDamage(none)).promise(0)).toMatchObject([{ id: 'talk', dueAt: '2026-11-24T17:00:00.000Z' }])
    expect(of(aDamage()).promise(1)).toMatchObject([{ id: 'call-1', dueAt: '2026-11-24T17:00:00.000Z' }])
  })

  test('is for an open day at close, later each time it is asked again, and never before the estimate', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24), fc.boolean(), fc.nat(2), (hours, isThere, opening) => {
        const at = after(now, `PT${hours}H`)
        const recovery = teller(productDamaged, aDamage(isThere ? {} : none), { now: at })
        let [last] = recovery.promise(opening)
        for (let again = 0; again < 3 && last; again++) {
          const [next] = recovery.promise(opening, last)
          expect(compare(next?.dueAt ?? at, last.dueAt)).toBeGreaterThan(0)
          expect([0, 6]).not.toContain(new Date(next?.dueAt ?? at).getUTCDay())
          expect(next?.id).toBe(last.id)
          last = next
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('actions', () => {
  test('ask whoever can help, and tell the customer what was asked', async () => {
    const { letters, done } = await of(worth(300)).act()
    expect(letters.map(({ action, to }) => [action, to.name])).toEqual([
      ['send-replacement', 'Steven Buchanan'],
      ['collect', 'Steven Buchanan'],
      ['tell-packing', 'Laura Callahan'],
    ])
    expect(letters[0]?.text).toContain('- 1 × Teapot')
    expect(letters[0]?.text).toContain('Hold them back at once should the customer choose their money.')
    expect(done[0]?.note).toContain('I have asked Steven Buchanan in writing')
  })

  test('leave with the customer what is worth little', async () => {
    expect((await of(worth(50)).act()).letters.map(({ action }) => action)).not.toContain('collect')
  })

  test('gather all that is on record once it is not right', async () => {
    const { letters, done } = await of(damageFailure).act(1)
    expect(letters[0]?.subject).toContain('the customer says that it is not right')
    expect(done.every(({ note }) => note.startsWith('I have asked'))).toBe(true)
  })
})

describe('facts that contradict themselves', () => {
  const price = (amount: number, currency = 'USD') => [
    { name: 'Teapot', quantity: 1, unitPrice: { amount, currency } },
  ]
  test.each([
    ['facts.items: are worth 50000, which is more than total, 44000', { items: price(50_000) }],
    ['facts.items.0.unitPrice.currency', { items: price(1, 'EUR') }],
    ['facts.freight.currency', { freight: { amount: 1, currency: 'EUR' } }],
    ['facts.neededBy: lies before arrivedOn', { neededBy: '2026-11-19' }],
    ['facts.damage: a few words in lower case', { damage: 'It is broken!' }],
    ['facts.replacement.onTimeShare', { replacement: { readyOn: '2026-11-24', onTimeShare: 85 } }],
    ['facts.arrivedOn', { arrivedOn: '20.11.2026' }],
  ])('are refused: %s', (message, changes) => {
    expect(() => productDamaged.consider(aDamage(changes))).toThrow(message)
  })
})
