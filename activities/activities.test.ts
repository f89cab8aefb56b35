import { ApplicationFailure } from '@temporalio/common'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ComposeInput, Effects } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { plan } from '../model/plan.ts'
import type { Task } from '../model/records.ts'
import { seal, unseal } from '../model/seal.ts'
import { createRegistry, definePlaybook, shipmentDelayed } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, dyingAt, openWorld, sealFailure, type World } from '../tests/support/world.ts'
import { openDependencies } from './index.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const base = baseOf(failure)
const recovery = base.recovery

/** How an activity fails: what the machine and people get to see. */
async function failureOf(
  attempt: Promise<unknown>,
): Promise<{ type: string; message: string; isLasting: boolean }> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApplicationFailure)) throw new Error(`not an ApplicationFailure: ${error}`)
  return { type: error.type ?? '', message: error.message, isLasting: error.nonRetryable === true }
}

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

const mail = {
  to: { name: 'Patricia McKenna', email: 'patricia.mckenna@example.com' },
  from: { name: 'Lena Voss', email: 'lena.voss@example.com' },
  subject: 'Order 10380 is late',
  text: 'Dear Patricia McKenna,\n\nIt was us.\n\nLena Voss',
}
const deliver: Parameters<Effects['deliver']>[0] = {
  effectId: `${recovery}/0/deliver/apology`,
  recovery,
  customer: 'HUNGO',
  kind: 'apology',
  toCustomer: true,
  body: seal(mail),
}
const act: Parameters<Effects['act']>[0] = {
  ...base,
  effectId: `${recovery}/0/act/trace-parcel`,
  action: 'trace-parcel',
  owner: '8',
  opening: 0,
}
const grant: Parameters<Effects['grant']>[0] = {
  ...base,
  effectId: `${recovery}/0/grant/freight-refund`,
  remedy: {
    id: 'freight-refund',
    kind: 'refund',
    what: 'the freight of order 10380',
    money: { amount: 3503, currency: 'USD' },
    approval: false,
    round: 0,
  },
}

describe('killed at any instant and asked again', () => {
  /** Dies at each instant in turn, each time in a world of its own, then asks twice more. */
  async function survives(
    ask: (asked: World, dependencies?: World['dependencies']) => Promise<unknown>,
    check: (asked: World) => Promise<void>,
  ) {
    let instants = 0
    for (let isOver = false; !isOver; instants++) {
      const fresh = await openWorld()
      try {
        const { dependencies, died } = dyingAt(fresh.dependencies, instants)
        await ask(fresh, dependencies).catch(() => null)
        isOver = !died()
        const answer = await ask(fresh)
        expect(await ask(fresh)).toEqual(answer)
        await check(fresh)
        expect((await fresh.dependencies.store.effects.list()).every(({ state }) => state === 'done')).toBe(
          true,
        )
      } finally {
        await fresh.close()
      }
    }
    return instants
  }

  test('a message is sent once, and the contact noted once', async () => {
    const instants = await survives(
      (asked, over) => asked.run('deliver', deliver, over),
      async ({ mails, dependencies }) => {
        expect((await mails()).map(({ subject }) => subject)).toEqual(['Order 10380 is late'])
        const contacts = await dependencies.store.contacts.of('HUNGO')
        expect(contacts).toMatchObject([{ channel: 'email', purpose: 'apology', effectId: deliver.effectId }])
      },
    )
    expect(instants).toBeGreaterThan(6)
  })

  test('an action is done once, with one letter', async () => {
    const instants = await survives(
      (asked, over) => asked.run('act', act, over),
      async ({ mails }) => {
        expect((await mails()).map(({ subject }) => subject)).toEqual([
          'Order 10380, 7 days late: where is it, and what brings it there sooner?',
        ])
      },
    )
    expect(instants).toBeGreaterThan(8)
  })

  test('a remedy is granted once', async () => {
    const instants = await survives(
      (asked, over) => asked.run('grant', grant, over),
      async ({ dependencies }) => {
        expect(await dependencies.store.grants.ofRecovery(recovery)).toMatchObject([
          { reference: '10380', customer: 'HUNGO', kind: 'refund', money: { amount: 3503, currency: 'USD' } },
        ])
      },
    )
    expect(instants).toBeGreaterThan(4)
  })

  test('journal and tasks are written once', async () => {
    await survives(
      (asked, over) => asked.run('record', record([task('open')]), over),
      async ({ dependencies: { store } }) => {
        expect(await store.journal.ofRecovery(recovery)).toHaveLength(1)
        expect(await store.tasks.open('lena')).toHaveLength(1)
      },
    )
  })
})

const task = (state: Task['state']): Task => ({
  id: 'shipment-delayed/10380/0-1',
  revision: state === 'open' ? 1 : 2,
  kind: 'answer',
  summary: 'The customer wrote: answer them',
  assignee: 'lena',
  level: 0,
  round: 0,
  state,
  openedAt: '2026-11-23T09:30:00.000Z',
  dueAt: null,
  closedAt: state === 'open' ? null : '2026-11-23T09:40:00.000Z',
  closedBy: state === 'open' ? null : 'lena',
  subject: 'm1',
})
const record = (tasks: Task[]): Parameters<Effects['record']>[0] => ({
  recovery,
  playbook: 'shipment-delayed',
  customer: 'HUNGO',
  entries: [
    { id: `${recovery}/0/1`, at: '2026-11-23T09:30:00.000Z', opening: 0, type: 'task.opened', data: {} },
  ],
  tasks,
})

test('an older batch that arrives late opens no task again', async () => {
  await world.run('record', record([task('done')]))
  await world.run('record', record([task('open')]))
  expect(await world.dependencies.store.tasks.open()).toEqual([])
})

describe('the same effect ID with other content', () => {
  test('is refused for good', async () => {
    await world.run('deliver', deliver)
    const other = { ...deliver, body: seal({ ...mail, text: 'Dear Patricia McKenna, something else' }) }
    expect(await failureOf(world.run('deliver', other))).toMatchObject({
      type: 'EffectConflict',
      isLasting: true,
    })
    await world.run('grant', grant)
    const more = { ...grant, remedy: { ...grant.remedy, money: { amount: 9999, currency: 'USD' } } }
    expect(await failureOf(world.run('grant', more))).toMatchObject({
      type: 'EffectConflict',
      isLasting: true,
    })
  })
})

describe('what only a retry can mend', () => {
  test('is left to be retried', async () => {
    const mailer = {
      ...world.dependencies.mailer,
      send: () => Promise.reject(new Error('connection refused')),
    }
    const attempt = world.run('deliver', deliver, { ...world.dependencies, mailer })
    await expect(attempt).rejects.not.toBeInstanceOf(ApplicationFailure)
    expect(await world.run('deliver', deliver)).toHaveProperty('messageId')
  })
})

describe('an action', () => {
  test('that the playbook does not have is refused for good', async () => {
    const unknown = { ...act, action: 'teleport', effectId: `${recovery}/0/act/teleport` }
    expect(await failureOf(world.run('act', unknown))).toEqual({
      type: 'UnknownPlaybook',
      message: 'Playbook "shipment-delayed" version 1 has no action "teleport"',
      isLasting: true,
    })
  })

  test('asks dispatch where there is one, and says so', async () => {
    const dispatch = { name: 'our warehouse', email: 'warehouse@example.com' }
    const input = { ...act, ...baseOf({ ...failure, facts: { ...failure.facts, dispatch } }) }
    const { note } = await world.run('act', input)
    expect(note).toContain('I have asked our warehouse in writing')
    expect((await world.mails()).map(({ to }) => to?.[0]?.address)).toEqual(['warehouse@example.com'])
  })

  test('gathers the record once the customer has said that it is not right', async () => {
    const { note } = await world.run('act', {
      ...act,
      opening: 1,
      effectId: `${recovery}/1/act/trace-parcel`,
    })
    expect(note).toContain('the complete record of order 10380')
  })
})

describe('the environment', () => {
  test.each([
    ['SMTP_URL', 'http://mail'],
    ['DATABASE_URL', 'mysql://db'],
  ])('names %s when it is wrong', async (name, value) => {
    await expect(openDependencies({ AMENDS_HOME: world.home, [name]: value })).rejects.toThrow(
      `The environment variable ${name} is wrong: must be`,
    )
  })

  test('takes an empty variable for an unset one, and playbooks of one name and version for a mistake', async () => {
    const opened = await openDependencies({ AMENDS_HOME: world.home, SMTP_URL: '', DATABASE_URL: '' })
    expect(opened.mailer.location).toContain(world.home)
    await opened.close()
    await expect(
      openDependencies({ AMENDS_HOME: world.home }, [shipmentDelayed, shipmentDelayed]),
    ).rejects.toThrow('two playbooks "shipment-delayed" version 1')
  })
})
