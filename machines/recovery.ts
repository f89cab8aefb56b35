import { and, assign, not, or, stateIn } from 'xstate'
import { deadlinesInput, takeDeadlines } from './clocks.ts'
import { all, type Change, initialContext, stepInput } from './context.ts'
import { customerWrote } from './conversation.ts'
import { handOver, reopen, settle, withdraw } from './ends.ts'
import { clockAtRisk, clockDue, clockTell } from './escalation.ts'
import { beginRecording, endRecording, recordInput } from './journal.ts'
import { accept, decline, handOverTask } from './ladder.ts'
import {
  awaitNext,
  enter,
  leave,
  noteClosed,
  output,
  planned,
  remediesSettled,
  settledLate,
} from './lifecycle.ts'
import { messageOut } from './message-out.ts'
import { changeOwner } from './owner.ts'
import { noticeDue } from './pages.ts'
import { paging } from './paging.ts'
import { revisePlan } from './policy.ts'
import { keepPromise, releasePromise } from './promises.ts'
import { type RecoveryOptions, recoverySetup, retryAfterMs } from './recovery-setup.ts'
import { approvalDecided, askForPlan, taskCompleted, taskNeeded, unexpected, unreckoned } from './reports.ts'
import { actionIs } from './undo.ts'
import { undoing } from './undoing.ts'

/** A task is written once it is known whose it is and when it is due; but not later, should finding out not work. */
const isUrgent = or([
  'hasMuchNews',
  and([
    'hasNewsOfTasks',
    or([not('isAsking'), stateIn({ running: { clocks: 'failed' } })]),
    or([not('isPaging'), stateIn({ running: { paging: 'failed' } })]),
  ]),
])

/**
 * A recovery, from the failure to the closed loop: the four steps, one after the other, beside the clocks, the conversation
 * and the promises, which run until it closes.
 */
export function recoveryMachine(options: RecoveryOptions) {
  const apply = (...changes: Change[]) => ({ type: 'apply', params: { change: all(...changes) } }) as const
  const recovery = recoverySetup(options)
  return recovery.createMachine({
    id: 'recovery.1',
    context: ({ input }) => initialContext(input, options.now()),
    initial: 'planning',
    on: {
      'customer.replied': {
        guard: 'takesReply',
        actions: { type: 'apply', params: ({ event }) => ({ change: customerWrote(event) }) },
      },
      'task.completed': {
        guard: 'takesCompletion',
        actions: [{ type: 'apply', params: ({ event }) => ({ change: taskCompleted(event) }) }, 'tellAsker'],
      },
      'approval.decided': {
        guard: 'takesDecision',
        actions: [
          { type: 'apply', params: ({ event }) => ({ change: approvalDecided(event) }) },
          'tellAsker',
        ],
      },
      'task.accepted': {
        guard: 'takesAcceptance',
        actions: { type: 'apply', params: ({ event }) => ({ change: accept(event) }) },
      },
      'task.declined': {
        guard: 'takesRefusal',
        actions: { type: 'apply', params: ({ event }) => ({ change: decline(event) }) },
      },
      'task.handed-over': {
        guard: 'takesHandOver',
        actions: { type: 'apply', params: ({ event }) => ({ change: handOverTask(event) }) },
      },
      'promise.kept': {
        guard: 'takesKept',
        actions: { type: 'apply', params: ({ event }) => ({ change: keepPromise(event.promise) }) },
      },
      'promise.released': {
        guard: 'takesReleased',
        actions: { type: 'apply', params: ({ event }) => ({ change: releasePromise(event) }) },
      },
      'owner.changed': {
        guard: 'takesOwner',
        actions: { type: 'apply', params: ({ event }) => ({ change: changeOwner(event.owner) }) },
      },
      'plan.revised': {
        guard: 'takesRevision',
        actions: { type: 'apply', params: ({ event }) => ({ change: revisePlan(event) }) },
      },
      'recovery.withdrawn': {
        guard: 'takesWithdrawal',
        target: '.running.steps.settling',
        actions: { type: 'apply', params: ({ event }) => ({ change: withdraw(event) }) },
      },
      'workflow.cancelled': [
        // Withdrawn before: all that is left to do goes on.
        { guard: 'isWithdrawn', actions: apply() },
        {
          target: '.running.steps.settling',
          actions: apply(withdraw({ reason: 'Its workflow was cancelled' })),
        },
      ],
      'workflow.unexpected': {
        actions: { type: 'apply', params: ({ event }) => ({ change: unexpected(event.event) }) },
      },
      'effect.settled': {
        actions: { type: 'apply', params: ({ event }) => ({ change: settledLate(event) }) },
      },
      'clock.at-risk': {
        actions: { type: 'apply', params: ({ event }) => ({ change: clockAtRisk(event.clock) }) },
      },
      'clock.tell': {
        actions: { type: 'apply', params: ({ event }) => ({ change: clockTell(event.clock) }) },
      },
      'notice.due': {
        actions: { type: 'apply', params: ({ event }) => ({ change: noticeDue(event.page) }) },
      },
      'clock.due': { actions: { type: 'apply', params: ({ event }) => ({ change: clockDue(event.clock) }) } },
      'task.needed': { actions: { type: 'apply', params: ({ event }) => ({ change: taskNeeded(event) }) } },
      'message.out': {
        actions: { type: 'apply', params: ({ event }) => ({ change: messageOut(event.message) }) },
      },
      'remedy.settled': {
        actions: { type: 'apply', params: ({ event }) => ({ change: remediesSettled(event.grants) }) },
      },
      'action.is': { actions: { type: 'apply', params: ({ event }) => ({ change: actionIs(event) }) } },
      'waiting.until': {
        actions: { type: 'apply', params: ({ event }) => ({ change: awaitNext(event) }) },
      },
    },
    states: {
      planning: {
        tags: ['planning'],
        invoke: {
          src: 'plan',
          input: ({ context: { failure } }) => ({ failure }),
          onDone: { target: 'running', actions: assign({ plan: ({ event }) => event.output }) },
          onError: 'unplanned',
        },
      },
      unplanned: {
        tags: ['planning', 'waiting-for-person'],
        entry: apply(askForPlan),
        always: { guard: 'isPlanTaskDone', target: 'planning' },
      },
      running: {
        type: 'parallel',
        entry: apply(planned),
        states: {
          steps: {
            initial: 'ownIt',
            states: {
              ownIt: {
                tags: ['own-it'],
                entry: apply(enter('own-it')),
                invoke: {
                  id: 'step',
                  src: 'ownIt',
                  input: ({ context }) => stepInput(context),
                  onDone: { target: 'act', actions: apply(leave('own-it')) },
                },
              },
              act: {
                tags: ['act'],
                entry: apply(enter('act')),
                invoke: {
                  id: 'step',
                  src: 'act',
                  input: ({ context }) => stepInput(context),
                  onDone: { target: 'makeItRight', actions: apply(leave('act')) },
                },
              },
              makeItRight: {
                tags: ['make-it-right'],
                entry: apply(enter('make-it-right')),
                invoke: {
                  id: 'step',
                  src: 'makeItRight',
                  input: ({ context }) => stepInput(context),
                  onDone: { target: 'closeTheLoop', actions: apply(leave('make-it-right')) },
                },
              },
              closeTheLoop: {
                tags: ['close-the-loop'],
                entry: apply(enter('close-the-loop')),
                invoke: {
                  id: 'step',
                  src: 'closeTheLoop',
                  input: ({ context }) => stepInput(context),
                  onDone: { target: 'settling', actions: apply(settle('quiet')) },
                },
                always: [
                  { guard: 'isUnhappyAgain', target: 'handedOver' },
                  { guard: 'isUnhappy', target: 'ownIt', actions: apply(reopen) },
                  { guard: 'isContent', target: 'settling', actions: apply(settle('satisfied')) },
                ],
              },
              handedOver: {
                tags: ['handed-over', 'waiting-for-person'],
                entry: apply(handOver),
                always: { guard: 'isHandedBack', target: 'settling', actions: apply(settle('handed-over')) },
              },
              settling: {
                id: 'settling',
                tags: ['settling'],
                entry: apply(enter('settling')),
                always: [
                  { guard: 'isUnhappyAgain', target: 'handedOver' },
                  { guard: 'isUnhappy', target: 'ownIt', actions: apply(reopen) },
                  { guard: 'isContent', actions: apply(settle('satisfied')) },
                  { guard: 'mayClose', target: '#closing' },
                ],
              },
            },
          },
          clocks: {
            initial: 'known',
            states: {
              known: { always: { guard: 'isAsking', target: 'asking' } },
              asking: {
                invoke: {
                  src: 'deadlines',
                  input: ({ context }) => deadlinesInput(context),
                  onDone: {
                    target: 'known',
                    actions: [assign({ answers: ({ event }) => event.output }), apply(takeDeadlines)],
                  },
                  onError: {
                    target: 'failed',
                    actions: { type: 'apply', params: ({ event }) => ({ change: unreckoned(event.error) }) },
                  },
                },
              },
              failed: { after: { [retryAfterMs]: 'asking' } },
            },
          },
          paging: paging(recovery),
          undo: undoing(recovery),
          journal: {
            initial: 'written',
            states: {
              written: { always: { guard: isUrgent, target: 'writing' } },
              writing: {
                entry: assign(({ context }) => beginRecording(context)),
                invoke: {
                  src: 'record',
                  input: ({ context }) => recordInput(context),
                  onDone: { target: 'written', actions: assign(endRecording) },
                  onError: 'failed',
                },
              },
              failed: { after: { [retryAfterMs]: 'writing' } },
            },
          },
        },
      },
      closing: {
        id: 'closing',
        tags: ['closing'],
        initial: 'writing',
        states: {
          writing: {
            entry: [apply(enter('closed'), noteClosed), assign(({ context }) => beginRecording(context))],
            invoke: {
              src: 'record',
              input: ({ context }) => recordInput(context),
              onDone: [
                { guard: 'mayClose', target: '#closed', actions: assign(endRecording) },
                { target: '#settling', actions: assign(endRecording) },
              ],
              onError: 'failed',
            },
          },
          failed: { after: { [retryAfterMs]: 'writing' } },
        },
      },
      closed: { id: 'closed', type: 'final' },
    },
    output: ({ context }) => output(context),
  })
}
