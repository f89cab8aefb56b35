import { ServiceError, WorkflowFailedError, type WorkflowHandle } from '@temporalio/client'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVENT, SEND, SNAPSHOT, type View } from '../../workflows/durable/messages.ts'
import { eventually, uniqueId } from '../support/temporal.ts'
import { createActivities } from './activities.ts'
import { taskFailures } from './history.ts'
import { ending } from './machines/failing.ts'
import { windingDown } from './machines/lasting.ts'
import { endingOf, simulate, waitFor } from './run-case.ts'
import { World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

describe.concurrent('failure', () => {
  test('a bug fails the task, and a fixed worker resumes', async () => {
    const taskQueue = uniqueId('queue')
    const buggy = await world.deploy('release-one', taskQueue)
    const places = ['guard', 'action', 'start', 'delay', 'output', 'child']
    const runs = await Promise.all(
      places.map(async (place) => ({
        place,
        handle: await world.start('broken', { input: place, taskQueue, replays: false }),
      })),
    )
    for (const { handle } of runs) await handle.signal(EVENT, { type: 'go' })
    for (const { place, handle } of runs) {
      if (place === 'output') await end(handle)
      await eventually(async () => (await taskFailures(handle)).includes(`a bug in ${place}`))
      expect((await handle.describe()).status.name).toBe('RUNNING')
    }
    await buggy.stop()
    const fixed = await world.deploy('release-two', taskQueue)
    for (const { place, handle } of runs) {
      if (place !== 'output') await end(handle)
      expect(await handle.result()).toBe(1)
    }
    await fixed.stop()
  })

  test('a bug met by an update fails the task, not the update', async () => {
    const taskQueue = uniqueId('queue')
    const buggy = await world.deploy('release-one', taskQueue)
    const handle = await world.start('broken', { input: 'guard', taskQueue, replays: false })
    await handle.query(SNAPSHOT)
    // An update is only refused while its task fails again and again; the client asks until it is answered.
    const answer = eventually(() =>
      handle.executeUpdate(SEND, { args: [{ type: 'go', id: 'go' }] }).then(
        () => 'answered',
        (error: unknown) => (error instanceof ServiceError ? undefined : 'failed'),
      ),
    )
    await eventually(async () => (await taskFailures(handle)).includes('a bug in guard'))
    await buggy.stop()
    const fixed = await world.deploy('release-two', taskQueue)
    expect(await answer).toBe('answered')
    await end(handle)
    expect(await handle.result()).toBe(1)
    await fixed.stop()
  })

  for (const [how, failure] of Object.entries({
    effect: { type: 'OutOfStock', message: 'nothing left' },
    child: { type: 'OutOfStock', message: 'nothing left' },
    plain: { type: 'Error', message: 'plain' },
    thrown: { type: 'GivenUp', message: 'cannot go on' },
  })) {
    test(`a machine that ends in error on purpose fails the workflow: ${how}`, async () => {
      const handle = await world.start('ending', { input: how })
      const error: unknown = await handle.result().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(WorkflowFailedError)
      const { cause } = error as WorkflowFailedError
      expect(cause).toBeInstanceOf(ApplicationFailure)
      expect(cause).toMatchObject(failure)
      expect(await handle.query<View>(SNAPSHOT)).toMatchObject({ status: 'error', error: failure.message })
      const simulated = await simulate(
        { machine: ending, script: [], input: how },
        createActivities().activities,
      )
      expect(await endingOf(handle)).toEqual(simulated)
    })
  }
})

describe.concurrent('cancellation', () => {
  test('a machine that takes it winds down in its own time', async () => {
    const handle = await world.start('windingDown')
    await handle.query(SNAPSHOT)
    await handle.cancel()
    expect(await handle.result()).toBe('wound down')
    const script = [{ cancel: true }, { until: 'ended' }] as const
    const simulated = await simulate({ machine: windingDown, script }, createActivities().activities)
    expect(await endingOf(handle)).toEqual(simulated)
  })

  test('without that, the run ends as cancelled once what is settled has ended', async () => {
    const key = uniqueId('key')
    const handle = await world.start('deaf', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.cancel()
    await eventually(async () => (await handle.query<View>(SNAPSHOT)).status === 'stopped')
    expect((await handle.describe()).status.name).toBe('RUNNING')
    world.lab.open(key)
    const error: unknown = await handle.result().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ cause: expect.any(CancelledFailure) })
    expect(world.lab.calls.filter((call) => call.endsWith(key))).toEqual([`begun ${key}`, `ended ${key}`])
  })

  test('what may be cancelled is', async () => {
    const key = uniqueId('key')
    const handle = await world.start('cancellable', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.cancel()
    const error: unknown = await handle.result().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ cause: expect.any(CancelledFailure) })
    await eventually(() => world.lab.calls.includes(`cancelled ${key}`))
  })
})

test('an actor without an id, which could not be told from others in the next run, fails the task', async () => {
  const handle = await world.start('nameless', { replays: false })
  await eventually(async () => (await taskFailures(handle)).includes('spawned without an id'))
  await handle.terminate()
})

describe.concurrent('versions', () => {
  test('a run ends on the machine that it began with, while a new one begins with the new', async () => {
    const taskQueue = uniqueId('queue')
    const old = await world.deploy('release-one', taskQueue)
    const before = await world.start('evolving', { taskQueue, replays: false })
    await waitFor(before, 'waiting')
    await old.stop()
    const current = await world.deploy('release-two', taskQueue)
    const after = await world.start('evolving', { taskQueue, replays: false })
    for (const handle of [before, after]) await handle.executeUpdate(SEND, { args: [{ type: 'go' }] })
    expect(await Promise.all([before.result(), after.result()])).toEqual(['version 1', 'version 2'])
    await current.stop()
  })

  test('a machine that is no longer listed fails the task, and says so', async () => {
    const taskQueue = uniqueId('queue')
    const old = await world.deploy('release-one', taskQueue)
    const handle = await world.start('evolving', { taskQueue, replays: false })
    await waitFor(handle, 'waiting')
    await old.stop()
    const forgetful = await world.deploy('release-three', taskQueue)
    await handle.signal(EVENT, { type: 'go' })
    await eventually(async () => (await taskFailures(handle)).includes('list it in options.versions'))
    await forgetful.stop()
    const right = await world.deploy('release-two', taskQueue)
    expect(await handle.result()).toBe('version 1')
    await right.stop()
  })
})

/** Ends a machine that takes `end` in its last state only. */
async function end(handle: WorkflowHandle): Promise<void> {
  await waitFor(handle, 'later')
  await handle.signal(EVENT, { type: 'end' })
}

describe('afterwards', () => {
  test('every history replays', async () => {
    expect(await world.replay()).toEqual([])
  })
})
