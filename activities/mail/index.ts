import { join } from 'node:path'
import { amendsHome } from '../../store/index.ts'
import type { Mailer } from './mail.ts'
import { outbox } from './outbox.ts'
import { smtp } from './smtp.ts'

export type { Mail, Mailer } from './mail.ts'
export { outbox } from './outbox.ts'

/** Where mail goes. */
export interface MailerOptions {
  /** An SMTP server; default: `SMTP_URL`. Without either, mail goes into the outbox folder. */
  smtpUrl?: string | undefined
  /** The outbox folder; default: `outbox` in `AMENDS_HOME`. */
  outbox?: string | undefined
}

/**
 * The mailer that the options, or else the environment, ask for.
 * @throws Error in one line when the SMTP URL is not one.
 */
export function createMailer(options: MailerOptions = {}): Mailer {
  const url = options.smtpUrl ?? process.env.SMTP_URL
  return url ? smtp(url) : outbox(options.outbox ?? join(amendsHome(), 'outbox'))
}
