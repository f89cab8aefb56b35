import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import Database from 'libsql'

/** How long a statement waits for another process or connection to finish writing, in milliseconds. */
const busyTimeout = 30_000

/**
 * Kysely's SQLite dialect on libsql, for one file that several processes use at once. It differs in two ways:
 * a transaction takes the write lock when it begins (a later upgrade could not wait, and would fail), and a
 * locked database is waited for without blocking the event loop (SQLite's own busy timeout would: two
 * connections of one process then wait for each other).
 */
export class LibsqlDialect extends SqliteDialect {
  readonly #file: string

  constructor(file: string) {
    super({ database: () => open(file) })
    this.#file = file
  }

  override createDriver(): Driver {
    return new LibsqlDriver({ database: () => open(this.#file) })
  }

  override createAdapter(): SqliteAdapter {
    return new LibsqlAdapter()
  }
}

class LibsqlDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: (query) => whileBusy(() => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    }
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/**
 * SQLite's schema changes are transactional, so the write lock of a transaction is also the lock of a
 * migration.
 */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

async function open(file: string): Promise<Database.Database> {
  const db = new Database(file, { timeout: 0 })
  for (const setting of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) {
    await whileBusy(() => db.pragma(setting))
  }
  return db
}

async function whileBusy<T>(run: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + busyTimeout
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await sleep(1 + Math.random() * 15)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
