import type { DeliverInput, Effects } from '../../model/effects.ts'
import type { MailBody } from '../../model/message.ts'
import { seal } from '../../model/seal.ts'
import { deliverActivity } from '../deliver.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Mailer } from '../mail/index.ts'
import type { Webhooks } from '../webhook.ts'
import { noteInJournal } from './journal.ts'

/**
 * Puts a message of a rehearsal into the outbox folder. Only a notice to one of our own goes out for real, and only where
 * people are to be paged.
 */
export async function rehearseDelivery(
  dependencies: Dependencies,
  input: DeliverInput,
  { about: _, drill, ...mail }: MailBody,
): ReturnType<Effects['deliver']> {
  const { outbox, store, now } = dependencies
  const { effectId, recovery, customer, kind, toCustomer } = input
  const isPaged = !toCustomer && kind === 'notice' && drill?.page === true
  const world = isPaged ? dependencies : { ...dependencies, mailer: outbox, webhooks: intoOutbox(outbox) }
  // As to nobody outside: neither a contact nor its words are recorded, which real messages are compared with.
  const answer = await deliverActivity(world)({ ...input, toCustomer: false, body: seal(mail) })
  await noteInJournal(store, {
    effectId,
    recovery,
    customer,
    type: 'drill.sent',
    at: now(),
    data: { kind, toCustomer, left: isPaged, subject: mail.subject },
  })
  return answer
}

/** What a program would have been told, for people to read. */
const intoOutbox = (outbox: Mailer): Webhooks => ({
  async post({ id, url, payload }) {
    await outbox.send({
      effectId: `${id}/webhook`,
      to: { name: new URL(url).host, email: 'webhook@drill.invalid' },
      from: { name: 'Amends', email: 'amends@drill.invalid' },
      subject: payload.subject,
      text: `To be posted to ${new URL(url).host}:\n\n${JSON.stringify(payload, null, 2)}`,
    })
    return { delivered: false, status: null }
  },
})
