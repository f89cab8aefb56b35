import type { Effects } from '../model/effects.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { Dependencies } from './dependencies.ts'

/** Answers whether this worker has the machine that a plan names: local, it runs where the workflow runs. */
export const prepareActivity =
  ({ steps }: Pick<Dependencies, 'steps'>): Effects['prepare'] =>
  async ({ step, machine }) => {
    const why = whyNot(steps, step, machine)
    if (why) throw new PlaybookError(why)
  }

/** Why a machine cannot be the step that a plan names it for; null where it can. */
export function whyNot(steps: Dependencies['steps'], step: string, machine: string): string | null {
  const found = steps.find(({ id }) => id === machine)
  if (!found) {
    const known = steps.filter((each) => each.step === step).map(({ id }) => id)
    return `this worker has no machine "${machine}" for the step "${step}": it has ${known.join(', ') || 'none'}`
  }
  return found.step === step
    ? null
    : `the machine "${machine}" is for the step "${found.step}", not for "${step}"`
}
