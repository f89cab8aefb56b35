import { expect, test } from 'vitest'
import { startRecovery } from '../../testing/index.ts'
import { productDamaged } from '../product-damaged.ts'

const price = (amount: number) => ({ amount, currency: 'USD' })
const facts = {
  orderId: '10248',
  arrivedOn: '2026-02-27',
  items: [{ name: 'Teapot', quantity: 1, unitPrice: price(4_800) }],
  damage: 'a cracked lid',
  photos: false,
  total: price(44_000),
  freight: price(3_238),
  replacement: { readyOn: '2026-03-02', transitDays: 1 },
  owner: 'lena',
}

test('a teapot is replaced, and Ana has nothing to send back', async () => {
  const recovery = await startRecovery(productDamaged, { facts })
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
  expect(recovery.messages[1]?.text).toContain('Nothing has to come back to us')

  await recovery.advance({ businessDays: 2 })
  await recovery.owner.keepsPromise('replacement')
  expect(recovery.grants.map(({ remedy }) => remedy)).toEqual(['freight-refund'])

  await recovery.advance({ businessDays: 4 })
  expect(recovery.messages.at(-1)?.kind).toBe('follow-up')
  await recovery.customer.writes('It pours well. Thank you.', { satisfied: true })
  await recovery.owner.does('root-cause', {
    cause: 'Packing too weak for the goods',
    action: 'Teapots go in a double box',
  })
  expect((await recovery.end()).outcome).toBe('satisfied')
  expect(recovery.problems).toEqual([])
})

test('Ana would rather have her money: one line is enough', async () => {
  const recovery = await startRecovery(productDamaged, { facts })
  await recovery.customer.writes('I would rather have my money back.')
  await recovery.owner.answers(
    'You get your money back. I have stopped the replacement, and the price goes back the way you paid it.',
  )
  expect(recovery.messages.at(-1)?.kind).toBe('answer')
  // What was promised is settled: they have agreed on something else.
  await recovery.owner.keepsPromise('replacement')
  expect(recovery.status.step).toBe('close-the-loop')
  expect(recovery.problems).toEqual([])
})

test('for the third time, a leader calls, and the price comes back on top of the replacement', async () => {
  const recovery = await startRecovery(productDamaged, { facts, history: { failures: 2, repeats: 2 } })
  expect(recovery.messages[0]?.text).toContain('it has come to you broken again and again')
  await recovery.owner.keepsPromise('replacement')
  expect(recovery.grants.map(({ remedy }) => remedy)).toEqual([
    'item-refund',
    'freight-refund',
    'trouble-credit',
  ])
  expect(recovery.status.plan?.gesture?.id).toBe('leader-call')
})

test('nobody reacts: Ana hears a new date before the old one passes, and then the truth', async () => {
  const recovery = await startRecovery(productDamaged, { facts })
  await recovery.advance({ businessDays: 20 })
  const kinds = recovery.messages.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'new-date')).toHaveLength(2)
  expect(kinds).toContain('broken-promise')
  expect(recovery.problems).toEqual([])
})
