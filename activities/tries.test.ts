import { setTimeout as pause } from 'node:timers/promises'
import { ApplicationFailure } from '@temporalio/common'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Effects } from '../model/effects.ts'
import {
  type ActionDefinition,
  type ActionTools,
  createRegistry,
  definePlaybook,
  NotPossible,
  type UndoTools,
} from '../playbooks/index.ts'
import { letter } from '../playbooks/words.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, dyingAt, failureOf, openWorld, type World } from '../tests/support/world.ts'
import { createActivities, type Dependencies } from './index.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

type Action = ActionDefinition<{ orderId: string }>

/** The dependencies with a playbook that has one action, of which this try is made. */
function over(
  action: Partial<Action>,
  { number = 1, cancel = new AbortController(), from = world.dependencies } = {},
): Dependencies {
  const orderLost = definePlaybook({
    name: 'order-lost',
    version: 1,
    facts: z.object({ orderId: z.string() }),
    summary: ({ facts }) => `Order ${facts.orderId} is lost`,
    owner: () => 'lena',
    actions: [{ id: 'look', what: 'Look for it', run: () => Promise.resolve('I looked.'), ...action }],
    promise: (_, { after }) => ({ what: 'you hear from me', by: after({ businessDays: 1 }) }),
    messages: {
      apology: ({ customer, owner }) => ({ subject: 'Sorry', text: letter(customer, owner, ['It was us.']) }),
    },
  })
  const attempt = () => ({ number, signal: cancel.signal, heartbeat: () => {} })
  return { ...from, playbooks: createRegistry([orderLost]), attempt }
}

const base = baseOf({ ...shipmentFailure, playbook: 'order-lost' })
const act: Parameters<Effects['act']>[0] = {
  ...base,
  effectId: `${base.recovery}/0/act/look`,
  action: 'look',
  owner: 'lena',
  opening: 0,
}
const undo: Parameters<Effects['undo']>[0] = {
  ...act,
  effectId: `${base.recovery}/0/undo/look`,
  undoes: act.effectId,
}
const acting = (dependencies: Dependencies) => createActivities(dependencies).act(act)
const undoing = (dependencies: Dependencies) => createActivities(dependencies).undo(undo)
const ledger = async () =>
  (await world.dependencies.store.effects.list()).map(
    ({ id, state }) => `${id.slice(base.recovery.length)} ${state}`,
  )

/** Never ends by itself, as what waits for an answer that does not come. */
const never = () => new Promise<string>(() => {})

describe('a try that takes too long', () => {
  const message = 'Action "look" took longer than PT0.05S, the time of one try'

  test('has failed, in one line, and the action hears why', async () => {
    let reason: unknown
    const run = (_: unknown, { signal }: ActionTools) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason
      })
      return never()
    }
    const tried = acting(over({ timeout: 'PT0.05S', run }))
    await expect(tried).rejects.toMatchObject({ name: 'ActionTimeout', message })
    await expect(tried).rejects.not.toBeInstanceOf(ApplicationFailure)
    expect(reason).toMatchObject({ message })
  })

  test('has failed in our words, where the action ends with its signal in words of its own', async () => {
    const run = (_: unknown, { signal }: ActionTools) => pause(60_000, '', { signal })
    await expect(acting(over({ timeout: 'PT0.05S', run }))).rejects.toMatchObject({ message })
  })

  test('is not booked as done though it ends well later; the next one finds the same effect ID', async () => {
    const ids: string[] = []
    let late: Promise<string> | undefined
    const run = (_: unknown, { effectId }: ActionTools) => {
      ids.push(effectId)
      late = late ? Promise.resolve('I looked again.') : pause(100, 'I looked for long.')
      return late
    }
    await expect(acting(over({ timeout: 'PT0.05S', run }))).rejects.toThrow(message)
    expect(await late).toBe('I looked for long.')
    expect(await ledger()).toEqual(['/0/act/look begun'])
    expect(await acting(over({ timeout: 'PT0.05S', run }, { number: 2 }))).toEqual({
      note: 'I looked again.',
    })
    expect(await ledger()).toEqual(['/0/act/look done'])
    expect(ids).toEqual([act.effectId, act.effectId])
  })

  test('writes no more letters, which the next one or its undo would not know of', async () => {
    let late: Promise<unknown> | undefined
    const run = (_: unknown, { write }: ActionTools) => {
      late = pause(100).then(() =>
        write({
          key: 'late',
          to: { name: 'Jonas', email: 'jonas@example.com' },
          subject: 'Look',
          text: 'Look.',
        }),
      )
      return never()
    }
    await expect(acting(over({ timeout: 'PT0.05S', run }))).rejects.toThrow(message)
    await expect(late).rejects.toThrow(message)
    expect(await world.mails()).toEqual([])
  })
})

describe('an action that fails', () => {
  const broken = (failure: unknown) => ({ retries: 2, run: () => Promise.reject(failure) })

  test('is left to be tried again, but for its last try', async () => {
    const action = broken(new RangeError('the line is dead'))
    for (const number of [1, 2])
      await expect(acting(over(action, { number }))).rejects.not.toBeInstanceOf(ApplicationFailure)
    expect(await failureOf(acting(over(action, { number: 3 })))).toEqual({
      type: 'RangeError',
      message: 'the line is dead',
      isLasting: true,
    })
  })

  test.each([
    ['a text', 'dead line', { type: 'Error', message: 'dead line' }],
    ['nothing', undefined, { type: 'Error', message: 'undefined' }],
    [
      'a failure of Temporal',
      ApplicationFailure.create({ type: 'Busy', message: 'engaged' }),
      { type: 'Busy', message: 'engaged' },
    ],
  ])('may fail with %s', async (_, failure, told) => {
    expect(await failureOf(acting(over(broken(failure), { number: 3 })))).toEqual({
      ...told,
      isLasting: true,
    })
  })

  test('may throw at once, without a promise', async () => {
    const run = () => {
      throw new Error('no line')
    }
    await expect(acting(over({ run }))).rejects.toThrow('no line')
    expect(await failureOf(acting(over({ run, retries: 0 })))).toMatchObject({ isLasting: true })
  })

  test('may say that trying again is no use', async () => {
    expect(
      await failureOf(acting(over(broken(new NotPossible('The carrier knows no such parcel'))))),
    ).toEqual({
      type: 'NotPossible',
      message: 'The carrier knows no such parcel',
      isLasting: true,
    })
  })

  test('says of its last try, too, that it took too long', async () => {
    const action = { retries: 0, timeout: 'PT0.01S', run: never }
    expect(await failureOf(acting(over(action)))).toEqual({
      type: 'ActionTimeout',
      message: 'Action "look" took longer than PT0.01S, the time of one try',
      isLasting: true,
    })
  })

  test.each([
    [0, 2, 'in its only try'],
    [2, 4, 'in the last of its 3 tries'],
  ])(
    'with %i more tries is not run for a %i. time, when a worker died in the last',
    async (retries, number, told) => {
      let runs = 0
      const run = async () => `${++runs}`
      expect(await failureOf(acting(over({ retries, run }, { number })))).toEqual({
        type: 'TriesUsedUp',
        message: `Action "look" was cut short ${told}: nobody knows how far it got`,
        isLasting: true,
      })
      expect(runs).toBe(0)
    },
  )

  test('but had ended well, as the ledger knows, has ended well', async () => {
    await acting(over({ retries: 0 }))
    expect(await acting(over({ retries: 0 }, { number: 2 }))).toEqual({ note: 'I looked.' })
  })

  test('because it is not wanted any more is not told to have failed for good', async () => {
    const cancel = new AbortController()
    const run = (_: unknown, { signal }: ActionTools) => pause(60_000, '', { signal })
    const tried = acting(over({ retries: 0, run }, { cancel }))
    cancel.abort(new Error('withdrawn'))
    await expect(tried).rejects.not.toBeInstanceOf(ApplicationFailure)
  })

  test('because the store is away is not tried for ever', async () => {
    const store = { ...world.dependencies.store }
    const effects = { ...store.effects, begin: () => Promise.reject(new Error('no database')) }
    const from = { ...world.dependencies, store: { ...store, effects } }
    await expect(acting(over({ retries: 1 }, { from }))).rejects.not.toBeInstanceOf(ApplicationFailure)
    expect(await failureOf(acting(over({ retries: 1 }, { from, number: 2 })))).toMatchObject({
      isLasting: true,
    })
  })
})

describe('an undo', () => {
  const written = async (_: unknown, { write, undoes, effectId }: UndoTools) => {
    await write({
      key: 'stop',
      to: { name: 'Jonas', email: 'jonas@example.com' },
      subject: 'Look no more',
      text: `${undoes} ${effectId}`,
    })
    return 'I told Jonas to look no more.'
  }

  test('killed at any instant happens once, with one letter, and knows what it undoes', async () => {
    let instants = 0
    for (let isOver = false; !isOver; instants++) {
      const fresh = await openWorld()
      try {
        const { dependencies, died } = dyingAt(fresh.dependencies, instants)
        const action = { undo: written }
        await undoing(over(action, { from: dependencies })).catch(() => null)
        isOver = !died()
        const answer = await undoing(over(action, { number: 2, from: fresh.dependencies }))
        expect(await undoing(over(action, { number: 3, from: fresh.dependencies }))).toEqual(answer)
        expect(answer).toEqual({ note: 'I told Jonas to look no more.' })
        expect((await fresh.mails()).map(({ text }) => text?.trim())).toEqual([
          `${act.effectId} ${undo.effectId}`,
        ])
        const rows = await fresh.dependencies.store.effects.list()
        expect(rows.map(({ id, kind, state }) => [id, kind, state])).toEqual([
          [undo.effectId, 'undo', 'done'],
          [`${undo.effectId}/stop`, 'letter', 'done'],
        ])
      } finally {
        await fresh.close()
      }
    }
    expect(instants).toBeGreaterThan(8)
  })

  test('is tried as long and as often as its action', async () => {
    const action = { timeout: 'PT0.01S', retries: 1, undo: never }
    const message = 'The undo of action "look" took longer than PT0.01S, the time of one try'
    await expect(undoing(over(action))).rejects.toMatchObject({ name: 'ActionTimeout', message })
    expect(await failureOf(undoing(over(action, { number: 2 })))).toMatchObject({ message, isLasting: true })
    expect(await failureOf(undoing(over(action, { number: 3 })))).toMatchObject({ type: 'TriesUsedUp' })
  })

  test('that the playbook no longer has is for a person', async () => {
    expect(await failureOf(undoing(over({})))).toEqual({
      type: 'UnknownPlaybook',
      message: 'Playbook "order-lost" version 1 has no undo of action "look"',
      isLasting: true,
    })
  })
})
