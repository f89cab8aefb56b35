import { setTimeout as pause } from 'node:timers/promises'
import { waiting } from '../client/status.ts'
import type { Task } from '../model/records.ts'
import type { ServerDependencies } from './ports.ts'

/** A page is shown without them rather than late: no worker may be there to tell them. */
const patienceMs = 3_000

/** What the customer wrote that an open task is about, oldest first; nothing where the recovery does not say so in time. */
export async function theirWords(
  { recoveries }: Pick<ServerDependencies, 'recoveries'>,
  { kind, state, recovery }: Pick<Task, 'kind' | 'state'> & { readonly recovery: string },
): Promise<string[]> {
  if (kind !== 'answer' || state !== 'open') return []
  const given = new AbortController()
  const late = pause(patienceMs, null, { signal: given.signal }).catch(() => null)
  const told = recoveries
    .handle(recovery)
    .status()
    .catch(() => null)
  const status = await Promise.race([told, late])
  given.abort()
  return status === null ? [] : waiting(status).map(({ text }) => text)
}
