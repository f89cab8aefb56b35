import type { JournalEntry } from '../../model/records.ts'
import type { SimulatedRecovery } from './simulated-recovery.ts'

/** All that a simulated recovery noted, oldest first. */
export function journalOf(recovery: SimulatedRecovery): JournalEntry[] {
  const written = recovery.asked('record').flatMap(({ entries }) => entries)
  const all = [...written, ...recovery.context.unrecorded.entries]
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
}

/** A notice that one of our own people got. */
export interface Notice {
  at: string
  effectId: string
  /** `ann: What it is about`. */
  text: string
}

/** The notices that went out, in order. */
export function noticesOf(recovery: SimulatedRecovery): Notice[] {
  const sent = journalOf(recovery).filter(
    ({ type, data }) => type === 'message.sent' && data.kind === 'notice',
  )
  const delivered = recovery.asked('deliver').filter(({ kind }) => kind === 'notice')
  return sent.map(({ at, data, opening }) => {
    const effectId = `${recovery.context.id}/${opening}/deliver/${data.key}`
    const body = delivered.find((delivery) => delivery.effectId === effectId)?.body ?? 'plain:nobody'
    return { at, effectId, text: body.slice('plain:'.length) }
  })
}
