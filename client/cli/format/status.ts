import { clockState } from '../../../machines/clock.ts'
import type { RecoveryStatus } from '../../status.ts'
import { shortId } from '../ids.ts'
import { moneyText } from './money.ts'
import { nextLines } from './next.ts'
import { type Paint, paintState } from './paint.ts'
import { table } from './table.ts'
import { span, when } from './time.ts'
import { clockName, oneLine, timeline } from './timeline.ts'

/** A recovery for a person to read. `now` is ISO 8601. */
export function statusText(status: RecoveryStatus, now: string, paint: Paint): string {
  const sections = [
    heading(status, now, paint),
    section(paint, 'What happens next', nextLines(status)),
    section(paint, 'Clocks', clocks(status, paint)),
    section(paint, 'Promises', promises(status, paint)),
    section(paint, 'Tasks', tasks(status)),
    section(paint, 'Conversation', conversation(status)),
    section(paint, 'Given', grants(status)),
    section(paint, 'What happened', happened(status)),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function heading(status: RecoveryStatus, now: string, paint: Paint): string {
  const { failure, plan } = status
  const { customer } = failure
  const rows = [
    ['step', status.outcome === null ? status.step : `${status.step}, ${status.outcome}`],
    ['failed', `${when(failure.occurredAt)}, ${span(failure.occurredAt, now)} ago for the customer`],
    ['customer', `${customer.name} <${customer.email}> (${customer.id}, ${customer.timeZone})`],
    ['owner', `${status.owner ?? 'nobody yet'}, level ${status.level + 1} of ${plan?.ladder.length ?? '?'}`],
    ['severity', status.severity ?? 'not decided yet'],
    ...(status.opening > 0 ? [['opening', `reopened ${status.opening} times`]] : []),
    ...(plan === null ? [] : [['playbook', `${plan.playbook.name} version ${plan.playbook.version}`]]),
  ]
  const title = plan === null ? shortId(status.id) : `${shortId(status.id)}: ${plan.summary}`
  return `${paint('bold', title)}\n${indent(
    table(
      [],
      rows.map((row) => row),
    ),
  )}`
}

function clocks(status: RecoveryStatus, paint: Paint): string[] {
  return status.clocks.flatMap((clock) => {
    const state = clockState(clock)
    const ended = clock.log.findLast(({ type }) => type === 'met' || type === 'cancelled')
    const felt =
      ended === undefined ? '' : `, ended ${span(status.failure.occurredAt, ended.at)} after the failure`
    // While paused there is no due time.
    const due = state === 'paused' ? 'no due time while we wait for the customer' : `due ${when(clock.dueAt)}`
    return [
      `${clockName(clock)}: ${paintState(paint, state)}, ${due}, ${span(status.failure.occurredAt, clock.dueAt)} after the failure${felt}`,
      `  why then: ${clock.why}`,
    ]
  })
}

function promises(status: RecoveryStatus, paint: Paint): string[] {
  return status.promises.map(
    ({ id, what, state, dueAt }) => `${id}: ${what}, by ${when(dueAt)}, ${paintState(paint, state)}`,
  )
}

function tasks(status: RecoveryStatus): string[] {
  return status.tasks.map(({ id, kind, summary, assignee, state, dueAt }) => {
    const due = state === 'open' && dueAt !== null ? `, due ${when(dueAt)}` : ''
    return `${id}: ${kind} for ${assignee}, ${state}${due}: ${summary}`
  })
}

function conversation(status: RecoveryStatus): string[] {
  const theirs = status.conversation.map(({ at, text, state }) => ({
    at,
    text: `customer: ${oneLine(text)} (${state === 'open' ? 'not answered yet' : state})`,
  }))
  const ours = status.sent
    .filter(({ kind }) => kind !== 'notice')
    .map(({ at, kind }) => ({ at, text: `we: ${kind}` }))
  return inTime([...theirs, ...ours])
}

function grants(status: RecoveryStatus): string[] {
  return status.grants.map(({ state, what, money, receipt }) => {
    const amount = money === null ? '' : `, ${moneyText(money)}`
    return `${state}: ${what}${amount}${receipt === null ? '' : `, receipt ${receipt}`}`
  })
}

function happened(status: RecoveryStatus): string[] {
  return inTime(timeline(status))
}

function inTime(entries: readonly { at: string; text: string }[]): string[] {
  return entries
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, text }) => `${when(at)}  ${text}`)
}

function section(paint: Paint, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${paint('bold', title)}\n${indent(lines.join('\n'))}`
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((each) => `  ${each}\n`)
    .join('')
}
