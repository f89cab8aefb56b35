import { describe, expect, it } from 'vitest'
import { office } from '../tests/support/business-time.ts'
import { somePace } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { readClock } from './reading.ts'
import { hasOpen } from './task-list.ts'

const secondMs = 1000
const thursday = '2026-03-05T15:00:00Z'
const friday = '2026-03-06T17:00:00Z'
const never = () => new Promise<never>(() => {})

/** A recovery in office hours whose action, due two hours after the failure, goes on and on. */
function inOfficeHours(from: string) {
  const budgets = { ...somePace, act: { budget: 'PT2H', warnBefore: 'PT15M' } }
  const recovery = new SimulatedRecovery(
    { act: never },
    { startAt: Date.parse(from), plan: { calendar: office, budgets } },
  )
  const people = new Script(recovery)
  return {
    recovery,
    people,
    act: () => recovery.clockOf('act@0'),
    reading: () => readClock(recovery.clockOf('act@0'), recovery.clock.now()),
    /** Asks the customer something, and hears from them so much recovery. */
    async waitForCustomer(ms: number) {
      await people.customerWrites()
      await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
      await recovery.advance(ms)
      await people.customerWrites()
      await people.complete('answer', { note: 'thanked them' })
    },
  }
}

describe('rule 3: waiting for the customer pauses what is ours to keep', () => {
  it.each([
    [3600, '2026-03-05T18:00:00.000Z'],
    [3601, '2026-03-06T10:00:01.000Z'],
  ])('for %i s of business time, it is due %s (Frappe Helpdesk 2449)', async (seconds, due) => {
    const { act, waitForCustomer } = inOfficeHours(thursday)
    await waitForCustomer(seconds * secondMs)
    expect(act().dueAt).toBe(due)
  })

  it('and adds business time alone: a weekend in a pause moves nothing', async () => {
    const { recovery, act, reading, waitForCustomer } = inOfficeHours(friday)
    await recovery.settle()
    expect(act().dueAt).toBe('2026-03-09T11:00:00.000Z')
    await recovery.advance(30 * minuteMs)
    await waitForCustomer(2 * dayMs + 17 * hourMs)
    // Until half past ten on Monday: half an hour of Friday's business time, and as much of Monday's.
    expect(act().dueAt).toBe('2026-03-09T12:00:00.000Z')
    expect(reading()).toMatchObject({ countedMs: 30 * minuteMs, remainingMs: 90 * minuteMs })
  })

  it('each time anew', async () => {
    const { recovery, act, reading, waitForCustomer } = inOfficeHours('2026-03-05T12:00:00Z')
    await recovery.advance(10 * minuteMs)
    await waitForCustomer(20 * minuteMs)
    await recovery.advance(10 * minuteMs)
    await waitForCustomer(30 * minuteMs)
    expect(act().dueAt).toBe('2026-03-05T14:50:00.000Z')
    expect(act().log.map(({ type }) => type)).toEqual(['started', 'paused', 'resumed', 'paused', 'resumed'])
    expect(reading()).toMatchObject({ countedMs: 20 * minuteMs, pausedMs: 50 * minuteMs })
  })

  it('so that it is neither due nor at risk meanwhile, and both when its time has come after all', async () => {
    const { recovery, people, act, reading } = inOfficeHours('2026-03-05T12:00:00Z')
    await recovery.advance(hourMs)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    const { log } = act()
    expect(reading()).toMatchObject({ state: 'paused', dueAt: null, remainingMs: hourMs })
    await recovery.advance(4 * hourMs)
    expect(act().log, 'nothing happens to it').toEqual(log)
    expect(hasOpen(recovery.context, 'escalation', 'act@0')).toBe(false)
    await people.customerWrites()
    expect(reading()).toMatchObject({ state: 'running', dueAt: '2026-03-05T18:00:00.000Z' })
    await recovery.advance(45 * minuteMs)
    expect(reading().state).toBe('at-risk')
    await recovery.advance(15 * minuteMs + 1)
    expect(reading().state).toBe('breached')
    expect(hasOpen(recovery.context, 'escalation', 'act@0')).toBe(true)
  })

  it('but never what the customer feels, which stands beside it', async () => {
    const { recovery, reading, waitForCustomer } = inOfficeHours(friday)
    await recovery.advance(30 * minuteMs)
    await waitForCustomer(2 * dayMs + 17 * hourMs)
    expect(reading()).toMatchObject({
      countedMs: 30 * minuteMs,
      pausedMs: 2 * dayMs + 17 * hourMs,
      feltMs: 2 * dayMs + 17.5 * hourMs,
    })
  })

  it('and only until they write, whatever they write: also that all is well', async () => {
    const { recovery, people, reading } = inOfficeHours(thursday)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    await recovery.advance(hourMs)
    await people.customerWrites(true)
    expect(reading().state).toBe('running')
  })

  it('and never what is not: the answer, the updates, the tasks', async () => {
    const { recovery, people } = inOfficeHours(thursday)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    const paused = recovery.context.clocks.filter(({ log }) => log.some(({ type }) => type === 'paused'))
    expect(paused.map(({ id }) => id)).toEqual(['act@0'])
  })

  it('and also what starts during the pause', async () => {
    const recovery = new SimulatedRecovery({ grant: never }, { startAt: Date.parse(thursday) })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    await people.keepPromise()
    expect(readClock(recovery.clockOf('make-it-right@0'), recovery.clock.now()).state).toBe('paused')
    await recovery.advance(3 * dayMs)
    await people.customerWrites()
    expect(recovery.clockOf('make-it-right@0').dueAt).toBe('2026-03-10T15:00:00.000Z')
  })

  it('and shows when they had written already, which we overlooked', async () => {
    const { recovery, people, reading } = inOfficeHours(thursday)
    await people.customerWrites()
    await recovery.advance(minuteMs)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    expect(reading()).toMatchObject({ state: 'paused', customerHadWritten: true })
    await recovery.advance(hourMs)
    await people.customerWrites()
    expect(reading(), 'for good').toMatchObject({ state: 'running', customerHadWritten: true })
  })

  it('and shows nothing of that when they had not', async () => {
    const { waitForCustomer, reading } = inOfficeHours(thursday)
    await waitForCustomer(hourMs)
    expect(reading().customerHadWritten).toBe(false)
  })

  it('and leaves a breach as it is', async () => {
    const { recovery, waitForCustomer, act } = inOfficeHours('2026-03-05T12:00:00Z')
    await recovery.advance(3 * hourMs)
    const { log } = act()
    expect(log.at(-1)?.type).toBe('breached')
    await waitForCustomer(dayMs)
    expect(act().log).toEqual(log)
  })
})

describe('a pause for the customer', () => {
  it('begins when they have the question, not when it is written, and not at all where they write meanwhile', async () => {
    let arrive = (_: { messageId: string }) => {}
    const recovery = new SimulatedRecovery({
      act: never,
      deliver: ({ kind, effectId }) =>
        kind === 'answer'
          ? new Promise((resolve) => {
              arrive = resolve
            })
          : Promise.resolve({ messageId: effectId }),
    })
    const people = new Script(recovery)
    const ask = async () => {
      await people.customerWrites()
      await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
      expect(recovery.context.waitingForCustomer).toBe(false)
    }
    await ask()
    arrive({ messageId: 'one' })
    await recovery.settle()
    expect(recovery.context.waitingForCustomer).toBe(true)
    await ask()
    await people.customerWrites()
    arrive({ messageId: 'two' })
    await recovery.settle()
    expect(recovery.context.waitingForCustomer).toBe(false)
  })
})
