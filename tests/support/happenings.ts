import fc from 'fast-check'
import { openTasks } from '../../machines/task-list.ts'
import { asked } from '../../model/base.ts'
import { unassigned } from '../../model/names.ts'
import { revisable } from '../../model/plan.ts'
import type { Task } from '../../model/records.ts'
import { office } from './business-time.ts'
import { dayMs, hourMs, type SimulatedRecovery } from './simulated-recovery.ts'

const maybe = fc.option(fc.boolean(), { nil: undefined })
/** Also one who is nobody: what stands where no one was found yet. */
const person = fc.constantFrom('ann', 'bob', 'cleo', 'zoe', unassigned)

/** Which task, and whether whoever has it says so or somebody else does. */
const ofTask = { pick: fc.nat(5), by: fc.option(person, { nil: undefined }) }

const budgets = fc.dictionary(
  fc.constantFrom(...revisable.options),
  fc.option(
    fc.record(
      {
        budget: fc.constantFrom('PT0S', 'PT20M', 'PT3H', 'P2D', { businessDays: 2 }),
        warnBefore: fc.constantFrom('PT0S', 'PT10M', 'P1D'),
      },
      { noNullPrototype: true },
    ),
  ),
  { maxKeys: 3, noNullPrototype: true },
)

const calendars = fc.constantFrom(undefined, null, office, office)

const malformedCalendars = fc.constantFrom(
  'always',
  { timeZone: 'UTC', hours: {}, holidays: [] },
  { timeZone: 'UTC', hours: { mon: [['9', '17']] }, holidays: [] },
  { timeZone: 'UTC', hours: { mon: [['09:00', '17:00', '18:00']] }, holidays: [] },
  { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] }, holidays: ['Christmas'] },
  { hours: { mon: [['09:00', '17:00']] }, holidays: [] },
)

const worldTypes = [
  'customer.replied',
  'task.completed',
  'task.accepted',
  'task.declined',
  'task.handed-over',
  'approval.decided',
  'promise.kept',
  'promise.released',
  'owner.changed',
  'plan.revised',
]

const garbage = fc.oneof(
  fc.jsonValue(),
  fc.record({
    type: fc.constantFrom(...worldTypes),
    id: fc.jsonValue(),
    task: fc.jsonValue(),
    by: fc.jsonValue(),
  }),
)

const is = <Name extends string>(what: Name) => ({ what: fc.constant(what) })

/** What may happen to a recovery: time passes, or somebody says something, sensible or not. What is usual comes more often. */
export const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...is('time'), ms: fc.integer({ min: 1000, max: 4 * dayMs }) }) },
  { weight: 3, arbitrary: fc.record({ ...is('reply'), satisfied: maybe }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...is('done'),
      ...ofTask,
      retry: fc.boolean(),
      satisfied: maybe,
      asks: fc.option(fc.subarray([...asked.options], { minLength: 1 }), { nil: undefined }),
      awaitsCustomer: maybe,
      holds: maybe,
      full: fc.boolean(),
      // In how many hours what they promise is to be.
      wish: fc.option(fc.integer({ min: 1, max: 100 })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...is('accepted'), ...ofTask }) },
  { weight: 2, arbitrary: fc.record({ ...is('declined'), ...ofTask }) },
  { weight: 2, arbitrary: fc.record({ ...is('handed-over'), ...ofTask, to: person }) },
  { weight: 3, arbitrary: fc.record({ ...is('decision'), ...ofTask, approved: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ ...is('kept'), promise: fc.constantFrom('arrival', 'other') }) },
  { weight: 1, arbitrary: fc.record({ ...is('released'), promise: fc.constantFrom('arrival', 'other') }) },
  { weight: 1, arbitrary: fc.record({ ...is('owner'), owner: fc.constantFrom('bob', 'zoe', unassigned) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...is('revised'),
      budgets: fc.option(budgets, { nil: undefined }),
      calendar: fc.oneof({ weight: 4, arbitrary: calendars }, malformedCalendars),
    }),
  },
  { weight: 1, arbitrary: fc.record(is('withdraw')) },
  { weight: 1, arbitrary: fc.record(is('cancel')) },
  { weight: 2, arbitrary: fc.record({ ...is('garbage'), event: garbage }) },
)

type ValueOf<T> = T extends fc.Arbitrary<infer Value> ? Value : never
export type Happening = ValueOf<typeof happening>

let count = 0
export const eventId = () => `event-${++count}`

/** Lets it happen. */
export async function happen(recovery: SimulatedRecovery, happened: Happening): Promise<void> {
  if (happened.what === 'time') await recovery.advance(happened.ms)
  else if (happened.what === 'cancel') await recovery.send({ type: 'workflow.cancelled' })
  else if (happened.what === 'garbage') await recovery.receive(happened.event)
  else await recovery.receive({ id: eventId(), ...eventOf(recovery, happened) })
}

type Said = Exclude<Happening, { what: 'time' | 'cancel' | 'garbage' }>

function eventOf(recovery: SimulatedRecovery, happened: Said): { type: string; [field: string]: unknown } {
  const open = openTasks(recovery.context)
  /** The task meant, and who speaks of it. */
  const about = ({ pick, by }: { pick: number; by: string | undefined }, from: Task[] = open) => {
    const task = from[pick % from.length]
    return { task: task?.id ?? 'none', by: by ?? task?.assignee ?? 'ann' }
  }
  switch (happened.what) {
    case 'reply':
      return { type: 'customer.replied', text: 'plain:', satisfied: happened.satisfied }
    case 'done': {
      const { retry, satisfied, asks, awaitsCustomer, holds, full, wish } = happened
      const words = full ? { text: 'plain:', cause: 'why', action: 'what' } : {}
      const by = wish === null ? null : new Date(recovery.clock.now() + wish * hourMs).toISOString()
      const promise = by === null ? {} : { promise: { what: 'a call', by } }
      const answers = { retry, satisfied, asks, awaitsCustomer, holds, ...words, ...promise }
      return { type: 'task.completed', ...about(happened), ...answers }
    }
    case 'accepted':
      return { type: 'task.accepted', ...about(happened) }
    case 'declined':
      return { type: 'task.declined', ...about(happened) }
    case 'handed-over':
      return { type: 'task.handed-over', ...about(happened), to: happened.to }
    case 'decision': {
      const approvals = open.filter(({ kind }) => kind === 'approve')
      return { type: 'approval.decided', ...about(happened, approvals), approved: happened.approved }
    }
    case 'kept':
      return { type: 'promise.kept', promise: happened.promise }
    case 'released':
      return { type: 'promise.released', promise: happened.promise, reason: 'a call instead' }
    case 'owner':
      return { type: 'owner.changed', owner: happened.owner }
    case 'revised': {
      const { budgets, calendar } = happened
      return { type: 'plan.revised', by: 'ops', budgets, calendar }
    }
    case 'withdraw':
      return { type: 'recovery.withdrawn', reason: 'a mistake' }
  }
}
