import { readClock } from '../../machines/reading.ts'
import type { RecoveryEventOf } from '../../model/events.ts'
import { hoursOn, office, workdays } from './business-time.ts'
import { somePace } from './recovery-fixtures.ts'
import { Script } from './recovery-script.ts'
import { SimulatedRecovery, type World } from './simulated-recovery.ts'

export const never = () => new Promise<never>(() => {})
export const thursday = '2026-03-05T15:00:00Z'
export const shortDays = { ...office, hours: hoursOn(workdays, ['10:00', '16:30']) }
export const hours = (count: number) => ({ budget: `PT${count}H`, warnBefore: 'PT15M' })

/** A recovery whose action, due two hours after the failure, goes on and on; at first without a calendar. */
export function acting(world: World = {}) {
  const budgets = { ...somePace, act: hours(2) }
  const recovery = new SimulatedRecovery(
    { act: never, ...world },
    { startAt: Date.parse(thursday), plan: { budgets } },
  )
  let revisions = 0
  return {
    recovery,
    people: new Script(recovery),
    act: () => recovery.clockOf('act@0'),
    reading: (id = 'act@0') => readClock(recovery.clockOf(id), recovery.clock.now()),
    revise: (policy: Pick<RecoveryEventOf<'plan.revised'>, 'budgets' | 'calendar'>) =>
      recovery.send({ type: 'plan.revised', id: `revision-${++revisions}`, by: 'ops', ...policy }),
  }
}
