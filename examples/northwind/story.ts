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
        `It fails: ${plan?.summary}. Severity ${severity}. It is ${nameOf(plan?.ladder[0] ?? '')}'s to put right.`,
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

function promises({ promises: all }: RecoveryStatus): Moment[] {
  const words = {
    made: 'Promised',
    'new-date': 'Promised anew',
    kept: 'Kept',
    broken: 'Broken',
    released: 'No longer owed',
  }
  return all.flatMap(({ what, log }) =>
    log.map(({ type, at, dueAt }) => ({
      at,
      lines: [`${words[type]}: ${what}${type === 'kept' ? '' : `, by ${when(dueAt)}`}`],
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

function journal({ status, journal: entries, nameOf }: Sources): Moment[] {
  return entries
    .filter(({ recovery }) => recovery === status.id)
    .flatMap(({ at, type, data }) => {
      const line = lineOf(type, data, nameOf)
      return line ? [{ at, lines: [line] }] : []
    })
}

function lineOf(type: string, data: JournalRecord['data'], nameOf: (id: string) => string): string | null {
  switch (type) {
    case 'clock.breached':
      return `Too late: the clock ${String(data.clock).replace(/^task:.*/, 'of a task')} is breached`
    case 'task.reassigned':
      return `Nobody did it in time: it goes to ${nameOf(String(data.assignee))}`
    case 'owner.changed':
      return `From now on ${nameOf(String(data.owner))} owns it`
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

const clockTime = (instant: string): string => new Date(instant).toLocaleTimeString('en-GB')
