import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ComposeInput } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { plan } from '../model/plan.ts'
import { seal, unseal } from '../model/seal.ts'
import { createRegistry, definePlaybook } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, failureOf, openWorld, sealFailure, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const base = baseOf(failure)
const _recovery = base.recovery

describe('plan', () => {
  test('fixes what the playbook, the directory and the clock say', async () => {
    const decided = await world.run('plan', { failure: sealFailure(failure) })
    expect(plan.parse(decided)).toEqual(decided)
    expect(decided).toMatchObject({
      playbook: { name: 'shipment-delayed', version: 1 },
      summary: 'Order 10380 left 7 days late',
      severity: 'high',
      ladder: ['lena', 'omar', 'ruth'],
      deadlines: {
        'own-it': {
          atRiskAt: '2026-11-23T09:10:00.000Z',
          dueAt: '2026-11-23T09:15:00.000Z',
          why: '15 minutes after it happened',
        },
        act: { dueAt: '2026-11-23T10:00:00.000Z', why: '1 hour after it happened' },
      },
      actions: [{ id: 'trace-parcel' }],
      remedies: [
        { id: 'freight-refund', approval: false },
        { id: 'delay-credit', approval: true },
        { id: 'second-attempt-credit', approval: true, round: 1 },
      ],
    })
    expect(JSON.stringify(decided)).not.toMatch(/Patricia|McKenna|example\.com/)
  })

  test('refuses bad facts for good, in one line that names the field', async () => {
    const bad = { ...failure, facts: { ...failure.facts, total: { amount: 12.5, currency: 'USD' } } }
    const { type, message, isLasting } = await failureOf(world.run('plan', { failure: sealFailure(bad) }))
    expect({ type, isLasting }).toEqual({ type: 'FactsError', isLasting: true })
    expect(message).toMatch(/^The facts of 10380 are not what .* asks for: facts\.total\.amount: [^\n]+$/)
  })

  test('refuses a playbook that nobody knows for good', async () => {
    const unknown = sealFailure({ ...failure, playbook: 'lost-luggage' })
    expect(await failureOf(world.run('plan', { failure: unknown }))).toEqual({
      type: 'UnknownPlaybook',
      message: 'There is no playbook "lost-luggage": there is shipment-delayed',
      isLasting: true,
    })
  })
})

test('deadlines are elapsed time, in UTC, with the reason in words', async () => {
  const ask = { id: 'answer:m1', from: '2026-11-23T10:00:00+01:00', budget: 'PT4H', warnBefore: 'PT1H' }
  expect(await world.run('deadlines', { asks: [ask, { ...ask, id: 'x', budget: 'PT30M' }] })).toEqual([
    {
      id: 'answer:m1',
      from: '2026-11-23T09:00:00.000Z',
      atRiskAt: '2026-11-23T12:00:00.000Z',
      dueAt: '2026-11-23T13:00:00.000Z',
      why: '4 hours after 23 November 2026 at 09:00 UTC',
    },
    expect.objectContaining({
      id: 'x',
      atRiskAt: '2026-11-23T09:00:00.000Z',
      dueAt: '2026-11-23T09:30:00.000Z',
    }),
  ])
})

const compose = (changes: Partial<ComposeInput> = {}): ComposeInput => ({
  ...base,
  kind: 'apology',
  owner: 'lena',
  to: 'customer',
  topic: {},
  opening: 0,
  sent: [],
  ...changes,
})

describe('compose', () => {
  const opened = async (input: ComposeInput) => {
    const { body, promises } = await world.run('compose', input)
    return { mail: unseal(body, mailBody), promises }
  }

  test('writes from the owner to the customer', async () => {
    const { mail, promises } = await opened(compose())
    expect(mail.from).toEqual({ name: 'Lena Voss', email: 'lena.voss@example.com' })
    expect(mail.to).toEqual({ name: 'Patricia McKenna', email: 'patricia.mckenna@example.com' })
    expect(mail.text).toContain('That is our failure.')
    expect(mail.text.endsWith('Lena Voss\nCustomer Care')).toBe(true)
    expect(promises).toEqual([])
  })

  test('lets the next step make a promise, an update report it, and a new date move it', async () => {
    const [promise] = (await opened(compose({ kind: 'next-step' }))).promises
    expect(promise).toMatchObject({ id: 'arrival', what: 'order 10380 is with you' })
    if (!promise) throw new Error('no promise')
    const topic = { promises: [promise] }
    const update = await opened(compose({ kind: 'update', topic }))
    expect(update.promises).toEqual([])
    expect(update.mail.text).toContain('order 10380 is with you by')
    const [moved] = (await opened(compose({ kind: 'new-date', topic }))).promises
    expect(moved?.id).toBe('arrival')
    expect(Date.parse(moved?.dueAt ?? '')).toBeGreaterThan(Date.parse(promise.dueAt))
  })

  test('sends an answer in the words of its owner, and refuses one without', async () => {
    const { mail } = await opened(
      compose({ kind: 'answer', topic: { text: seal('Both boxes are on their way.') } }),
    )
    expect(mail.text).toContain('\n\nBoth boxes are on their way.\n\n')
    const refused = await failureOf(world.run('compose', compose({ kind: 'answer' })))
    expect(refused).toMatchObject({ type: 'PlaybookError', isLasting: true })
  })

  test('tells our own people what happened, what to do, and with which command', async () => {
    const notice = {
      subject: 'Approve or decline: for the delay',
      lines: ['The owner is away.'],
      due: { at: '2026-11-24T07:48:37.229Z', why: '4 hours after it was opened' },
      task: { id: 'T/0-3', kind: 'approve' as const },
    }
    const { mail } = await opened(compose({ kind: 'notice', to: { person: 'omar' }, topic: { notice } }))
    expect(mail.to.email).toBe('omar.haddad@example.com')
    expect(mail.from).toEqual({ name: 'Amends', email: 'amends@example.com' })
    expect(mail.subject).toBe('To do: Approve or decline: for the delay (10380)')
    for (const part of [
      'It is due 24 November 2026 at 07:48 UTC: 4 hours after it was opened.',
      'The owner is away.',
      'amends approve T/0-3 --by omar',
      'Order 10380 left 7 days late',
      'Owner: Lena Voss',
    ]) {
      expect(mail.text).toContain(part)
    }
  })

  test('refuses a playbook message that does not speak to this customer', async () => {
    const rude = definePlaybook({
      ...rudeDefinition,
      messages: {
        ...rudeDefinition.messages,
        apology: () => ({ subject: 'Sorry', text: 'Dear customer, sorry.' }),
      },
    })
    const dependencies = { ...world.dependencies, playbooks: createRegistry([rude]) }
    const input = compose({ ...baseOf({ ...failure, playbook: 'rude' }) })
    expect(await failureOf(world.run('compose', input, dependencies))).toEqual({
      type: 'PlaybookError',
      message: "The apology message of the playbook lacks the customer's name: it is not sent",
      isLasting: true,
    })
  })

  test('refuses a version that nobody has any more for good', async () => {
    const gone = await failureOf(world.run('compose', compose(baseOf(failure, 7))))
    expect(gone).toMatchObject({ type: 'UnknownPlaybook', isLasting: true })
  })
})

const words = () => ({ subject: 'Sorry', text: 'Patricia McKenna' })
const rudeDefinition = {
  name: 'rude' as const,
  version: 1,
  facts: z.object({}),
  summary: () => 'It failed',
  severity: () => 'low' as const,
  owner: () => 'lena',
  actions: [{ id: 'nothing', what: 'Nothing', run: () => Promise.resolve('') }],
  promise: () => ({ id: 'p', what: 'w', dueAt: '2100-01-01T00:00:00Z' }),
  remedies: () => [],
  empowerment: { titles: {}, otherwise: { amount: 0, currency: 'USD' } },
  rootCauses: ['Us'],
  messages: {
    apology: words,
    'next-step': words,
    update: words,
    'new-date': words,
    'broken-promise': words,
    remedy: words,
    'follow-up': words,
    reminder: words,
    answer: words,
  },
}
