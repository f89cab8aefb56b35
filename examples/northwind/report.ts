import { counting } from '../../client/cli/format/explanation.ts'
import { moneyText } from '../../client/cli/format/money.ts'
import { table } from '../../client/cli/format/table.ts'
import { lasting } from '../../client/cli/format/time.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import { clockState, isSentAhead, startOf, wasBreached } from '../../machines/clock.ts'
import { type PromiseReading, readClock, readPromise } from '../../machines/reading.ts'
import type { Clock, ClockKind, PromiseRecord } from '../../model/records.ts'
import { counted } from '../../playbooks/words.ts'
import type { Grant, JournalRecord } from '../../store/index.ts'
import { toDuration } from '../../time/units.ts'
import { holidayReport } from './holiday-report.ts'
import type { LocalHoliday } from './holidays.ts'

/** What the report is made of. */
export interface Results {
  readonly statuses: readonly RecoveryStatus[]
  readonly grants: readonly Grant[]
  readonly journal: readonly JournalRecord[]
  readonly letters: number
  readonly holiday: LocalHoliday
}

const severities = ['low', 'medium', 'high', 'critical'] as const
const outcomes = ['satisfied', 'quiet', 'handed-over', 'withdrawn'] as const
const clockKinds: ClockKind[] = [
  'own-it',
  'act',
  'make-it-right',
  'answer',
  'update',
  'follow-up',
  'page',
  'task',
  'promise',
]

/** What came of it all, in tables. */
export function report(results: Results): string {
  const { statuses, holiday } = results
  return [
    outcomeTable(results),
    clockTable(results),
    promiseTable(results),
    holidayReport(statuses, holiday),
    figures(results),
  ].join('\n')
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
    // What is sent when its warning comes is not at risk by that.
    const warned = some.filter(
      (clock) => !isSentAhead(clock) && clock.log.some(({ type }) => type === 'at-risk'),
    ).length
    return [
      kind,
      number(some.length),
      number(inState('met')),
      number(warned),
      number(some.filter(wasBreached).length),
      number(inState('cancelled')),
      ...allowed(some),
    ]
  })
  const head = ['Clocks', 'started', 'met', 'were at risk', 'breached', 'no longer needed']
  return [
    table([...head, 'counted', 'felt'], rows),
    'counted, felt: how long it may take, as its calendar counts and as its customer waits (median)\n',
  ].join('')
}

/** From the start of a clock until it is due: the time that its calendar counts, and the time that passes. */
function allowed(clocks: readonly Clock[]): string[] {
  const proved = clocks.filter(({ segments }) => segments.length > 0)
  if (proved.length === 0) return ['-', '-']
  const budgets = proved.map((clock) => {
    const { countedMs, remainingMs } = readClock(clock, Date.parse(clock.dueAt))
    return countedMs + remainingMs
  })
  const felt = proved.map((clock) => Date.parse(clock.dueAt) - Date.parse(startOf(clock)))
  return [counting(toDuration(median(budgets))), lasting(median(felt))]
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Promises kept: how many, and in time. A date that was broken and given anew is not kept in time any more. */
function promiseTable({ statuses }: Results): string {
  const all = statuses.flatMap((status) => status.promises)
  const kinds: [string, (promise: PromiseRecord) => boolean][] = [
    ['the order arrives', ({ id }) => id === 'arrival'],
    ['a call', ({ id }) => id.startsWith('call')],
    ['what owners answered', ({ id }) => id.startsWith('promise-')],
    ['all', () => true],
  ]
  return table(
    ['Promises kept', 'made', 'kept early', 'kept late', 'renegotiated', 'broken', 'kept in time'],
    kinds.map(([name, matches]) => promiseRow(name, all.filter(matches).map(readPromise))),
  )
}

function promiseRow(name: string, readings: readonly PromiseReading[]): string[] {
  const count = (matches: (reading: PromiseReading) => boolean): number => readings.filter(matches).length
  const early = count(({ kept, broken }) => kept === 'early' && broken === 0)
  const late = count(({ kept, broken }) => kept === 'late' || (kept === 'early' && broken > 0))
  return [
    name,
    number(readings.length),
    number(early),
    number(late),
    number(count(({ renegotiated }) => renegotiated > 0)),
    number(count(({ broken }) => broken > 0)),
    readings.length === 0 ? '-' : `${Math.round((100 * early) / readings.length)} %`,
  ]
}

function figures({ statuses, grants, journal, letters }: Results): string {
  const had = (type: string): number => journal.filter((entry) => entry.type === type).length
  const approvals = new Set(
    journal.filter(({ type, data }) => type === 'task.opened' && data.kind === 'approve').map(taskOf),
  )
  const climbed = new Set(
    journal.filter((entry) => entry.type === 'task.escalated' && approvals.has(taskOf(entry))).map(taskOf),
  )
  const decided = journal.filter(({ type }) => type === 'approval.decided')
  const declined = decided.filter(({ data }) => data.approved === false).length
  const reopened = statuses.filter(({ opening }) => opening > 0).length
  return table(
    [],
    [
      [
        'Remedies',
        ['refund', 'credit'].map((kind) => `${moneyText(sumOf(grants, kind))} as ${kind}`).join(', '),
      ],
      [
        'Approvals',
        `${approvals.size} asked for: ${decided.length - declined} given, ${declined} declined; ${climbed.size} escalated to the next level`,
      ],
      [
        'Tasks',
        `${had('task.opened')} for people: ${had('task.accepted')} accepted before they were done, ${had('task.declined')} declined, ${had('task.handed-over')} handed over, ${counted(had('task.escalated'), 'time')} to the next level`,
      ],
      [
        'Presence',
        `${counted(had('notice.delayed'), 'notice')} waited for the end of quiet hours; ${counted(had('level.empty'), 'time')} nobody was there on a level, and the next was asked`,
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
