import type { ComposeInput, DeliverInput } from '../model/effects.ts'
import { type MailBody, type MessageKind, mailBody } from '../model/message.ts'
import { unseal } from '../model/seal.ts'
import type { DatedMail } from './world.ts'

interface Sent extends Pick<MailBody, 'subject' | 'text'> {
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** A message that the customer has had. */
export interface SentMessage extends Sent {
  readonly kind: Exclude<MessageKind, 'notice'>
  /** Who signed it. */
  readonly from: string
}

/** A notice that one of our own has had. */
export interface Notice extends Sent {
  /** Their ID in the directory. */
  readonly to: string
  /** The task that it asks them to take on, where it does. */
  readonly task: string | null
}

/** What an action wrote to somebody who can help. */
export interface Letter extends Sent {
  readonly to: string
}

/** All that a simulated recovery sent, and to whom. */
export class Mailbox {
  readonly messages: SentMessage[] = []
  readonly notices: Notice[] = []
  readonly #delivered = new Map<string, SentMessage | Notice>()
  readonly #mails: readonly DatedMail[]

  /** @param mails grows with every mail that is sent */
  constructor(mails: readonly DatedMail[]) {
    this.#mails = mails
  }

  /** Notes a message that is out, and what it was composed from. */
  deliver({ effectId, kind, body }: DeliverInput, { to, topic }: ComposeInput, at: string): void {
    const { from, subject, text } = unseal(body, mailBody)
    if (kind === 'notice') {
      const reader = to === 'customer' ? to : to.person
      const notice = { at, to: reader, subject, text, task: topic.notice?.task?.id ?? null }
      this.notices.push(notice)
      this.#delivered.set(effectId, notice)
    } else {
      const message = { at, kind, from: from.name, subject, text }
      this.messages.push(message)
      this.#delivered.set(effectId, message)
    }
  }

  /** A message by its effect ID. */
  find(effectId: string): SentMessage | Notice | undefined {
    return this.#delivered.get(effectId)
  }

  /** What was sent that is no message of the recovery's own. */
  get letters(): Letter[] {
    return this.#mails
      .filter(({ effectId }) => !this.#delivered.has(effectId))
      .map(({ at, to, subject, text }) => ({ at, to: to.email, subject, text }))
  }
}
