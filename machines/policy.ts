import type { RecoveryEventOf } from '../model/events.ts'
import type { Plan, Revisable } from '../model/plan.ts'
import type { Clock } from '../model/records.ts'
import { cancelClock, clockState, isLive, reviseClock } from './clock.ts'
import { budgetOf, changeClock, dropAsk, reckonAgain } from './clocks.ts'
import { all, type Change, type ClockAsk, note, type RecoveryContext } from './context.ts'
import { attend } from './conversation.ts'
import { findOpen, workBudget } from './task-list.ts'
import { iso } from './timing.ts'

type Revision = RecoveryEventOf<'plan.revised'>

/** The budget of the plan by which a clock runs, if it is one that a policy may change. */
function keyOf(clock: Pick<Clock, 'kind' | 'subject'>, context: RecoveryContext): Revisable | null {
  switch (clock.kind) {
    case 'own-it':
    case 'act':
    case 'make-it-right':
    case 'answer':
      return clock.kind
    case 'task': {
      const task = findOpen(context, clock.subject)
      return task ? workBudget(task) : null
    }
    default:
      return null
  }
}

/** These are bound to what the customer was told or to what a step waits for, and outlast a change of policy as they are. */
const isFixed = ({ kind }: Clock): boolean => kind === 'update' || kind === 'follow-up' || kind === 'promise'

/**
 * The policy of a running clock changed. What has counted so far, pauses included, stays counted; a paused clock is reckoned
 * anew when it goes on; a clock that the new policy lacks ends (field rule 9; GLPI 6902, 15605, Zammad 5624).
 */
const revise =
  (clock: Clock, { budgets, calendar }: Revision): Change =>
  (context, now) => {
    const key = keyOf(clock, context)
    const revised = key === null ? undefined : budgets?.[key]
    if (revised === null) return all(dropAsk(clock.id), changeClock(clock.id, cancelClock))(context, now)
    const budget = revised ?? clock.budget
    const counts = calendar !== undefined && budget?.roundTheClock !== true
    if (budget === null || (revised === undefined && !counts) || clockState(clock) === 'breached')
      return context
    const changed = reviseClock(clock, budget, now)
    const put = changeClock(clock.id, () => changed)
    return clockState(changed) === 'paused' ? put(context, now) : all(put, reckonAgain(changed))(context, now)
  }

/**
 * The policy of a clock changed that is still being asked for. It is asked for anew: the answer on its way counts by the old
 * policy, and is not taken.
 */
function reviseAsk(ask: ClockAsk, { budgets, calendar }: Revision, context: RecoveryContext): ClockAsk[] {
  const key = keyOf(ask, context)
  const revised = key === null ? undefined : budgets?.[key]
  if (revised === null) return []
  if (revised === undefined && calendar === undefined) return [ask]
  const { id, clock, kind, subject, from, pauses } = ask
  return [{ clock, kind, subject, from, pauses, ...(revised ?? budgetOf(ask)), id: `${id}+0` }]
}

/** Past the edge an event may name anything. */
const isRevisable =
  (plan: Plan) =>
  (key: string): key is Revisable =>
    key in plan.budgets && key !== 'update'

function revisedPlan(plan: Plan, { remedies, budgets = {}, calendar }: Revision): Plan {
  const kept = Object.fromEntries(Object.entries(budgets).filter(([, budget]) => budget !== null))
  return {
    ...plan,
    remedies: remedies ?? plan.remedies,
    calendar: calendar === undefined ? plan.calendar : calendar,
    budgets: { ...plan.budgets, ...kept },
  }
}

/** The remedies change before they are granted, the budgets and the calendar at any time. */
export function revisePlan(revision: Revision): Change {
  return (context, now) => {
    const { plan, pastCalendars, clocks, asks } = context
    if (!plan) return context
    const { by, budgets = {}, calendar } = revision
    const keys = Object.keys(budgets).filter(isRevisable(plan))
    const until = iso(now)
    // One that was replaced the moment it came never held.
    const hasHeld = calendar !== undefined && pastCalendars.at(-1)?.until !== until
    const changed: RecoveryContext = {
      ...context,
      plan: revisedPlan(plan, revision),
      pastCalendars: hasHeld ? [...pastCalendars, { until, calendar: plan.calendar }] : pastCalendars,
      retired: [
        ...context.retired.filter((key) => !keys.includes(key)),
        ...keys.filter((key) => budgets[key] === null),
      ],
      asks: asks.flatMap((ask) => reviseAsk(ask, revision, context)),
    }
    const live = clocks.filter((clock) => isLive(clock) && !isFixed(clock))
    // A policy that knows answers again has one begun for whoever has waited without a clock.
    return all(
      note('plan.revised', { by }),
      ...live.map((clock) => revise(clock, revision)),
      attend,
    )(changed, now)
  }
}
