import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { clockState } from './clock.ts'

const never = () => new Promise<never>(() => {})

const approvable = {
  remedies: [
    {
      id: 'credit',
      kind: 'credit',
      what: 'for the delay',
      money: { amount: 20_000, currency: 'USD' },
      approval: true,
      round: 0,
    },
  ],
} as const

const upToApproval = async (ladder = ['ann', 'bob', 'cleo']) => {
  const recovery = new SimulatedRecovery({}, { plan: { remedies: [...approvable.remedies], ladder } })
  const people = new Script(recovery)
  await recovery.settle()
  await people.keepPromise()
  return { recovery, people }
}

describe('a clock of a step', () => {
  it('tells the owner at risk, and at breach asks the next level until someone accepts', async () => {
    const recovery = new SimulatedRecovery({ act: never })
    const people = new Script(recovery)
    await recovery.advance(45 * minuteMs)
    expect(clockState(recovery.context.clocks.find(({ id }) => id === 'act@0') ?? fail())).toBe('at-risk')
    const notices = () =>
      recovery
        .asked('compose')
        .filter(({ kind }) => kind === 'notice')
        .map(({ to }) => to)
    expect(notices()).toEqual([{ person: 'ann' }])
    expect(recovery.asked('compose').at(-1)?.topic.notice).toMatchObject({
      subject: 'The first action with its next step is nearly due',
      due: { at: '2026-03-02T10:00:00.000Z' },
    })
    await recovery.advance(15 * minuteMs)
    expect(recovery.context.tasks, 'exactly at the due instant is not late').toEqual([])
    await recovery.advance(1)
    expect(people.task('escalation')).toMatchObject({ assignee: 'bob' })
    await recovery.advance(8 * hourMs + 1)
    expect(people.task('escalation')).toMatchObject({ assignee: 'cleo' })
    await people.complete('escalation')
    expect(recovery.context).toMatchObject({ owner: 'cleo', level: 2 })
    expect(notices(), 'each notice once').toHaveLength(
      new Set(recovery.asked('deliver').map(({ effectId }) => effectId)).size - 1,
    )
  })

  it('is late, not met, when the work gets done after its breach', async () => {
    let finish: (answer: { note: string }) => void = () => {}
    const recovery = new SimulatedRecovery({
      act: () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    })
    await recovery.advance(2 * hourMs)
    finish({ note: 'done at last' })
    await recovery.settle()
    expect(clockState(recovery.context.clocks.find(({ id }) => id === 'act@0') ?? fail())).toBe('late')
    expect(recovery.context.tasks.find(({ kind }) => kind === 'escalation')).toMatchObject({
      state: 'cancelled',
    })
  })
})

describe('an approval', () => {
  it('is asked of the level above the owner, who alone may decide', async () => {
    const { recovery, people } = await upToApproval()
    expect(people.task('approve')).toMatchObject({
      assignee: 'bob',
      summary: 'Approve or decline: a credit of USD 200.00, for the delay',
    })
    await people.decide(true, 'ann')
    expect(recovery.asked('grant')).toHaveLength(0)
    await people.decide(true)
    expect(recovery.context.grants).toMatchObject([{ remedy: 'credit', state: 'granted' }])
  })

  it('goes up the ladder when somebody sits on it, round after round, but never down to the owner', async () => {
    const { recovery, people } = await upToApproval()
    const seen: string[] = []
    for (let hours = 0; hours < 60; hours++) {
      seen.push(people.task('approve').assignee)
      await recovery.advance(hourMs)
    }
    const changes = seen.filter((assignee, index) => assignee !== seen[index - 1])
    expect(changes).toEqual(['bob', 'cleo', 'bob', 'cleo'])
    await people.decide(true)
    expect(recovery.context.grants).toMatchObject([{ state: 'granted' }])
  })

  it('stays with the only one there is', async () => {
    const { recovery, people } = await upToApproval(['ann'])
    await recovery.advance(10 * dayMs)
    expect(people.task('approve')).toMatchObject({ assignee: 'ann', level: 0, round: 1 })
  })

  it('does not follow the ownership to someone lower', async () => {
    const { recovery, people } = await upToApproval()
    await recovery.send({ type: 'owner.changed', id: 'up', owner: 'bob' })
    await recovery.send({ type: 'owner.changed', id: 'down', owner: 'ann' })
    expect(people.task('approve')).toMatchObject({ assignee: 'bob' })
  })

  it('declined is final for this remedy, and the customer hears what they do get', async () => {
    const { recovery, people } = await upToApproval()
    await people.decide(false)
    expect(recovery.context.grants).toMatchObject([{ state: 'declined' }])
    const message = recovery.asked('compose').find(({ kind }) => kind === 'remedy')
    expect(message?.topic.remedies).toEqual([])
  })
})

describe('a promise', () => {
  it('gets a new date before it breaks, then is broken and owned one level higher', async () => {
    const recovery = new SimulatedRecovery()
    const people = new Script(recovery)
    await recovery.advance(20 * dayMs)
    expect(people.delivered.filter((kind) => kind === 'new-date')).toHaveLength(2)
    expect(people.delivered.filter((kind) => kind === 'broken-promise')).toHaveLength(1)
    expect(recovery.context.owner).toBe('cleo')
    expect(people.task('promise')).toMatchObject({ subject: 'arrival' })
    await people.complete('promise', { note: 'delivered it myself' })
    expect(recovery.context.promises).toMatchObject([{ state: 'kept' }])
    expect(recovery.context.step).toBe('close-the-loop')
  })

  it('kept in time is kept, and the customer hears updates until then', async () => {
    const recovery = new SimulatedRecovery()
    const people = new Script(recovery)
    await recovery.advance(1.5 * dayMs)
    expect(people.delivered.filter((kind) => kind === 'update')).toHaveLength(1)
    await people.keepPromise()
    expect(recovery.context.clocks.filter(({ kind }) => kind === 'promise').map(clockState)).toEqual(['met'])
  })

  it('is written about with all that the customer has had, so that no update repeats another', async () => {
    const recovery = new SimulatedRecovery({}, { plan: { updateEvery: 'PT30H' } })
    await recovery.advance(90 * hourMs + 1)
    const updates = recovery.asked('compose').filter(({ kind }) => kind === 'update')
    expect(updates.map(({ sent }) => sent)).toEqual([
      ['apology', 'next-step'],
      ['apology', 'next-step', 'update', 'new-date'],
      ['apology', 'next-step', 'update', 'new-date', 'update'],
    ])
  })
})

function fail(): never {
  throw new Error('there is no such clock')
}
