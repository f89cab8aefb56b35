import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ComposeInput } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { createRegistry, definePlaybook } from '../playbooks/index.ts'
import { outageFailure } from '../tests/support/outage.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, composing, failureOf, openWorld, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }

const compose = (changes: Partial<ComposeInput> = {}) => composing(failure, changes)

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

  test('quotes what changes in a follow-up, on one line, and not in the plainest words', async () => {
    const outage = { ...outageFailure, facts: { ...outageFailure.facts, owner: 'lena' } }
    const about = (change: string, more: Partial<ComposeInput> = {}) =>
      composing(outage, { kind: 'follow-up', topic: { change }, ...more })
    const { mail } = await opened(about('  each change is tried\n\nwith half of the load first. '))
    expect(mail.text).toContain(':\n\n"Each change is tried with half of the load first."\n\n')
    expect((await opened(about(' \n'))).mail.text).toContain('we are still looking for it')

    const dated = 'We leave our provider by 5 December 2096'
    const held = await failureOf(world.run('compose', about(dated)))
    expect(held).toMatchObject({ type: 'PlaybookError', message: expect.stringContaining('5 December 2096') })
    expect((await opened(about(dated, { fallback: true }))).mail.text).not.toContain('provider')
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
      'Please take it on by 24 November 2026 at 07:48 UTC.',
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
      message: expect.stringMatching(
        /^The apology message is held back\. "Dear customer, sorry\.": It does not call Patricia McKenna by name/,
      ),
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
  promise: () => ({ what: 'w', by: '2100-01-01T00:00:00Z' }),
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
