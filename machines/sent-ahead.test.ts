import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { clockState } from './clock.ts'
import { hasOpen } from './task-list.ts'

/** A mail system that refuses one kind of message until it is mended. */
function brokenFor(kind: string) {
  const state = { isBroken: true }
  const deliver: NonNullable<World['deliver']> = async (input) => {
    if (state.isBroken && input.kind === kind) throw new Error('no mail today')
    return { messageId: `<${input.effectId}>` }
  }
  return { state, deliver }
}

const start = (world: World = {}) => {
  const recovery = new SimulatedRecovery(world)
  return {
    recovery,
    people: new Script(recovery),
    types: (id: string) => recovery.clockOf(id).log.map(({ type }) => type),
  }
}

describe('an update', () => {
  it('is written when its warning comes, and met when it is out', async () => {
    const { recovery, people, types } = start()
    await recovery.advance(23 * hourMs - 1)
    expect(types('update@0#1')).toEqual(['started'])
    expect(people.delivered).not.toContain('update')
    await recovery.advance(1)
    expect(types('update@0#1')).toEqual(['started', 'at-risk', 'met'])
    expect(people.delivered).toContain('update')
    const notices = recovery.asked('compose').filter(({ kind }) => kind === 'notice')
    expect(notices, 'nobody need hear of what is being done').toEqual([])
  })

  it('has a clock for each, from when the one before was out', async () => {
    const { recovery, types } = start()
    await recovery.advance(46 * hourMs)
    expect(types('update@0#1').at(-1)).toBe('met')
    expect(types('update@0#2')).toEqual(['started', 'at-risk', 'met'])
    expect(types('update@0#3')).toEqual(['started'])
  })

  it('that cannot be sent is late past its due time, and somebody takes over', async () => {
    const { state, deliver } = brokenFor('update')
    const { recovery, people, types } = start({ deliver })
    await recovery.advance(dayMs)
    expect(types('update@0#1')).toEqual(['started', 'at-risk'])
    expect(hasOpen(recovery.context, 'escalation')).toBe(false)
    await recovery.advance(1)
    expect(types('update@0#1')).toEqual(['started', 'at-risk', 'breached'])
    expect(people.task('escalation')).toMatchObject({ subject: 'update@0#1', assignee: 'bob' })
    state.isBroken = false
    await people.complete('deliver', { retry: true })
    expect(clockState(recovery.clockOf('update@0#1'))).toBe('late')
    expect(hasOpen(recovery.context, 'escalation'), 'nobody need take it over any more').toBe(false)
  })

  it('is not needed any more once the promise is kept', async () => {
    const { recovery, people, types } = start()
    await recovery.advance(hourMs)
    await people.keepPromise()
    expect(types('update@0#1')).toEqual(['started', 'cancelled'])
    await recovery.advance(2 * dayMs)
    expect(people.delivered).not.toContain('update')
  })

  it('nor when the recovery is withdrawn', async () => {
    const { recovery, people, types } = start()
    await recovery.settle()
    await people.withdraw()
    expect(types('update@0#1')).toEqual(['started', 'cancelled'])
  })
})

describe('the follow-up', () => {
  it('and its reminder are written when their warnings come, and met when they are out', async () => {
    const { recovery, people, types } = start()
    await recovery.settle()
    await people.keepPromise()
    await recovery.advance(71 * hourMs)
    expect(types('follow-up@0#1')).toEqual(['started', 'at-risk', 'met'])
    await recovery.advance(3 * dayMs)
    expect(types('follow-up@0#2')).toEqual(['started', 'at-risk', 'met'])
    expect(people.delivered.filter((kind) => kind !== 'notice').slice(-2)).toEqual(['follow-up', 'reminder'])
  })

  it('that cannot be sent is late past its due time, and somebody takes over', async () => {
    const { recovery, people, types } = start(brokenFor('follow-up'))
    await recovery.settle()
    await people.keepPromise()
    await recovery.advance(3 * dayMs + 1)
    expect(types('follow-up@0#1')).toEqual(['started', 'at-risk', 'breached'])
    expect(people.task('escalation').subject).toBe('follow-up@0#1')
    await people.complete('deliver', { note: 'called them' })
    expect(clockState(recovery.clockOf('follow-up@0#1')), 'told in another way, and late').toBe('late')
  })

  it('is not needed any more once the customer said that all is well', async () => {
    const { recovery, people, types } = start()
    await recovery.settle()
    await people.keepPromise()
    await recovery.advance(hourMs)
    await people.customerWrites(true)
    expect(recovery.context.step).toBe('settling')
    expect(types('follow-up@0#1')).toEqual(['started', 'cancelled'])
    await recovery.advance(6 * dayMs)
    expect(hasOpen(recovery.context, 'escalation')).toBe(false)
    await people.explain()
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'satisfied', breaches: 0 })
  })

  it('nor when they are not, and it starts again', async () => {
    const { recovery, people, types } = start()
    await recovery.settle()
    await people.keepPromise()
    await people.customerWrites(false)
    expect(recovery.context.opening).toBe(1)
    expect(types('follow-up@0#1')).toEqual(['started', 'cancelled'])
  })
})
