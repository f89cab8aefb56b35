import { PlaybookError } from '../../playbooks/errors.ts'
import type { Playbook } from '../../playbooks/index.ts'
import { knownPlaybooks } from '../../playbooks/load.ts'
import { createRegistry } from '../../playbooks/registry.ts'
import type { Store } from '../../store/index.ts'
import type { RecoveryClient } from '../recovery-client.ts'
import { UsageError } from './io.ts'

/** The client of the command line: its playbooks are those that the worker runs. */
export type Recoveries = RecoveryClient<Playbook>

/**
 * The newest version of each playbook that `AMENDS_PLAYBOOKS` and Amends itself bring: those that the worker runs too, given
 * the same environment.
 * @throws UsageError saying which cannot be loaded, and why.
 */
export async function playbooksHere(): Promise<Playbook[]> {
  try {
    return createRegistry(await knownPlaybooks()).list()
  } catch (error) {
    if (error instanceof PlaybookError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}

/** Connects for the time of some work. */
export async function withRecoveries<T>(work: (recoveries: Recoveries) => Promise<T>): Promise<T> {
  const playbooks = await playbooksHere()
  // Only here: a command that talks to no server need not wait for all that it takes to do so.
  const [{ connect }, { RecoveryClient }] = await Promise.all([
    import('../connect.ts'),
    import('../recovery-client.ts'),
  ])
  const { client, connection } = await connect()
  try {
    return await work(new RecoveryClient({ client, playbooks }))
  } finally {
    await connection.close()
  }
}

/** Opens the store for the time of some work. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  // Only here: most commands ask the server, or nobody.
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
