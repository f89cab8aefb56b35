import { assign, sendParent, sendTo, setup } from 'xstate'
import type { Deadline } from '../model/plan.ts'
import { effects } from './effects.ts'
import { messageMachine } from './message.ts'
import { type StepEvent, type StepInput, toCustomer } from './step.ts'
import { armedFor, iso, type Now } from './timing.ts'

/** When the follow-up goes out, its reminder, and when we stop waiting, as timers are armed: epoch milliseconds. */
export type Waits = { after: number; remindAfter: number; endAfter: number }

export interface CloseTheLoopContext extends StepInput {
  waits: Waits
}

const dayMs = 24 * 60 * 60 * 1000

/** Each wait is counted from the end of the one before, so that a time scale cannot make them overlap. */
function armedWaits(deadlines: readonly Deadline[], timeScale: number): Waits | undefined {
  const [follow, remind, end] = (['after', 'remindAfter', 'endAfter'] as const).map((wait) =>
    deadlines.find(({ id }) => id === wait),
  )
  if (!follow || !remind || !end) return undefined
  const span = (from: string, to: string) => armedFor(to, from, timeScale) - Date.parse(from)
  const after = armedFor(follow.dueAt, follow.from, timeScale)
  const remindAfter = after + span(follow.dueAt, remind.dueAt)
  return { after, remindAfter, endAfter: remindAfter + span(remind.dueAt, end.dueAt) }
}

/**
 * Close the loop: days later, a personal follow-up; a reminder; an end, when nobody answered. An answer ends this step from
 * outside: content, the recovery closes; unhappy, it starts again one level higher.
 */
export const closeTheLoopMachine = ({ now }: { now: Now }) => {
  const until =
    (wait: keyof Waits) =>
    ({ context }: { context: CloseTheLoopContext }) =>
      Math.max(0, context.waits[wait] - now())
  /** Should the clock not answer: three, five and seven days. */
  const fallbackWaits = (): Waits => ({
    after: now() + 3 * dayMs,
    remindAfter: now() + 5 * dayMs,
    endAfter: now() + 7 * dayMs,
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
      'sent.are': { actions: assign({ sent: ({ event }) => event.sent }) },
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
              waits: ({ context, event }) => armedWaits(event.output, context.timeScale) ?? context.waits,
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
