import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkflowHandle } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type DevServer, startDevServer } from '../../client/dev-server/index.ts'
import { type Deadline, EVENT, SEND, SNAPSHOT, type View } from '../../workflows/durable/messages.ts'
import { eventually, uniqueId } from '../support/temporal.ts'
import { countEvents } from './history.ts'
import { longLife } from './machines/long-life.ts'
import { endingOf, simulate } from './run-case.ts'
import { World } from './world.ts'

/** A server that suggests to continue as new after a few events, so that a long life is a matter of seconds. */
const suggestAfter = 40

interface Context {
  readonly ticks: number
  readonly fired: readonly string[]
  readonly done: readonly unknown[]
}

let folder: string
let server: DevServer
let world: World

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-durable-'))
  server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'log'),
    searchAttributes: [],
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': suggestAfter },
  })
  world = await World.begin(server.address)
})

afterAll(async () => {
  await world.end()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** What fires, in the order in which it is due. */
const fired = [
  'xstate.after.6000.longLife.living.alarm.set',
  'xstate.done.actor.spare',
  'raised',
  'counter.said',
]

const look = (handle: WorkflowHandle) => handle.query<View<Context>>(SNAPSHOT)

/** The run that an ID stands for now. */
const latestRun = async (handle: WorkflowHandle) => (await world.latest(handle).describe()).runId

/** Sends ticks one by one until the workflow has continued as new so many times; answers how many it took. */
async function tickThrough(handle: WorkflowHandle, times: number): Promise<number> {
  const runs = new Set([await latestRun(handle)])
  let ticks = 0
  while (runs.size <= times) {
    await handle.signal(EVENT, { type: 'tick', id: `tick-${ticks}` })
    ticks += 1
    runs.add(await latestRun(handle))
  }
  return ticks
}

const due = (deadlines: readonly Deadline[]) =>
  deadlines.map(({ name, due, actor }) => ({ name, due, actor }))

describe.concurrent('continue as new', () => {
  test('nothing is lost, repeated or postponed, in children either', async () => {
    const handle = world.latest(await world.start('longLife', { input: uniqueId('key') }))
    const before = await look(handle)
    expect(before.deadlines.map(({ actor }) => actor)).toEqual(['', 'spare', '', 'counter/pulse', ''])

    const ticks = await tickThrough(handle, 1)
    const after = await look(handle)
    // Whatever has fired meanwhile on a slow machine, what is still pending is due when it was.
    const stillPending = due(after.deadlines)
    expect(stillPending.length + after.context.fired.length).toBe(5)
    expect(due(before.deadlines).slice(-stillPending.length)).toEqual(stillPending)

    await eventually(async () => (await look(handle)).context.fired.length === 4)
    const more = await tickThrough(handle, 1)
    await handle.signal(EVENT, { type: 'tick', id: 'tick-0' })
    await handle.executeUpdate(SEND, { args: [{ type: 'end' }] })
    expect(await handle.result()).toMatchObject({
      // Those of the second round bear the IDs of the first, as far as those go.
      ticks: Math.max(ticks, more),
      fired,
    })
    const script = [{ until: '{"living":{"child":"said"}}' }, { send: { type: 'end' } }] as const
    const simulated = await simulate({ machine: longLife, script }, {})
    expect(simulated.output).toMatchObject({ fired })
    expect((await endingOf(handle)).trail).toEqual(simulated.trail)
  })

  test('events that nobody read yet, and delays that end while no worker runs', async () => {
    const taskQueue = uniqueId('queue')
    const worker = await world.deploy('release-one', taskQueue)
    const handle = world.latest(await world.start('longLife', { input: uniqueId('key'), taskQueue }))
    const firstRun = await latestRun(handle)
    await look(handle)
    await worker.stop()
    for (let tick = 0; tick < 2 * suggestAfter; tick += 1)
      await handle.signal(EVENT, { type: 'tick', id: `${tick}` })
    const started = (await handle.describe()).startTime.getTime()
    await eventually(() => Date.now() > started + 10_000)

    const next = await world.deploy('release-one', taskQueue)
    const view = await eventually(async () => {
      const seen = await look(handle)
      return seen.context.fired.length === 4 && seen
    })
    expect(view.context).toMatchObject({
      ticks: 2 * suggestAfter,
      fired,
    })
    expect(await latestRun(handle)).not.toBe(firstRun)
    await handle.signal(EVENT, { type: 'end' })
    await handle.result()
    await next.stop()
  })

  test('an effect in flight ends first, and one that would start waits for the next run, once', async () => {
    const key = uniqueId('key')
    const handle = world.latest(await world.start('longLife', { input: key }))
    const firstRun = await latestRun(handle)
    await handle.executeUpdate(SEND, { args: [{ type: 'work' }] })
    const calls = () => world.lab.calls.filter((call) => call.includes(key))
    await eventually(() => calls().length === 1)
    for (let tick = 0; tick < suggestAfter; tick += 1) {
      await handle.executeUpdate(SEND, { args: [{ type: 'tick' }] })
    }
    expect(await latestRun(handle)).toBe(firstRun)
    expect((await look(handle)).context.ticks).toBe(suggestAfter)

    world.lab.open(`${key}-1`)
    await eventually(async () => (await latestRun(handle)) !== firstRun)
    await eventually(() => calls().length === 3)
    world.lab.open(`${key}-2`)
    await eventually(async () => (await look(handle)).context.done.length === 2)
    expect(calls()).toEqual([`begun ${key}-1`, `ended ${key}-1`, `begun ${key}-2`, `ended ${key}-2`])
    const run = world.temporal.client.workflow.getHandle(handle.workflowId, firstRun)
    expect(await countEvents(run, 'activityTaskScheduled')).toBe(1)
    await handle.signal(EVENT, { type: 'end' })
    expect(await handle.result()).toMatchObject({
      ticks: suggestAfter,
      done: [`result of ${key}-1`, `result of ${key}-2`],
    })
  })

  test('one that was to wait for the next run, and is left before, is told to have ended', async () => {
    const key = uniqueId('key')
    const handle = world.latest(await world.start('holding', { input: key }))
    const firstRun = await latestRun(handle)
    const calls = () => world.lab.calls.filter((call) => call.includes(key))
    await eventually(() => calls().length === 1)
    for (let tick = 0; tick < suggestAfter; tick += 1)
      await handle.executeUpdate(SEND, { args: [{ type: 'tick' }] })
    await handle.executeUpdate(SEND, { args: [{ type: 'begin' }] })
    await handle.executeUpdate(SEND, { args: [{ type: 'leave' }] })
    const settled = [
      { effect: 'gated', input: `${key}-2`, error: { type: 'Cancelled', message: 'It was not begun' } },
    ]
    const seen = await handle.query<View<{ settled: unknown[] }>>(SNAPSHOT)
    expect(seen.context.settled).toEqual(settled)
    expect(await latestRun(handle)).toBe(firstRun)

    world.lab.open(`${key}-1`)
    await eventually(async () => (await latestRun(handle)) !== firstRun)
    await handle.executeUpdate(SEND, { args: [{ type: 'end' }] })
    await handle.result()
    expect(calls()).toEqual([`begun ${key}-1`, `ended ${key}-1`])
  })
})

describe('afterwards', () => {
  test('every history replays', async () => {
    expect(await world.replay()).toEqual([])
  })
})
