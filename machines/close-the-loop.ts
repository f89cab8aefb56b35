import { assign, sendParent, sendTo, setup } from 'xstate'
import { effects } from './effects.ts'
import { messageMachine } from './message.ts'
import { type StepEvent, type StepInput, toCustomer } from './step.ts'
import { armedFor, iso, type Now } from './timing.ts'

/** When the follow-up goes out, its reminder, and when we stop waiting. */
export type Waits = { after: string; remindAfter: string; endAfter: string }

export interface CloseTheLoopContext extends StepInput {
  waits: Waits
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Close the loop: days later, a personal follow-up; a reminder; an end, when nobody answered. An answer ends this step from
 * outside: content, the recovery closes; unhappy, it starts again one level higher.
 */
export const closeTheLoopMachine = ({ now }: { now: Now }) => {
  const until =
    (wait: keyof Waits) =>
    ({ context }: { context: CloseTheLoopContext }) =>
      Math.max(0, armedFor(context.waits[wait], now(), context.timeScale) - now())
  /** Should the clock not answer: three, five and seven days. */
  const fallbackWaits = (): Waits => ({
    after: iso(now() + 3 * dayMs),
    remindAfter: iso(now() + 5 * dayMs),
    endAfter: iso(now() + 7 * dayMs),
  })
  return setup({
    types: {
      input: {} as StepInput,
      context: {} as CloseTheLoopContext,
      events: {} as StepEvent,
    },
    actors: { deadlines: effects.deadlines, message: messageMachine },
    actions: { passUp: sendParent(({ event }) => event) },
    delays: {
      'the follow-up': until('after'),
      'the reminder': until('remindAfter'),
      'the end of waiting': until('endAfter'),
    },
  }).createMachine({
    id: 'close-the-loop',
    context: ({ input }) => ({ ...input, waits: fallbackWaits() }),
    initial: 'scheduling',
    on: {
      'task.needed': { actions: 'passUp' },
      'message.out': { actions: 'passUp' },
      'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
    },
    states: {
      scheduling: {
        invoke: {
          src: 'deadlines',
          input: ({ context: { plan } }) => ({
            asks: (['after', 'remindAfter', 'endAfter'] as const).map((id) => ({
              id,
              from: iso(now()),
              budget: plan.followUp[id],
              warnBefore: 'PT0S',
            })),
          }),
          onDone: {
            target: 'waiting',
            actions: assign({
              waits: ({ context, event }) =>
                event.output.reduce((waits, { id, dueAt }) => ({ ...waits, [id]: dueAt }), context.waits),
            }),
          },
          onError: 'waiting',
        },
      },
      waiting: { after: { 'the follow-up': 'asking' } },
      asking: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) => toCustomer(context, 'follow-up'),
          onDone: 'listening',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      listening: { after: { 'the reminder': 'reminding' } },
      reminding: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) => toCustomer(context, 'reminder'),
          onDone: 'waitingLonger',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      waitingLonger: { after: { 'the end of waiting': 'quiet' } },
      quiet: { type: 'final' },
    },
  })
}
