import { type ActorRefFrom, assign, fromCallback, sendParent, sendTo, setup } from 'xstate'
import { type Case, traced } from './case.ts'

const courier = setup({
  types: {
    context: {} as { parcels: number },
    input: {} as { parcels: number },
    output: {} as { delivered: number },
  },
}).createMachine({
  id: 'courier',
  context: ({ input }) => ({ parcels: input.parcels }),
  initial: 'waiting',
  states: {
    waiting: { on: { 'courier.go': 'driving' } },
    driving: {
      entry: sendParent({ type: 'courier.left' }),
      on: { 'door.opened': 'home' },
    },
    home: { type: 'final' },
  },
  output: ({ context }) => ({ delivered: context.parcels }),
})

/** An invoked machine: `sendTo` and `sendParent`, an event for the nested child, its output through `onDone`. */
export const invoked: Case = {
  machine: traced(
    setup({
      types: { context: {} as { delivered: number }, events: {} as { type: string } },
      actors: { courier },
    }).createMachine({
      id: 'invoked',
      context: { delivered: 0 },
      initial: 'sending',
      states: {
        sending: {
          invoke: {
            id: 'courier',
            src: 'courier',
            input: { parcels: 3 },
            onDone: {
              target: 'arrived',
              actions: assign({ delivered: ({ event }) => event.output.delivered }),
            },
          },
          initial: 'before',
          states: {
            before: {
              on: { go: { actions: sendTo('courier', { type: 'courier.go' }) }, 'courier.left': 'after' },
            },
            after: {
              on: { 'door.*': { actions: sendTo('courier', ({ event }) => event) } },
            },
          },
        },
        arrived: { type: 'final' },
      },
      output: ({ context }) => context.delivered,
    }),
  ),
  script: [{ send: { type: 'go' } }, { until: 'sending.after' }, { send: { type: 'door.opened' } }],
}

const helper = setup({
  types: { context: {} as { name: string }, input: {} as { name: string } },
}).createMachine({
  id: 'helper',
  context: ({ input }) => ({ name: input.name }),
  initial: 'working',
  states: {
    working: {
      after: {
        1000: { actions: sendParent(({ context }) => ({ type: 'helper.tired', name: context.name })) },
      },
      on: {
        'helper.ask': {
          actions: sendParent(({ context }) => ({ type: 'helper.answered', name: context.name })),
        },
        'helper.leave': 'left',
      },
    },
    left: { type: 'final' },
  },
})

/** Machines spawned at run time, addressed by id, with delays of their own. */
export const spawned: Case = {
  machine: traced(
    setup({
      types: {
        context: {} as { heard: string[] },
        events: {} as
          | { type: 'hired' | 'asked' | 'helper.answered' | 'helper.tired'; name: string }
          | { type: 'closed' },
      },
      actors: { helper },
      actions: {
        note: assign({
          heard: ({ context, event }) =>
            'name' in event ? [...context.heard, `${event.type} ${event.name}`] : context.heard,
        }),
      },
    }).createMachine({
      id: 'spawned',
      context: { heard: [] },
      initial: 'open',
      states: {
        open: {
          on: {
            hired: {
              actions: assign(({ spawn, event }) => {
                spawn('helper', { id: event.name, input: { name: event.name } })
                return {}
              }),
            },
            asked: { actions: sendTo(({ event }) => event.name, { type: 'helper.ask' }) },
            'helper.answered': { actions: 'note' },
            'helper.tired': [
              { guard: ({ context }) => context.heard.length > 1, target: 'closed', actions: 'note' },
              { actions: 'note', target: 'tired' },
            ],
          },
        },
        tired: { on: { 'helper.tired': { target: 'closed', actions: 'note' }, closed: 'closed' } },
        closed: { type: 'final' },
      },
      output: ({ context }) => context.heard,
    }),
  ),
  script: [
    { send: { type: 'hired', name: 'ann' } },
    { send: { type: 'asked', name: 'ann' } },
    { until: 'tired' },
    { send: { type: 'closed' } },
  ],
}

/** A child kept in the context gets what it can take, and nothing else: its own `can` guards the forwarding. */
export const forwarding: Case = {
  machine: traced(
    setup({
      types: {
        context: {} as { courier?: ActorRefFrom<typeof courier> },
        events: {} as { type: 'door.opened' | 'courier.go' | 'courier.left' | 'xstate.done.actor.courier' },
      },
      actors: { courier },
      guards: {
        childTakes: ({ context, event }) => context.courier?.getSnapshot().can(event) ?? false,
      },
    }).createMachine({
      id: 'forwarding',
      context: {},
      initial: 'open',
      entry: assign({ courier: ({ spawn }) => spawn('courier', { id: 'courier', input: { parcels: 1 } }) }),
      on: {
        '*': { guard: 'childTakes', actions: sendTo('courier', ({ event }) => event) },
        'xstate.done.actor.courier': '.closed',
      },
      states: { open: {}, closed: { type: 'final' } },
    }),
  ),
  script: [
    { signal: { type: 'door.opened' } },
    { send: { type: 'courier.go' } },
    { send: { type: 'door.opened' } },
  ],
}

/** A callback actor as plain code: gets events, sends some back, and is cleaned up when its state is left. */
export const callback: Case = {
  machine: traced(
    setup({
      types: { context: {} as { heard: string[] }, events: {} as { type: string } },
      actors: {
        echo: fromCallback(({ receive, sendBack }) => {
          receive((event) => sendBack({ type: `echo.${event.type}` }))
        }),
      },
    }).createMachine({
      id: 'callback',
      context: { heard: [] },
      initial: 'listening',
      states: {
        listening: {
          invoke: { id: 'echo', src: 'echo' },
          on: {
            shouted: { actions: sendTo('echo', ({ event }) => event) },
            'echo.*': {
              target: 'heard',
              actions: assign({ heard: ({ context, event }) => [...context.heard, event.type] }),
            },
          },
        },
        heard: { type: 'final' },
      },
      output: ({ context }) => context.heard,
    }),
  ),
  script: [{ send: { type: 'shouted' } }],
}
