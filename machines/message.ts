import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { ComposeInput } from '../model/effects.ts'
import type { Draft, MessageKind, SpokenPromise } from '../model/message.ts'
import { effectId, effects } from './effects.ts'
import { isRetry, type MessageOut, type TaskDone, type TaskNeeded } from './step.ts'

/** One message of ours: what compose needs, and the logical ID that makes it one message however often it is tried. */
export interface MessageInput {
  key: string
  customer: string
  compose: ComposeInput
}

/** A message that is out: by mail, or (no `messageId`) told by a person in another way. */
export interface MessageOutput {
  key: string
  kind: MessageKind
  status: 'sent' | 'told' | 'failed'
  messageId: string | null
  /** When its words were written, if they were. */
  writtenAt: string | null
  promises: SpokenPromise[]
}

export interface MessageContext extends MessageInput {
  draft: Draft | null
  messageId: string | null
  status: MessageOutput['status']
  stuckAt: 'compose' | 'deliver'
}

const output = ({ key, compose, status, messageId, draft }: MessageContext): MessageOutput => ({
  key,
  kind: compose.kind,
  status,
  messageId,
  writtenAt: draft?.writtenAt ?? null,
  // Told in another way, nobody has said the dates of the draft.
  promises: status === 'sent' ? (draft?.promises ?? []) : [],
})

const help = ({ key, compose, stuckAt }: MessageContext): TaskNeeded => ({
  type: 'task.needed',
  task: {
    kind: stuckAt,
    subject: key,
    summary: `The ${compose.kind} message could not be ${stuckAt === 'compose' ? 'written' : 'delivered'}: reach the customer yourself, or try again`,
  },
})

/**
 * Composes a message and delivers it. Where that fails for good, a person is asked to try again or to tell the customer in
 * another way; but a notice to one of our own just fails, as asking for help with it would be another notice.
 */
export const messageMachine = setup({
  types: {
    input: {} as MessageInput,
    context: {} as MessageContext,
    output: {} as MessageOutput,
    events: {} as TaskDone,
  },
  actors: { compose: effects.compose, deliver: effects.deliver },
  guards: {
    isRetry: ({ event }) => isRetry(event),
    isUndelivered: ({ context, event }) => isRetry(event) && context.draft !== null,
    isNotice: ({ context }) => context.compose.kind === 'notice',
  },
}).createMachine({
  id: 'message',
  context: ({ input }) => ({ ...input, draft: null, messageId: null, status: 'sent', stuckAt: 'compose' }),
  initial: 'composing',
  states: {
    composing: {
      invoke: {
        src: 'compose',
        input: ({ context }) => context.compose,
        onDone: { target: 'delivering', actions: assign({ draft: ({ event }) => event.output }) },
        onError: { target: 'stuck', actions: assign({ stuckAt: 'compose' }) },
      },
    },
    delivering: {
      invoke: {
        src: 'deliver',
        input: ({ context: { key, customer, compose, draft } }) => ({
          effectId: effectId(compose.recovery, compose.opening, 'deliver', key),
          recovery: compose.recovery,
          customer,
          kind: compose.kind,
          toCustomer: compose.to === 'customer',
          body: draft?.body ?? '',
        }),
        onDone: { target: 'out', actions: assign({ messageId: ({ event }) => event.output.messageId }) },
        onError: { target: 'stuck', actions: assign({ stuckAt: 'deliver' }) },
      },
    },
    stuck: {
      always: { guard: 'isNotice', target: 'out', actions: assign({ status: 'failed' }) },
      entry: enqueueActions(({ context, enqueue, check }) => {
        if (!check('isNotice')) enqueue.sendParent(help(context))
      }),
      on: {
        'task.completed': [
          // The same draft again: its text is part of the effect, which the ledger would refuse under the same ID.
          { guard: 'isUndelivered', target: 'delivering' },
          { guard: 'isRetry', target: 'composing' },
          { target: 'out', actions: assign({ status: 'told' }) },
        ],
      },
    },
    out: {
      type: 'final',
      entry: sendParent(({ context }): MessageOut => ({ type: 'message.out', message: output(context) })),
    },
  },
  output: ({ context }) => output(context),
})
