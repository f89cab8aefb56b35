import {
  defineStep,
  extraEffect,
  goingOn,
  isRetry,
  type Moment,
  message,
  momentOf,
  type StepEvent,
  type StepInput,
  taskNeeded,
  toCustomer,
  until,
  waitingUntil,
} from 'amends/steps'
import { assign, sendParent, setup } from 'xstate'

type Visit = { slot: string; dayBefore: string; technician: string }

interface VisitContext extends StepInput {
  visit: Visit | null
  /** When it is confirmed. */
  confirmation: Moment | null
}

const bookVisit = extraEffect<{ work: string }, Visit>('book-visit')
const confirmVisit = extraEffect<{ slot: string }, null>('confirm-visit')

/**
 * Act by a technician's visit: it is booked, told, and confirmed the day before. The customer hears no other updates: there is
 * nothing new between the booking and the day before.
 */
export const visit = defineStep({
  id: 'northwind.visit.1',
  step: 'act',
  machine: ({ now }) => {
    const present = () => new Date(now()).toISOString()
    return setup({
      types: { input: {} as StepInput, context: {} as VisitContext, events: {} as StepEvent },
      actors: { bookVisit, confirmVisit, message },
      delays: {
        'the day before': ({ context }) => (context.confirmation ? until(context.confirmation, now) : 0),
      },
      guards: {
        isRetry: ({ event }) => isRetry(event),
        isBooked: ({ context }) => context.visit !== null,
        hasCome: ({ context }) => context.promised.length === 0,
      },
    }).createMachine({
      id: 'visit',
      context: ({ input }) => ({ ...input, visit: null, confirmation: null }),
      initial: 'booking',
      states: {
        booking: {
          invoke: {
            src: 'bookVisit',
            input: ({ context }) => bookVisit.ask(context, { work: context.plan.summary }),
            onDone: {
              target: 'telling',
              actions: assign({
                visit: ({ event }) => event.output,
                confirmation: ({ context, event }) => momentOf(context, event.output.dayBefore, present()),
              }),
            },
            onError: 'unbooked',
          },
        },
        unbooked: {
          entry: sendParent(
            taskNeeded({
              subject: 'visit',
              summary:
                'No visit could be booked: find somebody who can come and try again, or agree on a day yourself',
            }),
          ),
          on: { 'task.completed': [{ guard: 'isRetry', target: 'booking' }, { target: 'telling' }] },
        },
        telling: {
          invoke: {
            src: 'message',
            input: ({ context: { visit, ...step } }) =>
              toCustomer(step, 'next-step', {
                done: visit
                  ? [{ action: 'book-visit', note: `I have booked ${visit.technician} for you.` }]
                  : [],
                wishes: visit
                  ? [{ id: 'visit', what: `${visit.technician} is with you`, by: visit.slot }]
                  : [],
              }),
            onDone: 'told',
          },
        },
        // A visit that the owner agreed on by themselves is theirs to confirm.
        told: { always: [{ guard: 'isBooked', target: 'waiting' }, { target: 'coming' }] },
        waiting: {
          entry: sendParent(({ context }) =>
            waitingUntil('the confirmation of the visit', context.confirmation ?? { at: present() }),
          ),
          exit: sendParent(goingOn),
          always: { guard: 'hasCome', target: 'over' },
          after: { 'the day before': 'confirming' },
        },
        confirming: {
          invoke: {
            src: 'confirmVisit',
            input: ({ context }) => confirmVisit.ask(context, { slot: context.visit?.slot ?? '' }),
            onDone: 'reminding',
            onError: 'coming',
          },
        },
        reminding: {
          invoke: {
            src: 'message',
            input: ({ context }) =>
              toCustomer(context, 'update', { promises: context.promised }, 'day-before'),
            onDone: 'coming',
          },
        },
        coming: { always: { guard: 'hasCome', target: 'over' } },
        over: { type: 'final' },
      },
    })
  },
})
