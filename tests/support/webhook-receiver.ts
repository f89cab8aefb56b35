import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** A program that takes webhooks, of a test's own. */
export interface WebhookReceiver {
  readonly url: string
  /** What came, good or not. */
  readonly received: { headers: IncomingHttpHeaders; body: string }[]
  /** What to answer, one after the other; then 204. 0: nothing at all. */
  readonly answers: number[]
  stop(): Promise<void>
}

export async function startReceiver(): Promise<WebhookReceiver> {
  const received: WebhookReceiver['received'] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
    const status = answers.shift() ?? 204
    if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    url: `http://127.0.0.1:${address.port}/hook?a=b`,
    received,
    answers,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Checks a signature as a receiver does that knows only the specification and its own key. */
export function isSigned(key: Uint8Array, { headers, body }: WebhookReceiver['received'][number]): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
