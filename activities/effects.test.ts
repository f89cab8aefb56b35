import { ApplicationFailure } from '@temporalio/common'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Effects } from '../model/effects.ts'
import type { Task } from '../model/records.ts'
import { seal } from '../model/seal.ts'
import { shipmentDelayed } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, dyingAt, failureOf, openWorld, type World } from '../tests/support/world.ts'
import { openDependencies } from './index.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const base = baseOf(failure)
const recovery = base.recovery

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
  acceptedAt: null,
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
