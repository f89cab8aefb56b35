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

it('one that falls due while a new date is on its way waits for it, and names the new date', async () => {
  const ways: (() => void)[] = []
  const onItsWay = () => new Promise<void>((resolve) => ways.push(resolve))
  const update = { budget: 'PT31H', warnBefore: 'PT0S' }
  const budgets = { ...aPlan('2026-03-02T09:00:00.000Z').budgets, update }
  const recovery = new SimulatedRecovery(
    {
      deliver: async ({ effectId, kind }) => {
        if (kind === 'new-date') await onItsWay()
        return { messageId: `<${effectId}@test>` }
      },
    },
    { plan: { budgets } },
  )
  await recovery.advance(61 * hourMs)
  expect(ways).toHaveLength(1)
  await recovery.advance(2 * hourMs)
  expect(updates(recovery)).toHaveLength(1)
  for (const arrives of ways) arrives()
  await recovery.settle()
  const [before, after] = updates(recovery).map(({ topic }) => topic.promises?.map(({ dueAt }) => dueAt))
  expect(recovery.context.promises.map(({ dueAt }) => dueAt)).toEqual(after)
  expect(after).not.toEqual(before)
})

it('one that falls due while the new date waits for a person goes out', async () => {
  const update = { budget: 'PT31H', warnBefore: 'PT0S' }
  const budgets = { ...aPlan('2026-03-02T09:00:00.000Z').budgets, update }
  const recovery = new SimulatedRecovery(
    {
      deliver: async ({ effectId, kind }) => {
        if (kind === 'new-date') throw new Error('The mailbox is full')
        return { messageId: `<${effectId}@test>` }
      },
    },
    { plan: { budgets } },
  )
  await recovery.advance(63 * hourMs)
  expect(new Script(recovery).task('deliver')).toMatchObject({ state: 'open' })
  expect(updates(recovery)).toHaveLength(2)
})
