import { assign, enqueueActions, sendParent, sendTo, setup } from 'xstate'
import type { Remedy } from '../model/plan.ts'
import type { GrantRecord } from '../model/records.ts'
import { effectId, effects } from './effects.ts'
import { messageMachine } from './message.ts'
import { described } from './money.ts'
import {
  base,
  isRetry,
  type RemedySettled,
  type StepEvent,
  type StepInput,
  type TaskNeeded,
  toCustomer,
} from './step.ts'
import { iso, type Now } from './timing.ts'

export interface MakeItRightContext extends StepInput {
  /** What this opening may give, in the order of the plan. */
  offered: Remedy[]
  /** What became of the first of them. */
  settled: GrantRecord[]
}

const current = ({ offered, settled }: MakeItRightContext): Remedy | undefined => offered[settled.length]

const isGranted = ({ settled }: MakeItRightContext, remedy: Remedy): boolean =>
  settled.some((grant) => grant.remedy === remedy.id && grant.state === 'granted')

const needed = (
  context: MakeItRightContext,
  { kind, summary }: Omit<TaskNeeded['task'], 'subject'>,
): TaskNeeded => {
  const remedy = current(context)
  if (!remedy) throw new Error('make-it-right: no remedy is left to ask about')
  return {
    type: 'task.needed',
    task: { kind, subject: remedy.id, summary: `${summary}: ${described(remedy)}` },
  }
}

/**
 * Make it right: each remedy of the plan, one after the other, what is beyond the owner's power only once approved; then the
 * customer hears what they got.
 */
export const makeItRightMachine = ({ now }: { now: Now }) => {
  const settle = (
    context: MakeItRightContext,
    state: GrantRecord['state'],
    receipt: string | null,
  ): GrantRecord[] => {
    const remedy = current(context)
    if (!remedy) return context.settled
    const { id, what, money = null } = remedy
    return [...context.settled, { remedy: id, state, at: iso(now()), what, money, receipt }]
  }
  return setup({
    types: { input: {} as StepInput, context: {} as MakeItRightContext, events: {} as StepEvent },
    actors: { grant: effects.grant, message: messageMachine },
    actions: {
      passUp: sendParent(({ event }) => event),
      tellMessage: enqueueActions(({ enqueue, self, event }) => {
        if (self.getSnapshot().children.message) enqueue.sendTo('message', event)
      }),
      report: sendParent(
        ({ context }): RemedySettled => ({ type: 'remedy.settled', grants: context.settled }),
      ),
      askApproval: sendParent(({ context }) =>
        needed(context, { kind: 'approve', summary: 'Approve or decline' }),
      ),
      askForHelp: sendParent(({ context }) =>
        needed(context, {
          kind: 'grant',
          summary: 'Could not be granted by itself. Do it by hand, or try again',
        }),
      ),
    },
    guards: {
      isRetry: ({ event }) => isRetry(event),
      nothingLeft: ({ context }) => current(context) === undefined,
      needsApproval: ({ context }) => current(context)?.approval === true,
      isApproved: ({ event }) => event.type === 'approval.decided' && event.approved,
    },
  }).createMachine({
    id: 'make-it-right',
    context: ({ input }) => ({
      ...input,
      offered: input.plan.remedies.filter((remedy) => remedy.round === input.opening),
      settled: [],
    }),
    initial: 'choosing',
    on: {
      'task.needed': { actions: 'passUp' },
      'message.out': { actions: 'passUp' },
      'message.due': { actions: 'tellMessage' },
      'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
      'sent.are': { actions: assign({ sent: ({ event }) => event.sent }) },
      'promises.are': { actions: assign({ promised: ({ event }) => event.promised }) },
      'plan.is': {
        actions: assign({ plan: ({ event }) => event.plan, calendars: ({ event }) => event.calendars }),
      },
    },
    states: {
      choosing: {
        always: [
          { guard: 'nothingLeft', target: 'telling' },
          { guard: 'needsApproval', target: 'approving' },
          { target: 'granting' },
        ],
      },
      approving: {
        entry: 'askApproval',
        on: {
          'approval.decided': [
            { guard: 'isApproved', target: 'granting' },
            {
              target: 'choosing',
              actions: [assign({ settled: ({ context }) => settle(context, 'declined', null) }), 'report'],
            },
          ],
        },
      },
      granting: {
        invoke: {
          src: 'grant',
          input: ({ context }) => {
            const remedy = context.offered[context.settled.length]
            if (!remedy) throw new Error('make-it-right: no remedy is left to grant')
            return {
              ...base(context),
              remedy,
              effectId: effectId(context.recovery, context.opening, 'grant', remedy.id),
            }
          },
          onDone: {
            target: 'choosing',
            actions: [
              assign({ settled: ({ context, event }) => settle(context, 'granted', event.output.receipt) }),
              'report',
            ],
          },
          onError: 'stuck',
        },
      },
      stuck: {
        entry: 'askForHelp',
        on: {
          'task.completed': [
            { guard: 'isRetry', target: 'granting' },
            {
              target: 'choosing',
              actions: [
                assign({
                  settled: ({ context, event }) =>
                    settle(context, 'granted', event.note ?? `by hand: ${event.by}`),
                }),
                'report',
              ],
            },
          ],
        },
      },
      telling: {
        invoke: {
          id: 'message',
          src: 'message',
          input: ({ context }) =>
            toCustomer(context, 'remedy', {
              remedies: context.offered.filter((remedy) => isGranted(context, remedy)),
            }),
          onDone: 'right',
        },
        on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
      },
      right: { type: 'final' },
    },
  })
}
