import { describe, expect, it } from 'vitest'
import { office } from '../tests/support/business-time.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { openTasks } from './task-list.ts'

const hours = { budget: 'PT2H', warnBefore: 'PT15M' }
const said = { id: 'said-1', task: 'TASK', by: 'ann' }
const revised = { id: 'revised-1', type: 'plan.revised', by: 'ops' }

/** A recovery whose customer wrote, so that there is a task to speak of; events name it as TASK. */
async function begun() {
  const recovery = new SimulatedRecovery({ act: () => new Promise<never>(() => {}) })
  const people = new Script(recovery)
  await recovery.settle()
  await people.customerWrites()
  const { id: task } = people.task('answer')
  const receive = (event: Record<string, unknown>) =>
    recovery.receive(event.task === 'TASK' ? { ...event, task } : event)
  return { recovery, people, receive }
}

const unexpected = ({ context }: SimulatedRecovery) =>
  openTasks(context).filter(({ kind }) => kind === 'unexpected')

describe('an event that holds what its type says', () => {
  it.each<[string, Record<string, unknown>]>([
    ['task.accepted', { ...said, type: 'task.accepted' }],
    ['task.declined', { ...said, type: 'task.declined', note: 'on holiday' }],
    ['task.handed-over', { ...said, type: 'task.handed-over', to: 'zoe' }],
    [
      'task.completed with a promise',
      {
        ...said,
        type: 'task.completed',
        text: 'plain:',
        promise: { what: 'a call', by: '2026-03-04T10:00:00Z' },
      },
    ],
    [
      'task.completed that awaits the customer',
      { ...said, type: 'task.completed', note: 'called', awaitsCustomer: true },
    ],
    [
      'plan.revised with budgets',
      { ...revised, budgets: { act: hours, answer: { ...hours, budget: { businessDays: 2 } } } },
    ],
    [
      'plan.revised with a budget around the clock',
      { ...revised, budgets: { act: { ...hours, roundTheClock: true } } },
    ],
    ['plan.revised without a clock', { ...revised, budgets: { act: null } }],
    ['plan.revised with a calendar', { ...revised, calendar: office }],
    ['plan.revised with none', { ...revised, calendar: null }],
  ])('%s is taken', async (_what, event) => {
    const { recovery, receive } = await begun()
    const before = recovery.context
    await receive(event)
    expect(unexpected(recovery)).toEqual([])
    expect(recovery.context).not.toEqual(before)
    expect(recovery.errors).toEqual([])
  })
})

describe('an event that does not', () => {
  it.each<[string, Record<string, unknown>]>([
    ['task.accepted by nobody', { ...said, type: 'task.accepted', by: '' }],
    ['task.accepted by somebody else', { ...said, type: 'task.accepted', by: 'zoe' }],
    ['task.accepted for no task', { ...said, type: 'task.accepted', task: 7 }],
    ['task.declined with a note that is none', { ...said, type: 'task.declined', note: 7 }],
    ['task.declined by somebody else', { ...said, type: 'task.declined', by: 'zoe' }],
    ['task.handed-over to nobody', { ...said, type: 'task.handed-over' }],
    ['task.handed-over to what stands for nobody', { ...said, type: 'task.handed-over', to: 'unassigned' }],
    [
      'task.completed by what stands for nobody',
      { ...said, type: 'task.completed', by: 'unassigned', text: 'plain:' },
    ],
    [
      'owner.changed to what stands for nobody',
      { id: 'changed-1', type: 'owner.changed', owner: 'unassigned' },
    ],
    ['task.handed-over to oneself', { ...said, type: 'task.handed-over', to: 'ann' }],
    [
      'task.completed with a promise by no date',
      { ...said, type: 'task.completed', text: 'plain:', promise: { what: 'a call', by: 'soon' } },
    ],
    [
      'task.completed with a promise of nothing',
      { ...said, type: 'task.completed', text: 'plain:', promise: { by: '2026-03-04T10:00:00Z' } },
    ],
    ['task.completed that holds in words', { ...said, type: 'task.completed', note: 'called', holds: 'yes' }],
    ['plan.revised by nobody', { id: 'revised-1', type: 'plan.revised', budgets: { act: hours } }],
    [
      'plan.revised with a budget of no length',
      { ...revised, budgets: { act: { ...hours, budget: '2 hours' } } },
    ],
    [
      'plan.revised with a budget of no business days',
      { ...revised, budgets: { act: { ...hours, budget: { businessDays: 0 } } } },
    ],
    ['plan.revised with a budget without a warning', { ...revised, budgets: { act: { budget: 'PT2H' } } }],
    [
      'plan.revised with a budget nearly around the clock',
      { ...revised, budgets: { act: { ...hours, roundTheClock: 'yes' } } },
    ],
    ['plan.revised with a budget that no plan may revise', { ...revised, budgets: { update: hours } }],
    ['plan.revised with a budget that no plan has', { ...revised, budgets: { lunch: hours } }],
    ['plan.revised with budgets that are none', { ...revised, budgets: null }],
    ['plan.revised with a calendar of no zone', { ...revised, calendar: { ...office, timeZone: 2 } }],
    [
      'plan.revised with a calendar of an offset',
      { ...revised, calendar: { ...office, timeZone: '+02:00' } },
    ],
    ['plan.revised with a calendar that is never open', { ...revised, calendar: { ...office, hours: {} } }],
    [
      'plan.revised with a calendar that opens on no day',
      { ...revised, calendar: { ...office, hours: { mon: [] } } },
    ],
    [
      'plan.revised with a day that is none',
      { ...revised, calendar: { ...office, hours: { someday: [['09:00', '17:00']] } } },
    ],
    [
      'plan.revised with a window without an end',
      { ...revised, calendar: { ...office, hours: { mon: [['09:00']] } } },
    ],
    [
      'plan.revised with a time that is none',
      { ...revised, calendar: { ...office, hours: { mon: [['09:00', '25:00']] } } },
    ],
    [
      'plan.revised with a holiday that is none',
      { ...revised, calendar: { ...office, holidays: ['Christmas'] } },
    ],
    ['plan.revised with a calendar in words', { ...revised, calendar: 'office hours' }],
  ])('%s is kept as one that nobody expected, and changes nothing else', async (_what, event) => {
    const { recovery, people, receive } = await begun()
    const { plan, clocks, tasks } = recovery.context
    await receive(event)
    expect(unexpected(recovery)).toHaveLength(1)
    expect(recovery.context.plan).toEqual(plan)
    expect(recovery.context.clocks).toEqual(expect.arrayContaining(clocks))
    expect(recovery.context.tasks).toEqual(expect.arrayContaining(tasks))
    await recovery.advance(hourMs)
    expect(recovery.errors).toEqual([])
    await people.complete('answer', { note: 'called them' })
    expect(recovery.isClosed, 'and it goes on').toBe(false)
  })
})
