import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ComposeInput, DeliverInput } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, composing, failureOf, openWorld, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const other = { ...failure, customer: { ...failure.customer, id: 'OTHER', name: 'Ana Trujillo' } }

const compose = (changes: Partial<ComposeInput> = {}) => composing(failure, changes)

/** Writes a message and delivers it, as recovery `number`. */
async function send(input: ComposeInput, number: number): Promise<void> {
  const { body } = await world.run('compose', input)
  const effectId = `recovery/shipment-delayed/${number}/0/deliver/${input.kind}`
  const customer = input.failure.customer.id
  const delivered: DeliverInput = {
    effectId,
    recovery: `recovery/shipment-delayed/${number}`,
    customer,
    kind: input.kind,
    toCustomer: true,
    body,
  }
  await world.run('deliver', delivered)
}

const typed =
  'I went to the packing hall myself this morning and opened the boxes that were left from last week: yours was among them, with a label that nobody could read. It has a new one, and I have carried it to the van.'

test('what a customer was written before is not written to them again, and the plainest words go out all the same', async () => {
  const first = { recovery: 'recovery/shipment-delayed/1' }
  await send(compose(first), 1)
  const refused = await failureOf(world.run('compose', compose(first)))
  expect(refused).toMatchObject({
    type: 'PlaybookError',
    message: expect.stringContaining('nearly what this customer got before'),
  })
  const { body } = await world.run('compose', compose({ ...first, fallback: true }))
  expect(unseal(body, mailBody).text).toContain('Patricia McKenna')
})

test('the same letter of a playbook goes to another customer: the facts explain it', async () => {
  await send(compose(), 1)
  await expect(world.run('compose', compose(baseOf(other)))).resolves.toMatchObject({ promises: [] })
})

test('who was failed before does not get the same apology word for word, but one that knows of it', async () => {
  await send(compose(), 1)
  const second = { ...failure, reference: '10999', facts: { ...failure.facts, orderId: '10999' } }
  const base = baseOf(second)
  const another = { ...base, recovery: 'recovery/shipment-delayed/2' }
  await expect(world.run('compose', compose(another))).resolves.toMatchObject({ promises: [] })
  const now = () => Date.now() + 8 * 86_400_000
  const weekLater = { ...world.dependencies, now }
  const refused = await failureOf(world.run('compose', compose(another), weekLater))
  expect(refused.message).toContain('nearly what this customer got before')
  const plan = { ...base.plan, history: { failures: 1, repeats: 1 } }
  const { body } = await world.run('compose', compose({ ...another, plan }), weekLater)
  expect(unseal(body, mailBody).text).toContain('not the first')
})

test('an update about another failure may be the same: it has nothing else to say', async () => {
  await send(compose({ kind: 'update' }), 1)
  const again = compose({ kind: 'update', recovery: 'recovery/shipment-delayed/2' })
  await expect(world.run('compose', again)).resolves.toMatchObject({ promises: [] })
})

test("a line of one's own is not written to a second customer", async () => {
  const withLine = (base: ReturnType<typeof baseOf>) => compose({ ...base, topic: { line: seal(typed) } })
  await send(withLine(baseOf(failure)), 1)
  const refused = await failureOf(world.run('compose', withLine(baseOf(other))))
  expect(refused.message).toContain('nearly what other customers got')
})

test('what a person typed for one customer is not sent to another', async () => {
  const answer = (base: ReturnType<typeof baseOf>) =>
    compose({ ...base, kind: 'answer', topic: { text: seal(typed) } })
  await send(answer(baseOf(failure)), 1)
  const refused = await failureOf(world.run('compose', answer(baseOf(other))))
  expect(refused.message).toContain('nearly what other customers got')
})

test("an owner's own line stands before the closing, and is held to the same", async () => {
  const { body } = await world.run(
    'compose',
    compose({ topic: { line: seal('I had your parcel in my hands.') } }),
  )
  expect(unseal(body, mailBody).text).toMatch(/I had your parcel in my hands\.\n\nSincerely,\nLena Voss\n/)
  const stock = compose({ topic: { line: seal('We apologise for any inconvenience caused.') } })
  expect((await failureOf(world.run('compose', stock))).message).toContain('inconvenience')
})

test('what is longer than anybody reads waits for fewer words', async () => {
  const text = seal('I looked for it again today. '.repeat(1000))
  const refused = await failureOf(world.run('compose', compose({ kind: 'answer', topic: { text } })))
  expect(refused).toMatchObject({
    type: 'PlaybookError',
    message: expect.stringContaining('20000 are the most'),
  })
})

test('a mail says its language, for screen readers', async () => {
  const { body } = await world.run('compose', compose())
  expect(unseal(body, mailBody)).toMatchObject({ language: 'en' })
})
