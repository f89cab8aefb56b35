import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
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
  readonly #statements: SqliteDatabase

  /**
   * @param db from `openFile`
   * @param statements what prepares them
   */
  constructor(db: Database.Database, statements: SqliteDatabase = db) {
    super({ database: statements })
    this.#db = db
    this.#statements = statements
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.#db, this.#statements)
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

/**
 * Prepares each statement once, which takes longer than to run it. Only for a database that nobody else can lock: a statement that
 * meets a lock must not stay.
 */
export function preparedOnce(db: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? db.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    close() {
      statements.clear()
      db.close()
    },
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #db: Database.Database

  constructor(db: Database.Database, statements: SqliteDatabase) {
    super({ database: statements })
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
    // A database in memory has nobody else to wait for.
    if (this.#db.memory || this.#db.inTransaction || SelectQueryNode.is(query.query))
      return connection.executeQuery(query)
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
