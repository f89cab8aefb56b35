import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSigned, startReceiver, type WebhookReceiver } from '../tests/support/webhook-receiver.ts'
import { signatureOf, webhookKey, webhooks } from './webhook.ts'

const secret = new TextEncoder().encode('a secret of the test, long enough for it')

let receiver: WebhookReceiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.stop())

const id = 'recovery/shipment-delayed/10.380/0/deliver/task-0-1-0.0'
const payload = {
  recovery: 'recovery/shipment-delayed/10.380',
  subject: 'To do: answer – 山田 (10.380)',
  text: 'The customer wrote.\nAnswer them.',
  task: { id: 'shipment-delayed/10.380/0-1', kind: 'answer' as const },
  due: '2026-11-23T13:30:00.000Z',
  link: 'https://amends.example.com/act/x',
}
const at = Date.parse('2026-11-23T09:30:00.900Z')
const post = (timeoutMs?: number) =>
  webhooks(async () => secret, timeoutMs).post({ id, url: receiver.url, payload, at })

test('the signature is that of the specification', () => {
  // The vector that its reference libraries are tested with.
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const signed = {
    key,
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    body: '{"test": 2432232314}',
  }
  expect(signatureOf(signed)).toBe('g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('a notice arrives as JSON, signed for this address', async () => {
  expect(await post()).toEqual({ delivered: true, status: 204 })
  const [came] = receiver.received
  if (!came) throw new Error('nothing came')
  expect(JSON.parse(came.body)).toEqual({ id, type: 'notice', ...payload })
  expect(came.headers['content-type']).toBe('application/json')
  expect(came.headers['webhook-timestamp']).toBe(String(Math.floor(at / 1000)))
  // The specification parts what is signed by full stops, so an ID has none.
  expect(came.headers['webhook-id']).not.toContain('.')
  expect(decodeURIComponent(String(came.headers['webhook-id']))).toBe(id)
  expect(isSigned(webhookKey(secret, receiver.url), came)).toBe(true)
  expect(isSigned(webhookKey(secret, `${receiver.url}x`), came)).toBe(false)
  expect(isSigned(secret, came)).toBe(false)
})

test.each([400, 401, 404, 410, 302])('a %i is an answer, for good', async (status) => {
  receiver.answers.push(status)
  expect(await post()).toEqual({ delivered: false, status })
  expect(receiver.received).toHaveLength(1)
})

test.each([500, 503, 408, 429])('a %i may be another the next time', async (status) => {
  receiver.answers.push(status)
  await expect(post()).rejects.toThrow(/^The webhook at 127.0.0.1:\d+ failed: it answered \d+$/)
  expect(await post()).toEqual({ delivered: true, status: 204 })
  const [first, second] = receiver.received
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
})

test('no answer in time, and nobody there, may be another the next time', async () => {
  receiver.answers.push(0)
  await expect(post(200)).rejects.toThrow('it did not answer in time')
  const { url } = receiver
  const gone = webhooks(async () => secret).post({ id, url: url.replace(/:\d+/, ':1'), payload, at })
  await expect(gone).rejects.toMatchObject({ name: 'WebhookFailed', status: null })
})
