import { domainToASCII } from 'node:url'
import { z } from 'zod'
import { htmlOf } from './html.ts'

/** A person's address. */
export interface Address {
  name: string
  email: string
}

/** An e-mail to one person. */
export interface Mail {
  /** The effect that it is: every retry of the same effect is the same mail, with the same Message-ID. */
  effectId: string
  to: Address
  from: Address
  subject: string
  /** Plain text; the HTML part is made from it. */
  text: string
  /** The language of the text, a BCP 47 tag, for screen readers. */
  language?: string | undefined
  /** The Message-ID of the mail that this answers. */
  inReplyTo?: string | undefined
  headers?: Record<string, string> | undefined
}

/** What sending answers. */
export const mailAnswer = z.object({ messageId: z.string() })
export type MailAnswer = z.infer<typeof mailAnswer>

/** Sends mail, into the world or into a folder. */
export interface Mailer {
  /** Where mail goes, for people: a server without its password, or a folder. */
  readonly location: string
  /** Sends a mail. Call it inside `once`. */
  send(mail: Mail): Promise<MailAnswer>
  /**
   * The mail of an effect when it is known to have been sent; null when it was not, or when nobody can tell.
   */
  find(effectId: string): Promise<MailAnswer | null>
}

/** The header that names a mail's effect. */
const effectHeader = 'Amends-Effect'

/**
 * The Message-ID of an effect's mail: always the same, so that a receiver can drop what arrives twice, and
 * readable back into the effect ID. Valid by RFC 5322, section 3.6.4: what an atom may not hold is
 * percent-encoded. The domain is the sender's.
 */
export function messageIdOf(effectId: string, sender: string): string {
  const id = effectId.split('/').map(atom).join('/')
  return `<${id}@${domainToASCII(sender.slice(sender.lastIndexOf('@') + 1)) || 'localhost'}>`
}

const atom = (text: string): string =>
  encodeURIComponent(text).replace(
    /[.()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** A mail in the words of nodemailer. */
export function composed(mail: Mail) {
  return {
    messageId: messageIdOf(mail.effectId, mail.from.email),
    from: { name: mail.from.name, address: mail.from.email },
    to: { name: mail.to.name, address: mail.to.email },
    subject: mail.subject,
    text: mail.text,
    html: htmlOf(mail),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo, references: mail.inReplyTo }),
    headers: {
      ...mail.headers,
      ...(mail.language && { 'Content-Language': mail.language }),
      [effectHeader]: mail.effectId,
    },
  }
}
