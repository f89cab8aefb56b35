import { assign, sendParent, sendTo, setup } from 'xstate'
import type { SpokenPromise } from '../model/message.ts'
import type { Deadline } from '../model/plan.ts'
import { effectId, effects } from './effects.ts'
import { messageMachine } from './message.ts'
import {
  base,
  goingOn,
  isRetry,
  type StepEvent,
  type StepInput,
  type TaskNeeded,
  toCustomer,
  waitingUntil,
} from './step.ts'
import { armedFor, iso, type Moment, momentAt, type Now } from './timing.ts'

export interface ActContext extends StepInput {
  /** What the actions reported, in the order of the plan. */
  done: { action: string; note: string }[]
  /** What is promised at present, with the dates that hold now. */
  promises: SpokenPromise[]
  settled: boolean
  updates: number
  nextUpdate: Moment
}

/** Should the clock not answer, the customer still hears from us in a day. */
const fallbackUpdateMs = 24 * 60 * 60 * 1000

const armedUpdate = (deadline: Deadline | undefined, timeScale: number): Moment | undefined =>
  deadline && { at: deadline.dueAt, armed: armedFor(deadline.dueAt, deadline.from, timeScale) }

const current = ({ plan, done }: ActContext) => plan.actions[done.length]

/**
 * Act: the immediate actions run, the customer hears the next step and a date; updates follow at a steady interval until
 * every promise is settled.
 */
export const actMachine = ({ now }: { now: Now }) =>
  setup({
    types: { input: {} as StepInput, context: {} as ActContext, events: {} as StepEvent },
    actors: { act: effects.act, deadlines: effects.deadlines, message: messageMachine },
    delays: { 'the next update': ({ context }) => Math.max(0, context.nextUpdate.armed - now()) },
    actions: {
      passUp: sendParent(({ event }) => event),
      reportWait: sendParent(({ context }) => waitingUntil('the next update', context.nextUpdate)),
      reportEnd: sendParent(goingOn),
      askForHelp: sendParent(
        ({ context }): TaskNeeded => ({
          type: 'task.needed',
          task: {
            kind: 'act',
            subject: current(context)?.id ?? '',
            summary: `Could not be done by itself: ${current(context)?.what}. Do it by hand, or try again`,
          },
        }),
      ),
    },
    guards: {
      isRetry: ({ event }) => isRetry(event),
      nothingLeft: ({ context }) => current(context) === undefined,
      isSettled: ({ context }) => context.settled,
    },
  }).createMachine({
    id: 'act',
    context: ({ input }) => ({
      ...input,
      done: [],
      promises: [],
      settled: false,
      updates: 0,
      nextUpdate: momentAt(now()),
    }),
    initial: 'choosing',
    on: {
      'task.needed': { actions: 'passUp' },
      'message.out': { actions: 'passUp' },
      'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
      'sent.are': { actions: assign({ sent: ({ event }) => event.sent }) },
      'promises.are': {
        actions: assign({ promises: ({ event }) => event.promises, settled: ({ event }) => event.settled }),
      },
    },
    states: {
      choosing: { always: [{ guard: 'nothingLeft', target: 'telling' }, { target: 'acting' }] },
      acting: {
        invoke: {
          src: 'act',
          input: ({ context }) => {
            const { recovery, opening, owner } = context
            const action = current(context)?.id ?? ''
            return {
              ...base(context),
              action,
              owner,
              opening,
              effectId: effectId(recovery, opening, 'act', action),
            }
          },
          onDone: {
            target: 'choosing',
            actions: assign({
              done: ({ context, event }) => [
                ...context.done,
                { action: current(context)?.id ?? '', note: event.output.note },
              ],
            }),
          },
          onError: 'stuck',
        },
      },
      stuck: {
        entry: 'askForHelp',
        on: {
          'task.completed': [
            { guard: 'isRetry', target: 'acting' },
            {
              target: 'choosing',
              actions: assign({
                done: ({ context, event }) => [
                  ...context.done,
                  { action: current(context)?.id ?? '', note: event.note ?? '' },
                ],
              }),
            },
          ],
        },
      },
      telling: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) => toCustomer(context, 'next-step', { done: context.done }),
          onDone: {
            target: 'checking',
            actions: assign({
              settled: ({ context, event }) => context.settled || event.output.promises.length === 0,
            }),
          },
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      checking: { always: [{ guard: 'isSettled', target: 'acted' }, { target: 'scheduling' }] },
      scheduling: {
        invoke: {
          src: 'deadlines',
          input: ({ context }) => ({
            asks: [{ id: 'update', from: iso(now()), budget: context.plan.updateEvery, warnBefore: 'PT0S' }],
          }),
          onDone: {
            target: 'waiting',
            actions: assign({
              nextUpdate: ({ context, event }) =>
                armedUpdate(event.output[0], context.timeScale) ?? momentAt(now() + fallbackUpdateMs),
            }),
          },
          onError: {
            target: 'waiting',
            actions: assign({ nextUpdate: () => momentAt(now() + fallbackUpdateMs) }),
          },
        },
      },
      waiting: {
        entry: 'reportWait',
        exit: 'reportEnd',
        always: { guard: 'isSettled', target: 'acted' },
        after: {
          'the next update': {
            target: 'updating',
            actions: assign({ updates: ({ context }) => context.updates + 1 }),
          },
        },
      },
      updating: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) =>
            toCustomer(
              context,
              'update',
              { done: context.done, promises: context.promises },
              `update-${context.updates}`,
            ),
          onDone: 'checking',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      acted: { type: 'final' },
    },
  })
