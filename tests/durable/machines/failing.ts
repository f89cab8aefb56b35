import { ApplicationFailure } from '@temporalio/common'
import { assign, createMachine, fromPromise, setup } from 'xstate'
import { effect } from '../../../machines/effect.ts'
import { release } from '../release.ts'
import { traced } from './case.ts'

/** The places in a machine where a bug may throw. */
export type Place = 'guard' | 'action' | 'start' | 'delay' | 'output' | 'child'

const child = setup({}).createMachine({
  id: 'child',
  initial: 'on',
  states: { on: { entry: () => bug('child', 'child') } },
})

function bug(here: Place, place: Place): void {
  if (here === place && release === 'release-one') throw new TypeError(`a bug in ${place}`)
}

/** Has a bug in one place, until the second release. */
export const broken = setup({
  types: {
    context: {} as { place: Place; counted: number },
    input: {} as Place,
    events: {} as { type: 'go' | 'end' },
  },
  actors: { child },
  guards: {
    fine: ({ context }) => {
      bug('guard', context.place)
      return true
    },
  },
}).createMachine({
  id: 'broken',
  context: ({ input }) => ({ place: input, counted: 0 }),
  initial: 'waiting',
  states: {
    waiting: {
      entry: [
        assign({ counted: ({ context }) => context.counted + 1 }),
        ({ context }) => bug('start', context.place),
      ],
      on: { go: { guard: 'fine', target: 'going', actions: ({ context }) => bug('action', context.place) } },
    },
    going: { after: { 100: { target: 'later', actions: ({ context }) => bug('delay', context.place) } } },
    later: {
      initial: 'choosing',
      states: {
        choosing: {
          always: [{ guard: ({ context }) => context.place === 'child', target: 'child' }, 'plain'],
        },
        child: { invoke: { src: 'child' } },
        plain: {},
      },
      on: { end: 'ended' },
    },
    ended: { type: 'final' },
  },
  output: ({ context }) => {
    bug('output', context.place)
    return context.counted
  },
})

const refusing = setup({ actors: { refuse: effect<never, void>() } }).createMachine({
  id: 'refusing',
  initial: 'on',
  states: { on: { invoke: { src: 'refuse' } } },
})

/** Ends in error on purpose: an actor that fails without `onError`, here or in a child, or an `ApplicationFailure`. */
export const ending = traced(
  setup({
    types: { context: {} as { how: string }, input: {} as string },
    actors: {
      refuse: effect<never, void>(),
      refusing,
      reject: fromPromise<never>(() => Promise.reject(new Error('plain'))),
    },
  }).createMachine({
    id: 'ending',
    context: ({ input }) => ({ how: input }),
    initial: 'choosing',
    states: {
      choosing: {
        always: [
          { guard: ({ context }) => context.how === 'effect', target: 'effect' },
          { guard: ({ context }) => context.how === 'child', target: 'child' },
          { guard: ({ context }) => context.how === 'plain', target: 'plain' },
          'thrown',
        ],
      },
      effect: { invoke: { src: 'refuse' } },
      child: { invoke: { src: 'refusing' } },
      plain: { invoke: { src: 'reject' } },
      thrown: {
        entry: () => {
          throw ApplicationFailure.nonRetryable('cannot go on', 'GivenUp')
        },
      },
    },
  }),
)

/** Spawns an actor without an id. */
export const nameless = setup({
  types: { context: {} as { child: unknown } },
  actors: { child: createMachine({}) },
}).createMachine({
  id: 'nameless',
  context: ({ spawn }) => ({ child: spawn('child') }),
})
