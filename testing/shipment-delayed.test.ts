import { expect, test } from 'vitest'
import { shipmentDelayed } from '../playbooks/index.ts'
import { startRecovery } from './index.ts'

/** Ana in Berlin needed her order on Friday; it left a week later. */
const facts = {
  orderId: '10380',
  orderedOn: '2026-02-02',
  requiredBy: '2026-02-20',
  shippedOn: '2026-02-27',
  daysLate: 7,
  total: { amount: 131_382, currency: 'USD' },
  freight: { amount: 3_503, currency: 'USD' },
  owner: 'lena',
}

test('Ana asks, is answered, gets her order and a sign that we care, and is content', async () => {
  const recovery = await startRecovery(shipmentDelayed, { facts })
  const [apology, nextStep] = recovery.messages
  expect(apology?.text).toContain('Ana Trujillo')
  expect(apology?.text).toContain('10380')
  expect(nextStep?.text).toContain('6 March')

  await recovery.advance('P1D')
  await recovery.customer.writes('Do I have to be at home for it?')
  await recovery.advance('PT30M')
  await recovery.owner.answers(
    'No. I have told the carrier to leave order 10380 with your neighbour, should you be out. We made you wait long enough.',
  )
  expect(recovery.messages.at(-1)).toMatchObject({ kind: 'answer', from: 'Lena Voss' })

  await recovery.advanceTo('2026-03-05T10:00:00Z')
  await recovery.owner.keepsPromise('arrival')
  await recovery.as('omar').approves()
  expect(recovery.grants).toMatchObject([
    { remedy: 'freight-refund', state: 'granted' },
    { remedy: 'delay-credit', state: 'granted' },
  ])
  await recovery.owner.does('gesture', { note: 'Posted a card' })
  await recovery.owner.does('root-cause', {
    cause: 'Order overlooked or released late',
    action: 'Orders without a date of release are listed each morning',
  })

  await recovery.advance({ businessDays: 3 })
  await recovery.customer.writes('All is well, and thank you for the card.', { satisfied: true })
  const ended = await recovery.end()
  expect(ended).toMatchObject({ outcome: 'satisfied', breaches: 0, promises: { kept: 1, broken: 0 } })
  expect(recovery.problems).toEqual([])
})

test('nobody looks after it: Ana hears of each new date before the old one passes', async () => {
  const recovery = await startRecovery(shipmentDelayed, { facts })
  await recovery.advance('P16D')
  const arrival = recovery.promises.find(({ id }) => id === 'arrival')
  const [made, first, second] = arrival?.log ?? []
  expect([made?.type, first?.type, second?.type]).toEqual(['made', 'new-date', 'new-date'])
  expect(Date.parse(first?.at ?? '')).toBeLessThan(Date.parse(made?.dueAt ?? ''))
  expect(Date.parse(second?.at ?? '')).toBeLessThan(Date.parse(first?.dueAt ?? ''))
  expect(new Set(recovery.notices.map(({ to }) => to))).toEqual(new Set(['lena', 'omar', 'ruth']))
})
