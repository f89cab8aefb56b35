import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Every change of the schema, in the order of its name. A released one is never edited: add another. The
 * types used here exist on SQLite and PostgreSQL alike, so one definition serves both.
 */
const migrations: Record<string, Migration> = {
  '0001-first': {
    async up(db) {
      await db.schema
        .createTable('effects')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('claim', 'text', (column) => column.notNull())
        .addColumn('answer', 'text')
        .addColumn('begun_at', 'text', (column) => column.notNull())
        .addColumn('done_at', 'text')
        .addCheckConstraint(
          'effects_state',
          sql`(state = 'begun' and answer is null and done_at is null)
            or (state = 'done' and answer is not null and done_at is not null)`,
        )
        .execute()

      await db.schema
        .createTable('grants')
        .addColumn('effect_id', 'text', (column) => column.primaryKey().references('effects.id'))
        .addColumn('recovery', 'text', (column) => column.notNull())
        .addColumn('customer', 'text', (column) => column.notNull())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('amount', 'bigint')
        .addColumn('currency', 'text')
        .addColumn('receipt', 'text', (column) => column.notNull().unique())
        .addColumn('at', 'text', (column) => column.notNull())
        .addCheckConstraint(
          'grants_money',
          sql`(amount is null) = (currency is null) and coalesce(amount, 0) >= 0`,
        )
        .execute()
      await db.schema.createIndex('grants_by_reference').on('grants').column('reference').execute()
      await db.schema.createIndex('grants_by_recovery').on('grants').column('recovery').execute()

      await db.schema
        .createTable('contacts')
        .addColumn('effect_id', 'text', (column) => column.primaryKey())
        .addColumn('customer', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('purpose', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('contacts_by_customer').on('contacts').columns(['customer', 'at']).execute()

      await db.schema
        .createTable('tasks')
        .addColumn('recovery', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('playbook', 'text', (column) => column.notNull())
        .addColumn('customer', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('assignee', 'text', (column) => column.notNull())
        .addColumn('level', 'integer', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('revision', 'bigint', (column) => column.notNull())
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .addColumn('due_at', 'text')
        .addColumn('closed_at', 'text')
        .addColumn('closed_by', 'text')
        .addPrimaryKeyConstraint('tasks_key', ['recovery', 'id'])
        .addCheckConstraint(
          'tasks_state',
          sql`(state = 'open' and closed_at is null)
            or (state in ('done', 'cancelled') and closed_at is not null)`,
        )
        .execute()
      await db.schema.createIndex('tasks_by_assignee').on('tasks').columns(['state', 'assignee']).execute()

      await db.schema
        .createTable('journal')
        .addColumn('recovery', 'text', (column) => column.notNull())
        .addColumn('opening', 'integer', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('playbook', 'text', (column) => column.notNull())
        .addColumn('customer', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('journal_key', ['recovery', 'opening', 'id'])
        .execute()
      await db.schema.createIndex('journal_by_time').on('journal').column('at').execute()
    },
  },
  '0002-accepted-tasks': {
    async up(db) {
      await db.schema.alterTable('tasks').addColumn('accepted_at', 'text').execute()
    },
  },
  '0003-journal-by-customer': {
    async up(db) {
      await db.schema
        .createIndex('journal_by_customer')
        .on('journal')
        .columns(['customer', 'type', 'at'])
        .execute()
    },
  },
  '0004-shingles-of-messages': {
    async up(db) {
      await db.schema.alterTable('contacts').addColumn('shingles', 'text').execute()
      await db.schema.createIndex('contacts_by_purpose').on('contacts').columns(['purpose', 'at']).execute()
    },
  },
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) }

/**
 * Brings the schema up to date. Several processes may do so at once: one migrates, the others wait, then find
 * nothing to do.
 * @throws Error when a migration fails, with the database as it was; or when the database is newer than this
 * version.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
