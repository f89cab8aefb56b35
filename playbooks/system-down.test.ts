import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import type { History } from '../model/plan.ts'
import { anOutage, outageFailure } from '../tests/support/outage.ts'
import { spoken } from '../tests/support/shipment.ts'
import { after } from '../time/dates.ts'
import type { ActionTools } from './playbook.ts'
import { newestTable, tableNames } from './system-down/credits.ts'
import { rhythms } from './system-down/rhythm.ts'
import { systemDown } from './system-down.ts'

const startedAt = '2026-11-22T10:05:00Z'
const now = after(startedAt, 'PT45M')
const owner = { id: 'lena', name: 'Lena Voss', title: 'Account Manager' }

const consider = (failure: Failure, history?: History) => systemDown.consider(failure, { history })
const decide = (failure: Failure, history?: History, title = owner.title) =>
  consider(failure, history).decide({ ...owner, title })
const repeated = (repeats: number): History => ({ failures: repeats, repeats })
const fee = (units: number) => ({ monthlyFee: { amount: units * 100, currency: 'USD' } })
const lasting = (duration: string, facts: Failure['facts'] = {}) =>
  anOutage({ restoredAt: after(startedAt, duration), ...facts })

describe('severity', () => {
  test.each([
    ['running', anOutage(), 'high'],
    ['running, for an hour already', anOutage({}, { occurredAt: after(startedAt, 'PT1H') }), 'critical'],
    ['running, of a valuable service', anOutage(fee(2_000)), 'critical'],
    ['running, but only slow', anOutage({ ...fee(9_000), state: 'degraded' }), 'high'],
    ['over after minutes', lasting('PT20M'), 'low'],
    ['over after half a day', lasting('PT4H'), 'medium'],
    ['over after a minute, of a valuable service', lasting('PT1M', fee(2_000)), 'medium'],
  ] as const)('%s', (_, failure, severity) => {
    expect(consider(failure).severity).toBe(severity)
  })

  test('is more for whom it hits again', () => {
    expect(consider(anOutage(), repeated(1)).severity).toBe('critical')
    expect(consider(lasting('PT20M'), repeated(1)).severity).toBe('medium')
  })
})

describe('the rhythm', () => {
  test('is what the plan keeps and what messages say, by the hour while it runs', () => {
    const { critical, high, medium, low } = rhythms
    for (const [failure, { update, spoken: said }] of [
      [anOutage(fee(9_000)), critical],
      [anOutage(), high],
      [lasting('PT5H'), medium],
      [lasting('PT5M'), low],
    ] as const) {
      expect(decide(failure).budgets.update).toEqual(update)
      const topic = { done: [], promises: [], remedies: [], text: null }
      const promises = consider(failure).offers({ now, opening: 0 }, decide(failure).calendar).map(spoken)
      const { text } = consider(failure).message('next-step', {
        owner,
        now,
        opening: 0,
        sent: [],
        promises,
        topic,
      })
      expect(text).toContain(`I write to you ${said}`)
    }
    expect(critical).toMatchObject({ update: { budget: 'PT30M', roundTheClock: true }, spoken: /half hour/ })
    expect(high).toMatchObject({ update: { budget: 'PT1H', roundTheClock: true }, spoken: /once an hour/ })
  })

  test('is slower the longer it lasts, and leaves the customer to their sleep', () => {
    const { laterUpdates = [] } = decide(anOutage(fee(9_000)))
    expect(laterUpdates.map(({ update }) => update.budget)).toEqual(['PT1H', 'PT4H', { businessDays: 1 }])
    expect(laterUpdates.at(-1)?.calendar).toMatchObject({
      timeZone: 'Europe/Madrid',
      hours: { sun: [['08:00', '20:00']] },
    })
    expect(decide(lasting('PT5H')).laterUpdates).toBeUndefined()
  })

  test('counts every hour until it is over, then those of the customer', () => {
    expect(decide(anOutage()).calendar).toBeNull()
    expect(decide(lasting('PT5H', { holidays: ['2026-12-25'] })).calendar).toMatchObject({
      timeZone: 'Europe/Madrid',
      holidays: ['2026-12-25'],
    })
  })

  test('takes minutes up the ladder while it runs', () => {
    const within = (failure: Failure) =>
      decide(failure).ladder.levels.map(({ acceptWithin }) => acceptWithin.budget)
    expect(within(anOutage(fee(9_000)))).toEqual(['PT10M', 'PT10M', 'PT10M'])
    expect(within(anOutage())).toEqual(['PT20M', 'PT20M', 'PT20M'])
    expect(within(lasting('PT5M'))).toEqual(['PT2H', 'PT2H', 'PT2H'])
  })
})

describe('remedies', () => {
  const sums = (failure: Failure, history?: History) =>
    Object.fromEntries(decide(failure, history).remedies.map(({ id, money }) => [id, money?.amount]))

  test('rule 19: are paid by a table with a version, by the share of a month that it took', () => {
    const credit = (duration: string, facts = {}) =>
      sums(lasting(duration, { ...fee(1_000), ...facts }))['service-credit']
    expect(credit('PT20M')).toBe(50_00)
    expect(credit('PT44M')).toBe(100_00)
    expect(credit('PT7H12M')).toBe(250_00)
    expect(credit('PT36H')).toBe(1_000_00)
    expect(credit('PT36H', { state: 'degraded' })).toBe(250_00)
    expect(tableNames.at(-1)).toBe(newestTable)
    for (const creditTable of tableNames) {
      const [remedy] = decide(lasting('PT1H', { creditTable })).remedies
      expect(remedy?.what).toContain(creditTable)
    }
  })

  test('while it is not over, are for a working day, or for as long as it is expected to last', () => {
    expect(sums(anOutage(fee(1_000)))['service-credit']).toBe(250_00)
    const expectedAt = after(startedAt, 'PT40H')
    expect(sums(anOutage({ ...fee(1_000), expectedAt }))['service-credit']).toBe(1_000_00)
  })

  test('take a repetition seriously: a credit more the second time, a month from the third on', () => {
    const failure = lasting('PT1H', fee(1_000))
    expect(sums(failure)).toEqual({ 'service-credit': 100_00, 'second-attempt-credit': 100_00 })
    expect(sums(failure, repeated(1))).toMatchObject({ 'repeat-credit': 100_00 })
    const third = sums(failure, repeated(2))
    expect(third).toMatchObject({ 'free-month': 1_000_00 })
    expect(third).not.toHaveProperty('repeat-credit')
  })

  test('grow with the time and with the repetitions, and credits stay below a quarter more than a month', () => {
    const outages = fc.record({
      minutes: fc.nat(60 * 24 * 60),
      more: fc.nat(60 * 24 * 60),
      repeats: fc.nat(5),
      amount: fc.nat(5_000_000),
      state: fc.constantFrom('down', 'degraded'),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    })
    fc.assert(
      fc.property(outages, ({ minutes, more, repeats, amount, state, currency }) => {
        const given = (length: number, times: number) =>
          decide(
            lasting(`PT${length}M`, { state, monthlyFee: { amount, currency } }),
            repeated(times),
          ).remedies.filter(({ round }) => round === 0)
        const sum = (remedies: ReturnType<typeof given>) =>
          remedies.reduce((total, { money }) => total + (money?.amount ?? 0), 0)
        const first = given(minutes, repeats)
        expect(sum(given(minutes + more, repeats))).toBeGreaterThanOrEqual(sum(first))
        expect(sum(given(minutes, repeats + 1))).toBeGreaterThanOrEqual(sum(first))
        expect(sum(first.filter(({ kind }) => kind === 'credit'))).toBeLessThanOrEqual(amount * 1.25)
        expect(first.every(({ money }) => money !== undefined && money.amount > 0)).toBe(true)
      }),
    )
  })

  test('need approval exactly from where they pass what the owner may give alone', () => {
    const approvals = (title: string) =>
      decide(lasting('PT36H', fee(1_000)), repeated(1), title).remedies.map(({ approval }) => approval)
    expect(approvals('Account Manager')).toEqual([true, true, true])
    expect(approvals('Head of Customer Care')).toEqual([false, false, false])
    expect(approvals('Chief Operating Officer')).toEqual([false, false, false])
  })
})

describe('the promise', () => {
  const offered = (failure: Failure, { at = now, opening = 0, previous = [] as SpokenPromise[] } = {}) => {
    const [offer] = consider(failure).offers({ now: at, opening }, decide(failure).calendar, previous)
    if (!offer) throw new Error('Nothing was offered')
    return { ...offer, by: new Date(offer.by).toISOString() }
  }
  const expectedAt = '2026-11-22T13:00:00.000Z'

  test('is what the repair expects with an hour of room, at any hour', () => {
    expect(offered(anOutage({ expectedAt }))).toMatchObject({
      id: 'restored',
      what: 'the payments API works for you again',
      by: '2026-11-22T14:00:00.000Z',
      estimate: { by: expectedAt },
    })
  })

  test('is word within two hours where nobody knows, or the time has come and gone', () => {
    for (const failure of [anOutage(), anOutage({ expectedAt: after(startedAt, 'PT10M') })]) {
      expect(offered(failure)).toMatchObject({
        by: '2026-11-22T12:50:00.000Z',
        estimate: null,
        word: expect.stringContaining('my plain word that nobody has one yet'),
      })
    }
  })

  test('is word, and no second guess, once a time has come into danger', () => {
    const failure = anOutage({ expectedAt })
    const first = offered(failure)
    expect(offered(failure, { previous: [spoken(first)] })).toMatchObject({
      id: 'restored',
      estimate: null,
      by: '2026-11-22T16:00:00.000Z',
    })
  })

  test('is an account in writing once it is over', () => {
    const first = offered(lasting('PT40M'))
    expect(first).toMatchObject({ id: 'account', by: '2026-11-25T17:00:00.000Z', estimate: { by: now } })
    expect(offered(lasting('PT40M'), { previous: [spoken(first)] }).by).toBe('2026-11-27T17:00:00.000Z')
  })

  test('is a call once it is not right: within hours of one that ran, within days of one that was over', () => {
    const call = offered(anOutage(), { opening: 1 })
    expect(call).toMatchObject({ id: 'call-1', by: after(now, 'PT2H'), estimate: { by: now } })
    expect(offered(lasting('PT40M'), { opening: 1 }).by).toBe('2026-11-24T17:00:00.000Z')
    const own = { ...spoken(call), id: 'invoice', what: 'you have a copy of the invoice' }
    expect(offered(anOutage(), { previous: [own] })).toMatchObject({ id: 'invoice', what: own.what })
  })
})

describe('actions', () => {
  const run = async (failure: Failure, id: string, opening = 0) => {
    const letters: Parameters<ActionTools['write']>[0][] = []
    const note = await consider(failure).run(id, {
      effectId: 'effect',
      opening,
      owner: { ...owner, email: 'lena@example.com' },
      now,
      signal: new AbortController().signal,
      write: async (letter) => void letters.push(letter),
    })
    return { note, letters }
  }
  const ids = (failure: Failure) => decide(failure).actions.map(({ id }) => id)

  test('are for what runs, or for what is over', () => {
    expect(ids(anOutage())).toEqual(['attach-to-incident', 'ask-for-status'])
    expect(ids(lasting('PT1H'))).toEqual(['attach-to-incident', 'ask-for-review'])
  })

  test('put the customer to the incident, with what it takes from them', async () => {
    const { letters, note } = await run(anOutage(), 'attach-to-incident')
    expect(letters).toMatchObject([
      { to: { name: 'Priya Nair' }, subject: 'INC-204: add a customer whom it hit' },
    ])
    expect(letters[0]?.text).toContain('they cannot take card payments')
    expect(note).toContain('to read that you cannot take card payments')
  })

  test('ask whoever leads the repair, or the owner, and tell no more than that', async () => {
    const asked = await run(anOutage(), 'ask-for-status')
    expect(asked.letters).toMatchObject([{ to: { email: 'priya.nair@example.com' } }])
    expect(asked.note).toContain('I have asked Priya Nair, who leads the repair of the payments API')
    const { repair: _, ...alone } = outageFailure.facts
    const own = await run({ ...outageFailure, facts: alone }, 'ask-for-status')
    expect(own.letters).toMatchObject([{ to: { email: 'lena@example.com' } }])
    expect(own.note).toContain('I stay on it')
  })

  test('gather the record once the customer says that it is not right', async () => {
    for (const [failure, id] of [
      [anOutage(), 'ask-for-status'],
      [lasting('PT1H'), 'ask-for-review'],
    ] as const) {
      expect((await run(failure, id, 1)).note).toContain('the complete record of INC-204')
    }
    expect((await run(anOutage(), 'attach-to-incident', 1)).note).not.toContain('cannot')
  })
})

describe('gestures', () => {
  test('a leader calls when it is grave; else the review or a note comes in person; a short one is settled without', () => {
    const gesture = (failure: Failure, history?: History) => decide(failure, history).gesture
    expect(gesture(lasting('PT5M'))).toBeNull()
    expect(gesture(lasting('PT5H'))).toMatchObject({ id: 'handwritten-note', by: 'owner' })
    expect(gesture(anOutage())).toMatchObject({ id: 'written-review', by: 'owner' })
    expect(gesture(anOutage(fee(9_000)))).toMatchObject({ id: 'leader-call', by: 'leader' })
    expect(gesture(lasting('PT5M'), repeated(1))).toMatchObject({ id: 'leader-call' })
  })
})

test('what stands in the open holds no personal data', () => {
  const outage = consider(anOutage())
  const { summary, gesture } = outage.decide(owner)
  expect(summary).toBe('The payments API is down (INC-204)')
  expect(outage.subject).toBe('the payments API')
  expect(gesture?.what).not.toContain('Trujillo')
})
