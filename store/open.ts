import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CamelCasePlugin, type Dialect, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { type Contacts, contacts } from './contacts.ts'
import { type Effects, effects } from './effects.ts'
import { type Grants, grants } from './grants.ts'
import { amendsHome } from './home.ts'
import { type Journal, journal } from './journal.ts'
import { migrate } from './migrations.ts'
import type { Schema } from './schema.ts'
import { LibsqlDialect, openFile } from './sqlite.ts'
import { type Tasks, tasks } from './tasks.ts'

/** The tables, each with its own queries. */
export interface Tables {
  effects: Effects
  grants: Grants
  contacts: Contacts
  tasks: Tasks
  journal: Journal
}

/** What must hold across recoveries. */
export interface Store extends Tables {
  /** Where it is, for people: a file, or a PostgreSQL host and database. Holds no password. */
  readonly location: string
  /**
   * Runs `work` in one transaction: all that it writes through `tables`, or, where it throws, nothing. Use
   * only `tables` inside: on SQLite the store itself waits for the transaction to end.
   */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Where the store is. */
export interface StoreOptions {
  /** A PostgreSQL URL; default: `DATABASE_URL`. Without either, the store is a SQLite file. */
  url?: string | undefined
  /** The folder of the SQLite file `amends.db`; default: `AMENDS_HOME`, else `~/.amends`. */
  home?: string | undefined
}

/**
 * Opens the store and brings its schema up to date. Any number of processes may do so at once.
 * @throws Error in one line when it cannot be opened: where it was looked for, and why.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const url = options.url ?? process.env.DATABASE_URL
  return storeOn(url ? await postgres(url) : await sqlite(options.home ?? amendsHome()))
}

interface Database {
  readonly dialect: Dialect
  readonly location: string
}

async function storeOn({ dialect, location }: Database): Promise<Store> {
  const db = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw new Error(`Cannot open the store at ${location}: ${reason(error)}`, { cause: error })
  }
  return {
    ...tables(db),
    location,
    transaction: (work) => db.transaction().execute((transaction) => work(tables(transaction))),
    close: () => db.destroy(),
  }
}

const tables = (db: Kysely<Schema>): Tables => ({
  effects: effects(db),
  grants: grants(db),
  contacts: contacts(db),
  tasks: tasks(db),
  journal: journal(db),
})

async function sqlite(home: string): Promise<Database> {
  const location = join(home, 'amends.db')
  try {
    // For the owner's eyes only: what it holds is about people.
    await mkdir(home, { recursive: true, mode: 0o700 })
    return { dialect: new LibsqlDialect(await openFile(location)), location }
  } catch (error) {
    throw new Error(`Cannot open the store at ${location}: ${reason(error)}`, { cause: error })
  }
}

async function postgres(url: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('DATABASE_URL is not a PostgreSQL URL: give postgres://user:password@host:port/database')
  }
  // Only here: most stores are a file, or in memory.
  const { default: driver } = await import('pg')
  const types = { getTypeParser: numbersIn(driver.types) }
  const pool = new driver.Pool({ connectionString: url, application_name: 'amends', types })
  // A connection that breaks while idle is replaced by the pool; a query that needs one reports what is wrong.
  pool.on('error', () => {})
  const { host, pathname } = new URL(url)
  return { dialect: new PostgresDialect({ pool }), location: `postgres://${host}${pathname}` }
}

/**
 * As pg's own, but 64-bit integers are numbers, as on SQLite: minor units stay far below the largest exact
 * one.
 */
const numbersIn =
  ({ builtins, getTypeParser }: typeof pg.types): typeof pg.types.getTypeParser =>
  (id: number, format?: 'text' | 'binary') =>
    id === builtins.INT8 ? Number : getTypeParser(id, format)

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}
