import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { plainDeadlines } from '../tests/support/recovery-fixtures.ts'
import { dayMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { clockState, wasBreached } from './clock.ts'
import type { RecoveryMachineEvent } from './recovery-setup.ts'
import { openTasks } from './task-list.ts'

/** What may happen to a recovery: time passes, or somebody says something, sensible or not. */
type Happening =
  | { what: 'time'; ms: number }
  | { what: 'reply'; satisfied: boolean | undefined }
  | { what: 'task'; pick: number; retry: boolean; satisfied: boolean | undefined; full: boolean; by: string }
  | { what: 'decision'; pick: number; approved: boolean; rightPerson: boolean }
  | { what: 'kept'; promise: string }
  | { what: 'owner'; owner: string }
  | { what: 'withdraw' }
  | { what: 'cancel' }
  | { what: 'garbage'; event: unknown }

const maybe = fc.option(fc.boolean(), { nil: undefined })
const worldTypes = [
  'customer.replied',
  'task.completed',
  'approval.decided',
  'promise.kept',
  'owner.changed',
  'plan.revised',
]

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('time' as const),
      ms: fc.integer({ min: 1000, max: 4 * dayMs }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('reply' as const), satisfied: maybe }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('task' as const),
      pick: fc.nat(5),
      retry: fc.boolean(),
      satisfied: maybe,
      full: fc.boolean(),
      by: fc.constantFrom('ann', 'bob', 'cleo', 'zoe'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('decision' as const),
      pick: fc.nat(3),
      approved: fc.boolean(),
      rightPerson: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('kept' as const),
      promise: fc.constantFrom('arrival', 'other'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('owner' as const), owner: fc.constantFrom('bob', 'zoe') }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'withdraw' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'cancel' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('garbage' as const),
      event: fc.oneof(
        fc.jsonValue(),
        fc.record({
          type: fc.constantFrom(...worldTypes),
          id: fc.jsonValue(),
          task: fc.jsonValue(),
          by: fc.jsonValue(),
        }),
      ),
    }),
  },
)

let count = 0

function eventsOf(
  recovery: SimulatedRecovery,
  happened: Exclude<Happening, { what: 'time' }>,
): RecoveryMachineEvent {
  const id = `event-${++count}`
  const open = openTasks(recovery.context)
  switch (happened.what) {
    case 'reply':
      return { type: 'customer.replied', id, text: 'plain:', satisfied: happened.satisfied }
    case 'task': {
      const { retry, satisfied, by, full } = happened
      const said = full ? { text: 'plain:', cause: 'why', action: 'what' } : {}
      return {
        type: 'task.completed',
        id,
        task: open[happened.pick % open.length]?.id ?? 'none',
        by,
        retry,
        satisfied,
        ...said,
      }
    }
    case 'decision': {
      const approvals = open.filter(({ kind }) => kind === 'approve')
      const task = approvals[happened.pick % approvals.length]
      const by = happened.rightPerson ? (task?.assignee ?? 'ann') : 'zoe'
      return { type: 'approval.decided', id, task: task?.id ?? 'none', by, approved: happened.approved }
    }
    case 'kept':
      return { type: 'promise.kept', id, promise: happened.promise }
    case 'owner':
      return { type: 'owner.changed', id, owner: happened.owner }
    case 'withdraw':
      return { type: 'recovery.withdrawn', id, reason: 'a mistake' }
    case 'cancel':
      return { type: 'workflow.cancelled' }
    case 'garbage':
      return { type: 'workflow.unexpected', event: happened.event }
  }
}

/** A world in which effects fail for good now and then, in an order that the run decides. */
function unreliable(failures: boolean[], granted: Map<string, number>): World {
  let turn = 0
  const fails = () => failures.length > 0 && failures[turn++ % failures.length] === true
  // Asked again every minute: were one away for days, a run would be nothing but its retries.
  let awayFor = 0
  const isAway = () => {
    awayFor = awayFor < 3 && fails() ? awayFor + 1 : 0
    return awayFor > 0
  }
  return {
    deliver: async ({ effectId }) => {
      if (fails()) throw new Error('no mail today')
      granted.set(effectId, (granted.get(effectId) ?? 0) + 1)
      return { messageId: effectId }
    },
    grant: async ({ effectId }) => {
      if (fails()) throw new Error('no money today')
      granted.set(effectId, (granted.get(effectId) ?? 0) + 1)
      return { receipt: effectId }
    },
    act: async () => {
      if (fails()) throw new Error('nobody answers')
      return { note: 'done' }
    },
    record: async () => {
      if (isAway()) throw new Error('no database now')
    },
    deadlines: async ({ asks }) => {
      if (isAway()) throw new Error('no clock now')
      return plainDeadlines(asks)
    },
  }
}

const remedies = [
  {
    id: 'freight',
    kind: 'refund',
    what: 'freight',
    money: { amount: 100, currency: 'USD' },
    approval: false,
    round: 0,
  },
  {
    id: 'credit',
    kind: 'credit',
    what: 'credit',
    money: { amount: 900, currency: 'USD' },
    approval: true,
    round: 0,
  },
  {
    id: 'goodwill',
    kind: 'credit',
    what: 'goodwill',
    money: { amount: 500, currency: 'USD' },
    approval: true,
    round: 1,
  },
] as const

function checkInvariants(
  recovery: SimulatedRecovery,
  breachedBefore: Set<string>,
  performed: Map<string, number>,
): void {
  const { context } = recovery
  assert.deepEqual(recovery.errors, [], 'the machine never fails')
  assert(isDeepStrictEqual(JSON.parse(JSON.stringify(context)), context), 'the context is plain JSON')
  for (const [id, times] of performed) assert.equal(times, 1, `${id} happens once`)
  const settled = new Set(context.grants.map(({ remedy }) => remedy))
  assert.equal(settled.size, context.grants.length, 'a remedy is settled once')

  const breached = context.clocks.filter(wasBreached)
  for (const id of breachedBefore)
    assert(
      breached.some((clock) => clock.id === id),
      `the breach of ${id} stays on record`,
    )
  for (const clock of breached) {
    breachedBefore.add(clock.id)
    const [warned, broken] = ['at-risk', 'breached'].map((type) =>
      clock.log.findIndex((event) => event.type === type),
    )
    assert(
      warned !== undefined && broken !== undefined && warned >= 0 && warned < broken,
      'at risk comes before breach',
    )
    assert.notEqual(clockState(clock), 'met', 'done after its breach is late')
  }

  if (!recovery.isClosed) {
    const isWaiting = recovery.nextTimer() !== undefined || openTasks(context).length > 0
    assert(
      isWaiting,
      `waits for a timer or a person in ${JSON.stringify(recovery.actor.getSnapshot().value)}`,
    )
    return
  }
  assert(!context.conversation.some(({ state }) => state === 'open'), 'no message is unanswered')
  assert(!context.promises.some(({ state }) => state === 'live' || state === 'broken'), 'nothing is owed')
  assert.deepEqual(openTasks(context), [], 'no task is open')
  assert(context.rootCause !== null || context.outcome === 'withdrawn', 'a root cause is known')
}

/** What everybody owes is done, until the recovery has nothing left to wait for but its own clocks. */
async function finish(recovery: SimulatedRecovery): Promise<void> {
  for (let round = 0; round < 80 && !recovery.isClosed; round++) {
    const id = () => `event-${++count}`
    for (const { id: promise } of recovery.context.promises)
      await recovery.send({ type: 'promise.kept', id: id(), promise })
    for (const task of openTasks(recovery.context)) {
      if (recovery.isClosed) return
      const by = task.assignee
      if (task.kind === 'approve')
        await recovery.send({ type: 'approval.decided', id: id(), task: task.id, by, approved: true })
      else
        await recovery.send({
          type: 'task.completed',
          id: id(),
          task: task.id,
          by,
          note: 'done',
          cause: 'why',
          action: 'what',
        })
    }
    await recovery.advance(3 * dayMs)
  }
}

describe('a recovery in any order of events', () => {
  it('keeps its promises to its makers, and can always be finished', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 1, maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 6 }),
        async (happenings, failures) => {
          const performed = new Map<string, number>()
          const recovery = new SimulatedRecovery(unreliable(failures, performed), {
            plan: { remedies: [...remedies] },
          })
          const breached = new Set<string>()
          await recovery.settle()
          for (const happened of happenings) {
            if (recovery.isClosed) break
            if (happened.what === 'time') await recovery.advance(happened.ms)
            else await recovery.send(eventsOf(recovery, happened))
            checkInvariants(recovery, breached, performed)
          }
          failures.length = 0
          await finish(recovery)
          checkInvariants(recovery, breached, performed)
          assert(recovery.isClosed, 'with everybody doing their part it closes')
        },
      ),
      { numRuns: Number(process.env.AMENDS_PROPERTY_RUNS ?? 1000) },
    )
  }, 300_000)
})
