import { and, assign, not, setup } from 'xstate'
import { type Case, traced } from './case.ts'

/** Nested states, with a final state inside that ends the outer one. */
export const hierarchy: Case = {
  machine: traced(
    setup({}).createMachine({
      id: 'hierarchy',
      initial: 'order',
      states: {
        order: {
          initial: 'picking',
          states: {
            picking: { on: { picked: 'packing' } },
            packing: {
              initial: 'box',
              states: { box: { on: { packed: 'sealed' } }, sealed: { type: 'final' } },
              onDone: 'ready',
            },
            ready: { type: 'final' },
          },
          onDone: 'shipped',
          on: { withdrawn: 'withdrawn' },
        },
        shipped: { type: 'final' },
        withdrawn: { type: 'final' },
      },
    }),
  ),
  script: [{ send: { type: 'picked' } }, { until: 'order.packing.box' }, { send: { type: 'packed' } }],
}

/** Regions side by side: one event for both, and the end only when both have ended. */
export const parallel: Case = {
  machine: traced(
    setup({}).createMachine({
      id: 'parallel',
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          states: {
            goods: {
              initial: 'open',
              states: {
                open: { on: { paid: 'reserved' } },
                reserved: { on: { sent: 'gone' } },
                gone: { type: 'final' },
              },
            },
            money: {
              initial: 'owed',
              states: { owed: { on: { paid: 'settled' } }, settled: { type: 'final' } },
            },
          },
          onDone: 'closed',
        },
        closed: { type: 'final' },
      },
    }),
  ),
  script: [
    { send: { type: 'paid' } },
    { until: '{"both":{"goods":"reserved"}}' },
    { send: { type: 'sent' } },
  ],
}

const track = {
  initial: 'first',
  states: {
    first: { on: { next: 'second' } },
    second: { initial: 'a', states: { a: { on: { deeper: 'b' } }, b: {} } },
  },
} as const

/** A shallow history state comes back to the child, a deep one to the grandchild. */
export const history: Case = {
  machine: traced(
    setup({}).createMachine({
      id: 'history',
      initial: 'work',
      states: {
        work: {
          ...track,
          states: {
            ...track.states,
            shallow: { type: 'history' },
            deep: { type: 'history', history: 'deep' },
          },
          on: { paused: 'paused' },
        },
        paused: { on: { resumed: 'work.shallow', restored: 'work.deep', ended: 'ended' } },
        ended: { type: 'final' },
      },
    }),
  ),
  script: [
    { send: { type: 'next' } },
    { send: { type: 'deeper' } },
    { send: { type: 'paused' } },
    { send: { type: 'restored' } },
    { until: 'work.second.b' },
    { send: { type: 'paused' } },
    { send: { type: 'resumed' } },
    { until: 'work.second.a' },
    { send: { type: 'paused' } },
    { send: { type: 'ended' } },
  ],
}

/** Guards choose the way; `always` goes on by itself; the end has an output made from the input. */
export const decisions: Case = {
  machine: traced(
    setup({
      types: {
        // Type-only values: how XState's setup takes the types of a machine.
        context: {} as { total: number; limit: number },
        input: {} as { limit: number },
        events: {} as { type: 'added'; amount: number } | { type: 'decided' },
      },
      guards: {
        large: ({ context }) => context.total > context.limit,
        positive: ({ event }) => event.type === 'added' && event.amount > 0,
        round: ({ event }) => event.type === 'added' && event.amount % 10 === 0,
      },
    }).createMachine({
      id: 'decisions',
      context: ({ input }) => ({ total: 0, limit: input.limit }),
      initial: 'adding',
      states: {
        adding: {
          always: { guard: 'large', target: 'tooMuch' },
          on: {
            added: [
              { guard: and(['positive', not('round')]), target: 'odd' },
              {
                guard: 'positive',
                actions: assign({ total: ({ context, event }) => context.total + event.amount }),
              },
            ],
            decided: 'enough',
          },
        },
        odd: { always: 'adding' },
        tooMuch: { type: 'final' },
        enough: { type: 'final' },
      },
      output: ({ context }) => ({ total: context.total, within: context.total <= context.limit }),
    }),
  ),
  input: { limit: 25 },
  script: [
    { send: { type: 'added', amount: 10 } },
    { send: { type: 'added', amount: 7 } },
    { signal: { type: 'added', amount: -10 } },
    { send: { type: 'added', amount: 20 } },
  ],
}
