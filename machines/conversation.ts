import type { RecoveryEventOf } from '../model/events.ts'
import type { CustomerMessage } from '../model/records.ts'
import { meet } from './clocks.ts'
import { all, askClock, type Change, note, type RecoveryContext, send, when } from './context.ts'
import { pauseForCustomer, resumeFromCustomer } from './pauses.ts'
import { toCustomer } from './step.ts'
import { hasOpen } from './task-list.ts'
import { openTask } from './tasks.ts'
import { iso } from './timing.ts'

/** Messages that the customer still waits for an answer to, oldest first. */
export const unanswered = (context: RecoveryContext): CustomerMessage[] =>
  context.conversation.filter(({ state }) => state === 'open')

const isAnswering = (context: RecoveryContext): boolean =>
  context.outgoing.some(({ compose }) => compose.kind === 'answer')

/** Steps in which the customer's contentment says how the recovery ended. */
const isListening = ({ step }: RecoveryContext): boolean =>
  step === 'close-the-loop' || step === 'settling' || step === 'handed-over'

/**
 * Open messages are somebody's task. The clock runs from the oldest unanswered one (Zammad 3410), even when it can be seen to
 * only later; so a second message while the first waits starts none.
 */
export const attend: Change = (context, now) => {
  const [oldest] = unanswered(context)
  if (!oldest || !context.plan || isAnswering(context)) return context
  const clock = { id: `answer:${oldest.id}`, kind: 'answer', subject: oldest.id } as const
  const known = [...context.clocks.map(({ id }) => id), ...context.asks.map((ask) => ask.clock)]
  const isRunning = known.includes(clock.id)
  return all(
    when(!isRunning, askClock(clock, 'answer', oldest.at)),
    when(
      !hasOpen(context, 'answer'),
      openTask({
        kind: 'answer',
        subject: oldest.id,
        summary: 'The customer wrote: answer them',
      }),
    ),
  )(context, now)
}

/** The customer wrote. A content closing word needs no answer; all else does. */
export function customerWrote({ id, text, satisfied }: RecoveryEventOf<'customer.replied'>): Change {
  return (context, now) => {
    const isContent = satisfied === true
    const message: CustomerMessage = {
      id,
      at: iso(now),
      text,
      satisfied: satisfied ?? null,
      state: isContent ? 'closing' : 'open',
    }
    return all(
      note('customer.replied', { message: id, satisfied: satisfied ?? null }),
      resumeFromCustomer,
      attend,
      judge(satisfied),
    )({ ...context, awaiting: null, conversation: [...context.conversation, message] }, now)
  }
}

/** What the customer thinks of the recovery, said by them or read from their words by a person. */
export const judge =
  (satisfied: boolean | undefined): Change =>
  (context) =>
    satisfied === undefined || !isListening(context)
      ? context
      : { ...context, verdict: satisfied ? 'content' : 'unhappy' }

/** We reached the customer about these messages, by whichever channel. */
export const markAnswered =
  (ids: readonly string[]): Change =>
  (context, now) =>
    ids.reduce((state, id) => meet('answer', id)(state, now), {
      ...context,
      conversation: context.conversation.map((message) =>
        ids.includes(message.id) && message.state === 'open'
          ? { ...message, state: 'answered' as const }
          : message,
      ),
    })

/**
 * An owner answered: in writing, which goes out as it is with what it promises, or in another way, which they note.
 */
export function answer(
  { task, text, awaitsCustomer, satisfied, promise }: RecoveryEventOf<'task.completed'>,
  asked: string,
): Change {
  return (context, now) => {
    const waiting = unanswered(context).map(({ id }) => id)
    const counter = context.counter + 1
    const topic = promise ? { wishes: [{ ...promise, id: promise.id ?? `promise-${counter}` }] } : {}
    const said = text
      ? send((step) => toCustomer(step, 'answer', { text, ...topic }, `answer-${task.split('/').at(-1)}`))
      : all(markAnswered(waiting), attend)
    // They wrote again after the message that this answers: whoever waits for whom is in doubt, and stays visible.
    const awaiting = awaitsCustomer ? { customerHadWritten: waiting.some((id) => id !== asked) } : null
    return all(
      said,
      when(!text, waitForCustomer),
      judge(satisfied),
    )({ ...context, counter, awaiting, answering: text ? waiting : context.answering }, now)
  }
}

/** An answer that asks the customer for something is out: from now on we wait for them, unless they have written meanwhile. */
export const waitForCustomer: Change = (context, now) =>
  context.awaiting
    ? pauseForCustomer(context.awaiting.customerHadWritten)({ ...context, awaiting: null }, now)
    : context
