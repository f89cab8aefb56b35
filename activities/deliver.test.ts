import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliverInput } from '../model/effects.ts'
import { seal } from '../model/seal.ts'
import { isSigned, startReceiver, type WebhookReceiver } from '../tests/support/webhook-receiver.ts'
import { dyingAt, openWorld, type World } from '../tests/support/world.ts'
import { deliverActivity } from './deliver.ts'
import type { Dependencies } from './dependencies.ts'
import { secretOf } from './secret.ts'
import { webhookKey } from './webhook.ts'

// Deliveries that fail are what is tested: their warnings would drown what matters.
const logger = new DefaultLogger('ERROR')

let world: World
let receiver: WebhookReceiver
beforeEach(async () => {
  world = await openWorld()
  receiver = await startReceiver()
})
afterEach(async () => {
  await receiver.stop()
  await world.close()
})

const effectId = 'recovery/shipment-delayed/10380/0/deliver/task-0-1-0.0'
const mail = {
  to: { name: 'Lena Voss', email: 'lena@example.com' },
  from: { name: 'Amends', email: 'amends@example.com' },
  subject: 'To do: answer them (10380)',
  text: 'Lena Voss,\n\nAnswer them.',
}
const payload = {
  recovery: 'recovery/shipment-delayed/10380',
  subject: mail.subject,
  text: 'Answer them.',
  task: null,
  due: null,
  link: null,
}
const input = (body: object): DeliverInput => ({
  effectId,
  recovery: payload.recovery,
  customer: 'HUNGO',
  kind: 'notice',
  toCustomer: false,
  body: seal(body),
})
const deliver = (over: Dependencies = world.dependencies, attempt = 1) =>
  new MockActivityEnvironment({ attempt }, { logger }).run(
    deliverActivity(over),
    input({ ...mail, webhook: { url: receiver.url, payload } }),
  )
const ledger = async () =>
  (await world.dependencies.store.effects.list(effectId)).map(({ id, kind, state, answer }) => [
    id.slice(effectId.length),
    kind,
    state,
    answer,
  ])

test('a notice goes out by mail, then to the webhook of its reader, each once', async () => {
  const answer = await deliver()
  expect(await deliver()).toEqual(answer)
  expect((await world.mails()).map(({ subject }) => subject)).toEqual([mail.subject])
  expect(receiver.received.map(({ body }) => JSON.parse(body))).toEqual([
    { id: effectId, type: 'notice', ...payload },
  ])
  const key = webhookKey(await secretOf({ home: world.home })(), receiver.url)
  expect(receiver.received.map((each) => isSigned(key, each))).toEqual([true])
  expect(await ledger()).toEqual([
    ['', 'deliver', 'done', answer],
    ['/webhook', 'webhook', 'done', { delivered: true, status: 204 }],
  ])
  expect(await world.dependencies.store.contacts.of('HUNGO')).toEqual([])
})

test('a receiver that stumbles gets it the next time, and the mail is sent no second time', async () => {
  receiver.answers.push(500)
  await expect(deliver()).rejects.toThrow('it answered 500')
  await deliver()
  expect(await world.mails()).toHaveLength(1)
  const [first, second, ...others] = receiver.received
  expect(others).toEqual([])
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.body).toBe(first?.body)
})

test('a receiver that refuses is not asked again, and the mail counts', async () => {
  receiver.answers.push(410)
  const answer = await deliver()
  expect(answer).toHaveProperty('messageId')
  expect(await deliver()).toEqual(answer)
  expect(receiver.received).toHaveLength(1)
  expect((await ledger())[1]).toEqual(['/webhook', 'webhook', 'done', { delivered: false, status: 410 }])
})

test('a receiver that stays down is given up in the end, and the mail counts', async () => {
  receiver.answers.push(503, 503)
  await expect(deliver(world.dependencies, 7)).rejects.toThrow('503')
  expect(await deliver(world.dependencies, 8)).toHaveProperty('messageId')
  expect((await ledger())[1]).toEqual(['/webhook', 'webhook', 'done', { delivered: false, status: 503 }])
})

test('rule 15: each notice once (GLPI 1996), at whichever instant the process dies', async () => {
  let instants = 0
  for (let isOver = false; !isOver; instants++) {
    const fresh = await openWorld()
    try {
      receiver.received.length = 0
      const { dependencies, died } = dyingAt(fresh.dependencies, instants)
      await deliver(dependencies).catch(() => null)
      isOver = !died()
      const answer = await deliver(fresh.dependencies)
      expect(await deliver(fresh.dependencies)).toEqual(answer)
      expect(await fresh.mails()).toHaveLength(1)
      // Posted and then died before it was written down: the same again, by whose ID the receiver drops it.
      expect(receiver.received.length).toBeLessThanOrEqual(2)
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
      const effects = await fresh.dependencies.store.effects.list(effectId)
      expect(effects.map(({ state }) => state)).toEqual(['done', 'done'])
    } finally {
      await fresh.close()
    }
  }
  expect(instants).toBeGreaterThan(8)
})
