import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'
import { clockState, isSentAhead, wasBreached } from '../machines/clock.ts'
import type { RecoveryContext } from '../machines/context.ts'
import { searchAttributes } from '../model/names.ts'
import type { Clock, RecoveryState } from '../model/records.ts'

/** The worst state of the clocks that still run. */
export function slaState(clocks: readonly Clock[]): 'on-track' | 'at-risk' | 'breached' {
  const states = clocks.map(clockState)
  if (states.includes('breached')) return 'breached'
  return clocks.some((clock) => clockState(clock) === 'at-risk' && !isSentAhead(clock))
    ? 'at-risk'
    : 'on-track'
}

/** When something is due next, be it a clock or what the running step waits for, which is before what it sends then is late. */
export function nextDueAt({ clocks, nextWait }: Pick<RecoveryState, 'clocks' | 'nextWait'>): string | null {
  const due = clocks
    .filter((clock) => ['running', 'at-risk'].includes(clockState(clock)) && !isSentAhead(clock))
    .map(({ dueAt }) => dueAt)
  const all = nextWait ? [...due, nextWait.at] : due
  return all.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null
}

/** Never as a date's own text, which depends on the zone of the machine. */
const plain = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

/** Brings the search attributes up to date, with at most one event in history, and none when nothing changed. */
export function upsertVisibility(context: RecoveryContext): void {
  const due = nextDueAt(context)
  const keys = searchAttributes
  const wanted = [
    { key: keys.step, value: context.step },
    { key: keys.owner, value: context.owner },
    { key: keys.severity, value: context.severity },
    { key: keys.slaState, value: slaState(context.clocks) },
    { key: keys.breaches, value: context.clocks.filter(wasBreached).length },
    { key: keys.nextDue, value: due ? new Date(due) : null },
    { key: keys.outcome, value: context.step === 'closed' ? context.outcome : null },
  ]
  const { typedSearchAttributes: present } = workflowInfo()
  const changed = wanted.filter(({ key, value }) => plain(present.get(key) ?? null) !== plain(value))
  if (changed.length > 0) upsertSearchAttributes(changed)
}
