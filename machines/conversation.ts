import type { RecoveryEventOf } from '../model/events.ts'
import type { CustomerMessage } from '../model/records.ts'
import { all, askClock, type Change, note, type RecoveryContext, when } from './context.ts'
import { unanswered, unread, waiting } from './owed-answers.ts'
import { resumeFromCustomer } from './pauses.ts'
import { hasOpen, openTasks, putTask } from './task-list.ts'
import { openTask } from './tasks.ts'
import { iso } from './timing.ts'

const isAnswering = (context: RecoveryContext): boolean =>
  context.outgoing.some(({ compose }) => compose.kind === 'answer')

/** Steps in which the customer's contentment says how the recovery ended. */
const isListening = ({ step }: RecoveryContext): boolean =>
  step === 'close-the-loop' || step === 'settling' || step === 'handed-over'

const task = (context: RecoveryContext) => ({
  kind: 'answer' as const,
  summary:
    unread(context).length > 0
      ? 'The customer is unhappy: read what they ask for, say so, and answer them'
      : 'The customer wrote: answer them',
})

/** What its person is asked has changed since it was opened. */
const renewTask: Change = (context, now) =>
  openTasks(context)
    .filter(({ kind, summary }) => kind === 'answer' && summary !== task(context).summary)
    .reduce((state, open) => putTask({ ...open, ...task(context) })(state, now), context)

/**
 * Open messages are somebody's task, and so are those of an unhappy customer until a person has read what they ask for. The clock
 * runs from the oldest unanswered one (Zammad 3410), even when it can be seen to only later; so a second message while the first
 * waits starts none.
 */
export const attend: Change = (context, now) => {
  const [subject] = waiting(context)
  if (!subject || !context.plan || isAnswering(context)) return context
  const [oldest] = unanswered(context)
  return all(
    oldest ? startClock(oldest) : (same) => same,
    hasOpen(context, 'answer') ? renewTask : openTask({ ...task(context), subject: subject.id }),
  )(context, now)
}

const startClock =
  ({ id, at }: CustomerMessage): Change =>
  (context, now) => {
    const clock = { id: `answer:${id}`, kind: 'answer', subject: id } as const
    const known = [...context.clocks.map((one) => one.id), ...context.asks.map((ask) => ask.clock)]
    return when(!known.includes(clock.id), askClock(clock, 'answer', at))(context, now)
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
