import { playbooks } from '../../playbooks/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { connect } from '../connect.ts'
import { RecoveryClient } from '../recovery-client.ts'

/** The client of the command line: its playbooks are those that the worker runs. */
export type Recoveries = RecoveryClient<(typeof playbooks)[number]>

/** Connects for the time of some work. */
export async function withRecoveries<T>(work: (recoveries: Recoveries) => Promise<T>): Promise<T> {
  const { client, connection } = await connect()
  try {
    return await work(new RecoveryClient({ client, playbooks }))
  } finally {
    await connection.close()
  }
}

/** Opens the store for the time of some work. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
