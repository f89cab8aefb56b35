import { assign, fromPromise, setup } from 'xstate'
import { type EffectError, effect } from '../../../machines/effect.ts'
import { type Case, traced } from './case.ts'

const quickly = { scheduleToCloseTimeout: '20 s' } as const
const retry = { initialInterval: 100, backoffCoefficient: 1, maximumAttempts: 3 } as const

/** The output of one effect is the input of the next: a local one, then one of its own, then plain code. */
export const promises: Case = {
  machine: traced(
    setup({
      types: { context: {} as { text: string } },
      actors: {
        greet: effect<string, string>(),
        shout: effect<string, string>(),
        plain: fromPromise<string, string>(async ({ input }) => `${input}!`),
      },
    }).createMachine({
      id: 'promises',
      context: { text: 'ann' },
      initial: 'greeting',
      states: {
        greeting: {
          invoke: {
            src: 'greet',
            input: ({ context }) => context.text,
            onDone: { target: 'shouting', actions: assign({ text: ({ event }) => event.output }) },
          },
        },
        shouting: {
          invoke: {
            src: 'shout',
            input: ({ context }) => context.text,
            onDone: { target: 'marking', actions: assign({ text: ({ event }) => event.output }) },
          },
        },
        marking: {
          invoke: {
            src: 'plain',
            input: ({ context }) => context.text,
            onDone: { target: 'done', actions: assign({ text: ({ event }) => event.output }) },
          },
        },
        done: { type: 'final' },
      },
      output: ({ context }) => context.text,
    }),
  ),
  effects: {
    greet: { local: { ...quickly, retry }, summary: (name) => `Greet ${name}` },
    shout: { activity: { ...quickly, retry }, summary: () => 'Say it louder' },
  },
  script: [{ until: 'done' }],
}

const failing = setup({
  types: { context: {} as { errors: unknown[] } },
  actors: {
    flaky: effect<string, void>(),
    refuse: effect<never, void>(),
    reject: fromPromise<never>(() => Promise.reject(new Error('plain'))),
  },
  // What onError gets is what an effect rejects with.
  actions: { note: assign({ errors: ({ context, event }) => [...context.errors, asError(event)] }) },
})

function asError(event: object): unknown {
  const { type, message } = 'error' in event ? (event.error as EffectError) : {}
  return type === undefined ? message : { type, message }
}

/** Tried again until it works; failing for good it reaches `onError` with its type and message; plain code alike. */
export const failures: Case = {
  machine: traced(
    failing.createMachine({
      id: 'failures',
      context: { errors: [] },
      initial: 'retrying',
      states: {
        retrying: { invoke: { src: 'flaky', onDone: 'refusing', onError: 'wrong' } },
        refusing: {
          invoke: { src: 'refuse', onDone: 'wrong', onError: { target: 'rejecting', actions: 'note' } },
        },
        rejecting: {
          invoke: { src: 'reject', onDone: 'wrong', onError: { target: 'noted', actions: 'note' } },
        },
        noted: { type: 'final' },
        wrong: { type: 'final' },
      },
      output: ({ context }) => context.errors,
    }),
  ),
  effects: { flaky: { activity: { ...quickly, retry } }, refuse: { activity: { ...quickly, retry } } },
  script: [{ until: 'noted' }],
}

/** An effect of an invoked machine. */
export const nestedEffect: Case = {
  machine: traced(
    setup({
      types: { context: {} as { text: string } },
      actors: {
        child: setup({
          types: { context: {} as { text: string }, output: {} as string },
          actors: { greet: effect<string, string>() },
        }).createMachine({
          id: 'child',
          context: { text: '' },
          initial: 'greeting',
          states: {
            greeting: {
              invoke: {
                src: 'greet',
                input: 'bob',
                onDone: { target: 'done', actions: assign({ text: ({ event }) => event.output }) },
              },
            },
            done: { type: 'final' },
          },
          output: ({ context }) => context.text,
        }),
      },
    }).createMachine({
      id: 'nestedEffect',
      context: { text: '' },
      initial: 'asking',
      states: {
        asking: {
          invoke: {
            src: 'child',
            onDone: { target: 'done', actions: assign({ text: ({ event }) => event.output }) },
          },
        },
        done: { type: 'final' },
      },
      output: ({ context }) => context.text,
    }),
  ),
  effects: { greet: { activity: quickly } },
  script: [{ until: 'done' }],
}
