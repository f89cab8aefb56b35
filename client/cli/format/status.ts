import { readPromise, sinceFailure } from '../../../machines/reading.ts'
import { drillMark } from '../../../model/drill.ts'
import type { PromiseRecord } from '../../../model/records.ts'
import { askedWords } from '../../asked.ts'
import type { OpenedMessage, RecoveryStatus } from '../../status.ts'
import { shortId } from '../ids.ts'
import { clockLines } from './clocks.ts'
import { moneyText } from './money.ts'
import { nextLines } from './next.ts'
import { type Paint, paintState } from './paint.ts'
import { table } from './table.ts'
import { lasting, span, when } from './time.ts'
import { oneLine, timeline } from './timeline.ts'

/** A recovery for a person to read. `now` is ISO 8601. */
export function statusText(status: RecoveryStatus, now: string, paint: Paint): string {
  const sections = [
    heading(status, now, paint),
    section(paint, 'What happens next', nextLines(status)),
    section(paint, 'Clocks', clockLines(status, now, paint)),
    section(paint, 'Promises', promises(status, paint)),
    section(paint, 'Tasks', tasks(status)),
    section(paint, 'Conversation', conversation(status)),
    section(paint, 'Actions', actions(status)),
    section(paint, 'Given', grants(status)),
    section(paint, 'What happened', happened(status)),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function heading(status: RecoveryStatus, now: string, paint: Paint): string {
  const { failure, plan } = status
  const { customer } = failure
  const { failedMs, reportedMs } = sinceFailure(status, Date.parse(now))
  const rows = [
    ['step', status.outcome === null ? status.step : `${status.step}, ${status.outcome}`],
    ['failed', `${when(failure.occurredAt)}, ${lasting(failedMs)} ago for the customer`],
    ['reported', `${when(status.reportedAt)}, ${lasting(reportedMs)} ago`],
    ...resolved(status),
    ['customer', `${customer.name} <${customer.email}> (${customer.id}, ${customer.timeZone})`],
    ['owner', `${status.owner ?? 'nobody yet'}, level ${status.level + 1} of ${plan?.owners.length ?? '?'}`],
    ['severity', status.severity ?? 'not decided yet'],
    ...(status.opening > 0 ? [['opening', `reopened ${status.opening} times`]] : []),
    ...(plan === null ? [] : [['playbook', `${plan.playbook.name} version ${plan.playbook.version}`]]),
  ]
  const title = plan === null ? shortId(status.id) : `${shortId(status.id)}: ${plan.summary}`
  return `${paint('bold', `${status.drill ? drillMark : ''}${title}`)}\n${indent(
    table(
      [],
      rows.map((row) => row),
    ),
  )}`
}

/** The first time that it was made right stays on record beside the last (field rule 10). */
function resolved({ resolvedAt, failure }: RecoveryStatus): string[][] {
  const [first] = resolvedAt
  const last = resolvedAt.at(-1)
  if (first === undefined || last === undefined) return []
  const after = (at: string) => `${when(at)}, ${span(failure.occurredAt, at)} after the failure`
  return [['made right', last === first ? after(first) : `first ${after(first)}; again ${after(last)}`]]
}

function promises(status: RecoveryStatus, paint: Paint): string[] {
  return status.promises.map((promise) => {
    const { what, state, dueAt } = promise
    return `${promise.id}: ${what}, by ${when(dueAt)}, ${paintState(paint, state)}${history(promise)}`
  })
}

/** Made when, kept early or late and by how much, renegotiated, broken. */
function history(promise: PromiseRecord): string {
  const { madeAt, firstDueAt, renegotiated, broken, kept, marginMs, released } = readPromise(promise)
  const told = [
    kept ? `${lasting(marginMs)} ${kept}` : '',
    `made ${when(madeAt)}${firstDueAt === promise.dueAt ? '' : ` for ${when(firstDueAt)}`}`,
    renegotiated > 0 ? `renegotiated ${times(renegotiated)}` : '',
    broken > 0 ? `broken ${times(broken)}` : '',
    released === null ? '' : `agreed another way: ${oneLine(released)}`,
  ]
  return told
    .filter((text) => text !== '')
    .map((text) => `, ${text}`)
    .join('')
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

function tasks(status: RecoveryStatus): string[] {
  return status.tasks.map(({ id, kind, summary, assignee, state, dueAt }) => {
    const due = state === 'open' && dueAt !== null ? `, due ${when(dueAt)}` : ''
    return `${id}: ${kind} for ${assignee}, ${state}${due}: ${summary}`
  })
}

function conversation(status: RecoveryStatus): string[] {
  const theirs = status.conversation.map(({ at, text, state, answeredBy, understood }) => ({
    at,
    text: `customer: ${oneLine(text)} (${[standing(state, answeredBy), ...reading(understood)].join('; ')})`,
  }))
  const ours = status.sent
    .filter(({ kind }) => kind !== 'notice')
    .map(({ at, kind, key }) => ({ at, text: `we: ${kind} (${key})` }))
  return inTime([...theirs, ...ours])
}

function standing(state: OpenedMessage['state'], answeredBy: readonly string[] = []): string {
  if (answeredBy.length > 0) return `answered by ${answeredBy.join(', then ')}`
  return state === 'open' ? 'not answered yet' : state
}

/** Who read it, and what they understood. */
function reading(understood: OpenedMessage['understood']): string[] {
  if (understood === undefined) return []
  const { by, satisfied, asks } = understood
  const mood = satisfied === null ? [] : [satisfied ? 'as satisfied' : 'as unhappy']
  const wish = asks.length > 0 ? [`they ask for ${asks.map((kind) => askedWords[kind]).join(', ')}`] : []
  return [[`${by} read it`, ...mood].join(' '), ...wish]
}

const ends = { running: 'begun', stuck: 'begun, without a good end', done: 'done', 'by-hand': 'done by hand' }

function actions({ actions: begun, plan, opening: last }: RecoveryStatus): string[] {
  return begun.map(({ action, opening, state, undo }) => {
    const what = plan?.actions.find(({ id }) => id === action)?.what ?? action
    const during = last > 0 ? `, in opening ${opening}` : ''
    return `${what}: ${ends[state]}${during}${undo === 'done' ? '; taken back' : ''}`
  })
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
