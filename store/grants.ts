import type { Kysely } from 'kysely'
import type { Money } from '../model/base.ts'
import { contentHash } from './canonical.ts'
import { otherGrant } from './conflict.ts'
import { toUtc } from './instants.ts'
import type { Schema } from './schema.ts'

/** A remedy on our own books. */
export interface Grant {
  /** Its effect, which must have been begun. */
  effectId: string
  /** The recovery's workflow ID. */
  recovery: string
  /** The customer's ID. */
  customer: string
  /** The business key it was granted for: the order. */
  reference: string
  kind: string
  what: string
  money?: Money | undefined
  receipt: string
  at: string
}

/** The books of the embedded remedy provider. */
export interface Grants {
  /**
   * Books a grant and returns what stands on the books: the first one where the same grant was booked before.
   * @throws EffectConflict when the effect ID was used for another grant.
   */
  book(grant: Grant): Promise<Grant>
  /** The grant of an effect, or null. */
  get(effectId: string): Promise<Grant | null>
  /** What was granted on a reference, across all recoveries and openings. */
  ofReference(reference: string): Promise<Grant[]>
  /** What was granted in a recovery. */
  ofRecovery(recovery: string): Promise<Grant[]>
}

export function grants(db: Kysely<Schema>): Grants {
  const one = async (effectId: string): Promise<Grant | null> => {
    const row = await db.selectFrom('grants').selectAll().where('effectId', '=', effectId).executeTakeFirst()
    return row ? toGrant(row) : null
  }
  const all = async (column: 'reference' | 'recovery', value: string): Promise<Grant[]> => {
    const rows = await db
      .selectFrom('grants')
      .selectAll()
      .where(column, '=', value)
      .orderBy('at')
      .orderBy('effectId')
      .execute()
    return rows.map(toGrant)
  }
  return {
    async book(grant) {
      await db
        .insertInto('grants')
        .values(toRow(grant))
        // Whichever of its keys a repetition meets first: PostgreSQL checks the receipt, too.
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const booked = await one(grant.effectId)
      if (!booked || logical(booked) !== logical(grant)) {
        throw otherGrant(grant.effectId)
      }
      return booked
    },
    get: one,
    ofReference: (reference) => all('reference', reference),
    ofRecovery: (recovery) => all('recovery', recovery),
  }
}

/** What makes two grants the same: everything but when they were booked. */
export const logical = (grant: Grant): string => contentHash({ ...toRow(grant), at: null })

/** Column by column: an object may hold more than its type says. */
export const toRow = (grant: Grant): Schema['grants'] => ({
  effectId: grant.effectId,
  recovery: grant.recovery,
  customer: grant.customer,
  reference: grant.reference,
  kind: grant.kind,
  what: grant.what,
  amount: grant.money?.amount ?? null,
  currency: grant.money?.currency ?? null,
  receipt: grant.receipt,
  at: toUtc(grant.at),
})

export function toGrant({ amount, currency, ...row }: Schema['grants']): Grant {
  return amount === null || currency === null ? row : { ...row, money: { amount, currency } }
}
