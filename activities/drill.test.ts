import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Drill } from '../model/drill.ts'
import type { EffectBase, Effects } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import { mailBody } from '../model/message.ts'
import { recoveryId } from '../model/names.ts'
import type { Task } from '../model/records.ts'
import { unseal } from '../model/seal.ts'
import { createRegistry, definePlaybook, shipmentDelayed } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { type SmtpServer, startSmtpServer } from '../tests/support/smtp-server.ts'
import { startReceiver, type WebhookReceiver } from '../tests/support/webhook-receiver.ts'
import { baseOf, openWorld, type World } from '../tests/support/world.ts'
import { team } from './directory/team.ts'
import type { Dependencies } from './index.ts'

let smtp: SmtpServer
let receiver: WebhookReceiver
let folder: string
let world: World
let dependencies: Dependencies
/** What actions really did. */
let ran: string[]

/** An action that would reach outside. */
const doorStuck = definePlaybook({
  name: 'door-stuck',
  version: 1,
  facts: z.object({}),
  summary: () => 'The door is stuck',
  owner: () => 'lena',
  actions: [
    {
      id: 'open',
      what: 'Have the door opened by the locksmith',
      run: async () => {
        ran.push('open')
        return 'It is open.'
      },
      undo: async () => {
        ran.push('close')
        return 'It is closed.'
      },
    },
  ],
  promise: (_, { after }) => ({ what: 'it opens', by: after('P1D') }),
  messages: { apology: ({ customer }) => ({ subject: 'Your door', text: `${customer.name}, it is stuck.` }) },
})

beforeEach(async () => {
  ;[smtp, receiver] = await Promise.all([startSmtpServer(), startReceiver()])
  folder = await mkdtemp(join(tmpdir(), 'amends-drill-'))
  const directory = join(folder, 'directory.json')
  const people = team.people.map((each) => ({ ...each, webhook: receiver.url }))
  await writeFile(directory, JSON.stringify({ people }))
  world = await openWorld({ SMTP_URL: smtp.url, AMENDS_DIRECTORY: directory })
  dependencies = { ...world.dependencies, playbooks: createRegistry([doorStuck, shipmentDelayed]) }
  ran = []
})
afterEach(async () => {
  await world.close()
  await Promise.all([smtp.stop(), receiver.stop(), rm(folder, { recursive: true })])
})

const quiet: Drill = { page: false, timeScale: 60 }
const paging: Drill = { page: true, timeScale: 60 }
const order = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const door = { ...shipmentFailure, playbook: 'door-stuck', facts: {} }

/** What effects carry of a rehearsal: marked on its failure, by its reference, or both. */
function rehearsed(
  failure: Failure,
  mark: Drill | undefined,
  reference = 'drill-20261123-a1b2c3',
): EffectBase {
  const base = baseOf({ ...failure, reference })
  return { ...base, failure: { ...base.failure, ...(mark ? { drill: mark } : {}) } }
}

const run: World['run'] = (name, input) => world.run(name, input, dependencies)

/** Composes a message and delivers it, as a machine does. */
async function say(base: EffectBase, kind: 'apology' | 'notice', key: string = kind) {
  const notice = {
    subject: 'The customer wrote: answer them',
    lines: [],
    due: { at: '2026-11-23T13:30:00.000Z', why: 'an hour' },
    task: { id: `${base.failure.playbook}/${base.failure.reference}/0-1`, kind: 'answer' as const },
  }
  const { body } = await run('compose', {
    ...base,
    kind,
    owner: 'lena',
    to: kind === 'notice' ? { person: 'lena' } : 'customer',
    topic: kind === 'notice' ? { notice } : {},
    opening: 0,
    sent: [],
    promised: [],
    calendar: null,
  })
  await run('deliver', {
    effectId: `${base.recovery}/0/deliver/${key}`,
    recovery: base.recovery,
    customer: base.failure.customer.id,
    kind,
    toCustomer: kind !== 'notice',
    body,
  })
  return unseal(body, mailBody)
}

const marks: [string, Drill | undefined, string][] = [
  ['by the mark and the reference', quiet, 'drill-20261123-a1b2c3'],
  ['by the mark alone', quiet, '10380'],
  ['by the reference alone', undefined, 'drill-20261123-a1b2c3'],
]

describe.each(marks)('a drill that is told %s', (_, mark, reference) => {
  test('sends the customer nothing, and leaves what it would have sent in the outbox', async () => {
    const base = rehearsed(order, mark, reference)
    const { subject } = await say(base, 'apology')
    expect(subject).toMatch(/^\[DRILL\] \S/)
    expect(smtp.messages).toEqual([])
    expect((await world.mails()).map((mail) => mail.subject)).toEqual([subject])
    expect(await world.dependencies.store.contacts.of(base.failure.customer.id)).toEqual([])
    expect(await world.dependencies.store.journal.ofRecovery(base.recovery)).toMatchObject([
      { type: 'drill.sent', opening: 0, data: { kind: 'apology', toCustomer: true, left: false, subject } },
    ])
  })

  test('pages nobody unless asked, neither by mail nor by webhook', async () => {
    await say(rehearsed(order, mark, reference), 'notice')
    expect(smtp.messages).toEqual([])
    expect(receiver.received).toEqual([])
    const mails = await world.mails()
    expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual([
      'lena.voss@example.com',
      'webhook@drill.invalid',
    ])
    for (const { subject, text } of mails) {
      expect(subject).toBe(`[DRILL] To do: The customer wrote: answer them (${reference})`)
      expect(text).toContain('This is a rehearsal')
    }
  })

  test('runs no action, and says what it would have done', async () => {
    const base = rehearsed(door, mark, reference)
    const effectId = `${base.recovery}/0/act/open`
    const { note } = await run('act', { ...base, effectId, action: 'open', owner: 'lena', opening: 0 })
    expect(ran).toEqual([])
    expect(note).toContain('Have the door opened by the locksmith')
    expect(await world.dependencies.store.journal.ofRecovery(base.recovery)).toMatchObject([
      { type: 'drill.not-run', playbook: 'door-stuck', data: { action: 'open' } },
    ])
  })

  test('takes back no action, as none was run', async () => {
    const base = rehearsed(door, mark, reference)
    const [effectId, undoes] = [`${base.recovery}/0/undo/open`, `${base.recovery}/0/act/open`]
    const asked = { ...base, effectId, undoes, action: 'open', owner: 'lena', opening: 0 }
    expect((await run('undo', asked)).note).toContain('Take back: Have the door opened by the locksmith')
    expect(ran).toEqual([])
    expect(await world.dependencies.store.journal.ofRecovery(base.recovery)).toMatchObject([
      { id: `drill:${effectId}`, type: 'drill.not-run', data: { action: 'open' } },
    ])
  })

  test('books no remedy', async () => {
    const base = rehearsed(order, mark, reference)
    const remedy = {
      id: 'freight',
      kind: 'refund' as const,
      what: 'the freight',
      money: { amount: 3503, currency: 'USD' },
      approval: false,
      round: 0,
    }
    const grant: Parameters<Effects['grant']>[0] = {
      ...base,
      remedy,
      effectId: `${base.recovery}/0/grant/freight`,
    }
    const answer = await run('grant', grant)
    expect(answer).toEqual({ receipt: 'drill: no refund was given' })
    expect(await run('grant', grant)).toEqual(answer)
    expect(await world.dependencies.store.grants.ofRecovery(base.recovery)).toEqual([])
    expect(await world.dependencies.store.grants.ofReference(reference)).toEqual([])
  })
})

test('what is real is sent, done and given as ever', async () => {
  const base = baseOf(order)
  const { subject } = await say(base, 'apology')
  expect(subject).not.toContain('DRILL')
  await say(base, 'notice')
  expect(smtp.messages).toHaveLength(2)
  expect(receiver.received).toHaveLength(1)
  expect(await world.mails()).toEqual([])
  const real = baseOf(door)
  const effectId = `${real.recovery}/0/act/open`
  await run('act', { ...real, effectId, action: 'open', owner: 'lena', opening: 0 })
  expect(ran).toEqual(['open'])
})

test('people are paged for real where that is asked for, and read how fast the clocks run', async () => {
  const base = rehearsed(order, paging)
  await say(base, 'notice')
  await say(base, 'apology')
  expect(smtp.messages).toHaveLength(1)
  const [notice = ''] = smtp.messages
  expect(notice.replace(/=\r\n/g, '')).toContain('of an hour you have 60 seconds')
  expect(receiver.received.map(({ body }) => JSON.parse(body).subject)).toEqual([
    '[DRILL] To do: The customer wrote: answer them (drill-20261123-a1b2c3)',
  ])
  expect((await world.mails()).map(({ to }) => to?.[0]?.address)).toEqual([order.customer.email])
})

test('a drill counts in nobody’s history', async () => {
  const began = (reference: string) => ({
    id: 'began',
    recovery: recoveryId('shipment-delayed', reference),
    playbook: 'shipment-delayed',
    customer: order.customer.id,
    opening: 0,
    at: new Date(Date.now() - 86_400_000).toISOString(),
    type: 'recovery.started',
    data: {},
  })
  await world.dependencies.store.journal.append([began('10248'), began('drill-20261122-d4e5f6')])
  const { history } = await run('plan', { failure: baseOf(order).failure })
  expect(history).toEqual({ failures: 1, repeats: 1 })
})

test('a drill is owned by whoever is named for it', async () => {
  const { failure } = rehearsed(order, { ...quiet, owner: 'omar' })
  expect((await run('plan', { failure })).owners).toEqual(['omar', 'ruth'])
  expect((await run('plan', { failure: rehearsed(order, quiet).failure })).owners[0]).toBe('lena')
})

test('journal and inbox say that it is a drill', async () => {
  const { recovery } = rehearsed(order, quiet)
  const at = '2026-11-23T09:00:00.000Z'
  const task: Task = {
    id: 'shipment-delayed/drill-20261123-a1b2c3/0-1',
    revision: 1,
    kind: 'answer',
    summary: 'The customer wrote: answer them',
    assignee: 'lena',
    level: 0,
    round: 0,
    state: 'open',
    openedAt: at,
    acceptedAt: null,
    dueAt: null,
    closedAt: null,
    closedBy: null,
    subject: 'message',
  }
  await run('record', {
    recovery,
    playbook: 'shipment-delayed',
    customer: 'drill',
    entries: [{ id: '1', at, opening: 0, type: 'task.opened', data: { task: task.id } }],
    tasks: [task],
  })
  const { journal, tasks } = world.dependencies.store
  expect(await journal.ofRecovery(recovery)).toMatchObject([{ data: { task: task.id, drill: true } }])
  expect(await tasks.ofRecovery(recovery)).toMatchObject([
    { summary: '[DRILL] The customer wrote: answer them' },
  ])
})
