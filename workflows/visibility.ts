import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'
import { clockState, isLive, wasBreached } from '../machines/clock.ts'
import type { RecoveryContext } from '../machines/context.ts'
import { searchAttributes } from '../model/names.ts'
import type { Clock } from '../model/records.ts'

/** The worst state of the clocks that still run. */
export function slaState(clocks: readonly Clock[]): 'on-track' | 'at-risk' | 'breached' {
  const states = clocks.map(clockState)
  if (states.includes('breached')) return 'breached'
  return states.includes('at-risk') ? 'at-risk' : 'on-track'
}

/** The clock that is due next, if any runs. */
export function nextDue(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter((clock) => isLive(clock) && clockState(clock) !== 'paused' && clockState(clock) !== 'breached')
    .sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0]
}

/** Brings the search attributes up to date, with at most one event in history, and none when nothing changed. */
export function upsertVisibility(context: RecoveryContext): void {
  const due = nextDue(context.clocks)?.dueAt
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
  const changed = wanted.filter(({ key, value }) => String(present.get(key) ?? null) !== String(value))
  if (changed.length > 0) upsertSearchAttributes(changed)
}
