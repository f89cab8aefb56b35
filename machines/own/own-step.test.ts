import { describe, expect, expectTypeOf, test } from 'vitest'
import { assign, sendParent, setup } from 'xstate'
import { visit } from '../../tests/support/own-steps/visit.ts'
import { Script } from '../../tests/support/recovery-script.ts'
import { hourMs, SimulatedRecovery, type World } from '../../tests/support/simulated-recovery.ts'
import { EffectError } from '../effect.ts'
import { openTasks } from '../task-list.ts'
import {
  actionIs,
  defineStep,
  inputOf,
  message,
  type StepEvent,
  type StepInput,
  toCustomer,
  usualSteps,
} from './index.ts'
import type { OwnStep } from './step.ts'

const slot = { slot: '2026-03-05T10:00:00.000Z', eve: '2026-03-04T10:00:00.000Z' }

function start(
  steps: readonly OwnStep[],
  world: World = {},
  names: Record<string, string> = { act: 'acme.visit.1' },
) {
  const recovery = new SimulatedRecovery(
    { perform: async () => slot, ...world },
    { steps, plan: { steps: names } },
  )
  return { recovery, people: new Script(recovery) }
}

const types = { types: { input: {} as StepInput, context: {} as StepInput, events: {} as StepEvent } }

/** A machine that sends a message, and ends. */
const sends = (id: string, step: OwnStep['step'], kind: 'next-step' | 'update' | 'apology'): OwnStep =>
  defineStep({
    id,
    step,
    machine: () =>
      setup({ ...types, actors: { message } }).createMachine({
        context: ({ input }) => input,
        initial: 'telling',
        states: {
          telling: {
            invoke: { src: 'message', input: ({ context }) => toCustomer(context, kind), onDone: 'over' },
          },
          over: { type: 'final' },
        },
      }),
  })

type Known = StepEvent | { type: 'slot.booked' }

describe('a machine of a team for a step', () => {
  test('runs in the place of the usual one, and hears what that would hear', async () => {
    const { recovery, people } = start([visit])
    await recovery.settle()
    expect(recovery.asked('prepare')).toEqual([{ step: 'act', machine: 'acme.visit.1' }])
    expect(recovery.asked('perform')).toMatchObject([
      {
        effectId: `${recovery.context.id}/0/perform/book-slot`,
        effect: 'book-slot',
        input: { day: '2026-03-05' },
        owner: recovery.context.owner,
      },
    ])
    expect(recovery.asked('act')).toEqual([])
    expect(people.delivered).toEqual(['apology', 'next-step'])
    expect(recovery.context.promises).toMatchObject([{ id: 'visit', dueAt: slot.slot }])
    await recovery.send({ type: 'owner.changed', id: 'o1', owner: 'bob' })
    await recovery.advance(50 * hourMs)
    const update = recovery.asked('compose').find(({ kind }) => kind === 'update')
    expect(update).toMatchObject({ owner: 'bob', promised: [{ id: 'visit' }] })
    expect(recovery.context.step).toBe('act')
    await people.keepPromise('visit')
    expect(recovery.context.step).toBe('close-the-loop')
    expect(recovery.errors).toEqual([])
  })

  test('goes on from what is persisted of it, in the middle of a wait', async () => {
    const { recovery, people } = start([visit])
    await recovery.settle()
    await recovery.restart()
    await recovery.advance(50 * hourMs)
    expect(people.delivered.filter((kind) => kind === 'update')).toHaveLength(1)
    await recovery.restart()
    await people.keepPromise('visit')
    expect(recovery.context.step).toBe('close-the-loop')
    expect(recovery.asked('perform')).toHaveLength(1)
  })

  test('that no worker has is asked for of a person, and tried again', async () => {
    let isThere = false
    const prepare = async () => {
      if (!isThere) throw new EffectError('PlaybookError', 'not here')
    }
    const { recovery, people } = start([visit], { prepare })
    await recovery.settle()
    expect(people.task('act').summary).toContain('no worker here has its machine "acme.visit.1"')
    await recovery.restart()
    await people.complete('act', { retry: true })
    expect(people.task('act').subject).toBe('acme.visit.1')
    isThere = true
    await people.complete('act', { retry: true })
    expect(people.delivered).toContain('next-step')
    expect(recovery.asked('act'), 'the usual machine never takes its place').toEqual([])
  })

  test('that no worker has may be done by hand', async () => {
    const { recovery, people } = start([], {
      prepare: () => Promise.reject(new EffectError('PlaybookError', '')),
    })
    await recovery.settle()
    await people.complete('act', { note: 'I went there myself' })
    expect(recovery.context.step).toBe('close-the-loop')
  })

  test('asks for help by a task, whose answer it gets', async () => {
    const { recovery, people } = start([visit], {
      perform: () => Promise.reject(new EffectError('X', 'full')),
    })
    await recovery.settle()
    expect(people.task('act').summary).toBe('Book a visit by telephone')
    await people.complete('act', { retry: true })
    expect(recovery.asked('perform')).toHaveLength(2)
    await people.complete('act', { note: 'booked' })
    expect(people.delivered).toContain('next-step')
  })

  test.each([
    ['own-it', 'next-step', 'the customer had no apology message'],
    ['act', 'update', 'the customer had no next-step message'],
    ['act', 'next-step', 'a promise is still open: Your parcel arrives'],
    ['make-it-right', 'update', 'the customer had no remedy message'],
    ['close-the-loop', 'update', 'the customer had no follow-up message'],
  ] as const)('that ends %s with no more than its %s message becomes a task', async (step, kind, why) => {
    const { recovery, people } = start([sends('acme.short.1', step, kind)], {}, { [step]: 'acme.short.1' })
    await recovery.settle()
    if (step === 'make-it-right' || step === 'close-the-loop') await people.keepPromise()
    expect(people.task('act').summary).toContain(`it ended, but ${why}`)
    expect(recovery.context.step).toBe(step)
    await people.complete('act', { note: 'I have called them' })
    expect(openTasks(recovery.context).filter(({ kind }) => kind === 'act')).toEqual([])
    expect(recovery.errors).toEqual([])
  })

  test('may have the usual one as its part', async () => {
    const around = defineStep({
      id: 'acme.around.1',
      step: 'make-it-right',
      machine: ({ now }) =>
        setup({ ...types, actors: { usual: usualSteps['make-it-right']({ now }) } }).createMachine({
          context: ({ input }) => input,
          initial: 'giving',
          states: {
            giving: { invoke: { src: 'usual', input: ({ context }) => inputOf(context), onDone: 'over' } },
            over: { type: 'final' },
          },
        }),
    })
    const { recovery, people } = start([around], {}, { 'make-it-right': 'acme.around.1' })
    await recovery.settle()
    await people.keepPromise()
    expect(recovery.context.step).toBe('close-the-loop')
    expect(recovery.context.grants).toMatchObject([{ state: 'granted' }])
  })

  test('has the usual machine report what it began, so that it is taken back', async () => {
    const around = defineStep({
      id: 'acme.acting.1',
      step: 'act',
      machine: ({ now }) =>
        setup({ ...types, actors: { usual: usualSteps.act({ now }) } }).createMachine({
          context: ({ input }) => input,
          initial: 'acting',
          states: {
            acting: { invoke: { src: 'usual', input: ({ context }) => inputOf(context), onDone: 'over' } },
            over: { type: 'final' },
          },
        }),
    })
    const actions = [{ id: 'reserve', what: 'Reserve it', undo: true as const }]
    const recovery = new SimulatedRecovery(
      {},
      { steps: [around], plan: { steps: { act: around.id }, actions } },
    )
    await recovery.settle()
    expect(recovery.context.actions).toMatchObject([{ action: 'reserve', state: 'done' }])
    await recovery.send({ type: 'recovery.withdrawn', id: 'w', reason: 'none' })
    expect(recovery.asked('undo')).toMatchObject([{ action: 'reserve' }])
    expect(recovery.isClosed).toBe(true)
  })

  test('reports by itself what it does of the actions, in words that are checked', async () => {
    const itself = (state: 'running' | 'done') =>
      defineStep({
        id: 'acme.itself.1',
        step: 'act',
        machine: () =>
          setup(types).createMachine({
            context: ({ input }) => input,
            entry: sendParent(({ context }) => actionIs(context, 'reserve', state)),
          }),
      })
    const actions = [{ id: 'reserve', what: 'Reserve it', undo: true as const }]
    for (const state of ['running', 'done'] as const) {
      const recovery = new SimulatedRecovery(
        {},
        { steps: [itself(state)], plan: { steps: { act: 'acme.itself.1' }, actions } },
      )
      await recovery.settle()
      expect(recovery.context.actions).toMatchObject([{ action: 'reserve', opening: 0, state }])
    }
  })

  test('that lets an effect fail becomes a task; one that throws is a bug', async () => {
    const careless = (throws: boolean) =>
      defineStep({
        id: 'acme.careless.1',
        step: 'act',
        machine: () =>
          setup({ ...types, actors: { message } }).createMachine({
            context: ({ input }) => {
              if (throws) throw new Error('no such field')
              return input
            },
            entry: assign(() => {
              throw new EffectError('PlaybookError', 'effects.book-slot.input.day: must be a date')
            }),
          }),
      })
    const names = { act: 'acme.careless.1' }
    const failing = start([careless(false)], {}, names)
    await failing.recovery.settle()
    expect(failing.people.task('act').summary).toContain('effects.book-slot.input.day: must be a date')
    const throwing = start([careless(true)], {}, names)
    await throwing.recovery.settle()
    expect(throwing.recovery.errors).toMatchObject([
      { message: 'The machine of step "acme.careless.1" failed: no such field' },
    ])
  })

  test('that reports what is no report is a bug, and what it may not say is not heard', async () => {
    const says = (event: { type: string }) =>
      defineStep({
        id: 'acme.loud.1',
        step: 'act',
        machine: () =>
          setup(types).createMachine({ context: ({ input }) => input, entry: sendParent(event) }),
      })
    const said = async (event: { type: string }) => {
      const { recovery } = start([says(event)], {}, { act: 'acme.loud.1' })
      await recovery.settle()
      return recovery
    }
    const malformed = await said({ type: 'task.needed' })
    expect(malformed.errors).toMatchObject([
      { message: 'The machine of step "acme.loud.1" failed: it sent a "task.needed" that is none' },
    ])
    const withdrawing = await said({ type: 'recovery.withdrawn', ...{ id: 'x', reason: 'I say so' } })
    expect(withdrawing.errors).toEqual([])
    expect(withdrawing.context.outcome).toBeNull()
  })

  test('is held to the types of a step', () => {
    const built = {
      context: (): never => {
        throw new Error('types only')
      },
    }
    const machineOf = {
      lacking: () =>
        setup({ types: { ...types.types, context: {} as { slot: string } } }).createMachine(built),
      asking: () => setup({ types: { ...types.types, input: {} as { slot: string } } }).createMachine(built),
      deaf: () =>
        setup({ types: { ...types.types, events: {} as { type: 'slot.booked' } } }).createMachine(built),
      fitting: () => setup({ types: { ...types.types, events: {} as Known } }).createMachine(built),
    }
    const definition = { id: 'acme.typed.1', step: 'act' } as const
    // @ts-expect-error its context lacks what every step has
    defineStep({ ...definition, machine: machineOf.lacking })
    // @ts-expect-error it asks for what no step is given
    defineStep({ ...definition, machine: machineOf.asking })
    // @ts-expect-error it does not take what it is told
    defineStep({ ...definition, machine: machineOf.deaf })
    // @ts-expect-error there is no such step
    defineStep({ ...definition, step: 'visit', machine: machineOf.fitting })
    const step = defineStep({ ...definition, machine: machineOf.fitting })
    expectTypeOf(step).toEqualTypeOf<OwnStep>()
  })
})
