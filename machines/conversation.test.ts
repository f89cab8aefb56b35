import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { clockState } from './clock.ts'

const start = () => {
  const recovery = new SimulatedRecovery()
  return { recovery, people: new Script(recovery) }
}

describe('a message from the customer', () => {
  it('is a task of the owner under its own clock, answered in their words', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    const message = await people.customerWrites()
    expect(people.task('answer')).toMatchObject({ assignee: 'ann', subject: message })
    await people.complete('answer', { text: 'plain:words' })
    expect(recovery.asked('compose').find(({ kind }) => kind === 'answer')?.topic.text).toBe('plain:words')
    expect(recovery.context.conversation).toMatchObject([{ state: 'answered' }])
    expect(recovery.context.clocks.find(({ kind }) => kind === 'answer')?.log.at(-1)).toMatchObject({
      type: 'met',
    })
  })

  it('starts no second clock while an older one waits (Zammad 3410)', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites()
    await recovery.advance(hourMs)
    await people.customerWrites()
    expect(recovery.context.clocks.filter(({ kind }) => kind === 'answer')).toHaveLength(1)
    await people.complete('answer', { note: 'called them' })
    expect(recovery.context.conversation).toMatchObject([{ state: 'answered' }, { state: 'answered' }])
  })

  it('that comes while the answer is on its way is asked for again', async () => {
    let deliver: (answer: { messageId: string }) => void = () => {}
    const recovery = new SimulatedRecovery({
      deliver: ({ kind }) =>
        kind === 'answer'
          ? new Promise((resolve) => {
              deliver = resolve
            })
          : Promise.resolve({ messageId: 'm' }),
    })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:' })
    await people.customerWrites()
    deliver({ messageId: 'late' })
    await recovery.settle()
    expect(recovery.context.conversation.map(({ state }) => state)).toEqual(['answered', 'open'])
    expect(people.task('answer').subject).toBe(recovery.context.conversation[1]?.id)
  })

  it('keeps the recovery open until it is answered', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    await people.explain()
    await people.customerWrites()
    await recovery.advance(12 * dayMs)
    expect(recovery.context.outcome).toBe('quiet')
    expect(recovery.isClosed).toBe(false)
    await people.complete('answer', { note: 'called them', satisfied: true })
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'satisfied' })
  })

  it('that is content needs no answer', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites(true)
    expect(recovery.context.tasks).toEqual([])
  })
})

describe('waiting for the customer', () => {
  it('pauses our clocks, and goes on with what was left', async () => {
    const recovery = new SimulatedRecovery({ act: () => new Promise(() => {}) })
    const people = new Script(recovery)
    const act = () => recovery.context.clocks.find(({ id }) => id === 'act@0') ?? fail()
    await recovery.advance(30 * minuteMs)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    expect(clockState(act())).toBe('paused')
    await recovery.advance(dayMs)
    expect(clockState(act())).toBe('paused')
    await people.customerWrites()
    expect(clockState(act())).toBe('running')
    expect(Date.parse(act().dueAt)).toBe(recovery.clock.now() + 30 * minuteMs)
  })
})

function fail(): never {
  throw new Error('there is no such clock')
}
