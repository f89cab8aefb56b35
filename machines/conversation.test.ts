import { describe, expect, it } from 'vitest'
import { deadlinesActivity } from '../activities/deadlines.ts'
import { aPlan, plainPages } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { clockState, startOf } from './clock.ts'

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

describe('rule 11: answers', () => {
  const answers = ({ context }: SimulatedRecovery) => context.clocks.filter(({ kind }) => kind === 'answer')

  it('are due from the oldest unanswered message on (Zammad 3410)', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites()
    await recovery.advance(3 * hourMs)
    await people.customerWrites()
    await recovery.advance(hourMs + 1)
    expect(answers(recovery).map(clockState)).toEqual(['breached'])
  })

  it('count from when a message came, also when it came while the answer before was on its way', async () => {
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
    await recovery.advance(minuteMs)
    await people.customerWrites()
    const wrote = recovery.clock.now()
    await recovery.advance(hourMs)
    deliver({ messageId: 'late' })
    await recovery.settle()
    expect(answers(recovery).map(startOf).at(-1)).toBe(new Date(wrote).toISOString())
  })

  it('count from when a message came, also when there was no plan yet', async () => {
    let isBroken = true
    const recovery = new SimulatedRecovery({
      plan: async ({ failure }) => {
        if (isBroken) throw new Error('no such playbook')
        return aPlan(failure.occurredAt)
      },
    })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    const wrote = recovery.clock.now()
    await recovery.advance(hourMs)
    isBroken = false
    await people.complete('plan')
    expect(answers(recovery).map(startOf)).toEqual([new Date(wrote).toISOString()])
  })

  it('by the apology of a reopening leave a clock for what was written since', async () => {
    let apologies = 0
    let deliver: (answer: { messageId: string }) => void = () => {}
    const recovery = new SimulatedRecovery({
      deliver: ({ kind }) =>
        kind === 'apology' && ++apologies === 2
          ? new Promise((resolve) => {
              deliver = resolve
            })
          : Promise.resolve({ messageId: 'm' }),
    })
    const people = new Script(recovery)
    await people.upToFollowUp()
    await people.customerWrites(false)
    await recovery.advance(minuteMs)
    const question = await people.customerWrites()
    deliver({ messageId: 'late' })
    await recovery.settle()
    expect(recovery.context.conversation.map(({ state }) => state)).toEqual(['answered', 'open'])
    expect(answers(recovery).map(clockState)).toEqual(['met', 'running'])
    expect(recovery.clockOf(`answer:${question}`).log[0]?.at).toBe(recovery.context.conversation[1]?.at)
    expect(people.task('answer')).toMatchObject({ state: 'open' })
  })

  it('count by any channel: a call that is noted (Zammad 1322)', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { note: 'called them' })
    expect(answers(recovery).map(clockState)).toEqual(['met'])
    expect(people.delivered).not.toContain('answer')
  })

  it('given, and then silence: nothing is breached (Zammad 3140)', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.keepPromise()
    await people.explain()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:' })
    await recovery.advance(15 * dayMs)
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'quiet', breaches: 0 })
  })

  it('are not asked for by a closing word of thanks', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites(true)
    await recovery.advance(5 * hourMs)
    expect(answers(recovery)).toEqual([])
    expect(recovery.context.conversation).toMatchObject([{ state: 'closing' }])
  })

  it('are owed also by a recovery that is withdrawn, whose clock and page go on', async () => {
    let isAway = true
    const away = async () => {
      if (isAway) throw new Error('not now')
    }
    const recovery = new SimulatedRecovery({
      deadlines: async (input) => {
        await away()
        return deadlinesActivity(input)
      },
      page: async (input) => {
        await away()
        return plainPages(input)
      },
    })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.withdraw()
    isAway = false
    await recovery.advance(minuteMs)
    expect(answers(recovery).map(clockState)).toEqual(['running'])
    expect(people.task('answer')).toMatchObject({ assignee: 'ann' })
    expect(people.delivered).toContain('notice')
  })

  it('are not given twice where the answer is on its way when the recovery is withdrawn', async () => {
    let arrive = (_: { messageId: string }) => {}
    const recovery = new SimulatedRecovery({
      deliver: ({ kind, effectId }) =>
        kind === 'answer'
          ? new Promise((resolve) => {
              arrive = resolve
            })
          : Promise.resolve({ messageId: effectId }),
    })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:' })
    await people.withdraw()
    expect(recovery.isClosed).toBe(false)
    arrive({ messageId: 'one' })
    await recovery.settle()
    expect(recovery.context.conversation).toMatchObject([{ state: 'answered' }])
    expect(people.delivered.filter((kind) => kind === 'answer')).toHaveLength(1)
    expect(recovery.isClosed).toBe(true)
  })
})
