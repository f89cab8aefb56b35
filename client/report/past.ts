import { isDrillRecovery } from '../../model/drill.ts'
import type { JournalRecord, Period } from '../../store/index.ts'

/** What a report is about. */
export interface ReportScope {
  /** From `from`, which is inside, to `to`, which is not. */
  readonly period: Period
  /** Only this kind of failure. */
  readonly playbook?: string | undefined
  /** Rehearsals count, too. */
  readonly drills?: boolean | undefined
}

/** What the journal knows of one recovery, up to the end of the period. */
export interface Past {
  /** The workflow ID. */
  readonly recovery: string
  readonly playbook: string
  readonly customer: string
  /** When it was reported: ISO 8601 in UTC. */
  readonly began: string
  /** When it failed the customer, ISO 8601: where the journal does not say so, when it was reported. */
  readonly occurred: string
  /** In order of time. */
  readonly entries: readonly JournalRecord[]
}

/** What reports are made from: all that is asked of the journal. */
export const reportedTypes = [
  'recovery.planned',
  'recovery.started',
  'recovery.reopened',
  'recovery.handed-over',
  'recovery.withdrawn',
  'recovery.closed',
  'root-cause.found',
  'customer.replied',
  'customer.understood',
  'customer.answered',
  'message.sent',
  'message.told',
  'task.done',
  'promise.kept',
  'promise.broken',
  'promise.released',
  'clock.breached',
] as const

type ReportedType = (typeof reportedTypes)[number]

/** The recoveries that a report is about, the first to begin first, with all that led up to the end of its period. */
export function pastsOf(
  journal: readonly JournalRecord[],
  { period, playbook, drills }: ReportScope,
): Past[] {
  const byRecovery = new Map<string, JournalRecord[]>()
  const counted = journal.filter(
    (entry) =>
      Date.parse(entry.at) < Date.parse(period.to) &&
      (playbook === undefined || entry.playbook === playbook) &&
      (drills === true || !isDrillRecovery(entry.recovery)),
  )
  for (const entry of inTime(counted)) {
    byRecovery.set(entry.recovery, [...(byRecovery.get(entry.recovery) ?? []), entry])
  }
  return [...byRecovery.values()].flatMap((entries) => {
    const [first] = entries
    if (!first) return []
    const { recovery, customer } = first
    const started = entries.find(isOf('recovery.started')) ?? first
    const { at: began } = started
    const occurred = textOf(started, 'occurredAt') ?? began
    return [{ recovery, playbook: first.playbook, customer, began, occurred, entries }]
  })
}

export const isOf =
  (...types: ReportedType[]) =>
  ({ type }: JournalRecord): boolean =>
    types.some((each) => each === type)

export const isWithin =
  ({ from, to }: Period) =>
  ({ at }: { readonly at: string }): boolean =>
    Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(to)

/** Whether its failure turned out to be none. */
export function wasWithdrawn({ entries }: Past): boolean {
  const last = entries.at(-1)?.opening ?? 0
  return entries.some((entry) => entry.type === 'recovery.withdrawn' && entry.opening === last)
}

/** A text that an entry holds, or null. */
export function textOf({ data }: JournalRecord, key: string): string | null {
  const value = data[key]
  return typeof value === 'string' ? value : null
}

const inTime = (entries: readonly JournalRecord[]): JournalRecord[] =>
  entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

export const isAfter = (at: string, other: string): boolean => Date.parse(at) > Date.parse(other)

export const distinct = (texts: readonly string[]): number => new Set(texts).size
