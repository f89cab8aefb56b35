import { expect, test } from 'vitest'
import { createActor, fromPromise, setup, waitFor } from 'xstate'
import { EffectError, effect, effectNames, isEffect, performEffects, provideEffects } from './effect.ts'

const child = setup({
  types: { output: {} as string },
  actors: { greet: effect<string, string>() },
}).createMachine({
  id: 'child',
  initial: 'greeting',
  states: { greeting: { invoke: { src: 'greet', input: 'bob', onDone: 'done' } }, done: { type: 'final' } },
  output: 'child is done',
})
const machine = setup({
  actors: { greet: effect<string, string>(), plain: fromPromise(async () => 'plain'), child },
}).createMachine({
  id: 'machine',
  initial: 'greeting',
  states: {
    greeting: { invoke: { src: 'greet', input: 'ann', onDone: 'nested', onError: 'failed' } },
    nested: { invoke: { src: 'child', onDone: 'done' } },
    done: { type: 'final' },
    failed: { type: 'final' },
  },
})

test('a placeholder is told from other logic, and named', () => {
  expect([isEffect(effect()), isEffect(fromPromise(async () => 1)), isEffect(undefined)]).toEqual([
    true,
    false,
    false,
  ])
  expect([...effectNames(machine)]).toEqual(['greet'])
})

test('effects are provided by name, those of nested machines too', async () => {
  const greeted: unknown[] = []
  const bound = provideEffects(machine, (name) =>
    fromPromise(async ({ input }) => greeted.push([name, input])),
  )
  await waitFor(createActor(bound).start(), (snapshot) => snapshot.matches('done'))
  expect(greeted).toEqual([
    ['greet', 'ann'],
    ['greet', 'bob'],
  ])
})

test('whoever runs the actors may perform their effects', async () => {
  const greeted: unknown[] = []
  const actor = createActor(machine)
  performEffects(actor.system, async ({ name, input }) => greeted.push([name, input]))
  await waitFor(actor.start(), (snapshot) => snapshot.matches('done'))
  expect(greeted).toEqual([
    ['greet', 'ann'],
    ['greet', 'bob'],
  ])
})

test('a placeholder that nothing performs fails, and never does a thing', async () => {
  await waitFor(createActor(machine).start(), (snapshot) => snapshot.matches('failed'))
})

test('an error of an effect says as JSON what it said', () => {
  const error = new EffectError('OutOfStock', 'nothing left', { cause: new Error('hidden') })
  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: { name: 'EffectError', type: 'OutOfStock', message: 'nothing left', nonRetryable: false },
  })
})
