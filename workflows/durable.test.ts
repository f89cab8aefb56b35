import { describe, expect, expectTypeOf, test } from 'vitest'
import { createMachine, setup } from 'xstate'
import { effect } from '../machines/effect.ts'
import { type Carried, durable } from './durable.ts'

const timeout = { scheduleToCloseTimeout: '1 minute' } as const

const child = setup({ actors: { refund: effect<string, number>() } }).createMachine({ id: 'child' })
const machine = setup({
  types: { input: {} as { total: number }, output: {} as string },
  actors: { charge: effect<string, number>(), child },
}).createMachine({ id: 'checkout' })

const both = { charge: { activity: timeout }, refund: { local: timeout } }

describe('what does not fit is an error at once', () => {
  test.each([
    ['an effect that is not listed', { charge: { activity: timeout } }, /effect "refund" is not listed/],
    ['a listed effect that is none', { ...both, gift: { activity: timeout } }, /has no effect "gift"/],
    [
      'neither local nor activity',
      { ...both, charge: {} },
      /"charge": give exactly one of local and activity/,
    ],
    ['both', { ...both, charge: { local: timeout, activity: timeout } }, /"charge": give exactly one/],
    ['no certain end', { ...both, charge: { activity: {} } }, /"charge": give a scheduleToCloseTimeout/],
  ])('%s', (_, effects, message) => {
    expect(() => durable(machine, { effects })).toThrow(message)
  })

  test('two versions with one id', () => {
    const again = createMachine({ id: 'checkout' })
    expect(() => durable(machine, { effects: both, versions: [again] })).toThrow(
      /Two machines have the id "checkout"/,
    )
  })

  test('an effect that has no name', () => {
    const inline = createMachine({
      id: 'inline',
      initial: 'on',
      states: { on: { invoke: { src: effect() } } },
    })
    expect(() => durable(inline, { effects: {} })).toThrow(/State "inline.on" invokes an effect inline/)
  })
})

test('input and output are those of the machine', () => {
  const run = durable(machine, { effects: both })
  expectTypeOf(run).parameter(0).toEqualTypeOf<{ total: number }>()
  expectTypeOf(run).parameter(1).toEqualTypeOf<Carried | undefined>()
  expectTypeOf(run).returns.resolves.toEqualTypeOf<string>()
})
