import { assign, sendParent, setup } from 'xstate'
import {
  defineStep,
  extraEffect,
  isRetry,
  type Moment,
  message,
  momentOf,
  type StepEvent,
  type StepInput,
  taskNeeded,
  toCustomer,
  until,
} from '../../../machines/own/index.ts'
import { iso } from '../../../machines/timing.ts'

type Visit = { slot: string; eve: string }

interface VisitContext extends StepInput {
  visit: Visit | null
  eve: Moment
}

const bookSlot = extraEffect<{ day: string }, Visit>('book-slot')

/** A machine of a team's own: a visit is booked, told, and confirmed the day before. */
export const visit = defineStep({
  id: 'acme.visit.1',
  step: 'act',
  machine: ({ now }) =>
    setup({
      types: { input: {} as StepInput, context: {} as VisitContext, events: {} as StepEvent },
      actors: { bookSlot, message },
      delays: { 'the day before': ({ context }) => until(context.eve, now) },
    }).createMachine({
      id: 'visit',
      context: ({ input }) => ({ ...input, visit: null, eve: momentOf(input, iso(now()), iso(now())) }),
      initial: 'booking',
      states: {
        booking: {
          invoke: {
            src: 'bookSlot',
            input: ({ context }) => bookSlot.ask(context, { day: '2026-03-05' }),
            onDone: {
              target: 'telling',
              actions: assign({
                visit: ({ event }) => event.output,
                eve: ({ context, event }) => momentOf(context, event.output.eve, iso(now())),
              }),
            },
            onError: 'unbooked',
          },
        },
        unbooked: {
          entry: sendParent(taskNeeded({ subject: 'slot', summary: 'Book a visit by telephone' })),
          on: { 'task.completed': [{ guard: ({ event }) => isRetry(event), target: 'booking' }, 'telling'] },
        },
        telling: {
          invoke: {
            src: 'message',
            input: ({ context }) =>
              toCustomer(context, 'next-step', {
                wishes: context.visit ? [{ id: 'visit', what: 'we come', by: context.visit.slot }] : [],
              }),
            onDone: 'waiting',
          },
        },
        waiting: { after: { 'the day before': 'confirming' } },
        confirming: {
          invoke: {
            src: 'message',
            input: ({ context }) => toCustomer(context, 'update', {}, 'eve'),
            onDone: 'coming',
          },
        },
        coming: { always: { guard: ({ context }) => context.promised.length === 0, target: 'over' } },
        over: { type: 'final' },
      },
    }),
})
