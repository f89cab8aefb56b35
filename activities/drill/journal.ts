import type { EffectBase } from '../../model/effects.ts'
import type { JournalEntry } from '../../model/records.ts'
import type { Store } from '../../store/index.ts'
import type { Dependencies } from '../dependencies.ts'

/** Something that a rehearsal did in place of the real thing. */
interface Rehearsed extends Pick<JournalEntry, 'type' | 'data'> {
  /** Of the effect in whose place it was done. */
  effectId: string
  recovery: string
  customer: string
  /** Epoch milliseconds. */
  at: number
}

/** Notes for the report on a drill what only the activity knows. Once for each effect. */
export async function noteInJournal(
  { journal }: Pick<Store, 'journal'>,
  { effectId, recovery, customer, type, at, data }: Rehearsed,
): Promise<void> {
  const [, playbook = ''] = recovery.split('/')
  const [opening] = effectId.slice(recovery.length + 1).split('/')
  await journal.append([
    {
      id: `drill:${effectId}`,
      recovery,
      playbook,
      customer,
      opening: Number(opening) || 0,
      at: new Date(at).toISOString(),
      type,
      data: { ...data, drill: true },
    },
  ])
}

/** Notes what code of a playbook was not run. */
export const noteNotRun = (
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { effectId, recovery, failure }: EffectBase & { effectId: string },
  data: { action: string; what: string },
): Promise<void> =>
  noteInJournal(store, {
    effectId,
    recovery,
    customer: failure.customer.id,
    type: 'drill.not-run',
    at: now(),
    data,
  })
