import type { Kysely } from 'kysely'
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
}

/** Who was contacted when, across all recoveries. */
export interface Contacts {
  /** Records a contact, once for each effect. */
  record(contact: Contact): Promise<void>
  /** The contacts with a customer from `since` on (an instant; all when left out), newest first. */
  of(customer: string, since?: string): Promise<Contact[]>
}

export function contacts(db: Kysely<Schema>): Contacts {
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
        })
        .onConflict((conflict) => conflict.column('effectId').doNothing())
        .execute()
    },
    of(customer, since) {
      return db
        .selectFrom('contacts')
        .selectAll()
        .where('customer', '=', customer)
        .$if(since !== undefined, (query) => query.where('at', '>=', toUtc(since ?? '')))
        .orderBy('at', 'desc')
        .orderBy('effectId')
        .execute()
    },
  }
}
