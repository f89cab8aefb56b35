import type { Effects } from '../model/effects.ts'
import { type MailBody, mailBody } from '../model/message.ts'
import { unseal } from '../model/seal.ts'
import { shinglesOf } from '../sincerity/shingles.ts'
import type { Attempt } from './attempt.ts'
import type { Dependencies } from './dependencies.ts'
import { heartbeating } from './heartbeat.ts'
import { mailAnswer } from './mail/mail.ts'
import { once } from './once.ts'
import { type WebhookAnswer, WebhookFailed, webhookAnswer } from './webhook.ts'

/**
 * How many attempts a webhook gets: as many as fit, ever further apart, into the time that the delivery as a whole may take.
 * The mail is out by then, and a dead program of its reader's must not make a failure of it.
 */
const webhookAttempts = 8

/** Sends a message, once for its effect ID, and notes that this customer heard from us. */
export const deliverActivity =
  (
    dependencies: Pick<Dependencies, 'store' | 'mailer' | 'webhooks' | 'now' | 'attempt'>,
  ): Effects['deliver'] =>
  ({ effectId, customer, kind, toCustomer, body }) => {
    const attempt = dependencies.attempt()
    return heartbeating(attempt, async () => {
      const { store, mailer, now } = dependencies
      const { webhook, about, ...mail } = unseal(body, mailBody)
      const answer = await once(
        store,
        { effectId, kind: 'deliver', content: { kind, toCustomer, customer, mail }, answer: mailAnswer },
        { find: () => mailer.find(effectId), perform: () => mailer.send({ effectId, ...mail }) },
      )
      // Also on a retry that finds the message sent: the process may have died between the two.
      if (toCustomer) {
        const at = new Date(now()).toISOString()
        const written = about ? { shingles: shinglesOfMail(mail, about) } : {}
        await store.contacts.record({ effectId, customer, channel: 'email', purpose: kind, at, ...written })
      }
      if (webhook) await tell(dependencies, attempt, effectId, webhook)
      return answer
    })
  }

const shinglesOfMail = (
  { to, from, text }: Pick<MailBody, 'to' | 'from' | 'text'>,
  { reference, summary, promises }: NonNullable<MailBody['about']>,
): string[] =>
  shinglesOf(text, {
    customer: to,
    owner: from,
    failure: { reference, summary },
    promises: promises.map((what) => ({ what })),
  })

/** Tells a program of the reader's, as an effect of its own: the mail counts whatever becomes of it. */
async function tell(
  { store, webhooks, now }: Pick<Dependencies, 'store' | 'webhooks' | 'now'>,
  { number: attempts }: Attempt,
  id: string,
  webhook: NonNullable<MailBody['webhook']>,
): Promise<void> {
  const post = async (): Promise<WebhookAnswer> => {
    try {
      return await webhooks.post({ id, ...webhook, at: now() })
    } catch (error) {
      if (!(error instanceof WebhookFailed) || attempts < webhookAttempts) throw error
      return { delivered: false, status: error.status }
    }
  }
  // Nobody can be asked whether it arrived: it is posted again under the same ID, by which the receiver can drop it.
  await once(
    store,
    { effectId: `${id}/webhook`, kind: 'webhook', content: webhook, answer: webhookAnswer },
    { find: () => Promise.resolve(null), perform: post },
  )
}
