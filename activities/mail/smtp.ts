import { createTransport } from 'nodemailer'
import { composed, type Mailer } from './mail.ts'

/**
 * Sends mail over SMTP. A server cannot be asked what it accepted, so `find` never knows; a mail that is sent
 * again carries the same Message-ID, by which the receiver's side can drop it.
 * @param url `smtp://` or `smtps://`, with user and password where the server wants them
 * @throws Error when it is not such a URL
 */
export function smtp(url: string): Mailer {
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('SMTP_URL is not an SMTP URL: give smtp://user:password@host:port or smtps://...')
  }
  const { protocol, host } = new URL(url)
  // Much less than nodemailer's minutes: an attempt must be over before the activity that made it is retried.
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    location: `${protocol}//${host}`,
    find: () => Promise.resolve(null),
    async send(mail) {
      const message = composed(mail)
      await transport.sendMail(message)
      return { messageId: message.messageId }
    },
  }
}
