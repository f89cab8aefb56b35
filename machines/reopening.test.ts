import { describe, expect, it } from 'vitest'
import { office } from '../tests/support/business-time.ts'
import { aRecoveryInput } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { clockState, isLive, startOf } from './clock.ts'
import { readClock } from './reading.ts'

/** A recovery that went well until its follow-up is out. */
async function followedUp(world: World = {}) {
  const recovery = new SimulatedRecovery(world)
  const people = new Script(recovery)
  await people.upToFollowUp()
  return { recovery, people }
}

describe('rule 10: reopening', () => {
  it('starts new clocks from the reopening, and ends those of before (osTicket 5206)', async () => {
    let acts = 0
    const { recovery, people } = await followedUp({
      act: () => (acts++ === 0 ? Promise.resolve({ note: 'done' }) : new Promise<never>(() => {})),
    })
    const before = recovery.context.clocks.filter(isLive).map(({ id }) => id)
    expect(before).toContain('follow-up@0#2')
    await people.customerWrites(false)
    const reopened = new Date(recovery.clock.now())
    const act = recovery.clockOf('act@1')
    expect(startOf(act)).toBe(reopened.toISOString())
    expect(act.dueAt).toBe(new Date(reopened.getTime() + hourMs).toISOString())
    expect(readClock(act, recovery.clock.now())).toMatchObject({ state: 'running', countedMs: 0 })
    expect(clockState(recovery.clockOf('follow-up@0#2'))).toBe('cancelled')
    await recovery.advance(10 * dayMs)
    const late = recovery.context.clocks.filter(({ log }) => log.some(({ type }) => type === 'breached'))
    expect(late.map(({ id }) => id).filter((id) => id.includes('@0'))).toEqual([])
  })

  it('keeps the first resolution on record, beside those that follow (Plain)', async () => {
    const { recovery, people } = await followedUp()
    const [first] = recovery.context.resolvedAt
    expect(first).toBe('2026-03-02T09:00:00.000Z')
    await people.customerWrites(false)
    expect(recovery.context.resolvedAt).toEqual([first])
    await people.upToFollowUp()
    expect(recovery.context.resolvedAt).toEqual([first, '2026-03-05T09:00:00.000Z'])
  })

  it('after it had closed: the clocks run from then, not from a failure of weeks ago', async () => {
    const startAt = Date.parse('2026-03-26T11:00:00Z')
    const { failure } = aRecoveryInput(startAt)
    const recovery = new SimulatedRecovery(
      { act: () => new Promise<never>(() => {}) },
      {
        startAt,
        input: { opening: 1, failure: { ...failure, occurredAt: '2026-03-02T09:00:00.000Z' } },
        plan: { calendar: office },
      },
    )
    await recovery.settle()
    expect(clockState(recovery.clockOf('own-it@1'))).toBe('met')
    expect(recovery.clockOf('act@1')).toMatchObject({ dueAt: '2026-03-26T12:00:00.000Z' })
  })
})

describe('rule 2: met late', () => {
  it('stays visibly missed after later clocks start (Chatwoot 13392)', async () => {
    let finish: (answer: { note: string }) => void = () => {}
    const acted = new Promise<{ note: string }>((resolve) => {
      finish = resolve
    })
    const recovery = new SimulatedRecovery({ act: () => acted })
    const people = new Script(recovery)
    await recovery.advance(2 * hourMs)
    finish({ note: 'done at last' })
    await people.upToFollowUp()
    const { log } = recovery.clockOf('act@0')
    expect(log.map(({ type }) => type)).toEqual(['started', 'at-risk', 'breached', 'met'])
    await people.customerWrites(false)
    await people.complete('answer', { note: 'our apology answers it', asks: ['put-right'] })
    await people.keepPromise()
    await people.explain()
    await recovery.advance(3 * dayMs)
    await people.customerWrites(true)
    expect(recovery.clockOf('act@0').log, 'also when its later self is met').toEqual(log)
    expect(clockState(recovery.clockOf('act@1'))).toBe('met')
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'satisfied', breaches: 1 })
  })
})
