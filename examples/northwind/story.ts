import { moneyText } from '../../client/cli/format/money.ts'
import { when } from '../../client/cli/format/time.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import type { Effect } from '../../store/effects.ts'
import type { JournalRecord } from '../../store/index.ts'
import { aboutEffect, type Letter } from './letterbox.ts'

/** What a story is told from. */
export interface Sources {
  readonly status: RecoveryStatus
  readonly letters: readonly Letter[]
  readonly effects: readonly Effect[]
  readonly journal: readonly JournalRecord[]
  nameOf(id: string): string
}

interface Moment {
  readonly at: string
  readonly lines: string[]
}

/** The recovery in which most happened and the customer was content in the end. */
export function mostEventful(statuses: readonly RecoveryStatus[]): RecoveryStatus | undefined {
  const weight = ({ outcome, opening, sent, tasks }: RecoveryStatus): number =>
    (outcome === 'satisfied' ? 1_000 : 0) + 100 * opening + sent.length + tasks.length
  return [...statuses].sort((one, other) => weight(other) - weight(one))[0]
}

/** One recovery from the failure to the closed loop: what was written, promised, given and done, by whom, and when. */
export function story(sources: Sources): string {
  const { status, nameOf } = sources
  const { failure, plan, severity } = status
  const moments = [
    {
      at: failure.occurredAt,
      lines: [
        `It fails: ${plan?.summary}. Severity ${severity}. It is ${nameOf(plan?.owners[0] ?? '')}'s to put right.`,
      ],
    },
    ...mails(sources),
    ...status.conversation.map(({ at, text }) => ({
      at,
      lines: [`${failure.customer.name} writes: "${text}"`],
    })),
    ...promises(status),
    ...status.grants.map(({ at, what, money, state }) => ({
      at,
      lines: [
        `${state === 'granted' ? 'Given' : 'Declined'}: ${what}${money ? `, ${moneyText(money)}` : ''}`,
      ],
    })),
    ...people(sources),
    ...journal(sources),
  ]
  const told = moments
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .flatMap(({ at, lines: [first = '', ...rest] }) => [
      `  ${clockTime(at)}  ${first}`,
      ...rest.map((line) => `                ${line}`),
    ])
  const title = `Order ${failure.reference}, for ${failure.customer.name}: the story of one recovery (real times)`
  return `${title}\n${told.join('\n')}\n`
}

function mails({ status, letters, effects }: Sources): Moment[] {
  const at = new Map(effects.map(({ id, doneAt }) => [id, doneAt]))
  return letters
    .filter(({ effectId }) => effectId.startsWith(`${status.id}/`))
    .flatMap(({ effectId, from, to, subject, text }) => {
      // Notices to our own people stand in the story as what they did upon them.
      if (from.startsWith('amends@')) return []
      const { effect } = aboutEffect(effectId)
      const words = effect === 'deliver' ? opening(text) : []
      return [{ at: at.get(effectId) ?? '', lines: [`${from} to ${to}: "${subject}"`, ...words] }]
    })
}

/** The first sentences after the greeting. */
function opening(text: string): string[] {
  const paragraph = text.split('\n\n')[1] ?? text
  const sentences = paragraph.replace(/\s+/g, ' ').match(/[^.?!]+[.?!]+(?= |$)/g) ?? [paragraph]
  return [sentences.slice(0, 2).join('').trim()]
}

function promises({ promises: all, failure }: RecoveryStatus): Moment[] {
  const words = {
    made: 'Promised',
    'new-date': 'Promised anew',
    kept: 'Kept',
    broken: 'Broken',
    released: 'No longer owed',
    overtaken: 'A letter with another date was on its way when it was over',
  }
  return all.flatMap(({ what, log }) =>
    log.map(({ type, at, dueAt }) => ({
      at,
      lines: [
        `${words[type]}: ${what}${type === 'kept' ? '' : `, by ${when(dueAt, failure.customer.timeZone)} their time`}`,
      ],
    })),
  )
}

function people({ status, nameOf }: Sources): Moment[] {
  return status.tasks.flatMap(({ closedAt, closedBy, state, summary, kind }) =>
    closedAt === null || closedBy === null || state !== 'done' || kind === 'answer'
      ? []
      : [{ at: closedAt, lines: [`${nameOf(closedBy)} did: ${summary}`] }],
  )
}

/** Who was asked, and how it went on, in the order in which it happened. */
function journal({ status, journal: entries, nameOf }: Sources): Moment[] {
  const assigned = new Set<string>()
  return entries
    .filter(({ recovery }) => recovery === status.id)
    .flatMap(({ at, type, data }) => {
      const task = String(data.task)
      const isPassedOn = type === 'task.assigned' && assigned.has(task)
      if (type === 'task.assigned') assigned.add(task)
      const line = isPassedOn
        ? `It goes to ${nameOf(String(data.assignee))}: ${summaryOf(status, task)}`
        : lineOf(type, data, status, nameOf)
      return line ? [{ at, lines: [line] }] : []
    })
}

const summaryOf = ({ tasks }: RecoveryStatus, id: string): string =>
  tasks.find((task) => task.id === id)?.summary ?? 'a task'

function lineOf(
  type: string,
  data: JournalRecord['data'],
  status: RecoveryStatus,
  nameOf: (id: string) => string,
): string | null {
  const name = (id: unknown): string => nameOf(String(id))
  switch (type) {
    case 'clock.breached':
      return `Too late: ${clockName(String(data.clock))}`
    case 'task.accepted':
      return `${name(data.by)} takes it on: ${summaryOf(status, String(data.task))}`
    case 'task.declined':
      return `${name(data.by)} cannot do it: ${summaryOf(status, String(data.task))}`
    case 'task.handed-over':
      return `${name(data.by)} hands it to ${name(data.to)}: ${summaryOf(status, String(data.task))}`
    case 'level.empty':
      return 'Nobody is there on that level: the next one is asked'
    case 'notice.delayed':
      return `${name(data.assignee)} is told when their quiet hours end`
    case 'promise.confirmed':
      return 'Its owner says that the promise holds'
    case 'owner.changed':
      return `From now on ${name(data.owner)} owns it`
    case 'root-cause.found':
      return `Why it happened: ${data.cause}. What changes: ${data.action}`
    case 'recovery.reopened':
      return 'It starts over, one level higher'
    case 'recovery.handed-over':
      return 'It is handed over, to be led by hand'
    case 'recovery.closed':
      return 'The loop is closed'
    default:
      return null
  }
}

/** For people: "page:shipment-delayed/10264/0-9#1" is "nobody took the task on in time". */
function clockName(id: string): string {
  if (id.startsWith('page:')) return 'nobody took the task on in time'
  return `the clock ${id.replace(/^task:.*/, 'of a task').replace(/[:@].*/, '')} is breached`
}

const clockTime = (instant: string): string => new Date(instant).toLocaleTimeString('en-GB')
