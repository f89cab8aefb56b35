import { clockState } from '../machines/clock.ts'
import type { RecoveryContext } from '../machines/context.ts'
import { amountOf } from '../machines/money.ts'
import { unanswered } from '../machines/owed-answers.ts'
import { readPromise } from '../machines/reading.ts'
import { openTasks } from '../machines/task-list.ts'
import { drillMark, drillOf } from '../model/drill.ts'
import type { Deadline } from './durable.ts'

/** `2026-03-02 09:15 UTC`: the panel is read by people in any zone, so it names its own. */
const time = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`

const table = (head: string[], rows: string[][]): string[] =>
  rows.length === 0
    ? []
    : [
        `| ${head.join(' | ')} |`,
        `|${' --- |'.repeat(head.length)}`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
        '',
      ]

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`**${title}**`, '', ...lines]

/**
 * The details panel of the Temporal UI, in Markdown: where a recovery stands, what is late and why, and what happens next. It
 * holds no personal data.
 */
export function details(context: RecoveryContext, deadlines: readonly Deadline[]): string {
  const { plan, owner, level, step, outcome, opening } = context
  const waiting = unanswered(context).length
  const mark = drillOf(context.failure) ? drillMark : ''
  return [
    `### ${mark}${plan?.summary ?? context.id}`,
    '',
    `Step **${step}**${outcome ? ` (${outcome})` : ''} · owner **${owner ?? 'none yet'}** (level ${level}) · severity **${context.severity ?? 'not known yet'}**${opening > 0 ? ` · reopened **${opening}**×` : ''}`,
    '',
    ...section('What happens next', next(context, deadlines)),
    ...section(
      'Clocks',
      table(
        ['clock', 'state', 'due', 'why then'],
        context.clocks.map((clock) => {
          const state = clockState(clock)
          return [clock.id, state, state === 'paused' ? 'not while paused' : time(clock.dueAt), clock.why]
        }),
      ),
    ),
    ...section(
      'Promises',
      table(
        ['promise', 'made', 'due', 'state', 'renegotiated', 'broken'],
        context.promises.map((promise) => {
          const { madeAt, kept, renegotiated, broken } = readPromise(promise)
          return [
            promise.what,
            time(madeAt),
            time(promise.dueAt),
            kept ? `kept ${kept}` : promise.state,
            String(renegotiated),
            String(broken),
          ]
        }),
      ),
    ),
    ...section(
      'Open tasks',
      table(
        ['task', 'for', 'what', 'due'],
        openTasks(context).map(({ id, assignee, summary, dueAt }) => [
          id,
          assignee,
          summary,
          dueAt ? time(dueAt) : '',
        ]),
      ),
    ),
    ...section(
      'Given',
      context.grants.map(
        ({ what, money, state, receipt }) =>
          `- ${money ? `${amountOf(money)}, ` : ''}${what}: ${state}${receipt ? ` (${receipt})` : ''}`,
      ),
    ),
    ...(waiting > 0
      ? [`**${waiting}** unanswered message${waiting === 1 ? '' : 's'} from the customer`]
      : []),
    ...(context.waitingForCustomer ? ['Waiting for the customer: our own clocks are paused'] : []),
  ].join('\n')
}

function next({ step, tasks, nextWait }: RecoveryContext, deadlines: readonly Deadline[]): string[] {
  if (step === 'closed') return ['Nothing: it is closed.', '']
  // The timer of a wait bears the name of a state, so the wait is told by its own.
  const first = deadlines.find(({ actor }) => !nextWait || actor !== 'step')
  const people = [...new Set(tasks.filter(({ state }) => state === 'open').map(({ assignee }) => assignee))]
  return [
    ...(nextWait ? [`- ${time(nextWait.at)}: ${nextWait.what}`] : []),
    ...(first ? [`- ${time(first.due)}: ${first.name}`] : []),
    ...(people.length > 0 ? [`- waiting for ${people.join(', ')}`] : []),
    '',
  ]
}
