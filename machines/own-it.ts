import { assign, enqueueActions, sendParent, sendTo, setup } from 'xstate'
import { messageMachine } from './message.ts'
import { type StepEvent, type StepInput, toCustomer } from './step.ts'

/** Own it: a sincere apology by one named owner. Ends when the customer has it. */
export const ownItMachine = setup({
  types: { input: {} as StepInput, context: {} as StepInput, events: {} as StepEvent },
  actors: { message: messageMachine },
  actions: {
    passUp: sendParent(({ event }) => event),
    tellMessage: enqueueActions(({ enqueue, self, event }) => {
      if (self.getSnapshot().children.message) enqueue.sendTo('message', event)
    }),
  },
}).createMachine({
  id: 'own-it',
  context: ({ input }) => input,
  initial: 'apologizing',
  on: {
    'task.needed': { actions: 'passUp' },
    'message.out': { actions: 'passUp' },
    'message.due': { actions: 'tellMessage' },
    'owner.is': { actions: assign({ owner: ({ event }) => event.owner }) },
    'promises.are': { actions: assign({ promised: ({ event }) => event.promised }) },
    'plan.is': {
      actions: assign({ plan: ({ event }) => event.plan, calendars: ({ event }) => event.calendars }),
    },
  },
  states: {
    apologizing: {
      invoke: {
        id: 'message',
        src: 'message',
        input: ({ context }) => toCustomer(context, 'apology'),
        onDone: 'owned',
      },
      on: { 'task.completed': { actions: sendTo('message', ({ event }) => event) } },
    },
    owned: { type: 'final' },
  },
})
