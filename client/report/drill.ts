import { clockState, startOf, wasBreached } from '../../machines/clock.ts'
import type { Outcome } from '../../model/base.ts'
import type { Clock, ClockKind, GrantRecord } from '../../model/records.ts'
import type { JournalRecord } from '../../store/index.ts'
import type { RecoveryStatus } from '../status.ts'
import { isAfter, textOf } from './past.ts'
import { type Reaction, reactionsOf } from './reactions.ts'

/** A clock of a drill. Durations are in milliseconds of the drill, whose clocks may run faster than real ones. */
export interface DrillClock {
  readonly clock: string
  readonly kind: ClockKind
  /** The promise that it is for; else empty. */
  readonly subject: string
  readonly state: ReturnType<typeof clockState>
  readonly breached: boolean
  /** Null while it runs, and where its work fell away. */
  readonly tookMs: number | null
  readonly allowedMs: number
}

/** What a rehearsal showed. All instants are ISO 8601 in UTC. */
export interface DrillReport {
  /** The workflow ID. */
  readonly id: string
  readonly playbook: string
  /** What was said to have failed. */
  readonly summary: string | null
  readonly severity: string | null
  readonly timeScale: number
  /** Whether people were paged for real. */
  readonly paged: boolean
  readonly began: string
  readonly closed: boolean
  readonly outcome: Outcome | null
  /** Each time that somebody was asked: who it was, when they reacted, and how long they had. */
  readonly reactions: readonly Reaction[]
  /** Each time that a task went up, or round again, since nobody took it on or did it in time. */
  readonly escalations: readonly Escalation[]
  /** The clocks of steps, messages and promises; those of tasks are in `reactions`. */
  readonly clocks: readonly DrillClock[]
  /** The names of all clocks that were breached, in that order. */
  readonly breaches: readonly { readonly at: string; readonly clock: string }[]
  /** What the customer would have read. */
  readonly messages: readonly { readonly at: string; readonly kind: string; readonly subject: string }[]
  /** What actions of the playbook would have done. */
  readonly notRun: readonly { readonly at: string; readonly what: string }[]
  /** What would have been given, or was declined. */
  readonly grants: readonly Pick<GrantRecord, 'at' | 'what' | 'state' | 'money'>[]
}

export interface Escalation {
  readonly at: string
  readonly task: string
  readonly summary: string
  /** Whose it was then; null while nobody was found. */
  readonly to: string | null
  readonly round: number
}

/**
 * Reads a drill.
 * @param journal what it noted: who was asked, and what would have been sent
 */
export function drillReport(status: RecoveryStatus, journal: readonly JournalRecord[]): DrillReport {
  const { id, drill, plan, failure, severity, reportedAt, closed, outcome, clocks, grants } = status
  const of = (type: string) => journal.filter((entry) => entry.type === type)
  return {
    id,
    playbook: failure.playbook,
    summary: plan?.summary ?? null,
    severity,
    timeScale: drill?.timeScale ?? 1,
    paged: drill?.page ?? false,
    began: reportedAt,
    closed,
    outcome,
    reactions: reactionsOf(status, journal),
    escalations: of('task.escalated').map((entry) => escalationOf(entry, status, journal)),
    clocks: clocks.filter(({ kind }) => kind !== 'page' && kind !== 'task').map(clockOf),
    breaches: of('clock.breached').map((entry) => ({ at: entry.at, clock: textOf(entry, 'clock') ?? '' })),
    messages: of('drill.sent')
      .filter(({ data }) => data.toCustomer === true)
      .map((entry) => ({
        at: entry.at,
        kind: textOf(entry, 'kind') ?? '',
        subject: textOf(entry, 'subject') ?? '',
      })),
    notRun: of('drill.not-run').map((entry) => ({ at: entry.at, what: textOf(entry, 'what') ?? '' })),
    grants: grants.map(({ at, what, state, money }) => ({ at, what, state, money })),
  }
}

function escalationOf(
  entry: JournalRecord,
  { tasks }: RecoveryStatus,
  journal: readonly JournalRecord[],
): Escalation {
  const task = textOf(entry, 'task') ?? ''
  const next = journal.find(
    (other) =>
      other.type === 'task.assigned' && textOf(other, 'task') === task && !isAfter(entry.at, other.at),
  )
  return {
    at: entry.at,
    task,
    summary: tasks.find(({ id }) => id === task)?.summary ?? task,
    to: next ? textOf(next, 'assignee') : null,
    round: typeof entry.data.round === 'number' ? entry.data.round : 0,
  }
}

function clockOf(clock: Clock): DrillClock {
  const start = Date.parse(startOf(clock))
  const met = clock.log.find(({ type }) => type === 'met')
  return {
    clock: clock.id,
    kind: clock.kind,
    subject: clock.kind === 'promise' ? clock.subject : '',
    state: clockState(clock),
    breached: wasBreached(clock),
    tookMs: met ? Date.parse(met.at) - start : null,
    allowedMs: clock.armed.dueAt - start,
  }
}
