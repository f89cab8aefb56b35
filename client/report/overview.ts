import type { Outcome } from '../../model/base.ts'
import { outcome } from '../../model/base.ts'
import type { JournalRecord, Period } from '../../store/index.ts'
import {
  distinct,
  isOf,
  isWithin,
  type Past,
  pastsOf,
  type ReportScope,
  textOf,
  wasWithdrawn,
} from './past.ts'

/** How a recovery stands at the end of the period. `closed`: its journal does not say how it ended. */
export type Standing = Outcome | 'open' | 'closed'

export interface Overview {
  readonly period: Period
  /** Recoveries that began in the period, by kind of failure and how they stand at its end. */
  readonly playbooks: readonly {
    readonly playbook: string
    readonly began: number
    readonly standings: Readonly<Partial<Record<Standing, number>>>
  }[]
  /**
   * Promises that were settled in the period. `share`: of those kept or broken, the ones kept in time; null where there are
   * none. `released`: not owed any more, as something else was agreed, or the recovery withdrawn; one that was broken before
   * counts there, too.
   */
  readonly promises: {
    readonly kept: number
    readonly broken: number
    readonly released: number
    readonly share: number | null
  }
  /** Clocks that were breached in the period, by kind, the most first. */
  readonly breaches: readonly { readonly clock: string; readonly count: number }[]
}

/** A short overview: what began and how it ended, promises kept, clocks breached. */
export function overviewOf(journal: readonly JournalRecord[], scope: ReportScope): Overview {
  const pasts = pastsOf(journal, scope)
  const isInPeriod = isWithin(scope.period)
  const began = pasts.filter((past) => isInPeriod({ at: past.began }))
  const happened = pasts.flatMap(({ entries }) => entries.filter(isInPeriod))
  const broken = distinct(happened.filter(isOf('promise.broken')).map(promiseKey))
  const kept = happened.filter(({ type, data }) => type === 'promise.kept' && data.late !== true).length
  const released = happened.filter(isOf('promise.released')).length
  return {
    period: scope.period,
    playbooks: count(began, ({ playbook }) => playbook).map(([playbook, those]) => ({
      playbook,
      began: those.length,
      standings: Object.fromEntries(count(those, standingOf).map(([name, { length }]) => [name, length])),
    })),
    promises: { kept, broken, released, share: kept + broken === 0 ? null : kept / (kept + broken) },
    breaches: count(happened.filter(isOf('clock.breached')), clockKindOf)
      .map(([clock, { length }]) => ({ clock, count: length }))
      .sort((a, b) => b.count - a.count),
  }
}

const promiseKey = (entry: JournalRecord): string => `${entry.recovery} ${textOf(entry, 'promise')}`

/** The ID of a clock begins with its kind: `own-it@0`, `task:shipment-delayed/10248/0-1#2`. */
const clockKindOf = (entry: JournalRecord): string =>
  /^[a-z-]+/.exec(textOf(entry, 'clock') ?? '')?.[0] ?? 'other'

function standingOf(past: Past): Standing {
  if (wasWithdrawn(past)) return 'withdrawn'
  const closed = past.entries.findLast(isOf('recovery.closed'))
  const since = past.entries.findLast(isOf('recovery.started'))
  // Begun again after it had closed.
  if (!closed || (since && since.opening > closed.opening)) return 'open'
  const said = outcome.safeParse(closed.data.outcome)
  if (said.success) return said.data
  const last = past.entries.filter(({ opening }) => opening === closed.opening)
  if (last.some(isOf('recovery.handed-over'))) return 'handed-over'
  return last.some(({ type, data }) => type === 'customer.replied' && data.satisfied === true)
    ? 'satisfied'
    : 'closed'
}

function count<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
