import type { Severity } from '../model/base.ts'
import type { Plan } from '../model/plan.ts'
import type { Budgets, Pace } from './playbook.ts'

/** How fast a recovery goes unless its playbook says otherwise. */
const usual: Budgets & { updateEvery: string } = {
  'own-it': { budget: 'PT15M', warnBefore: 'PT5M' },
  act: { budget: 'PT1H', warnBefore: 'PT15M' },
  'make-it-right': { budget: 'P2D', warnBefore: 'PT8H' },
  answer: { budget: 'PT4H', warnBefore: 'PT1H' },
  task: { budget: 'PT8H', warnBefore: 'PT2H' },
  gesture: { budget: 'P3D', warnBefore: 'P1D' },
  'root-cause': { budget: 'P7D', warnBefore: 'P2D' },
  updateEvery: 'P2D',
}

/** The pace of one recovery: what its severity says, else what the playbook says, else what is usual. */
export function paceOf(
  definition: { pace?: Pace; paceBySeverity?: Partial<Record<Severity, Pace>> },
  severity: Severity,
): Pick<Plan, 'budgets' | 'updateEvery'> {
  const { updateEvery, ...budgets } = {
    ...usual,
    ...definition.pace,
    ...definition.paceBySeverity?.[severity],
  }
  return { budgets, updateEvery }
}
