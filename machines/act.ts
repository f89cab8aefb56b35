import { assign, enqueueActions, not, sendParent, sendTo, setup } from 'xstate'
import type { Deadline } from '../model/plan.ts'
import type { ActionRecord } from '../model/records.ts'
import { effectId, effects } from './effects.ts'
import { messageMachine } from './message.ts'
import {
  type ActionIs,
  base,
  goingOn,
  isRetry,
  reasonOf,
  type StepEvent,
  type StepInput,
  type TaskNeeded,
  toCustomer,
  waitingUntil,
} from './step.ts'
import { armedClock, iso, type Moment, momentAt, type Now } from './timing.ts'

export interface ActContext extends StepInput {
  /** What the actions reported, in the order of the plan. */
  done: { action: string; note: string }[]
  /** Why the action failed, in words for who is to mend it. */
  reason: string | null
  settled: boolean
  /** A new date is on its way to the customer. */
  isMoving: boolean
  updates: number
  nextUpdate: Moment
  /** By when the update must be out; null where the clock gave no answer. */
  deadline: Deadline | null
}

/** Should the clock not answer, the customer still hears from us in a day. */
const fallbackUpdateMs = 24 * 60 * 60 * 1000

/** It is written when its warning time comes. */
const sendingTime = (deadline: Deadline, timeScale: number): Moment => ({
  at: deadline.atRiskAt,
  armed: armedClock(deadline, timeScale, true).atRiskAt,
})

/** How often the customer hears from us by now. */
const rhythmOf = ({ plan, calendars, updates }: ActContext) => {
  const later = plan.laterUpdates?.findLast(({ after }) => updates >= after)
  return {
    budget: later?.update ?? plan.budgets.update,
    calendars: later?.calendar ? [{ until: null, calendar: later.calendar }] : calendars,
  }
}

const current = ({ plan, done }: ActContext) => plan.actions[done.length]

/** With the current one, by what it reported or what a person says of it. */
const doneNow = (context: ActContext, note: string): ActContext['done'] => [
  ...context.done,
  { action: current(context)?.id ?? '', note },
]

/**
 * Act: the immediate actions run, the customer hears the next step and a date; updates follow at a steady interval until
 * every promise is settled.
 */
export const actMachine = ({ now }: { now: Now }) => {
  const unanswered = () => ({ deadline: null, nextUpdate: momentAt(now() + fallbackUpdateMs) })
  return setup({
    types: { input: {} as StepInput, context: {} as ActContext, events: {} as StepEvent },
    actors: { act: effects.act, deadlines: effects.deadlines, message: messageMachine },
    delays: { 'the next update': ({ context }) => Math.max(0, context.nextUpdate.armed - now()) },
    actions: {
      passUp: sendParent(({ event }) => event),
      tellMessage: enqueueActions(({ enqueue, self, event }) => {
        if (self.getSnapshot().children.message) enqueue.sendTo('message', event)
      }),
      reportWait: sendParent(({ context }) => {
        const { nextUpdate, deadline } = context
        const { budget } = rhythmOf(context)
        return waitingUntil(
          'the next update',
          nextUpdate,
          deadline ? { kind: 'update', deadline, budget } : undefined,
        )
      }),
      reportEnd: sendParent(goingOn),
      askForHelp: sendParent(
        ({ context }): TaskNeeded => ({
          type: 'task.needed',
          task: {
            kind: 'act',
            subject: current(context)?.id ?? '',
            summary: `Could not be done by itself${context.reason ? ` (${context.reason})` : ''}: ${current(context)?.what}. Do it by hand, or try again`,
          },
        }),
      ),
      reportAction: sendParent(
        ({ context }, { state }: { state: ActionRecord['state'] }): ActionIs => ({
          type: 'action.is',
          action: current(context)?.id ?? '',
          opening: context.opening,
          state,
        }),
      ),
    },
    guards: {
      isRetry: ({ event }) => isRetry(event),
      nothingLeft: ({ context }) => current(context) === undefined,
      isSettled: ({ context }) => context.settled,
      isMoving: ({ context }) => context.isMoving,
    },
  }).createMachine({
    id: 'act',
    context: ({ input }) => ({
      ...input,
      done: [],
      reason: null,
      settled: false,
      isMoving: false,
      updates: 0,
      nextUpdate: momentAt(now()),
      deadline: null,
    }),
    initial: 'choosing',
    on: {
      'task.needed': { actions: 'passUp' },
      'message.out': { actions: 'passUp' },
      'message.due': { actions: 'tellMessage' },
      'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
      'sent.are': { actions: assign({ sent: ({ event }) => event.sent }) },
      'promises.are': {
        actions: assign({
          promised: ({ event }) => event.promised,
          settled: ({ event }) => event.promised.length === 0,
          isMoving: ({ event }) => event.isMoving,
        }),
      },
      'plan.is': {
        actions: assign({ plan: ({ event }) => event.plan, calendars: ({ event }) => event.calendars }),
      },
    },
    states: {
      choosing: { always: [{ guard: 'nothingLeft', target: 'telling' }, { target: 'acting' }] },
      acting: {
        entry: { type: 'reportAction', params: { state: 'running' } },
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
            actions: [
              { type: 'reportAction', params: { state: 'done' } },
              assign({ done: ({ context, event }) => doneNow(context, event.output.note) }),
            ],
          },
          onError: { target: 'stuck', actions: assign({ reason: ({ event }) => reasonOf(event.error) }) },
        },
      },
      stuck: {
        entry: [{ type: 'reportAction', params: { state: 'stuck' } }, 'askForHelp'],
        on: {
          'task.completed': [
            { guard: 'isRetry', target: 'acting' },
            {
              target: 'choosing',
              actions: [
                { type: 'reportAction', params: { state: 'by-hand' } },
                assign({ done: ({ context, event }) => doneNow(context, event.note ?? '') }),
              ],
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
          input: ({ context }) => {
            const { budget, calendars } = rhythmOf(context)
            return { asks: [{ id: 'update', from: iso(now()), ...budget, pauses: [] }], calendars }
          },
          onDone: {
            target: 'waiting',
            actions: assign(({ context, event }) => {
              const [deadline] = event.output
              return deadline
                ? { deadline, nextUpdate: sendingTime(deadline, context.timeScale) }
                : unanswered()
            }),
          },
          onError: { target: 'waiting', actions: assign(() => unanswered()) },
        },
      },
      waiting: {
        entry: 'reportWait',
        exit: 'reportEnd',
        always: { guard: 'isSettled', target: 'acted' },
        after: { 'the next update': 'holding' },
      },
      // An update that repeats the old date might reach the customer after the new one.
      holding: {
        always: [
          { guard: 'isSettled', target: 'acted' },
          {
            guard: not('isMoving'),
            target: 'updating',
            actions: assign({ updates: ({ context }) => context.updates + 1 }),
          },
        ],
      },
      updating: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) =>
            toCustomer(
              context,
              'update',
              { done: context.done, promises: context.promised },
              `update-${context.updates}`,
            ),
          onDone: 'checking',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      acted: { type: 'final' },
    },
  })
}
