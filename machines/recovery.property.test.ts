import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { deadlinesActivity } from '../activities/deadlines.ts'
import { Acts } from '../tests/support/acts.ts'
import { eventId, happen, happening } from '../tests/support/happenings.ts'
import { Invariants } from '../tests/support/invariants.ts'
import { plainPages } from '../tests/support/recovery-fixtures.ts'
import { dayMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { openTasks } from './task-list.ts'

/** A world in which effects fail for good now and then, in an order that the run decides. */
function unreliable(failures: boolean[], performed: Map<string, number>, acts: Acts): World {
  let turn = 0
  const fails = () => failures.length > 0 && failures[turn++ % failures.length] === true
  const count = (effectId: string) => performed.set(effectId, (performed.get(effectId) ?? 0) + 1)
  /** Asked again every minute: were it away for days, a run would be nothing but its retries. */
  const sometimes = (problem: string) => {
    let awayFor = 0
    return () => {
      awayFor = awayFor < 3 && fails() ? awayFor + 1 : 0
      if (awayFor > 0) throw new Error(problem)
    }
  }
  const [database, clock, directory] = ['no database', 'no clock', 'no directory'].map(sometimes)
  return {
    deliver: async ({ effectId }) => {
      if (fails()) throw new Error('no mail today')
      count(effectId)
      return { messageId: effectId }
    },
    grant: async ({ effectId }) => {
      if (fails()) throw new Error('no money today')
      count(effectId)
      return { receipt: effectId }
    },
    act: async ({ effectId }) => {
      await acts.run(effectId, fails(), () => {
        if (fails()) throw new Error('nobody answers')
      })
      return { note: 'done' }
    },
    undo: async ({ effectId, undoes }) => {
      if (fails()) throw new Error('nobody answers')
      acts.undo(undoes)
      count(effectId)
      return { note: 'undone' }
    },
    record: async () => database?.(),
    deadlines: async (input) => {
      clock?.()
      return deadlinesActivity(input)
    },
    page: async (input) => {
      directory?.()
      return plainPages(input)
    },
  }
}

const actions = [
  { id: 'reserve', what: 'Reserve another', undo: true },
  { id: 'call-carrier', what: 'Ask the carrier for a date' },
  { id: 'pack', what: 'Pack it', undo: true },
] as const

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

/** What everybody owes is done, until the recovery has nothing left to wait for but its own clocks. */
async function finish(recovery: SimulatedRecovery): Promise<void> {
  for (let round = 0; round < 80 && !recovery.isClosed; round++) {
    for (const { id: promise } of recovery.context.promises)
      await recovery.send({ type: 'promise.kept', id: eventId(), promise })
    for (const { id: task, assignee: by, kind } of openTasks(recovery.context)) {
      if (recovery.isClosed) return
      const done = { id: eventId(), task, by }
      if (kind === 'approve') await recovery.send({ type: 'approval.decided', ...done, approved: true })
      else
        await recovery.send({
          type: 'task.completed',
          ...done,
          note: 'done',
          asks: ['other'],
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
          const acts = new Acts()
          const recovery = new SimulatedRecovery(unreliable(failures, performed, acts), {
            plan: { remedies: [...remedies], actions: [...actions] },
          })
          const invariants = new Invariants(recovery, performed)
          await recovery.settle()
          for (const happened of happenings) {
            if (recovery.isClosed) break
            // No action lasts as long as time passes here.
            if (happened.what === 'time') await acts.endAll(recovery)
            await happen(recovery, happened)
            invariants.check()
          }
          failures.length = 0
          await acts.endAll(recovery)
          await finish(recovery)
          invariants.check()
          assert(recovery.isClosed, 'with everybody doing their part it closes')
          acts.checkClosed(recovery)
        },
      ),
      { numRuns: Number(process.env.AMENDS_PROPERTY_RUNS ?? 1000) },
    )
  }, 1_200_000)
})
