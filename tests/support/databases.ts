import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../store/index.ts'
import { memoryStore } from '../../store/memory/index.ts'
import { type Postgres, startPostgres } from './postgres.ts'

/** Where a test gets its stores from. What it opens is closed, and removed, after each test. */
export interface TestDatabase {
  /** Where a new, empty store is to be. */
  fresh(): Promise<StoreOptions>
  /** Opens a store: a new one, or another connection to one that `fresh` gave. */
  open(options?: StoreOptions): Promise<Store>
}

/** Runs the same tests in memory, on SQLite and on PostgreSQL: the store has one behaviour, whatever it stands on. */
export function onEachStore(tests: (database: { open(): Promise<Store> }) => void): void {
  describe('in memory', () => tests({ open: async () => memoryStore() }))
  onEachDatabase(tests)
}

/** Runs the same tests where several processes and connections may share what is kept. */
export function onEachDatabase(tests: (database: TestDatabase) => void): void {
  describe('on SQLite', () => {
    const folders: string[] = []
    const fresh = async (): Promise<StoreOptions> => {
      const home = await mkdtemp(join(tmpdir(), 'amends-store-'))
      folders.push(home)
      return { home, url: '' }
    }
    // Hooks after a test run last registered first: stores are closed before their folders go.
    afterEach(async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
    })
    tests(closing(fresh))
  })

  describe('on PostgreSQL', () => {
    let server: Postgres | undefined
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server?.stop())
    const fresh = async (): Promise<StoreOptions> => {
      if (!server) throw new Error('PostgreSQL is not running')
      return { url: await server.database() }
    }
    tests(closing(fresh))
  })
}

function closing(fresh: TestDatabase['fresh']): TestDatabase {
  const stores: Store[] = []
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })
  return {
    fresh,
    async open(options) {
      const store = await openStore(options ?? (await fresh()))
      stores.push(store)
      return store
    },
  }
}
