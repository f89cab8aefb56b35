import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Json } from '../model/base.ts'
import type { Drill } from '../model/drill.ts'
import type { Effects } from '../model/effects.ts'
import { createRegistry, defineEffect, definePlaybook } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, openWorld, type World } from '../tests/support/world.ts'
import type { Dependencies } from './index.ts'

const facts = z.object({ door: z.string() })
let ran: string[]
let answer: unknown

const doorStuck = definePlaybook({
  name: 'door-stuck',
  version: 1,
  facts,
  summary: () => 'The door is stuck',
  owner: () => 'lena',
  steps: { act: 'acme.visit.1' },
  effects: {
    'book-slot': defineEffect({
      facts,
      input: z.object({ day: z.iso.date() }),
      output: z.object({ slot: z.string(), at: z.number().optional() }),
      run: async ({ facts: { door } }, { day }, { effectId, owner, write }) => {
        ran.push(`${door} ${day} ${owner.name} ${effectId.split('/').at(-1)}`)
        await write({
          key: 'ask',
          to: { name: 'Locks', email: 'locks@example.com' },
          subject: 'A visit',
          text: day,
        })
        return answer as { slot: string }
      },
      rehearse: (_, { day }) => ({ slot: `${day} 10:00` }),
    }),
    'cancel-slot': defineEffect({
      facts,
      input: z.null(),
      output: z.null(),
      run: async () => {
        ran.push('cancelled')
        return null
      },
    }),
  },
  actions: [{ id: 'open', what: 'Open it', run: async () => 'It is open.' }],
  promise: (_, { after }) => ({ what: 'it opens', by: after('P1D') }),
  messages: { apology: ({ customer }) => ({ subject: 'Your door', text: `${customer.name}, it is stuck.` }) },
})

let world: World
let dependencies: Dependencies
beforeEach(async () => {
  world = await openWorld()
  dependencies = { ...world.dependencies, playbooks: createRegistry([doorStuck]) }
  ran = []
  answer = { slot: '2026-03-05 10:00' }
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, playbook: 'door-stuck', facts: { door: 'D1' } }
const base = baseOf(failure)

const asked = (effect: string, input: Json): Parameters<Effects['perform']>[0] => ({
  ...base,
  effectId: `${base.recovery}/0/perform/${effect}`,
  effect,
  input,
  owner: 'lena',
  opening: 0,
})
const perform = (effect: string, input: Json) => world.run('perform', asked(effect, input), dependencies)

describe("an effect of a playbook's own", () => {
  test('runs once, with its input and the facts, and gives the same answer when asked again', async () => {
    expect(await perform('book-slot', { day: '2026-03-05' })).toEqual({ slot: '2026-03-05 10:00' })
    answer = { slot: 'another' }
    expect(await perform('book-slot', { day: '2026-03-05' })).toEqual({ slot: '2026-03-05 10:00' })
    expect(ran).toEqual(['D1 2026-03-05 Lena Voss book-slot'])
    expect(await world.mails()).toMatchObject([{ subject: 'A visit' }])
    expect(await perform('cancel-slot', null)).toBeNull()
  })

  test('is refused with other input under the same ID', async () => {
    await perform('book-slot', { day: '2026-03-05' })
    await expect(perform('book-slot', { day: '2026-03-06' })).rejects.toMatchObject({ nonRetryable: true })
  })

  test.each([
    [
      'book-slot',
      { day: 'tomorrow' },
      undefined,
      /^Playbook "door-stuck" for \w+, effects\.book-slot\.input\.day: /,
    ],
    ['book-slot', null, undefined, /effects\.book-slot\.input: /],
    ['book-slot', { day: '2026-03-05' }, { slot: 7 }, /effects\.book-slot\.output\.slot: /],
    ['book-slot', { day: '2026-03-05' }, { slot: '', at: Number.NaN }, /effects\.book-slot\.output\.at: /],
    ['toString', null, undefined, /has no effect "toString": it has book-slot, cancel-slot$/],
  ])(
    '%s of %j that cannot be is for a person to look at, in one line',
    async (effect, input, answered, line) => {
      if (answered !== undefined) answer = answered
      const error = await perform(effect, input).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ nonRetryable: true, message: expect.stringMatching(line) })
      expect(error).toHaveProperty('message', expect.not.stringContaining('\n'))
    },
  )

  test('is not run in a drill: it answers what its author says, or fails for good', async () => {
    const drill: Drill = { page: false, timeScale: 60 }
    const rehearsed = (effect: string, input: Json) => {
      const { failure, ...rest } = asked(effect, input)
      return world.run('perform', { ...rest, failure: { ...failure, drill } }, dependencies)
    }
    expect(await rehearsed('book-slot', { day: '2026-03-05' })).toEqual({ slot: '2026-03-05 10:00' })
    await expect(rehearsed('cancel-slot', null)).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringContaining('effects.cancel-slot: it is not run in a drill'),
    })
    expect(ran).toEqual([])
  })
})

describe('a step of its own', () => {
  const plan = (steps: Dependencies['steps']) =>
    world.run('plan', { failure: base.failure }, { ...dependencies, steps })

  test('is fixed by the plan where the worker has its machine', async () => {
    const { steps } = await plan([{ id: 'acme.visit.1', step: 'act' }])
    expect(steps).toEqual({ act: 'acme.visit.1' })
  })

  test.each([
    [[], 'this worker has no machine "acme.visit.1" for the step "act": it has none'],
    [[{ id: 'acme.visit.2', step: 'act' }], 'for the step "act": it has acme.visit.2'],
    [
      [{ id: 'acme.visit.1', step: 'own-it' }],
      'the machine "acme.visit.1" is for the step "own-it", not for "act"',
    ],
  ] as const)('is refused in one line where it has not (%j)', async (steps, why) => {
    await expect(plan(steps)).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringContaining(why),
    })
    await expect(
      world.run('prepare', { step: 'act', machine: 'acme.visit.1' }, { ...dependencies, steps }),
    ).rejects.toMatchObject({ nonRetryable: true, message: expect.stringContaining(why) })
  })
})
