import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  EventRefused,
  InvalidInput,
  NoWorker,
  RecoveryClient,
  RecoveryClosed,
  RecoveryNotFound,
  WaitTimedOut,
} from '../../client/index.ts'
import { recoveryId, searchAttributes } from '../../model/names.ts'
import { playbooks } from '../../playbooks/index.ts'
import { shipmentFailure } from '../support/shipment.ts'
import { eventually } from '../support/temporal.ts'
import { openRecoveries, type RecoveryWorld } from './harness.ts'

let world: RecoveryWorld
let recoveries: RecoveryClient<(typeof playbooks)[number]>

beforeAll(async () => {
  world = await openRecoveries()
  recoveries = clientOf(world.taskQueue)
})
afterAll(() => world?.close())

const clientOf = (taskQueue: string) =>
  new RecoveryClient({ client: world.temporal.client, playbooks, taskQueue })

/** Of the built-in team, where no directory is set up. */
const facts = { ...shipmentFailure.facts, owner: 'lena' }

/** A failure of just now that nobody else reports. */
const aFailure = () => ({
  ...shipmentFailure,
  facts,
  reference: randomUUID(),
  occurredAt: new Date().toISOString(),
})

const begin = async () => (await recoveries.startUnchecked(aFailure())).handle

describe('start', () => {
  it('begins once, and joins from then on', async () => {
    const failure = aFailure()
    const first = await recoveries.startUnchecked(failure)
    const second = await recoveries.startUnchecked(failure)
    expect([first.began, second.began]).toEqual([true, false])
    expect(second.handle.id).toBe(recoveryId(failure.playbook, failure.reference))
  })

  it('begins once, however many report it at the same time', async () => {
    const failure = aFailure()
    const started = await Promise.all(Array.from({ length: 5 }, () => recoveries.startUnchecked(failure)))
    expect(started.filter(({ began }) => began)).toHaveLength(1)
  })

  it('shows no personal data where ops look', async () => {
    const failure = { ...aFailure(), severity: 'high' as const }
    const { handle } = await recoveries.startUnchecked(failure)
    const description = await world.temporal.client.workflow.getHandle(handle.id).describe()
    const summary = await description.staticSummary()
    expect(summary).toBe(`shipment-delayed ${failure.reference}`)
    const shown = `${summary} ${await description.staticDetails()} ${JSON.stringify(description.searchAttributes)}`
    expect(shown).not.toMatch(/McKenna|mckenna|Cork/)
    expect(description.typedSearchAttributes.get(searchAttributes.customer)).toBe('HUNGO')
    expect(description.typedSearchAttributes.get(searchAttributes.severity)).toBe('high')
  })

  it('refuses a failure that is wrong, and starts nothing', async () => {
    const failure = { ...aFailure(), customer: { ...shipmentFailure.customer, email: 'none' } }
    await expect(recoveries.startUnchecked(failure)).rejects.toThrow(InvalidInput)
    await expect(recoveries.handle('shipment-delayed', failure.reference).exists()).resolves.toBe(false)
  })

  it('starts again what has ended only when asked to, as the next opening', async () => {
    const failure = aFailure()
    const { handle } = await recoveries.startUnchecked(failure)
    await handle.withdraw('reported by mistake')
    expect(await handle.result()).toMatchObject({ outcome: 'withdrawn', opening: 0 })
    await expect(recoveries.startUnchecked(failure)).rejects.toThrow(RecoveryClosed)
    const again = await recoveries.startUnchecked(failure, { reopen: true })
    expect(again.began).toBe(true)
    expect(await again.handle.status()).toMatchObject({ opening: 1, closed: false })
    expect((await recoveries.startUnchecked(failure, { reopen: true })).began).toBe(false)
  })
})

describe('a handle', () => {
  it('opens what is sealed', async () => {
    const handle = await begin()
    await handle.reply({ text: 'Where is it?' })
    const status = await handle.status()
    expect(status.failure.customer).toMatchObject(shipmentFailure.customer)
    expect(status.failure.facts).toEqual(facts)
    expect(status.conversation).toMatchObject([{ text: 'Where is it?', state: 'open' }])
  })

  it('tells the recovery the same thing once, when the caller says that it is the same', async () => {
    const handle = await begin()
    await handle.reply({ text: 'Where is it?', id: 'mail-1' })
    await handle.reply({ text: 'Where is it?', id: 'mail-1' })
    await handle.reply({ text: 'Where is it?', id: 'mail-2' })
    expect((await handle.status()).conversation).toHaveLength(2)
  })

  it('answers a repeated completion as the first time, and refuses another one', async () => {
    const handle = await begin()
    await handle.waitFor('hasTag:act')
    const asked = await handle.reply({ text: 'Where is it?' })
    const task = asked.tasks.find(({ kind, state }) => kind === 'answer' && state === 'open')?.id ?? ''
    await handle.completeTask(task, { by: 'lena', text: 'It left today', id: 'form-1' })
    const again = await handle.completeTask(task, { by: 'lena', text: 'It left today', id: 'form-1' })
    expect(again.tasks.find(({ id }) => id === task)).toMatchObject({ state: 'done', closedBy: 'lena' })
    await expect(handle.completeTask(task, { by: 'lena', text: 'Again' })).rejects.toThrow(EventRefused)
  })

  it('says what is not taken, and by whom', async () => {
    const handle = await begin()
    await expect(handle.keepPromise('nothing')).rejects.toThrow(
      new RegExp(`${handle.id} refused: .*promise\\.kept`),
    )
    await expect(handle.decide('no-such-task', { by: 'lena', approved: true })).rejects.toThrow(EventRefused)
    await expect(handle.reply({ text: ' ' })).rejects.toThrow(InvalidInput)
  })

  it('changes the owner', async () => {
    const handle = await begin()
    await handle.waitFor('hasTag:act')
    expect((await handle.changeOwner('omar', { by: 'ruth' })).owner).toBe('omar')
  })

  it('waits as long as the caller wants', async () => {
    const handle = await begin()
    expect((await handle.waitFor('hasTag:act', { timeout: 30_000 })).tags).toContain('act')
    await expect(handle.waitFor('hasTag:close-the-loop', { timeout: 500 })).rejects.toThrow(WaitTimedOut)
  })

  it('tells an ended recovery from one that never was', async () => {
    const handle = await begin()
    await handle.withdraw('reported by mistake')
    await handle.result()
    await expect(handle.reply({ text: 'Hello?' })).rejects.toThrow(RecoveryClosed)
    await expect(handle.waitFor('hasTag:close-the-loop')).rejects.toThrow(RecoveryClosed)
    expect(await handle.status()).toMatchObject({ closed: true, outcome: 'withdrawn' })
    await expect(recoveries.handle('shipment-delayed', randomUUID()).status()).rejects.toThrow(
      RecoveryNotFound,
    )
  })

  it('says when no worker answers', async () => {
    const lonely = clientOf(`nobody-${randomUUID()}`)
    const { handle } = await lonely.startUnchecked(aFailure())
    await expect(handle.status()).rejects.toThrow(NoWorker)
  })
})

describe('list', () => {
  it('finds by search attributes, with values that would end a quotation', async () => {
    const customer = { ...shipmentFailure.customer, id: `o'neil-${randomUUID()}` }
    const { handle } = await recoveries.startUnchecked({ ...aFailure(), customer })
    await handle.waitFor('hasTag:act')
    const found = await eventually(async () => {
      const [one] = await all({ customer: customer.id, step: 'act', open: true })
      return one
    })
    expect(found).toMatchObject({ id: handle.id, open: true, playbook: 'shipment-delayed', owner: 'lena' })
    expect(await all({ customer: customer.id, open: false })).toEqual([])
    for (const attempt of ["' OR '1'='1", "\\' OR 1=1 OR '", '" OR ""="']) {
      expect(await all({ customer: attempt })).toEqual([])
    }
  })

  const all = async (filter: Parameters<typeof recoveries.list>[0]) => {
    const found = []
    for await (const each of recoveries.list(filter)) found.push(each)
    return found
  }
})
