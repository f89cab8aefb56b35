import { stripVTControlCharacters } from 'node:util'
import { isSentAhead, wasBreached } from '../../../machines/clock.ts'
import type { Clock, PromiseRecord } from '../../../model/records.ts'
import { askedWords } from '../../asked.ts'
import type { RecoveryStatus } from '../../status.ts'
import { moneyText } from './money.ts'
import { when } from './time.ts'

const promiseWords: Partial<Record<PromiseRecord['log'][number]['type'], string>> = {
  'new-date': 'got a new date',
  overtaken: 'was over when a letter with another date went out',
}

/** One thing that happened in a recovery. `key` tells it from all others, so that it is told once. */
export interface Happening {
  readonly key: string
  /** ISO 8601. */
  readonly at: string
  readonly text: string
}

/** All that happened, in order of time. */
export function timeline(status: RecoveryStatus): Happening[] {
  const all = [
    {
      key: 'failed',
      at: status.failure.occurredAt,
      text: `it failed: ${status.plan?.summary ?? status.failure.playbook}`,
    },
    ...status.sent.map(({ key, kind, at }) => ({ key: `sent ${key}`, at, text: `we sent: ${kind}` })),
    ...status.conversation.map((message) => ({
      key: `message ${message.id}`,
      at: message.at,
      text: `the customer wrote${feeling(message.satisfied)}: ${oneLine(message.text)}`,
    })),
    ...status.conversation.flatMap(({ id, understood }) => {
      if (understood === undefined) return []
      const { at, by, satisfied, asks } = understood
      const wish = asks.length > 0 ? `: they ask for ${asks.map((kind) => askedWords[kind]).join(', ')}` : ''
      return [{ key: `read ${id}`, at, text: `${by} read the customer's words${feeling(satisfied)}${wish}` }]
    }),
    ...status.promises.flatMap((promise) =>
      promise.log.map(({ type, at, dueAt, reason }, index) => ({
        key: `promise ${promise.id} ${index}`,
        at,
        text: `promise ${promiseWords[type] ?? type}: ${promise.what}, by ${when(dueAt)}${reason === undefined ? '' : `; instead: ${oneLine(reason)}`}`,
      })),
    ),
    ...status.clocks.flatMap(clockHappenings),
    ...status.tasks.flatMap((task) => {
      const opened = {
        key: `task ${task.id} opened`,
        at: task.openedAt,
        text: `task for ${task.assignee}: ${task.summary}`,
      }
      if (task.closedAt === null) return [opened]
      const by = task.closedBy === null ? '' : ` by ${task.closedBy}`
      return [
        opened,
        {
          key: `task ${task.id} closed`,
          at: task.closedAt,
          text: `task ${task.state}${by}: ${task.summary}`,
        },
      ]
    }),
    ...status.grants.map(({ remedy, state, at, what, money }) => ({
      key: `grant ${remedy}`,
      at,
      text: `${state}: ${what}${money === null ? '' : ` (${moneyText(money)})`}`,
    })),
    ...(status.withdrawal === null
      ? []
      : [
          {
            key: 'withdrawn',
            at: status.withdrawal.at,
            text: oneLine(
              `withdrawn${status.withdrawal.by === null ? '' : ` by ${status.withdrawal.by}`}: ${status.withdrawal.reason}`,
            ),
          },
        ]),
    ...(status.rootCause === null
      ? []
      : [
          {
            key: 'cause',
            at: status.rootCause.at,
            text: oneLine(`root cause: ${status.rootCause.cause}; ${status.rootCause.action}`),
          },
        ]),
  ]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** What people call a clock. */
export function clockName({ kind, subject }: Clock): string {
  if (kind === 'page') return `accepting task ${subject}`
  if (kind === 'task' || kind === 'promise') return `${kind} ${subject}`
  return kind
}

/** What meets these is told by itself: a task done, a promise kept, a message sent. */
const quietWhenMet: ReadonlySet<Clock['kind']> = new Set(['task', 'page', 'promise', 'update', 'follow-up'])

/** That a clock started or was in time is no news: what is at risk, late or waiting is. */
function clockHappenings(clock: Clock): Happening[] {
  const told = clock.log.flatMap(({ type, at }, index) => {
    // What is sent ahead is being sent when it is "at risk".
    const isSending = type === 'at-risk' && isSentAhead(clock)
    if (type === 'started' || type === 'cancelled' || isSending) return []
    if (type === 'met' && quietWhenMet.has(clock.kind)) return []
    const text = type === 'met' && wasBreached(clock) ? 'done late' : type
    return [{ key: `clock ${clock.id} ${index}`, at, text: `${clockName(clock)}: ${text}` }]
  })
  return told
}

function feeling(satisfied: boolean | null): string {
  if (satisfied === null) return ''
  return satisfied ? ', satisfied' : ', unhappy'
}

/** What somebody wrote in one line, without what would steer a terminal. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
