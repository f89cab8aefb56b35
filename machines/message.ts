import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { ComposeInput } from '../model/effects.ts'
import type { Draft, MessageKind, SpokenPromise } from '../model/message.ts'
import { effectId, effects } from './effects.ts'
import {
  isRetry,
  type MessageDue,
  type MessageOut,
  reasonOf,
  type TaskDone,
  type TaskNeeded,
} from './step.ts'

/** One message of ours: what compose needs, and the logical ID that makes it one message however often it is tried. */
export interface MessageInput {
  key: string
  customer: string
  compose: ComposeInput
  /** Its owner is asked for a line of their own before it is written. */
  awaitsLine?: true
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
  /** Why it cannot be written, in words for who is to mend it. */
  reason: string | null
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

const help = ({ key, compose, stuckAt, reason }: MessageContext): TaskNeeded => ({
  type: 'task.needed',
  task: {
    kind: stuckAt,
    subject: key,
    summary: `The ${compose.kind} message could not be ${stuckAt === 'compose' ? 'written' : 'delivered'}${reason ? ` (${reason})` : ''}: reach the customer yourself, or try again${stuckAt === 'compose' ? ' with other words' : ''}`,
  },
})

const lineWanted = ({ key, compose }: MessageContext): TaskNeeded => ({
  type: 'task.needed',
  task: {
    kind: 'personal-line',
    subject: key,
    summary: `Add a line of your own to the ${compose.kind} message, if you like: it leaves without one when its time comes`,
  },
})

const withLine = ({ compose }: MessageContext, { text }: TaskDone): ComposeInput =>
  text === undefined ? compose : { ...compose, topic: { ...compose.topic, line: text } }

/** Other words, or another promise, in place of those that were refused. */
const rewritten = ({ key, compose }: MessageContext, { text, promise }: TaskDone): ComposeInput => {
  const { wishes: [wish] = [], promises: [moved] = [] } = compose.topic
  // A date for what it was about, else a promise of this message's own.
  const wishes = promise
    ? { wishes: [{ ...promise, id: promise.id ?? wish?.id ?? moved?.id ?? `in-${key}` }] }
    : {}
  return { ...compose, topic: { ...compose.topic, ...(text === undefined ? {} : { text }), ...wishes } }
}

/** The playbook's plainest words, whatever a person gave in their place. */
const plainest = ({ compose: { topic, ...compose } }: MessageContext): ComposeInput => {
  const { text: _, ...rest } = topic
  return { ...compose, topic: rest, fallback: true }
}

/**
 * Composes a message and delivers it. Where that fails for good, or the words are held back, a person is asked to try again, to
 * give other words or to tell the customer in another way; when time runs out first, the playbook's plainest words go out. But a notice to one of our own just fails, as asking for help with it would be another notice.
 */
export const messageMachine = setup({
  types: {
    input: {} as MessageInput,
    context: {} as MessageContext,
    output: {} as MessageOutput,
    events: {} as TaskDone | MessageDue,
  },
  actors: { compose: effects.compose, deliver: effects.deliver },
  guards: {
    isRetry: ({ event }) => isRetry(event),
    isUndelivered: ({ context, event }) => isRetry(event) && context.draft !== null,
    isRewritten: ({ context, event }) =>
      event.type === 'task.completed' &&
      context.draft === null &&
      (event.text !== undefined || event.promise !== undefined),
    awaitsLine: ({ context }) => context.awaitsLine === true,
    // An owner's own words have no plainer version; nor has what failed as the plainest.
    hasFallback: ({ context: { stuckAt, compose } }) =>
      stuckAt === 'compose' && compose.to === 'customer' && compose.kind !== 'answer' && !compose.fallback,
    isNotice: ({ context }) => context.compose.kind === 'notice',
  },
}).createMachine({
  id: 'message',
  context: ({ input }) => ({
    ...input,
    draft: null,
    messageId: null,
    status: 'sent',
    stuckAt: 'compose',
    reason: null,
  }),
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'awaitsLine', target: 'offering' }, { target: 'composing' }] },
    offering: {
      entry: sendParent(({ context }) => lineWanted(context)),
      on: {
        'task.completed': {
          target: 'composing',
          actions: assign({ compose: ({ context, event }) => withLine(context, event) }),
        },
        'message.due': 'composing',
      },
    },
    composing: {
      invoke: {
        src: 'compose',
        input: ({ context }) => context.compose,
        onDone: { target: 'delivering', actions: assign({ draft: ({ event }) => event.output }) },
        onError: {
          target: 'stuck',
          actions: assign({ stuckAt: 'compose', reason: ({ event }) => reasonOf(event.error) }),
        },
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
        onError: { target: 'stuck', actions: assign({ stuckAt: 'deliver', reason: null }) },
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
          {
            guard: 'isRewritten',
            target: 'composing',
            actions: assign({ compose: ({ context, event }) => rewritten(context, event) }),
          },
          { guard: 'isRetry', target: 'composing' },
          { target: 'out', actions: assign({ status: 'told' }) },
        ],
        'message.due': {
          guard: 'hasFallback',
          target: 'composing',
          actions: assign({ compose: ({ context }) => plainest(context) }),
        },
      },
    },
    out: {
      type: 'final',
      entry: sendParent(({ context }): MessageOut => ({ type: 'message.out', message: output(context) })),
    },
  },
  output: ({ context }) => output(context),
})
