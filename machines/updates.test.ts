import { expect, it } from 'vitest'
import { aPlan } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'

const updates = (recovery: SimulatedRecovery) =>
  recovery.asked('compose').filter(({ kind }) => kind === 'update')

it('updates go out until what is promised is kept, each with all that the customer has had', async () => {
  const update = { budget: 'PT31H', warnBefore: 'PT0S' }
  const budgets = { ...aPlan('2026-03-02T09:00:00.000Z').budgets, update }
  const recovery = new SimulatedRecovery({}, { plan: { budgets } })
  await recovery.advance(93.1 * hourMs)
  expect(updates(recovery).map(({ sent }) => sent)).toEqual([
    ['apology', 'next-step'],
    ['apology', 'next-step', 'update', 'new-date'],
    ['apology', 'next-step', 'update', 'new-date', 'update'],
  ])
  await new Script(recovery).keepPromise()
  await recovery.advance(2 * dayMs)
  expect(updates(recovery)).toHaveLength(3)
})

it('updates come in wider steps, by hours of their own, once so many of them are out', async () => {
  const update = { budget: 'PT1H', warnBefore: 'PT0S', roundTheClock: true }
  const open: [string, string][] = [['08:00', '20:00']]
  const hours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open }
  const calendar = { timeZone: 'UTC', hours, holidays: [] }
  const later = { after: 2, update: { budget: 'PT4H', warnBefore: 'PT0S' }, calendar }
  const budgets = { ...aPlan('2026-03-02T09:00:00.000Z').budgets, update }
  const recovery = new SimulatedRecovery({}, { plan: { budgets, laterUpdates: [later] } })
  await recovery.advance(2.1 * hourMs)
  expect(updates(recovery)).toHaveLength(2)
  expect(recovery.asked('deadlines').at(-1)).toMatchObject({
    asks: [{ id: 'update', budget: 'PT4H' }],
    calendars: [{ until: null, calendar }],
  })
})
