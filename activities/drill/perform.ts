import type { Effects, PerformInput } from '../../model/effects.ts'
import { caseOf } from '../case.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteInJournal } from './journal.ts'

/** In place of running an effect of the playbook's own: what that answers in a drill. */
export async function rehearsePerform(
  { playbooks, store, now }: Pick<Dependencies, 'playbooks' | 'store' | 'now'>,
  asked: PerformInput,
): ReturnType<Effects['perform']> {
  const { effect, effectId, recovery, failure, input } = asked
  await noteInJournal(store, {
    effectId,
    recovery,
    customer: failure.customer.id,
    type: 'drill.not-run',
    at: now(),
    data: { action: effect, what: `the effect "${effect}"` },
  })
  return caseOf(playbooks, asked).case.rehearse(effect, input)
}
