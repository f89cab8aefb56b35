import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { shipmentDelayed } from '../playbooks/index.ts'
import { doorStuck, lock } from '../tests/support/stuck-door.ts'
import { startRecovery } from './index.ts'

const facts = { ticketId: 'D-17', hours: 3, owner: 'lena' }

beforeEach(() => Object.assign(lock, { failures: 0, tries: 0 }))

describe('a recovery under a virtual clock', () => {
  it('does at once what a worker would do at once, and then stands still', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
    expect(recovery.messages[0]).toMatchObject({
      at: '2026-03-02T09:00:00.000Z',
      from: 'Lena Voss',
      subject: 'Your door, ticket D-17: we left you outside',
    })
    expect(recovery.letters).toMatchObject([{ to: 'ivo.smit@example.com', subject: 'Ticket D-17' }])
    expect(recovery.promises).toMatchObject([{ id: 'open', state: 'live' }])
    expect(recovery).toMatchObject({
      now: '2026-03-02T09:00:00.000Z',
      isClosed: false,
      outcome: null,
      problems: [],
    })
    expect(recovery.status.id).toBe('recovery/door-stuck/D-17')
  })

  it('tells each clock as of its own present', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.advance('PT6H')
    const clock = recovery.clocks.find(({ kind }) => kind === 'promise')
    expect(clock?.reading).toMatchObject({ state: 'running', feltMs: 6 * 3_600_000 })
  })

  it('goes from the failure to the closed loop as people act', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.advance('P1D')
    await recovery.owner.keepsPromise()
    expect(recovery.grants).toMatchObject([{ remedy: 'rent', state: 'granted', money: { amount: 6_000 } }])
    await recovery.owner.does('root-cause', {
      cause: 'Nobody oils locks',
      action: 'Locks are oiled in spring',
    })
    await recovery.advance({ businessDays: 3 })
    expect(recovery.messages.at(-1)?.kind).toBe('follow-up')
    await recovery.customer.writes('It opens. Thank you.', { satisfied: true })
    expect(await recovery.end()).toMatchObject({
      outcome: 'satisfied',
      breaches: 0,
      promises: { kept: 1, broken: 0 },
    })
    await expect(recovery.customer.writes('And one more thing')).rejects.toThrow('The recovery has closed')
  })

  it('asks whoever may give more than the owner', async () => {
    const recovery = await startRecovery(doorStuck, { facts: { ...facts, hours: 9 } })
    await recovery.owner.keepsPromise()
    await expect(recovery.owner.approves()).rejects.toThrow(
      'lena has no open task "approve". Open are: "approve" (omar)',
    )
    await recovery.as('omar').refuses('Half of it is enough')
    expect(recovery.grants).toMatchObject([{ remedy: 'rent', state: 'declined' }])
    expect(recovery.notices.map(({ to }) => to)).toContain('omar')
  })

  it('pages the next one when somebody declines, and whom a task is handed to', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.customer.writes('Why does nobody come?')
    await recovery.owner.declines('answer')
    await recovery.as('omar').handsOver('ruth', 'answer')
    await recovery.as('ruth').accepts()
    expect(recovery.tasks).toMatchObject([{ kind: 'answer', assignee: 'ruth', acceptedAt: recovery.now }])
    await expect(recovery.as('ruth').accepts('answer')).rejects.toThrow(
      'The recovery does not take task.accepted from ruth about "answer"',
    )
  })

  it('moves a promise to the date that its owner gives, and the customer hears it', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.advanceTo(recovery.clocks.find(({ kind }) => kind === 'promise')?.atRiskAt ?? '')
    await recovery.owner.promises({ by: '2026-03-06T16:00:00Z' })
    expect(recovery.messages.at(-1)?.kind).toBe('new-date')
    expect(recovery.promises).toMatchObject([{ dueAt: '2026-03-06T16:00:00.000Z', state: 'live' }])
  })

  it('knows the history that it is given', async () => {
    const recovery = await startRecovery(doorStuck, { facts, history: { failures: 3, repeats: 1 } })
    expect(recovery.status.plan).toMatchObject({ severity: 'high', history: { failures: 3, repeats: 1 } })
  })

  it('has the people of the directory that it is given', async () => {
    const eva = { id: 'eva', name: 'Eva Lind', email: 'eva.lind@example.com', title: 'Care' }
    const recovery = await startRecovery(doorStuck, {
      facts: { ...facts, owner: 'eva' },
      directory: { people: [eva] },
    })
    expect(recovery.owner).toMatchObject({ id: 'eva', name: 'Eva Lind' })
    expect(() => recovery.as('lena')).toThrow('The directory has nobody with the ID "lena": it has eva')
  })
})

describe('an action that fails', () => {
  it('is tried again later, as a worker would', async () => {
    lock.failures = 2
    const recovery = await startRecovery(doorStuck, { facts })
    expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology'])
    await recovery.advance('PT3S')
    expect(lock.tries).toBe(3)
    expect(recovery.messages.at(-1)).toMatchObject({ kind: 'next-step', at: '2026-03-02T09:00:03.000Z' })
    expect(recovery.problems).toEqual([])
  })

  it('is a problem, and a task of its owner, once no retry has helped', async () => {
    lock.failures = 1_000
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.advance('PT31M')
    expect(recovery.problems).toMatchObject([{ effect: 'act', message: 'the oil is used up' }])
    await recovery.owner.does('act', { note: 'I oiled the lock myself' })
    expect(recovery.messages.at(-1)?.kind).toBe('next-step')
  })
})

describe('time', () => {
  it('passes for months without anybody, at a cost that is counted', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.advance('P90D')
    expect(recovery.now).toBe('2026-05-31T09:00:00.000Z')
    expect(recovery.messages.length).toBeGreaterThan(40)
    // Each is a timer that fired: what a recovery costs grows with these and with nothing else.
    expect(recovery.happenings.length).toBeLessThan(600)
  })

  it('does not go back', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await expect(recovery.advanceTo('2026-03-01T00:00:00Z')).rejects.toThrow(
      'It is 2026-03-02T09:00:00.000Z by now: 2026-03-01T00:00:00Z is past',
    )
  })

  it('ends in words about whom it waits for, where nobody acts', async () => {
    const recovery = await startRecovery(doorStuck, { facts })
    await recovery.owner.keepsPromise()
    await expect(recovery.end()).rejects.toThrow(
      /it has not closed\. Open tasks: \w+ for "root-cause"; open promises: none/,
    )
  })
})

describe('what it is started with', () => {
  it('has the facts that the playbook asks for', () => {
    type Options = Parameters<typeof startRecovery<'shipment-delayed', (typeof shipmentDelayed)['facts']>>[1]
    expectTypeOf<Options['facts']['daysLate']>().toEqualTypeOf<number>()
    // @ts-expect-error A fact that is no number.
    void (() => startRecovery(doorStuck, { facts: { ...facts, hours: 'three' } }))
  })

  it.each([
    [{ facts: { ...facts, hours: 0 } }, 'facts.hours'],
    [{ facts, customer: { email: 'nobody' } }, 'failure.customer.email'],
    [{ facts, startAt: 'tomorrow' }, 'startAt'],
    [{ facts, occurredAt: '2026-03-03T09:00:00Z' }, 'occurredAt'],
    [{ facts, directory: { people: [] } }, 'people'],
  ])('is refused by the name of the field: %j', async (options, field) => {
    await expect(startRecovery(doorStuck, options)).rejects.toThrow(field)
  })
})
