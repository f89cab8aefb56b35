import { moneyText } from '../../client/cli/format/money.ts'
import { table } from '../../client/cli/format/table.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import { clockState, wasBreached } from '../../machines/clock.ts'
import type { ClockKind } from '../../model/records.ts'
import type { Grant, JournalRecord } from '../../store/index.ts'

/** What the report is made of. */
export interface Results {
  readonly statuses: readonly RecoveryStatus[]
  readonly grants: readonly Grant[]
  readonly journal: readonly JournalRecord[]
  readonly letters: number
}

const severities = ['low', 'medium', 'high', 'critical'] as const
const outcomes = ['satisfied', 'quiet', 'handed-over', 'withdrawn'] as const
const clockKinds: ClockKind[] = ['own-it', 'act', 'make-it-right', 'answer', 'task', 'promise']

/** What came of it all, in tables. */
export function report(results: Results): string {
  return [outcomeTable(results), clockTable(results), figures(results)].join('\n')
}

function outcomeTable({ statuses }: Results): string {
  const count = (outcome: string, severity?: string): string =>
    number(
      statuses.filter(
        (status) => status.outcome === outcome && (severity === undefined || status.severity === severity),
      ).length,
    )
  const present = outcomes.filter((outcome) => statuses.some((status) => status.outcome === outcome))
  const rows = present.map((outcome) => [
    outcome,
    ...severities.map((severity) => count(outcome, severity)),
    count(outcome),
  ])
  const all = severities.map((severity) =>
    number(statuses.filter((status) => status.severity === severity).length),
  )
  return table(['Outcomes', ...severities, 'all'], [...rows, ['all', ...all, number(statuses.length)]])
}

function clockTable({ statuses }: Results): string {
  const clocks = statuses.flatMap((status) => status.clocks)
  const rows = clockKinds.map((kind) => {
    const some = clocks.filter((clock) => clock.kind === kind)
    const inState = (state: string): number => some.filter((clock) => clockState(clock) === state).length
    const warned = some.filter(({ log }) => log.some(({ type }) => type === 'at-risk')).length
    return [
      kind,
      number(some.length),
      number(inState('met')),
      number(warned),
      number(some.filter(wasBreached).length),
      number(inState('cancelled')),
    ]
  })
  return table(['Clocks', 'started', 'met', 'were at risk', 'breached', 'no longer needed'], rows)
}

function figures({ statuses, grants, journal, letters }: Results): string {
  const promises = statuses.flatMap((status) => status.promises)
  const had = (type: string): number =>
    promises.filter(({ log }) => log.some((event) => event.type === type)).length
  const approvals = new Set(
    journal.filter(({ type, data }) => type === 'task.opened' && data.kind === 'approve').map(taskOf),
  )
  const climbed = new Set(
    journal.filter((entry) => entry.type === 'task.reassigned' && approvals.has(taskOf(entry))).map(taskOf),
  )
  const decided = journal.filter(({ type }) => type === 'approval.decided')
  const declined = decided.filter(({ data }) => data.approved === false).length
  const reopened = statuses.filter(({ opening }) => opening > 0).length
  return table(
    [],
    [
      [
        'Promises',
        `${promises.length} made: ${had('kept')} kept, ${had('new-date')} of them after a new date, ${had('broken')} broken first`,
      ],
      [
        'Remedies',
        ['refund', 'credit'].map((kind) => `${moneyText(sumOf(grants, kind))} as ${kind}`).join(', '),
      ],
      [
        'Approvals',
        `${approvals.size} asked for: ${decided.length - declined} given, ${declined} declined; ${climbed.size} escalated to the next level`,
      ],
      ['Reopened', `${reopened}, as the customer was not content`],
      ['E-mails', `${letters}`],
      ['Apologies', `delivered ${apologyTimes(statuses)} after the failure (median, slowest)`],
    ],
  )
}

const taskOf = (entry: JournalRecord): string => `${entry.recovery} ${entry.data.task}`

const sumOf = (grants: readonly Grant[], kind: string) => ({
  amount: grants
    .filter((grant) => grant.kind === kind)
    .reduce((sum, { money }) => sum + (money?.amount ?? 0), 0),
  currency: 'USD',
})

function apologyTimes(statuses: readonly RecoveryStatus[]): string {
  const waits = statuses
    .flatMap(({ sent, failure }) => {
      const apology = sent.find(({ kind }) => kind === 'apology')
      return apology ? [Date.parse(apology.at) - Date.parse(failure.occurredAt)] : []
    })
    .sort((one, other) => one - other)
  const seconds = (ms: number | undefined): string => `${((ms ?? 0) / 1_000).toFixed(1)} s`
  return `${seconds(waits[Math.floor(waits.length / 2)])}, ${seconds(waits.at(-1))}`
}

const number = (count: number): string => (count === 0 ? '-' : String(count))
