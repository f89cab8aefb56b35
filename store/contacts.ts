import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { toUtc } from './instants.ts'
import type { Schema } from './schema.ts'

/** One time we wrote to or called a customer. */
export interface Contact {
  /** The effect that reached the customer. */
  effectId: string
  /** The customer's ID. */
  customer: string
  /** Such as `email`. */
  channel: string
  /** Why: the kind of message. Cooldowns are per purpose and per customer. */
  purpose: string
  at: string
  /** The hashes of what was written (sincerity/shingles.ts); none for what was not written by us. */
  shingles?: string[]
}

/** The hashes of an earlier message. */
export type Shingles = string[]

/** Who was contacted when, across all recoveries. */
export interface Contacts {
  /** Records a contact, once for each effect. */
  record(contact: Contact): Promise<void>
  /** The contacts with a customer from `since` on (an instant; all when left out), newest first. */
  of(customer: string, since?: string): Promise<Omit<Contact, 'shingles'>[]>
  /** What a customer was written from `since` on, newest first: all, or only in one recovery, for one purpose, or `until` then. */
  writtenTo(
    customer: string,
    since: string,
    only: { recovery?: string; purpose?: string; until?: string },
  ): Promise<Shingles[]>
  /** What all others were written for a purpose from `since` on: the newest, at most so many. */
  writtenToOthers(customer: string, purpose: string, since: string, limit: number): Promise<Shingles[]>
}

export function contacts(db: Kysely<Schema>): Contacts {
  const written = db
    .selectFrom('contacts')
    .select('shingles')
    .where('shingles', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('effectId')
  return {
    async record(contact) {
      await db
        .insertInto('contacts')
        .values({
          effectId: contact.effectId,
          customer: contact.customer,
          channel: contact.channel,
          purpose: contact.purpose,
          at: toUtc(contact.at),
          shingles: contact.shingles ? JSON.stringify(contact.shingles) : null,
        })
        .onConflict((conflict) => conflict.column('effectId').doNothing())
        .execute()
    },
    of(customer, since) {
      return db
        .selectFrom('contacts')
        .select(['effectId', 'customer', 'channel', 'purpose', 'at'])
        .where('customer', '=', customer)
        .$if(since !== undefined, (query) => query.where('at', '>=', toUtc(since ?? '')))
        .orderBy('at', 'desc')
        .orderBy('effectId')
        .execute()
    },
    async writtenTo(customer, since, { recovery, purpose, until }) {
      const rows = await written
        .where('customer', '=', customer)
        .where('at', '>=', toUtc(since))
        // Effect IDs begin with the ID of their recovery.
        .$if(until !== undefined, (query) => query.where('at', '<=', toUtc(until ?? '')))
        .$if(purpose !== undefined, (query) => query.where('purpose', '=', purpose ?? ''))
        .$if(recovery !== undefined, (query) =>
          query.where(sql<string>`substr(effect_id, 1, ${`${recovery}/`.length})`, '=', `${recovery}/`),
        )
        .execute()
      return rows.map(shinglesIn)
    },
    async writtenToOthers(customer, purpose, since, limit) {
      const rows = await written
        .where('customer', '!=', customer)
        .where('purpose', '=', purpose)
        .where('at', '>=', toUtc(since))
        .limit(limit)
        .execute()
      return rows.map(shinglesIn)
    },
  }
}

const hashes = z.array(z.string())

const shinglesIn = ({ shingles }: { shingles: string | null }): Shingles =>
  hashes.parse(JSON.parse(shingles ?? '[]'))
