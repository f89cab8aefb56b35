import type { Effects, PerformInput } from '../../model/effects.ts'
import { caseOf } from '../case.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteNotRun } from './journal.ts'

/** In place of running an effect of the playbook's own: what that answers in a drill. */
export async function rehearsePerform(
  dependencies: Pick<Dependencies, 'playbooks' | 'store' | 'now'>,
  asked: PerformInput,
): ReturnType<Effects['perform']> {
  const { effect, input } = asked
  await noteNotRun(dependencies, asked, { action: effect, what: `the effect "${effect}"` })
  return caseOf(dependencies.playbooks, asked).case.rehearse(effect, input)
}
