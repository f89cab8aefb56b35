import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import Database from 'libsql'

/** How long a write waits for other processes and connections to finish theirs, in milliseconds. */
const busyTimeout = 30_000

/**
 * Kysely's SQLite dialect on libsql, for a file that several processes use at once. Every write takes the lock
 * before it does anything (a lock taken later could not be waited for), and waits for it without blocking the
 * event loop: under SQLite's own busy timeout two connections of one process would wait for each other.
 */
export class LibsqlDialect extends SqliteDialect {
  readonly #db: Database.Database

  /** @param db from `openFile` */
  constructor(db: Database.Database) {
    super({ database: db })
    this.#db = db
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.#db)
  }

  override createAdapter(): SqliteAdapter {
    return new LibsqlAdapter()
  }
}

/** Opens a database file for several processes, each write on disk once it is committed. */
export async function openFile(file: string): Promise<Database.Database> {
  const db = new Database(file, { timeout: 0 })
  await whileBusy(() =>
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on'),
  )
  return db
}

class LibsqlDriver extends SqliteDriver {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    super({ database: db })
    this.#db = db
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: (query) => this.#execute(connection, query),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    }
  }

  override async beginTransaction(): Promise<void> {
    await this.#lock()
  }

  async #execute<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#db.inTransaction || SelectQueryNode.is(query.query)) return connection.executeQuery(query)
    await this.#lock()
    try {
      const result = await connection.executeQuery<R>(query)
      this.#db.exec('commit')
      return result
    } catch (error) {
      // A full disk, for one, has rolled back already.
      if (this.#db.inTransaction) this.#db.exec('rollback')
      throw error
    }
  }

  /**
   * By `exec`, since a prepared statement that meets a lock stays open until it is garbage-collected, and until
   * then SQLite commits nothing that comes after it.
   */
  #lock(): Promise<void> {
    return whileBusy(() => this.#db.exec('begin immediate'))
  }
}

/** SQLite's schema changes are transactional, so the write lock of a transaction is also the lock of a migration. */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

async function whileBusy(run: () => void): Promise<void> {
  const end = performance.now() + busyTimeout
  for (;;) {
    try {
      return run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await sleep(1 + Math.random() * 15)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
