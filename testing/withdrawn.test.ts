import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { definePlaybook, letter, NotPossible, productDamaged, shipmentDelayed } from '../playbooks/index.ts'
import { startRecovery } from './index.ts'

const facts = {
  orderId: '10380',
  orderedOn: '2026-02-02',
  requiredBy: '2026-02-20',
  shippedOn: '2026-02-27',
  daysLate: 7,
  total: { amount: 131_382, currency: 'USD' },
  freight: { amount: 3_503, currency: 'USD' },
  owner: 'lena',
  dispatch: { name: 'our warehouse', email: 'warehouse@example.com' },
}

test("Ana's order had arrived next door: the warehouse hears that it need not be looked for, once", async () => {
  const recovery = await startRecovery(shipmentDelayed, { facts })
  expect(recovery.letters.map(({ to }) => to)).toEqual(['warehouse@example.com'])

  await recovery.advance('PT3H')
  await recovery.backend.withdraws('The neighbour had it')
  expect(recovery.letters).toHaveLength(2)
  expect(recovery.letters[1]).toMatchObject({
    to: 'warehouse@example.com',
    subject: 'Order 10380: the haste that I asked for is called off',
  })
  expect(recovery.letters[1]?.text).toContain('Where my letter has not reached you, there is nothing to do.')
  expect(recovery.timeline.join('\n')).toContain(
    'takes back trace-parcel: I have written to our warehouse that order 10380 needs no more than any other.',
  )
  expect(await recovery.end()).toMatchObject({ outcome: 'withdrawn' })
  expect(recovery.problems).toEqual([])
  await expect(recovery.backend.withdraws('once more')).rejects.toThrow('cannot be withdrawn any more')
})

test('what was asked again after an unhappy answer is called off first', async () => {
  const recovery = await startRecovery(shipmentDelayed, { facts })
  await recovery.owner.keepsPromise('arrival')
  await recovery.as('omar').approves()
  await recovery.advance({ businessDays: 4 })
  await recovery.customer.writes('It came without its lid.', { satisfied: false })
  await recovery.backend.withdraws('This goes on as a damaged parcel')
  expect(recovery.letters.slice(-2).map(({ subject }) => subject)).toEqual([
    'Order 10380: the record that I asked for is called off',
    'Order 10380: the haste that I asked for is called off',
  ])
})

test('a replacement that is not needed goes back into stock, its collection is called off', async () => {
  const price = (amount: number) => ({ amount, currency: 'USD' })
  const recovery = await startRecovery(productDamaged, {
    facts: {
      orderId: '10248',
      arrivedOn: '2026-02-27',
      items: [{ name: 'Vase', quantity: 4, unitPrice: price(21_000) }],
      photos: true,
      total: price(84_000),
      freight: price(3_238),
      replacement: { readyOn: '2026-03-02', transitDays: 1 },
      owner: 'lena',
    },
  })
  const asked = recovery.letters.length
  await recovery.backend.withdraws('Another customer wrote that')
  const calledOff = recovery.letters.slice(asked).map(({ subject }) => subject)
  expect(calledOff).toContain('Order 10248: the replacement is not needed any more')
  expect(recovery.isClosed).toBe(true)
})

describe('an action that cannot be taken back by itself', () => {
  const stuck = { failures: 0 }
  const doorStuck = definePlaybook({
    name: 'door-stuck',
    version: 1,
    facts: z.object({ ticketId: z.string(), owner: z.string() }),
    summary: ({ facts: { ticketId } }) => `The door of ticket ${ticketId} was stuck`,
    owner: ({ facts: { owner } }) => owner,
    actions: [
      {
        id: 'locksmith',
        what: 'Send a locksmith',
        retries: 1,
        run: () => Promise.resolve('I have sent a locksmith to your door.'),
        async undo() {
          if (stuck.failures-- > 0) throw new NotPossible('The locksmith does not answer')
          return 'I have called the locksmith back.'
        },
      },
    ],
    promise: (_, { after }) => ({ what: 'your door opens', by: after('P1D') }),
    messages: {
      apology: ({ facts: { ticketId }, customer, owner }) => ({
        subject: `Your door, ticket ${ticketId}: we left you outside`,
        text: letter(customer, owner, [
          `The door of ticket ${ticketId} was stuck, and you stood before it. That is our failure: we did not look after the lock.`,
          'I am sorry. You had a right to come in, and we kept you out.',
          'My next step is to send somebody who opens it. I write to you as soon as I know when.',
        ]),
      }),
    },
  })

  test('is asked of its owner, who lets it be tried once more', async () => {
    stuck.failures = 1
    const recovery = await startRecovery(doorStuck, { facts: { ticketId: 'D-17', owner: 'lena' } })
    await recovery.backend.withdraws('It was only locked')
    expect(recovery.owner.tasks).toMatchObject([
      {
        kind: 'undo',
        summary: expect.stringMatching(/^Take back by hand: Send a locksmith\..*does not answer/),
      },
    ])
    expect(recovery.isClosed).toBe(false)
    await recovery.owner.does('undo', { retry: true })
    expect(recovery.outcome).toBe('withdrawn')
    expect(recovery.isClosed).toBe(true)
  })

  test('left alone, climbs the ladder until somebody says what came of it', async () => {
    stuck.failures = Number.POSITIVE_INFINITY
    const recovery = await startRecovery(doorStuck, { facts: { ticketId: 'D-18', owner: 'lena' } })
    await recovery.backend.withdraws('It was only locked')
    await recovery.advance('P1D')
    expect(new Set(recovery.notices.map(({ to }) => to))).toEqual(new Set(['lena', 'omar', 'ruth']))
    await recovery.as('omar').does('undo', { note: 'I rang her' })
    expect(recovery.isClosed).toBe(true)
    expect(recovery.timeline.join('\n')).toContain('hears from omar that locksmith is taken back: I rang her')
  })
})

describe('a plan that is revised', () => {
  test('gives other remedies, as long as none is given', async () => {
    const recovery = await startRecovery(shipmentDelayed, { facts })
    const remedy = {
      id: 'goodwill',
      kind: 'credit',
      what: 'for your trouble',
      money: { amount: 2_000, currency: 'USD' },
      approval: false,
      round: 0,
    } as const
    await recovery.backend.revisesPlan({ remedies: [remedy] })
    await recovery.owner.keepsPromise('arrival')
    expect(recovery.grants).toMatchObject([{ remedy: 'goodwill', state: 'granted' }])
    await expect(recovery.backend.revisesPlan({ remedies: [] })).rejects.toThrow(
      'The recovery does not take this plan now (remedies)',
    )
  })

  test('moves its clocks, also at the word of somebody else', async () => {
    const recovery = await startRecovery(shipmentDelayed, { facts })
    await recovery.customer.writes('Where is it?')
    const due = () => recovery.clocks.find(({ kind }) => kind === 'answer')?.dueAt ?? ''
    const before = due()
    await recovery.backend.revisesPlan(
      { budgets: { answer: { budget: 'PT1H', warnBefore: 'PT10M' } } },
      'ruth',
    )
    expect(Date.parse(due())).toBeLessThan(Date.parse(before))
  })
})
