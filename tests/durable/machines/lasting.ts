import { assign, setup } from 'xstate'
import { effect } from '../../../machines/effect.ts'
import { traced } from './case.ts'

/** Begins an effect that the test ends; `leave` goes on without it. What became of it may still be told. */
export const leaving = traced(
  setup({
    types: {
      context: {} as { key: string; settled: unknown },
      input: {} as string,
      events: {} as
        | { type: 'leave' | 'end' | 'stop' }
        | { type: 'effect.settled'; effect: string; input: unknown; output?: unknown; error?: unknown },
    },
    actors: { gated: effect<string, string>() },
  }).createMachine({
    id: 'leaving',
    context: ({ input }) => ({ key: input, settled: null }),
    initial: 'working',
    states: {
      working: {
        invoke: { src: 'gated', input: ({ context }) => context.key, onDone: 'ended', onError: 'wrong' },
        on: { leave: 'left', stop: 'ended' },
      },
      left: {
        on: {
          end: 'ended',
          'effect.settled': {
            target: 'ended',
            actions: assign({ settled: ({ event: { type, ...outcome } }) => outcome }),
          },
        },
      },
      ended: { type: 'final' },
      wrong: { type: 'final' },
    },
    output: ({ context }) => context.settled,
  }),
)

/** Has an effect in flight, and begins another when told to, which it may leave; what became of that is told. */
export const holding = setup({
  types: {
    context: {} as { key: string; settled: unknown[] },
    input: {} as string,
    events: {} as
      | { type: 'tick' | 'begin' | 'leave' | 'end' }
      | { type: 'effect.settled'; effect: string; input: unknown; output?: unknown; error?: unknown },
  },
  actors: { gated: effect<string, string>() },
}).createMachine({
  id: 'holding',
  context: ({ input }) => ({ key: input, settled: [] }),
  initial: 'working',
  on: {
    end: '.ended',
    tick: { actions: assign({}) },
    'effect.settled': {
      actions: assign({
        settled: ({ context, event: { type: _, ...outcome } }) => [...context.settled, outcome],
      }),
    },
  },
  states: {
    working: {
      type: 'parallel',
      states: {
        first: {
          initial: 'on',
          states: {
            on: { invoke: { src: 'gated', input: ({ context }) => `${context.key}-1`, onDone: 'over' } },
            over: {},
          },
        },
        second: {
          initial: 'off',
          states: {
            off: { on: { begin: 'on' } },
            on: {
              invoke: { src: 'gated', input: ({ context }) => `${context.key}-2`, onDone: 'off' },
              on: { leave: 'off' },
            },
          },
        },
      },
    },
    ended: { type: 'final' },
  },
})

/** Takes a few events, remembers what it was not meant to get. */
export const listening = setup({
  types: {
    context: {} as { pings: number; unexpected: unknown[] },
    events: {} as { type: 'ping' | 'open' | 'end' } | { type: 'workflow.unexpected'; event: unknown },
  },
  actions: {
    note: assign({
      unexpected: ({ context, event }) => [...context.unexpected, 'event' in event ? event.event : null],
    }),
  },
}).createMachine({
  id: 'listening',
  context: { pings: 0, unexpected: [] },
  initial: 'waiting',
  on: {
    ping: { actions: assign({ pings: ({ context }) => context.pings + 1 }) },
    'workflow.unexpected': { actions: 'note' },
    end: '.ended',
  },
  states: { waiting: { on: { open: 'opened' } }, opened: { tags: 'ready' }, ended: { type: 'final' } },
  output: ({ context }) => context,
})

/** Takes `end`, and neither what is unexpected nor a cancellation. */
export const deaf = setup({
  types: { context: {} as { key: string }, input: {} as string },
  actors: { gated: effect<string, string>() },
}).createMachine({
  id: 'deaf',
  context: ({ input }) => ({ key: input }),
  initial: 'working',
  states: {
    working: {
      invoke: { src: 'gated', input: ({ context }) => context.key },
      after: { 600000: 'ended' },
      on: { end: 'ended' },
    },
    ended: { type: 'final' },
  },
})

/** Winds down when it is cancelled, which takes a delay and an effect. */
export const windingDown = traced(
  setup({
    actors: { greet: effect<string, string>() },
  }).createMachine({
    id: 'windingDown',
    initial: 'working',
    states: {
      working: { on: { 'workflow.cancelled': 'pausing' } },
      pausing: { after: { 1000: 'excusing' } },
      excusing: { invoke: { src: 'greet', input: 'and goodbye', onDone: 'ended' } },
      ended: { type: 'final' },
    },
    output: 'wound down',
  }),
)

const again = { target: 'on', reenter: true } as const

/** Two delays side by side, both begun again by one event, and at first an effect that is certain to end before they do. */
export const busy = setup({
  types: { context: {} as { key: string }, input: {} as string },
  actors: { gated: effect<string, string>() },
}).createMachine({
  id: 'busy',
  context: ({ input }) => ({ key: input }),
  type: 'parallel',
  states: {
    hours: { initial: 'on', states: { on: { after: { 3600000: 'off' }, on: { again } }, off: {} } },
    days: { initial: 'on', states: { on: { after: { 86400000: 'off' }, on: { again } }, off: {} } },
    work: {
      initial: 'on',
      states: {
        on: { invoke: { src: 'gated', input: ({ context }) => context.key, onDone: 'over' } },
        over: {},
      },
    },
  },
})

/** Waits for hours, unless a local effect finds that there is nothing to wait for. */
export const looking = setup({ actors: { nap: effect<number, number>() } }).createMachine({
  id: 'looking',
  initial: 'waiting',
  states: {
    waiting: {
      after: { 3600000: 'over' },
      initial: 'idle',
      states: {
        idle: { on: { look: 'looking' } },
        looking: { invoke: { src: 'nap', input: 1, onDone: '#looking.found' } },
      },
    },
    found: { on: { end: 'over' } },
    over: { type: 'final' },
  },
})

/** Looks with a local effect, and again when told to; notes what it is told by one, and that an effect beside ended by ten. */
export const noting = setup({
  types: { context: {} as { key: string; looks: number; notes: number }, input: {} as string },
  actors: { gated: effect<string, string>(), glance: effect<{ key: string; look: number }, void>() },
  actions: {
    note: assign({ notes: ({ context }) => context.notes + 1 }),
    noteEnd: assign({ notes: ({ context }) => context.notes + 10 }),
  },
}).createMachine({
  id: 'noting',
  context: ({ input }) => ({ key: input, looks: 0, notes: 0 }),
  invoke: { src: 'gated', input: ({ context }) => context.key, onDone: { actions: 'noteEnd' } },
  on: { note: { actions: 'note' }, end: '.over' },
  initial: 'looking',
  states: {
    looking: {
      entry: assign({ looks: ({ context }) => context.looks + 1 }),
      invoke: {
        src: 'glance',
        input: ({ context: { key, looks } }) => ({ key, look: looks }),
        onDone: 'idle',
      },
    },
    idle: { on: { look: 'looking' } },
    over: { type: 'final' },
  },
})

/** A local effect, then one of its own, begun beside others that take another time, and beside a delay. */
const lane = (ms: number) =>
  ({
    initial: 'napping',
    states: {
      napping: { invoke: { src: 'nap', input: ms, onDone: 'shouting' } },
      shouting: { invoke: { src: 'shout', input: `${ms}`, onDone: 'napped' } },
      napped: { invoke: { src: 'nap', input: 1, onDone: 'over' }, after: { 1000: 'over' } },
      over: { type: 'final' },
    },
  }) as const

/** Local effects side by side, of which a replay learns otherwise than the first time: all of an instant. */
export const sideBySide = setup({
  actors: { nap: effect<number, number>(), shout: effect<string, string>() },
}).createMachine({
  id: 'sideBySide',
  type: 'parallel',
  states: {
    short: lane(20),
    long: lane(400),
    middle: lane(200),
    bell: {
      initial: 'quiet',
      states: {
        quiet: { after: { 100: 'rung' } },
        rung: { invoke: { src: 'nap', input: 5, onDone: 'over' } },
        over: { type: 'final' },
      },
    },
  },
})
