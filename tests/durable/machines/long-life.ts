import { assign, fromCallback, raise, sendParent, sendTo, setup } from 'xstate'
import { effect } from '../../../machines/effect.ts'
import { traced } from './case.ts'

/** A grandchild with a delay of its own. */
const pulse = setup({}).createMachine({
  id: 'pulse',
  initial: 'still',
  states: {
    still: { after: { 9000: { target: 'over', actions: sendParent({ type: 'pulse.over' }) } } },
    over: {},
  },
})

/** A child with a grandchild: it counts, in its own context, what it is sent. */
const counter = setup({
  types: { context: {} as { counted: number }, events: {} as { type: 'count' | 'pulse.over' } },
  actors: { pulse },
}).createMachine({
  id: 'counter',
  context: { counted: 0 },
  invoke: { id: 'pulse', src: 'pulse' },
  on: {
    count: { actions: assign({ counted: ({ context }) => context.counted + 1 }) },
    'pulse.over': {
      actions: sendParent(({ context }) => ({ type: 'counter.said', counted: context.counted })),
    },
  },
})

type Event =
  | { type: 'tick' | 'raised' | 'xstate.done.actor.spare' | 'work' | 'end' }
  | { type: 'counter.said'; counted: number }

/**
 * Lives long: ticks are counted by the root and by its child, while delays of every kind are pending, of the root, of a
 * grandchild and of a machine spawned at run time; effects begin when told to.
 */
export const longLife = traced(
  setup({
    types: {
      context: {} as { key: string; ticks: number; fired: string[]; done: unknown[] },
      input: {} as string,
      events: {} as Event,
    },
    actors: {
      counter,
      gated: effect<string, string>(),
      spare: setup({}).createMachine({
        id: 'spare',
        initial: 'on',
        states: { on: { after: { 7000: 'off' } }, off: { type: 'final' } },
      }),
      ear: fromCallback(() => undefined),
    },
    actions: { fire: assign({ fired: ({ context, event }) => [...context.fired, event.type] }) },
  }).createMachine({
    id: 'longLife',
    context: ({ input }) => ({ key: input, ticks: 0, fired: [], done: [] }),
    entry: [
      raise({ type: 'raised' }, { delay: 8_000, id: 'raising' }),
      assign(({ spawn }) => {
        spawn('spare', { id: 'spare' })
        return {}
      }),
    ],
    invoke: [
      { id: 'counter', src: 'counter' },
      { id: 'ear', src: 'ear' },
    ],
    initial: 'living',
    on: {
      end: '.ended',
      tick: {
        actions: [
          assign({ ticks: ({ context }) => context.ticks + 1 }),
          sendTo('counter', { type: 'count' }),
        ],
      },
      raised: { actions: 'fire' },
      'xstate.done.actor.spare': { actions: 'fire' },
    },
    states: {
      ended: { type: 'final' },
      living: {
        type: 'parallel',
        states: {
          child: {
            initial: 'quiet',
            states: { quiet: { on: { 'counter.said': { target: 'said', actions: 'fire' } } }, said: {} },
          },
          alarm: {
            initial: 'set',
            states: { set: { after: { 6000: { target: 'rung', actions: 'fire' } } }, rung: {} },
          },
          far: { initial: 'set', states: { set: { after: { 3600000: 'rung' } }, rung: {} } },
          labour: {
            initial: 'resting',
            states: {
              resting: { on: { work: 'first' } },
              first: {
                invoke: {
                  src: 'gated',
                  input: ({ context }) => `${context.key}-1`,
                  onDone: {
                    target: 'second',
                    actions: assign({ done: ({ context, event }) => [...context.done, event.output] }),
                  },
                },
              },
              second: {
                invoke: {
                  src: 'gated',
                  input: ({ context }) => `${context.key}-2`,
                  onDone: {
                    target: 'resting',
                    actions: assign({ done: ({ context, event }) => [...context.done, event.output] }),
                  },
                },
              },
            },
          },
        },
      },
    },
    output: ({ context }) => context,
  }),
)
