import { DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { bundle, type Each, forEach, names } from '../../bench/contestants.ts'
import { type Counts, count } from '../../bench/counts.ts'
import { replays } from '../../bench/replay.ts'
import { openStage, type Stage } from '../../bench/stage.ts'
import '../support/temporal.ts'

let bundles: Each<WorkflowBundleWithSourceMap>
let stage: Stage
let counts: Each<Counts>

beforeAll(async () => {
  bundles = await forEach((name) => bundle(name, new DefaultLogger('ERROR')))
  stage = await openStage(inject('temporalAddress'), bundles)
  counts = await forEach((name) => count(stage.client, stage.worlds[name], stage.queues[name]))
})

afterAll(() => stage?.close())

it.each(names)('the recovery of %s does what that of Amends does', (name) => {
  expect(counts[name].seen).toEqual(counts.amends.seen)
  expect(counts[name].seen).toMatchObject({
    output: { outcome: 'satisfied', breaches: 0 },
    sent: [
      '0/deliver/apology',
      '0/act/trace-parcel',
      '0/deliver/next-step',
      '0/deadlines/update',
      '0/grant/freight-refund',
      '0/deliver/remedy',
      'notice',
      '0/deliver/follow-up',
    ],
    searchAttributes: { AmendsStep: 'closed', AmendsOutcome: 'satisfied', AmendsSlaState: 'on-track' },
  })
})

it('costs a fraction of the events and workflow tasks of the idiomatic twin', () => {
  const { amends, idiomatic } = counts
  expect(amends.events / idiomatic.events).toBeLessThanOrEqual(0.6)
  expect(amends.workflowTasks / idiomatic.workflowTasks).toBeLessThanOrEqual(0.6)
})

it('costs no more events and workflow tasks than the expert twin', () => {
  const { amends, expert } = counts
  expect(amends.events).toBeLessThanOrEqual(expert.events)
  expect(amends.workflowTasks).toBeLessThanOrEqual(expert.workflowTasks)
})

it('shows a change of search attributes once, and starts a timer only for what nothing else bounds', () => {
  const { amends, expert } = counts
  const types = ['UPSERT_WORKFLOW_SEARCH_ATTRIBUTES', 'TIMER_STARTED', 'TIMER_CANCELED']
  // Two more upserts than the expert's: the version of its machine, and that what a step waits for is due next, too.
  expect(amends.byType[types[0] ?? '']).toBeLessThanOrEqual((expert.byType[types[0] ?? ''] ?? 0) + 2)
  for (const type of types.slice(1)) expect(amends.byType[type] ?? 0).toBeLessThan(expert.byType[type] ?? 0)
})

it('leaves histories that replay', async () => {
  await replays(bundles, await forEach(async (name) => counts[name].history), {
    warmUps: 1,
    rounds: 0,
    perRound: 0,
  })
})
