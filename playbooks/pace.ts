import type { Severity } from '../model/base.ts'
import type { Span } from '../model/calendar.ts'
import type { Budget, Ladder, Plan } from '../model/plan.ts'
import { milliseconds } from '../time/dates.ts'
import type { Budgets, PlaybookDefinition } from './playbook.ts'

/**
 * How fast a recovery goes unless its playbook says otherwise. What we do ourselves in minutes counts at any hour; all that
 * needs people counts by the calendar.
 */
const usualBudgets: Budgets = {
  'own-it': { budget: 'PT15M', warnBefore: 'PT5M', roundTheClock: true },
  act: { budget: 'PT1H', warnBefore: 'PT15M', roundTheClock: true },
  'make-it-right': { budget: { businessDays: 2 }, warnBefore: 'PT4H' },
  answer: { budget: 'PT4H', warnBefore: 'PT1H' },
  update: { budget: { businessDays: 2 }, warnBefore: 'PT4H' },
  task: { budget: 'PT8H', warnBefore: 'PT2H' },
  gesture: { budget: { businessDays: 3 }, warnBefore: 'PT8H' },
  'root-cause': { budget: { businessDays: 5 }, warnBefore: 'PT16H' },
}

const usualFollowUp: Record<keyof Plan['followUp'], Span> = {
  after: { businessDays: 3 },
  remindAfter: { businessDays: 5 },
  endAfter: { businessDays: 10 },
}

/** The owner, then two levels above them, twice: each has as long to accept. */
export const ladderOf = (acceptWithin: Budget): Ladder => ({
  levels: [
    { who: 'owner', acceptWithin },
    { who: { above: 1 }, acceptWithin },
    { who: { above: 2 }, acceptWithin },
  ],
  rounds: 2,
})

const usualLadder = ladderOf({ budget: 'PT2H', warnBefore: 'PT30M' })

type Paced = Pick<
  PlaybookDefinition<string, never>,
  'pace' | 'paceBySeverity' | 'ladder' | 'ladderBySeverity' | 'followUp'
>

/** The pace of one recovery: what its severity says, else what the playbook says, else what is usual. */
export function paceOf(
  { pace, paceBySeverity, ladder, ladderBySeverity, followUp = usualFollowUp }: Paced,
  severity: Severity,
): Pick<Plan, 'budgets' | 'ladder' | 'followUp'> {
  return {
    budgets: { ...usualBudgets, ...pace, ...paceBySeverity?.[severity] },
    ladder: ladderBySeverity?.[severity] ?? ladder ?? usualLadder,
    followUp: {
      after: written(followUp.after),
      remindAfter: written(followUp.remindAfter),
      // Nothing is written when we stop waiting.
      endAfter: { budget: followUp.endAfter, warnBefore: 'PT0S' },
    },
  }
}

const usualLead = 'PT4H'

/** A message by such a time: it is written at the warning, which leaves at least half of a short time unused. */
function written(span: Span): Budget {
  if (typeof span !== 'string') return { budget: span, warnBefore: usualLead }
  const half = Math.floor(milliseconds(span) / 2000)
  return { budget: span, warnBefore: half < milliseconds(usualLead) / 1000 ? `PT${half}S` : usualLead }
}
