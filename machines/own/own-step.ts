import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { StepName } from '../../model/base.ts'
import type { MessageKind } from '../../model/message.ts'
import type { Plan } from '../../model/plan.ts'
import { choice } from '../choice.ts'
import { EffectError } from '../effect.ts'
import { effects } from '../effects.ts'
import { isRetry, reasonOf, type StepEvent, type StepInput, type TaskNeeded } from '../step.ts'
import type { Now } from '../timing.ts'
import { withCommon } from './common.ts'
import { owed } from './owed.ts'
import { isReport } from './reports.ts'
import type { OwnStep } from './step.ts'

interface OwnStepContext extends StepInput {
  told: MessageKind[]
  settled: string[]
  /** Why a person is needed. */
  why: string
}

/** The ID of the machine that a plan names for a step. */
export const ownStepIn = ({ steps }: Pick<Plan, 'steps'>, step: StepName): string => steps?.[step] ?? ''

/** A machine that threw is a bug: nothing goes on until it is mended. */
const bug = (id: string, error: unknown): Error =>
  new Error(`The machine of step "${id}" failed: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  })

/**
 * A step by the machine that the plan names. It is made sure that there is such a machine, and, when it has ended, that the step has
 * done what it owes the customer. Where not, the owner is asked: the recovery stands still only for what a person knows of.
 */
export function ownStepMachine({
  now,
  step,
  steps,
}: {
  now: Now
  step: StepName
  steps: readonly OwnStep[]
}) {
  const machines = new Map(
    steps.flatMap((own) => (own.step === step ? [[own.id, withCommon(own.machine({ now }))]] : [])),
  )
  return setup({
    types: { input: {} as StepInput, context: {} as OwnStepContext, events: {} as StepEvent },
    actors: {
      prepare: effects.prepare,
      // Asked for by machines of a team's own, by whatever name.
      perform: effects.perform,
      machine: choice<StepEvent, StepInput>({ machines, choose: ({ plan }) => ownStepIn(plan, step) }),
    },
    actions: {
      passUp: enqueueActions(({ enqueue, context: { plan }, event }) => {
        if (!isReport(event))
          throw bug(ownStepIn(plan, step), new Error(`it sent a "${event.type}" that is none`))
        enqueue.sendParent(event)
      }),
      tellMachine: enqueueActions(({ enqueue, self, event }) => {
        if (self.getSnapshot().children.machine?.getSnapshot().status === 'active')
          enqueue.sendTo('machine', event)
      }),
      askForHelp: sendParent(
        ({ context: { plan, why } }): TaskNeeded => ({
          type: 'task.needed',
          task: {
            kind: 'act',
            subject: ownStepIn(plan, step),
            summary: `The step "${step}" could not go on by itself (${why}): do what is left of it by hand, or try again`,
          },
        }),
      ),
    },
    guards: {
      isRetry: ({ event }) => isRetry(event),
      isDone: ({ context }) => owed(step, context, context) === null,
    },
  }).createMachine({
    id: 'own-step',
    context: ({ input }) => ({ ...input, told: [], settled: [], why: '' }),
    initial: 'preparing',
    on: {
      'task.needed': { actions: 'passUp' },
      'waiting.until': { actions: 'passUp' },
      'action.is': { actions: 'passUp' },
      'message.out': {
        actions: [
          'passUp',
          assign({
            told: ({ context, event }) =>
              event.message.status === 'failed' ? context.told : [...context.told, event.message.kind],
          }),
        ],
      },
      'remedy.settled': {
        actions: ['passUp', assign({ settled: ({ event }) => event.grants.map(({ remedy }) => remedy) })],
      },
      'owner.is': { actions: [assign({ owner: ({ event }) => event.owner }), 'tellMachine'] },
      'sent.are': { actions: [assign({ sent: ({ event }) => event.sent }), 'tellMachine'] },
      'promises.are': { actions: [assign({ promised: ({ event }) => event.promised }), 'tellMachine'] },
      'cause.is': { actions: [assign({ rootCause: ({ event }) => event.rootCause }), 'tellMachine'] },
      'plan.is': {
        actions: [
          assign({ plan: ({ event }) => event.plan, calendars: ({ event }) => event.calendars }),
          'tellMachine',
        ],
      },
      'message.due': { actions: 'tellMachine' },
      'task.completed': { actions: 'tellMachine' },
      'approval.decided': { actions: 'tellMachine' },
    },
    states: {
      preparing: {
        invoke: {
          src: 'prepare',
          input: ({ context: { plan } }) => ({ step, machine: ownStepIn(plan, step) }),
          onDone: 'running',
          onError: {
            target: 'stuck',
            actions: assign({
              why: ({ context: { plan } }) => `no worker here has its machine "${ownStepIn(plan, step)}"`,
            }),
          },
        },
      },
      running: {
        invoke: {
          id: 'machine',
          src: 'machine',
          input: ({ context: { told: _, settled: __, why: ___, ...input } }) => input,
          onDone: [
            { guard: 'isDone', target: 'done' },
            {
              target: 'stuck',
              actions: assign({ why: ({ context }) => `it ended, but ${owed(step, context, context)}` }),
            },
          ],
          onError: [
            {
              guard: ({ event }) => event.error instanceof EffectError,
              target: 'stuck',
              actions: assign({
                why: ({ event }) =>
                  ['something that it needed failed', reasonOf(event.error) ?? []].flat().join(': '),
              }),
            },
            {
              actions: ({ context: { plan }, event }) => {
                throw bug(ownStepIn(plan, step), event.error)
              },
            },
          ],
        },
      },
      stuck: {
        entry: 'askForHelp',
        on: { 'task.completed': [{ guard: 'isRetry', target: 'preparing' }, { target: 'done' }] },
      },
      done: { type: 'final' },
    },
  })
}
