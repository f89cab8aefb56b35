import { type AnyStateMachine, enqueueActions, setup } from 'xstate'
import type { StepName } from '../model/base.ts'
import type { RecoveryEvent } from '../model/events.ts'
import type { RecoveryInput } from '../model/failure.ts'
import type { RecoveryOutput } from '../model/records.ts'
import { actMachine } from './act.ts'
import { choice } from './choice.ts'
import { clockState, wasBreached } from './clock.ts'
import { alarms, isPressing } from './clocks.ts'
import { closeTheLoopMachine } from './close-the-loop.ts'
import {
  all,
  type Change,
  calendars,
  isOwed,
  promised,
  type RecoveryContext,
  sentToCustomer,
} from './context.ts'
import { effects } from './effects.ts'
import { settleEscalations } from './escalation.ts'
import { accepts, declines, handsOver } from './ladder.ts'
import { mayClose } from './lifecycle.ts'
import { makeItRightMachine } from './make-it-right.ts'
import { messageMachine } from './message.ts'
import { ownStepIn, ownStepMachine } from './own/own-step.ts'
import type { OwnStep } from './own/step.ts'
import { ownItMachine } from './own-it.ts'
import { noticeAlarms } from './pages.ts'
import { isDateMoving } from './promises.ts'
import type { Report, StepEvent, StepInput } from './step.ts'
import { hasOpen, openTasks } from './task-list.ts'
import { completes, dateTasks, decides } from './tasks.ts'
import type { Now } from './timing.ts'
import { awaitsAction, mayUndo } from './undo.ts'
import { isWellFormed } from './well-formed.ts'

/** What whoever runs the machine tells it. */
type RunnerEvent =
  | { type: 'workflow.unexpected'; event: unknown }
  | { type: 'workflow.cancelled' }
  | { type: 'effect.settled'; effect: string; input: unknown; output?: unknown; error?: unknown }

type Alarm =
  | { type: 'clock.at-risk' | 'clock.tell' | 'clock.due'; clock: string }
  | { type: 'notice.due'; page: string }

/** All that a recovery's machine takes: from the world, its runner, its parts and its clocks. */
export type RecoveryMachineEvent = RecoveryEvent | RunnerEvent | Report | Alarm

/** How long to wait before the journal, the clock or the directory is asked again after it failed for good. */
export const retryAfterMs = 60_000

/** A journal this long is written even when nothing in it is urgent. */
const journalBatch = 20

/** Steps before which the remedies of a plan may still change. */
const beforeMakeItRight = ['planning', 'own-it', 'act']

/** Every moment at which something is to be done, by a name that says what is due. */
const timers = (context: RecoveryContext) => [...alarms(context), ...noticeAlarms(context)]

/** Whether a message of the running step can wait no longer: a clock presses that did not, or is over when help is asked for. */
function isDue(before: RecoveryContext, after: RecoveryContext): boolean {
  const pressed = before.clocks.filter(isPressing).map(({ id, log }) => `${id} ${log.length}`)
  const isNew = after.clocks.some(
    (clock) => isPressing(clock) && !pressed.includes(`${clock.id} ${clock.log.length}`),
  )
  const isOver = after.clocks.some((clock) => isPressing(clock) && clockState(clock) === 'breached')
  const asks = ({ tasks, askers }: RecoveryContext) =>
    tasks.filter(({ id, kind }) => askers[id] === 'step' && (kind === 'compose' || kind === 'personal-line'))
  return isNew || (isOver && asks(after).length > asks(before).length)
}

/** Clocks that a task for a person has run out of: to accept it, or to do it. */
const lateTasks = ({ clocks }: RecoveryContext) =>
  clocks.filter((clock) => (clock.kind === 'page' || clock.kind === 'task') && wasBreached(clock))

/**
 * What a message beside the step's own waits for a person with, and has now waited long enough for: it has no clock of its own, but
 * the one within which somebody was to take on its task.
 */
function overdueAskers(before: RecoveryContext, after: RecoveryContext): string[] {
  const known = lateTasks(before).map(({ id }) => id)
  const late = lateTasks(after).filter(({ id }) => !known.includes(id))
  return openTasks(after)
    .filter(({ id, kind }) => kind === 'compose' && late.some(({ subject }) => subject === id))
    .flatMap(({ id }) => after.askers[id] ?? [])
    .filter((asker) => asker.startsWith('message:'))
}

/** What a recovery's machine is built from. */
export interface RecoveryOptions {
  now: Now
  /** The machines that teams bring for steps, of all versions that running recoveries go by. */
  steps?: readonly OwnStep[]
}

/** The words of the recovery machine: its types, actors and guards, and `apply`, the one way in which its context changes. */
export function recoverySetup({ now, steps = [] }: RecoveryOptions) {
  /** The usual machine of a step, or the one that the plan names. */
  const stepBy = (step: StepName, usual: AnyStateMachine) =>
    choice<StepEvent, StepInput>({
      machines: new Map([
        ['usual', usual],
        ['own', ownStepMachine({ now, step, steps })],
      ]),
      choose: ({ plan }) => (ownStepIn(plan, step) ? 'own' : 'usual'),
    })
  return setup({
    types: {
      input: {} as RecoveryInput,
      context: {} as RecoveryContext,
      events: {} as RecoveryMachineEvent,
      output: {} as RecoveryOutput,
    },
    actors: {
      plan: effects.plan,
      deadlines: effects.deadlines,
      page: effects.page,
      record: effects.record,
      undo: effects.undo,
      message: messageMachine,
      ownIt: stepBy('own-it', ownItMachine),
      act: stepBy('act', actMachine({ now })),
      makeItRight: stepBy('make-it-right', makeItRightMachine({ now })),
      closeTheLoop: stepBy('close-the-loop', closeTheLoopMachine({ now })),
    },
    actions: {
      /**
       * Changes the context and makes everything that follows from it so: timers for its clocks, a child for each message on
       * its way, and news to the running step. So a change itself is a pure function, and nothing can be forgotten beside it.
       */
      apply: enqueueActions(({ context: before, enqueue, self }, { change }: { change: Change }) => {
        const after = all(change, settleEscalations, dateTasks)(before, now())
        enqueue.assign(after)

        const due = timers(after)
        const armed = new Map(timers(before).map((timer) => [timer.id, timer.at]))
        const wanted = new Map(due.map((timer) => [timer.id, timer.at]))
        for (const [id, at] of armed) if (wanted.get(id) !== at) enqueue.cancel(id)
        for (const { id, at, event } of due) {
          if (armed.get(id) !== at) enqueue.raise(event, { id, delay: Math.max(0, at - now()) })
        }

        const sending = before.outgoing.map(({ key }) => key)
        for (const input of after.outgoing) {
          if (!sending.includes(input.key))
            enqueue.spawnChild('message', { id: `message:${input.key}`, input })
        }
        for (const key of sending) {
          if (!after.outgoing.some((message) => message.key === key)) enqueue.stopChild(`message:${key}`)
        }

        // A step that is done, or that this very change ends, hears nothing any more.
        const goesOn = after.opening === before.opening && after.outcome === before.outcome
        const running = self.getSnapshot().children.step
        const step = goesOn && running?.getSnapshot().status === 'active' ? running : undefined
        if (step && after.owner && after.owner !== before.owner) {
          enqueue.sendTo(step, { type: 'owner.is', owner: after.owner })
        }
        if (step && isDue(before, after)) enqueue.sendTo(step, { type: 'message.due' })
        for (const asker of overdueAskers(before, after)) {
          const message = self.getSnapshot().children[asker]
          if (message) enqueue.sendTo(message, { type: 'message.due' })
        }
        const isMoving = isDateMoving(after)
        if (step && (after.promises !== before.promises || isMoving !== isDateMoving(before))) {
          enqueue.sendTo(step, { type: 'promises.are', promised: promised(after), isMoving })
        }
        if (step && after.rootCause && after.rootCause !== before.rootCause) {
          enqueue.sendTo(step, { type: 'cause.is', rootCause: after.rootCause })
        }
        if (step && after.plan && after.plan !== before.plan) {
          enqueue.sendTo(step, { type: 'plan.is', plan: after.plan, calendars: calendars(after) })
        }
        if (step && after.sent !== before.sent) {
          enqueue.sendTo(step, { type: 'sent.are', sent: sentToCustomer(after) })
        }
      }),
      /** What a person said goes on to the part of the machine that asked for it. */
      tellAsker: enqueueActions(({ context, event, enqueue, self }) => {
        if (event.type !== 'task.completed' && event.type !== 'approval.decided') return
        const asker = self.getSnapshot().children[context.askers[event.task] ?? '']
        if (asker) enqueue.sendTo(asker, event)
      }),
    },
    guards: {
      isPlanTaskDone: ({ context }) => !hasOpen(context, 'plan'),
      isAsking: ({ context }) => context.asks.length > 0,
      isPaging: ({ context }) => context.pages.length > 0,
      hasMuchNews: ({ context: { unrecorded } }) => unrecorded.entries.length >= journalBatch,
      hasNewsOfTasks: ({ context: { unrecorded } }) => unrecorded.tasks.length > 0,
      mayUndo: ({ context }) => mayUndo(context),
      awaitsAction: ({ context }) => awaitsAction(context),
      isWithdrawn: ({ context }) => context.outcome === 'withdrawn',
      isContent: ({ context }) => context.verdict === 'content',
      isUnhappy: ({ context }) => context.verdict === 'unhappy' && context.outcome !== 'withdrawn',
      isUnhappyAgain: ({ context }) =>
        context.verdict === 'unhappy' &&
        context.outcome !== 'withdrawn' &&
        context.opening >= (context.plan?.reopenings ?? 0),
      isHandedBack: ({ context }) => !hasOpen(context, 'hand-over'),
      mayClose: ({ context }) => mayClose(context),
      takesReply: ({ event }) => event.type === 'customer.replied' && isWellFormed(event),
      takesCompletion: ({ context, event }) =>
        event.type === 'task.completed' && isWellFormed(event) && completes(context, event),
      takesAcceptance: ({ context, event }) =>
        event.type === 'task.accepted' && isWellFormed(event) && accepts(context, event),
      takesRefusal: ({ context, event }) =>
        event.type === 'task.declined' && isWellFormed(event) && declines(context, event),
      takesHandOver: ({ context, event }) =>
        event.type === 'task.handed-over' && isWellFormed(event) && handsOver(context, event),
      takesDecision: ({ context, event }) =>
        event.type === 'approval.decided' && isWellFormed(event) && decides(context, event),
      takesKept: ({ context, event }) =>
        event.type === 'promise.kept' &&
        isWellFormed(event) &&
        context.promises.some((promise) => promise.id === event.promise && isOwed(promise)),
      takesReleased: ({ context, event }) =>
        event.type === 'promise.released' &&
        isWellFormed(event) &&
        context.promises.some((promise) => promise.id === event.promise && isOwed(promise)),
      takesOwner: ({ context, event }) =>
        event.type === 'owner.changed' && isWellFormed(event) && event.owner !== context.owner,
      takesWithdrawal: ({ context, event }) =>
        event.type === 'recovery.withdrawn' && isWellFormed(event) && context.outcome !== 'withdrawn',
      takesRevision: ({ context, event }) =>
        event.type === 'plan.revised' &&
        isWellFormed(event) &&
        (event.remedies === undefined || beforeMakeItRight.includes(context.step)) &&
        context.plan !== null,
    },
  })
}
