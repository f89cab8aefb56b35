import { startRecovery } from 'amends/testing'
import { expect, test } from 'vitest'
import { repairVisit } from './repair-visit.ts'
import { visit } from './visit.step.ts'

const facts = {
  orderId: 'N-1207',
  appliance: 'your washing machine',
  dispatcher: { name: 'Jonas Weber', email: 'jonas.weber@example.com' },
  nextVisit: { technician: 'Ines Duarte', slot: '2026-03-05T13:00:00Z' },
  owner: 'lena',
}
const start = (changes: Partial<{ nextVisit: null }> = {}) =>
  startRecovery(repairVisit, { facts: { ...facts, ...changes }, steps: [visit] })

test('a visit is booked and told, and confirmed the day before', async () => {
  const recovery = await start()
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
  expect(recovery.messages[1]?.text).toContain('Ines Duarte is with you by Thursday 5 March at 14:00')
  expect(recovery.letters.map(({ to }) => to)).toEqual(['jonas.weber@example.com'])

  await recovery.advanceTo('2026-03-04T12:59:00Z')
  expect(recovery.messages).toHaveLength(2)
  await recovery.advanceTo('2026-03-04T13:00:00Z')
  expect(recovery.letters).toHaveLength(2)
  expect(recovery.messages.at(-1)?.kind).toBe('update')
  expect(recovery.messages.at(-1)?.text).toContain(
    'What I promised you stands: Ines Duarte is with you by Thursday 5 March at 14:00',
  )

  await recovery.owner.keepsPromise('visit')
  expect(recovery.status.step).toBe('close-the-loop')
  expect(recovery.problems).toEqual([])
})

test('where nobody is free, the owner finds somebody', async () => {
  const recovery = await start({ nextVisit: null })
  await recovery.advance('PT1H')
  expect(recovery.tasks.map(({ summary }) => summary)).toContainEqual(
    expect.stringContaining('No visit could be booked'),
  )
  await recovery.owner.does('act', { note: 'I have agreed on Friday by telephone' })
  expect(recovery.messages.at(-1)?.kind).toBe('next-step')
})
