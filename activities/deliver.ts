import type { Effects } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { unseal } from '../model/seal.ts'
import type { Dependencies } from './dependencies.ts'
import { heartbeating } from './heartbeat.ts'
import { mailAnswer } from './mail/index.ts'
import { once } from './once.ts'

/** Sends a message, once for its effect ID, and notes that this customer heard from us. */
export const deliverActivity =
  ({ store, mailer, now }: Pick<Dependencies, 'store' | 'mailer' | 'now'>): Effects['deliver'] =>
  ({ effectId, customer, kind, toCustomer, body }) =>
    heartbeating(async () => {
      const mail = unseal(body, mailBody)
      const answer = await once(
        store,
        { effectId, kind: 'deliver', content: { kind, toCustomer, customer, mail }, answer: mailAnswer },
        { find: () => mailer.find(effectId), perform: () => mailer.send({ effectId, ...mail }) },
      )
      // Also on a retry that finds the message sent: the process may have died between the two.
      if (toCustomer) {
        const at = new Date(now()).toISOString()
        await store.contacts.record({ effectId, customer, channel: 'email', purpose: kind, at })
      }
      return answer
    })
