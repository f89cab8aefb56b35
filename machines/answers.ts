import type { RecoveryEventOf } from '../model/events.ts'
import type { CustomerMessage } from '../model/records.ts'
import { meet } from './clocks.ts'
import { all, type Change, note, send, when } from './context.ts'
import { attend, judge } from './conversation.ts'
import { unanswered, waiting } from './owed-answers.ts'
import { pauseForCustomer } from './pauses.ts'
import { toCustomer } from './step.ts'
import { iso } from './timing.ts'

/** What answers a message: a message of ours by its key, or a person in another way, by the ID of their task. */
export interface Answering {
  by: string
  kind: 'answer' | 'apology' | 'person'
}

/** We reached the customer about these messages, by whichever channel. */
export const markAnswered =
  (ids: readonly string[], { by, kind }: Answering): Change =>
  (context, now) =>
    all(...ids.map((id) => all(meet('answer', id), note('customer.answered', { message: id, by, kind }))))(
      {
        ...context,
        conversation: context.conversation.map((message) =>
          ids.includes(message.id)
            ? {
                ...message,
                state: message.state === 'open' ? 'answered' : message.state,
                answeredBy: [...(message.answeredBy ?? []), by],
              }
            : message,
        ),
      },
      now,
    )

/**
 * A person says how they read what the customer wrote: of the messages that their task was about, those in which the customer is
 * unhappy, or else the last. Without any, it is word of mouth.
 */
export const understand =
  (
    { task, by, satisfied, asks = [] }: RecoveryEventOf<'task.completed'>,
    about: readonly CustomerMessage[] = [],
  ): Change =>
  (context, now) => {
    if (satisfied === undefined && asks.length === 0) return context
    const unhappy = about.filter((message) => message.satisfied === false)
    const ids = (unhappy.length > 0 ? unhappy : about.slice(-1)).map(({ id }) => id)
    const read = (message: CustomerMessage): CustomerMessage => ({
      ...message,
      understood: { by, at: iso(now), satisfied: satisfied ?? message.satisfied, asks },
    })
    const said = { task, by, satisfied: satisfied ?? null, asks: asks.join(' ') }
    return all(
      ...(ids.length > 0 ? ids : [null]).map((message) => note('customer.understood', { message, ...said })),
    )(
      {
        ...context,
        conversation: context.conversation.map((message) =>
          ids.includes(message.id) ? read(message) : message,
        ),
      },
      now,
    )
  }

/**
 * An owner read what the customer wrote, and answered: in writing, which goes out as it is with what it promises, or in another
 * way, which they note.
 */
export function answer(event: RecoveryEventOf<'task.completed'>, asked: string): Change {
  return (context, now) => {
    const { task, text, awaitsCustomer, satisfied, promise } = event
    const about = waiting(context)
    const ids = about.map(({ id }) => id)
    const counter = context.counter + 1
    const topic = promise ? { wishes: [{ ...promise, id: promise.id ?? `promise-${counter}` }] } : {}
    const said = text
      ? send((step) => toCustomer(step, 'answer', { text, ...topic }, `answer-${task.split('/').at(-1)}`))
      : all(markAnswered(ids, { by: task, kind: 'person' }), attend)
    // They wrote again after the message that this answers: whoever waits for whom is in doubt, and stays visible.
    const hadWritten = unanswered(context).some(({ id }) => id !== asked)
    const awaiting = awaitsCustomer ? { customerHadWritten: hadWritten } : null
    return all(
      understand(event, about),
      said,
      when(!text, waitForCustomer),
      judge(satisfied),
    )({ ...context, counter, awaiting, answering: text ? ids : context.answering }, now)
  }
}

/** An answer that asks the customer for something is out: from now on we wait for them, unless they have written meanwhile. */
export const waitForCustomer: Change = (context, now) =>
  context.awaiting
    ? pauseForCustomer(context.awaiting.customerHadWritten)({ ...context, awaiting: null }, now)
    : context
