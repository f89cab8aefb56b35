import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { NoticePayload } from '../model/message.ts'
import type { Secret } from './secret.ts'

/** A notice on its way to a program of its reader's. */
export interface Webhook {
  /** The effect ID of the notice: the same for every attempt, so that the receiver can drop what arrives twice. */
  readonly id: string
  readonly url: string
  readonly payload: NoticePayload
  /** When this attempt is made, in epoch milliseconds. */
  readonly at: number
}

/** What became of it: `status` is null where nobody answered, and it was given up. */
export const webhookAnswer = z.object({ delivered: z.boolean(), status: z.int().nullable() })
export type WebhookAnswer = z.infer<typeof webhookAnswer>

/** Tells programs. */
export interface Webhooks {
  /**
   * Posts a notice as JSON, signed after the Standard Webhooks specification, version 1.0.0. A refusal that another attempt
   * cannot change is an answer too.
   * @throws WebhookFailed where another attempt may help: no answer within ten seconds, 408, 429, or a server's error.
   */
  post(webhook: Webhook): Promise<WebhookAnswer>
}

/** This attempt failed; the next may not. */
export class WebhookFailed extends Error {
  override readonly name = 'WebhookFailed'
  /** What was answered, if anything was. */
  readonly status: number | null

  constructor(url: string, status: number | null, reason: string, options?: ErrorOptions) {
    // No more of the address: with many services, whoever knows its path may post.
    super(`The webhook at ${new URL(url).host} failed: ${reason}`, options)
    this.status = status
  }
}

/** @param timeoutMs how long a receiver may take to answer */
export function webhooks(secret: Secret, timeoutMs = 10_000): Webhooks {
  return {
    async post({ id, url, payload, at }) {
      const body = JSON.stringify({ id, type: 'notice', ...payload })
      const timestamp = String(Math.floor(at / 1000))
      const signature = signatureOf({
        key: webhookKey(await secret(), url),
        id: headerOf(id),
        timestamp,
        body,
      })
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': headerOf(id),
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
        // Elsewhere is not where the directory says: the signature is made for this address.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw new WebhookFailed(url, null, reasonOf(cause), { cause })
      })
      const { status, ok } = response
      await response.body?.cancel()
      if (status === 408 || status === 429 || status >= 500)
        throw new WebhookFailed(url, status, `it answered ${status}`)
      return { delivered: ok, status }
    },
  }
}

/**
 * The key that a receiver checks signatures with, one for each address (Standard Webhooks, "signing keys should be unique per
 * endpoint"): the HMAC-SHA256 of its URL under the secret of this installation. Whoever has it can forge no link.
 */
export function webhookKey(secret: Uint8Array, url: string): Buffer {
  return createHmac('sha256', secret).update(url).digest()
}

/** The signature of a webhook, in base64. */
export function signatureOf(signed: {
  key: Uint8Array
  id: string
  timestamp: string
  body: string
}): string {
  const { key, id, timestamp, body } = signed
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
}

/** An effect ID as a header can carry it, without the full stop that parts what is signed. It reads back as the ID. */
const headerOf = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E')

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it did not answer in time'
  return error.cause instanceof Error ? error.cause.message : error.message
}
