import type { Kysely } from 'kysely'
import type { JournalEntry } from '../model/records.ts'
import { canonicalJson } from './canonical.ts'
import { toUtc } from './instants.ts'
import type { Schema } from './schema.ts'

/** A domain event, with the recovery that it happened in. */
export interface JournalRecord extends JournalEntry {
  /** The recovery's workflow ID. Within it and the entry's opening, `id` is unique. */
  recovery: string
  playbook: string
  /** The customer's ID. */
  customer: string
}

/** A stretch of time: from `from`, which is inside, to `to`, which is not. */
export interface Period {
  from: string
  to: string
}

/** A recovery, and the kind of failure that it is about. */
export interface PastFailure {
  recovery: string
  playbook: string
}

/** What happened, across all recoveries. */
export interface Journal {
  /** Appends entries; one that is there already is left as it is. */
  append(entries: JournalRecord[]): Promise<void>
  /** What happened in a recovery, in order of time. */
  ofRecovery(recovery: string): Promise<JournalRecord[]>
  /** What happened in a period, in order of time; where types are given, only that. */
  within(period: Period, types?: readonly [string, ...string[]]): Promise<JournalRecord[]>
  /**
   * The recoveries that were planned or began for a customer in a period, each once, but for those that were withdrawn.
   */
  failuresOf(customer: string, period: Period): Promise<PastFailure[]>
}

export function journal(db: Kysely<Schema>): Journal {
  const select = () => db.selectFrom('journal').selectAll().orderBy('at').orderBy('id')
  return {
    async append(entries) {
      if (entries.length === 0) return
      await db
        .insertInto('journal')
        .values(entries.map(toRow))
        .onConflict((conflict) => conflict.columns(['recovery', 'opening', 'id']).doNothing())
        .execute()
    },
    async ofRecovery(recovery) {
      return (await select().where('recovery', '=', recovery).execute()).map(toRecord)
    },
    async within({ from, to }, types) {
      const rows = await select()
        .where('at', '>=', toUtc(from))
        .where('at', '<', toUtc(to))
        .$if(types !== undefined, (query) => query.where('type', 'in', types ?? ['']))
        .execute()
      return rows.map(toRecord)
    },
    failuresOf: (customer, { from, to }) =>
      db
        .selectFrom('journal as began')
        .select(['began.recovery', 'began.playbook'])
        .distinct()
        .where('began.customer', '=', customer)
        .where('began.type', 'in', ['recovery.planned', 'recovery.started'])
        .where('began.at', '>=', toUtc(from))
        .where('began.at', '<', toUtc(to))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('journal as ended')
                .select('ended.id')
                .whereRef('ended.recovery', '=', 'began.recovery')
                .whereRef('ended.opening', '=', 'began.opening')
                .where('ended.type', '=', 'recovery.withdrawn'),
            ),
          ),
        )
        .execute(),
  }
}

/** Column by column: an object may hold more than its type says. */
export const toRow = (entry: JournalRecord): Schema['journal'] => ({
  recovery: entry.recovery,
  opening: entry.opening,
  id: entry.id,
  playbook: entry.playbook,
  customer: entry.customer,
  at: toUtc(entry.at),
  type: entry.type,
  data: canonicalJson(entry.data),
})

export const toRecord = (row: Schema['journal']): JournalRecord => ({
  ...row,
  data: JSON.parse(row.data),
})
