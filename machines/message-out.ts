import type { TaskKind } from '../model/plan.ts'
import type { ClockKind } from '../model/records.ts'
import { markAnswered, waitForCustomer } from './answers.ts'
import { meet } from './clocks.ts'
import { all, type Change, note, type RecoveryContext, sentKey, when } from './context.ts'
import { attend } from './conversation.ts'
import type { MessageOutput } from './message.ts'
import { unanswered, waiting } from './owed-answers.ts'
import { speak, withoutNewDate } from './promises.ts'
import { cancelTasks } from './tasks.ts'
import { iso } from './timing.ts'

const meets: Partial<Record<MessageOutput['kind'], ClockKind>> = {
  apology: 'own-it',
  'next-step': 'act',
  update: 'update',
  remedy: 'make-it-right',
  'follow-up': 'follow-up',
  reminder: 'follow-up',
}

/** Tasks that ask for help with a message, and are pointless once it is out. */
const helps: ReadonlySet<TaskKind> = new Set(['compose', 'personal-line', 'deliver'])

/** A message of ours is out, one way or another, or has failed for good. */
export function messageOut(message: MessageOutput): Change {
  return (context, now) => {
    const { key, kind, status, messageId, writtenAt, promises } = message
    const rest = { ...context, outgoing: context.outgoing.filter((other) => other.key !== key) }
    if (status === 'failed') return note('message.failed', { key, kind })(rest, now)
    const met = meets[kind]
    const by = sentKey(context, key)
    const sent = [...rest.sent, { key: by, kind, at: iso(now), messageId: messageId ?? '' }]
    return all(
      note(status === 'sent' ? 'message.sent' : 'message.told', { key, kind }),
      cancelTasks((task) => task.subject === key && helps.has(task.kind)),
      met ? meet(met, String(context.opening)) : (same) => same,
      ...promises.map((promise) => speak(promise, kind, writtenAt ?? iso(now))),
      when((kind === 'broken-promise' || kind === 'new-date') && promises.length === 0, withoutNewDate),
      when(
        kind === 'answer',
        all(markAnswered(context.answering, { by, kind: 'answer' }), waitForCustomer, attend),
      ),
      when(
        kind === 'apology',
        all(markAnswered(unhappyIds(context), { by, kind: 'apology' }), cancelAnswered, attend),
      ),
    )({ ...rest, sent }, now)
  }
}

/** The apology of a reopened recovery is our first answer to the unhappy word that reopened it; a person reads it all the same. */
const unhappyIds = (context: RecoveryContext): string[] =>
  unanswered(context)
    .filter(({ satisfied }) => satisfied === false)
    .map(({ id }) => id)

const cancelAnswered: Change = (context, now) =>
  when(
    waiting(context).length === 0,
    cancelTasks(({ kind }) => kind === 'answer'),
  )(context, now)
