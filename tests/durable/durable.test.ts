import { WorkflowUpdateFailedError } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVENT, REFUSALS, SEND, SNAPSHOT, type View, WAIT_FOR } from '../../workflows/durable/messages.ts'
import { eventually, uniqueId } from '../support/temporal.ts'
import { createActivities } from './activities.ts'
import { replayErrors } from './histories.ts'
import { countEvents, memos, resultsToldLate, withTimerFired } from './history.ts'
import * as actors from './machines/actors.ts'
import * as basics from './machines/basics.ts'
import * as timing from './machines/delays.ts'
import * as effects from './machines/effects.ts'
import { leaving } from './machines/lasting.ts'
import { endingOf, refusalType, runScript, simulate } from './run-case.ts'
import { World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

describe.concurrent('the same states on a server as under a simulated clock', () => {
  for (const [name, each] of Object.entries({ ...basics, ...actors, ...timing, ...effects })) {
    test(name, async () => {
      const simulated = await simulate(each, createActivities().activities)
      const handle = await world.start(name, { input: each.input })
      expect(await runScript(handle, each.script)).toEqual(simulated)
    })
  }
})

describe.concurrent('effects', () => {
  test('leaving the state cancels one that may be cancelled', async () => {
    const key = uniqueId('key')
    const handle = await world.start('leaving', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.executeUpdate(SEND, { args: [{ type: 'leave' }] })
    await eventually(() => world.lab.calls.includes(`cancelled ${key}`))
    await handle.signal(EVENT, { type: 'end' })
    expect(await handle.result()).toBeNull()
    const script = [{ send: { type: 'leave' } }, { send: { type: 'end' } }]
    const never = { gated: () => new Promise(() => undefined) }
    expect(await endingOf(handle)).toEqual(await simulate({ machine: leaving, script, input: key }, never))
  })

  test('one that is settled goes on when its state is left, and its result is not lost', async () => {
    const key = uniqueId('key')
    const handle = await world.start('settling', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.executeUpdate(SEND, { args: [{ type: 'leave' }] })
    world.lab.open(key)
    expect(await handle.result()).toEqual({ effect: 'gated', input: key, output: `result of ${key}` })
  })

  test('one that is cancelled and settled is told of once it has ended, and not before', async () => {
    const key = uniqueId('key')
    const handle = await world.start('cuttingShort', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.executeUpdate(SEND, { args: [{ type: 'leave' }] })
    const settled = { effect: 'gated', input: key, error: expect.objectContaining({ type: 'Cancelled' }) }
    expect(await handle.result()).toEqual(settled)
    expect(world.lab.calls.filter((call) => call.endsWith(key))).toEqual([`begun ${key}`, `cancelled ${key}`])
  })

  test('the workflow does not end before what is settled has ended', async () => {
    const key = uniqueId('key')
    const handle = await world.start('settling', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    const view = await handle.executeUpdate<View, [unknown]>(SEND, { args: [{ type: 'stop' }] })
    expect(view.status).toBe('done')
    expect((await handle.describe()).status.name).toBe('RUNNING')
    world.lab.open(key)
    await handle.result()
    expect(world.lab.calls.filter((call) => call.endsWith(key))).toEqual([`begun ${key}`, `ended ${key}`])
  })

  test('deadlines share a timer, not started while an effect is certain to end before it, and never cancelled', async () => {
    const key = uniqueId('key')
    const handle = await world.start('busy', { input: key })
    await eventually(() => world.lab.calls.includes(`begun ${key}`))
    await handle.executeUpdate(SEND, { args: [{ type: 'again' }] })
    expect(await countEvents(handle, 'timerStarted')).toBe(0)
    world.lab.open(key)
    await eventually(async () => (await countEvents(handle, 'timerStarted')) === 1)

    await handle.executeUpdate(SEND, { args: [{ type: 'again' }] })
    expect(await countEvents(handle, 'timerStarted')).toBe(1)
    expect(await countEvents(handle, 'timerCanceled')).toBe(0)
    const view = await handle.query<View>(SNAPSHOT)
    expect(view.deadlines.map(({ name }) => name)).toEqual([
      'busy.hours.on after 3600000 ms',
      'busy.days.on after 86400000 ms',
    ])
    await handle.terminate()
  })

  test('local ones side by side replay, whatever each takes', async () => {
    const handles = await Promise.all(Array.from({ length: 3 }, () => world.start('sideBySide')))
    for (const handle of handles) await handle.result()
  })

  test('a timer that fired before the run saw what a local one found replays, though that needs no timer', async () => {
    const handle = await world.start('looking')
    await eventually(async () => (await countEvents(handle, 'timerStarted')) === 1)
    await handle.signal(EVENT, { type: 'look' })
    await eventually(async () => (await handle.query<View>(SNAPSHOT)).value === 'found')
    const { events } = await handle.fetchHistory()
    // So the SDK leaves it when a query comes with the task: the result is recorded, and told in the next task only.
    const history = { events: withTimerFired(events ?? []) }
    expect(await replayErrors(world.bundle, [{ workflowId: handle.workflowId, history }])).toEqual([])
    await handle.signal(EVENT, { type: 'end' })
    await handle.result()
  })

  test('a local one whose result is told late replays, whatever came in between', async () => {
    const toldLate = async () => {
      const key = uniqueId('key')
      const handle = await world.start('noting', { input: key })
      const looks = (n: number) => () =>
        world.lab.calls.filter((call) => call === `glanced ${key}`).length === n
      await eventually(looks(1))
      // Held back until this task has ended, and in one task then: the second waits for what the first looks for.
      await handle.signal(EVENT, { type: 'look' })
      await handle.signal(EVENT, { type: 'note' })
      // The SDK ends the task when it has the answer, and tells what was found meanwhile in the next one.
      const answered = handle.query('slow')
      world.lab.open(`${key} seen`)
      // It comes with what was found, and with the end of the effect: a message is heard before that.
      await eventually(looks(2))
      await handle.signal(EVENT, { type: 'note' })
      await answered
      await handle.signal(EVENT, { type: 'end' })
      await handle.result()
      const history = await handle.fetchHistory()
      expect(await replayErrors(world.bundle, [{ workflowId: handle.workflowId, history }])).toEqual([])
      if (resultsToldLate(history.events ?? []) === 0) return false
      expect(memos(history.events ?? [], 'notes')).toEqual([0, 0, 1, 2, 12, 12])
      return true
    }
    await eventually(toldLate)
  })

  test('onChange sees each state in which the workflow waits, and the last', async () => {
    const handle = await world.start('observed')
    await handle.result()
    expect(await handle.query('changes')).toEqual([
      ['shouting', 0],
      ['done', 0],
    ])
  })
})

describe.concurrent('messages', () => {
  test('an update that the state does not take is refused, naming what it takes', async () => {
    const handle = await world.start('listening')
    await handle.executeUpdate(SEND, { args: [{ type: 'open' }] })
    const refused = handle.executeUpdate(SEND, { args: [{ type: 'open' }] })
    await expect(refused).rejects.toThrow(WorkflowUpdateFailedError)
    await expect(refused).rejects.toMatchObject({
      cause: {
        type: REFUSALS.notTaken,
        message: 'The state opened does not take "open": it takes ping, workflow.unexpected, end',
      },
    })
    for (const payload of [undefined, 'end', { type: 7 }, { type: '*' }, { type: 'xstate.stop' }]) {
      const malformed = await handle.executeUpdate(SEND, { args: [payload] }).catch(refusalType)
      expect(malformed).toBe(REFUSALS.malformed)
    }
    await handle.executeUpdate(SEND, { args: [{ type: 'end' }] })
    expect(await handle.result()).toEqual({ pings: 0, unexpected: [] })
  })

  test('a signal that is malformed or unexpected is recorded by a machine that takes it', async () => {
    const handle = await world.start('listening')
    await handle.executeUpdate(SEND, { args: [{ type: 'open' }] })
    for (const payload of ['nonsense', { type: 'open' }, { type: 'xstate.stop' }])
      await handle.signal(EVENT, payload)
    await handle.signal(EVENT, { type: 'end' })
    expect(await handle.result()).toEqual({
      pings: 0,
      unexpected: ['nonsense', { type: 'open' }, { type: 'xstate.stop' }],
    })
  })

  test('one that is unexpected does not disturb a machine that takes no notice', async () => {
    const handle = await world.start('deaf', { input: uniqueId('key') })
    for (const payload of [null, { type: 'open' }]) await handle.signal(EVENT, payload)
    expect(await handle.query<View>(SNAPSHOT)).toMatchObject({ value: 'working', status: 'active' })
    await handle.terminate()
  })

  test('an event with an id counts once, however it comes', async () => {
    const handle = await world.start('listening')
    const ping = { type: 'ping', id: 'one' }
    await handle.signal(EVENT, ping)
    await handle.signal(EVENT, ping)
    await handle.executeUpdate(SEND, { args: [ping] })
    await handle.executeUpdate(SEND, { args: [{ type: 'open', id: 'two' }] })
    // The state no longer takes it, but it was taken: the answer to a repeated delivery is no refusal.
    await handle.executeUpdate(SEND, { args: [{ type: 'open', id: 'two' }] })
    await handle.executeUpdate(SEND, { args: [{ type: 'end', id: 'three' }] })
    expect(await handle.result()).toEqual({ pings: 1, unexpected: [] })
  })

  test('waitFor: a tag, a state, a fifth caller, the end', async () => {
    const handle = await world.start('listening')
    await expect(handle.executeUpdate(WAIT_FOR, { args: ['{'] }).catch(refusalType)).resolves.toBe(
      REFUSALS.badCondition,
    )
    const answers = ['hasTag:ready', 'hasTag:ready', 'opened', 'ended'].map((condition) =>
      handle.executeUpdate<View, [string]>(WAIT_FOR, { args: [condition] }),
    )
    await eventually(async () => (await countEvents(handle, 'workflowExecutionUpdateAccepted')) === 4)
    const fifth = await handle.executeUpdate(WAIT_FOR, { args: ['opened'] }).catch((error: Error) => error)
    expect(refusalType(fifth)).toBe(REFUSALS.tooManyWaiting)
    await handle.signal(EVENT, { type: 'open' })
    for (const answer of answers.slice(0, 3)) expect((await answer).value).toBe('opened')
    const never = handle.executeUpdate(WAIT_FOR, { args: ['waiting'] }).catch(refusalType)
    await eventually(async () => (await countEvents(handle, 'workflowExecutionUpdateAccepted')) === 5)
    await handle.signal(EVENT, { type: 'end' })
    expect(await never).toBe(REFUSALS.ended)
    expect((await answers[3])?.status).toBe('done')
  })
})

describe('afterwards', () => {
  test('every history replays', async () => {
    expect(await world.replay()).toEqual([])
  })
})
