import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { canonicalJson, contentHash } from './canonical.ts'
import { otherContent, otherEnd } from './conflict.ts'
import { nowUtc } from './instants.ts'
import type { Schema } from './schema.ts'

/** What the ledger knows of an effect when someone sets out to perform it. */
export type Begun =
  /** Nobody has tried before: perform it. */
  | { state: 'new' }
  /** Somebody began and may or may not have performed it: look up the outcome first. */
  | { state: 'begun' }
  /** It was performed, with this answer: do nothing. */
  | { state: 'done'; answer: unknown }

/** One row of the ledger. */
export interface Effect {
  id: string
  kind: string
  state: 'begun' | 'done'
  answer: unknown
  begunAt: string
  doneAt: string | null
}

/** The ledger of effects: what was done to the outside world, each exactly once. */
export interface Effects {
  /**
   * Says that an effect is about to be performed. Of many callers at once, exactly one gets `new`.
   * @throws EffectConflict when the ID was used for other content or another kind. The database decides, in
   * one statement.
   */
  begin(id: string, kind: string, content: unknown): Promise<Begun>
  /**
   * Records that it was performed. Again with the same answer changes nothing.
   * @throws EffectConflict when it was never begun, or ended with another answer.
   */
  finish(id: string, answer: unknown): Promise<void>
  /**
   * The rows whose IDs begin with `prefix` (a recovery's ID and a slash, say), in the order in which they
   * were begun.
   */
  list(prefix?: string): Promise<Effect[]>
}

export function effects(db: Kysely<Schema>): Effects {
  return {
    async begin(id, kind, content) {
      const claim = randomUUID()
      const row = await db
        .insertInto('effects')
        .values({ id, kind, contentHash: contentHash(content), state: 'begun', claim, begunAt: nowUtc() })
        // Updating nothing is what makes the statement return the row that is there; other content matches no row.
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ claim: (eb) => eb.ref('effects.claim') })
            .whereRef('effects.contentHash', '=', 'excluded.contentHash')
            .whereRef('effects.kind', '=', 'excluded.kind'),
        )
        .returning(['state', 'answer', 'claim'])
        .executeTakeFirst()
      if (!row) throw otherContent(id)
      if (row.claim === claim) return { state: 'new' }
      return row.state === 'begun' ? { state: 'begun' } : { state: 'done', answer: parse(row.answer) }
    },

    async finish(id, answer) {
      const text = canonicalJson(answer)
      const row = await db
        .updateTable('effects')
        .set({ state: 'done', answer: text, doneAt: (eb) => eb.fn.coalesce('doneAt', eb.val(nowUtc())) })
        .where('id', '=', id)
        .where((eb) => eb.or([eb('state', '=', 'begun'), eb('answer', '=', text)]))
        .returning('id')
        .executeTakeFirst()
      if (!row) throw otherEnd(id)
    },

    async list(prefix = '') {
      const rows = await db
        .selectFrom('effects')
        .select(['id', 'kind', 'state', 'answer', 'begunAt', 'doneAt'])
        // Not LIKE: it ignores case on SQLite, and references may hold its wildcard "_".
        .where(sql`substr(id, 1, ${sql.lit(prefix.length)})`, '=', prefix)
        .orderBy('begunAt')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ ...row, answer: parse(row.answer) }))
    },
  }
}

const parse = (answer: string | null): unknown => (answer === null ? null : JSON.parse(answer))
