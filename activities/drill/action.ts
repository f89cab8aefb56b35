import type { ActInput, Effects } from '../../model/effects.ts'
import { caseOf } from '../case.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteInJournal } from './journal.ts'

/** In place of running an action: says what it would have been. */
export async function leaveUndone(
  { playbooks, directory, store, now }: Pick<Dependencies, 'playbooks' | 'directory' | 'store' | 'now'>,
  input: ActInput,
): ReturnType<Effects['act']> {
  const { action, effectId, recovery, failure } = input
  const owner = await directory.person(input.owner)
  const { actions } = caseOf(playbooks, input).case.decide(owner)
  const what = actions.find(({ id }) => id === action)?.what ?? action
  await noteInJournal(store, {
    effectId,
    recovery,
    customer: failure.customer.id,
    type: 'drill.not-run',
    at: now(),
    data: { action, what },
  })
  return { note: `In this rehearsal we have left this undone: ${what}.` }
}
