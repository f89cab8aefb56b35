import { assign, enqueueActions, sendParent, sendTo, setup } from 'xstate'
import type { MessageTopic } from '../model/message.ts'
import type { Deadline } from '../model/plan.ts'
import { effects } from './effects.ts'
import { messageMachine } from './message.ts'
import { goingOn, type StepEvent, type StepInput, toCustomer, waitingUntil } from './step.ts'
import { armedFor, iso, type Moment, momentAt, type Now } from './timing.ts'

/** When the follow-up goes out, its reminder, and when we stop waiting; with what the clock answered, if it did. */
export type Waits = Record<'after' | 'remindAfter' | 'endAfter', Moment & { deadline: Deadline | null }>

export interface CloseTheLoopContext extends StepInput {
  waits: Waits
  /** Whether the follow-up was begun with what changes. */
  isChangeTold: boolean
}

/** What changes so that it does not recur, where that is on record. */
const changeIn = ({ rootCause }: Pick<StepInput, 'rootCause'>): Pick<MessageTopic, 'change'> =>
  rootCause ? { change: rootCause.action } : {}

const names: Record<keyof Waits, string> = {
  after: 'the follow-up',
  remindAfter: 'the reminder',
  endAfter: 'the end of waiting',
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Each wait is counted from the end of the one before, so that a time scale cannot make them overlap. The follow-up and its
 * reminder are written when their warning time comes.
 */
function armedWaits(deadlines: readonly Deadline[], timeScale: number): Waits | undefined {
  const [follow, remind, end] = (['after', 'remindAfter', 'endAfter'] as const).map((wait) =>
    deadlines.find(({ id }) => id === wait),
  )
  if (!follow || !remind || !end) return undefined
  const span = (from: string, to: string) => armedFor(to, from, timeScale) - Date.parse(from)
  const after = armedFor(follow.atRiskAt, follow.from, timeScale)
  const remindAfter = after + span(follow.atRiskAt, remind.atRiskAt)
  const endAfter = remindAfter + span(remind.atRiskAt, end.dueAt)
  return {
    after: { at: follow.atRiskAt, armed: after, deadline: follow },
    remindAfter: { at: remind.atRiskAt, armed: remindAfter, deadline: remind },
    endAfter: { at: end.dueAt, armed: endAfter, deadline: end },
  }
}

/**
 * Close the loop: days later, a personal follow-up; a reminder; an end, when nobody answered. An answer ends this step from
 * outside: content, the recovery closes; unhappy, it starts again one level higher.
 */
export const closeTheLoopMachine = ({ now }: { now: Now }) => {
  const until =
    (wait: keyof Waits) =>
    ({ context }: { context: CloseTheLoopContext }) =>
      Math.max(0, context.waits[wait].armed - now())
  /** Should the clock not answer: three, five and seven days. */
  const inDays = (days: number) => ({ ...momentAt(now() + days * dayMs), deadline: null })
  const fallbackWaits = (): Waits => ({ after: inDays(3), remindAfter: inDays(5), endAfter: inDays(7) })
  return setup({
    types: {
      input: {} as StepInput,
      context: {} as CloseTheLoopContext,
      events: {} as StepEvent,
    },
    actors: { deadlines: effects.deadlines, message: messageMachine },
    actions: {
      passUp: sendParent(({ event }) => event),
      tellMessage: enqueueActions(({ enqueue, self, event }) => {
        if (self.getSnapshot().children.message) enqueue.sendTo('message', event)
      }),
      reportWait: sendParent(({ context: { waits, plan } }, { wait }: { wait: keyof Waits }) => {
        const { deadline } = waits[wait]
        const isOurs = deadline !== null && wait !== 'endAfter'
        const clock = isOurs
          ? ({ kind: 'follow-up', deadline, budget: plan.followUp[wait] } as const)
          : undefined
        return waitingUntil(names[wait], waits[wait], clock)
      }),
      reportEnd: sendParent(goingOn),
    },
    delays: {
      'the follow-up': until('after'),
      'the reminder': until('remindAfter'),
      'the end of waiting': until('endAfter'),
    },
  }).createMachine({
    id: 'close-the-loop',
    context: ({ input }) => ({ ...input, waits: fallbackWaits(), isChangeTold: false }),
    initial: 'scheduling',
    on: {
      'task.needed': { actions: 'passUp' },
      'message.out': { actions: 'passUp' },
      'message.due': { actions: 'tellMessage' },
      'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
      'sent.are': { actions: assign({ sent: ({ event }) => event.sent }) },
      'promises.are': { actions: assign({ promised: ({ event }) => event.promised }) },
      'cause.is': { actions: assign({ rootCause: ({ event }) => event.rootCause }) },
      'plan.is': {
        actions: assign({ plan: ({ event }) => event.plan, calendars: ({ event }) => event.calendars }),
      },
    },
    states: {
      scheduling: {
        invoke: {
          src: 'deadlines',
          input: ({ context: { plan, calendars } }) => ({
            asks: (['after', 'remindAfter', 'endAfter'] as const).map((id) => ({
              id,
              from: iso(now()),
              ...plan.followUp[id],
              pauses: [],
            })),
            calendars,
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
      waiting: {
        entry: { type: 'reportWait', params: { wait: 'after' } },
        exit: 'reportEnd',
        after: {
          'the follow-up': {
            target: 'asking',
            actions: assign({ isChangeTold: ({ context }) => Boolean(context.rootCause) }),
          },
        },
      },
      asking: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) => toCustomer(context, 'follow-up', changeIn(context)),
          onDone: 'listening',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      listening: {
        entry: { type: 'reportWait', params: { wait: 'remindAfter' } },
        exit: 'reportEnd',
        after: { 'the reminder': 'reminding' },
      },
      reminding: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) =>
            toCustomer(context, 'reminder', context.isChangeTold ? {} : changeIn(context)),
          onDone: 'waitingLonger',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      waitingLonger: {
        entry: { type: 'reportWait', params: { wait: 'endAfter' } },
        exit: 'reportEnd',
        after: { 'the end of waiting': 'quiet' },
      },
      quiet: { type: 'final' },
    },
  })
}
