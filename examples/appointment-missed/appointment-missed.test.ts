import { expect, test } from 'vitest'
import { startRecovery } from '../../testing/index.ts'
import { appointmentMissed } from './appointment-missed.ts'

const facts = {
  appointmentId: 'A-77',
  work: 'the repair of your heating',
  agreedFor: '2026-03-02T08:00:00Z',
  nextVisit: '2026-03-03T14:00:00Z',
  fee: { amount: 89_00, currency: 'EUR' as const },
  dispatcher: { name: 'Jonas Weber', email: 'jonas.weber@example.com' },
  owner: 'lena',
}

test('a missed appointment is apologized for, made good, and asked about', async () => {
  const recovery = await startRecovery(appointmentMissed, { facts })
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
  expect(recovery.messages[0]?.text).toContain('You stayed at home, and we did not come.')
  expect(recovery.messages[1]?.text).toMatch(
    /with you for the repair of your heating by Tuesday 3 March at 15:00/,
  )
  expect(recovery.letters[0]?.to).toContain('jonas.weber@example.com')

  await recovery.owner.keepsPromise('visit')
  expect(recovery.grants.map(({ remedy }) => remedy)).toEqual(['fee', 'wait'])

  await recovery.advance({ businessDays: 3 })
  expect(recovery.messages.at(-1)?.kind).toBe('follow-up')
  await recovery.customer.writes('Yes, thank you.')
  await recovery.owner.answers('Dear Ana, thank you for telling me. Lena')
  expect(recovery.problems).toEqual([])
})

test('where nobody knows who can come, no visit is promised', async () => {
  const recovery = await startRecovery(appointmentMissed, { facts: { ...facts, nextVisit: null } })
  expect(recovery.messages.at(-1)?.text).toMatch(
    /by Tuesday 3 March at 18:00, your time, you hear from me when somebody comes/i,
  )
})

test('whom we let wait again hears that we know it, and gets more', async () => {
  const recovery = await startRecovery(appointmentMissed, { facts, history: { failures: 1, repeats: 1 } })
  expect(recovery.messages[0]?.text).toContain('not even the first time')
  await recovery.owner.keepsPromise('visit')
  expect(recovery.messages.at(-1)?.text).toContain('€60.00')
})
