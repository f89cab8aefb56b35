import { describe, expect, it } from 'vitest'
import { unassigned } from '../model/names.ts'
import { aPlan } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'

const { ladder: usual } = aPlan('2026-03-02T09:00:00Z')

const remedies = [
  {
    id: 'credit',
    kind: 'credit' as const,
    what: 'for the delay',
    money: { amount: 20_000, currency: 'USD' },
    approval: true,
    round: 0,
  },
]

const upToApproval = async (ladder = usual) => {
  const recovery = new SimulatedRecovery({}, { plan: { remedies, ladder } })
  const people = new Script(recovery)
  await recovery.settle()
  await people.keepPromise()
  return { recovery, people }
}

describe('an approval', () => {
  it('is asked of the level above the owner, who alone may decide', async () => {
    const { recovery, people } = await upToApproval()
    expect(people.task('approve')).toMatchObject({
      assignee: 'bob',
      level: 1,
      summary: 'Approve or decline: a credit of USD 200.00, for the delay',
    })
    await people.decide(true, 'ann')
    expect(recovery.asked('grant')).toHaveLength(0)
    await people.decide(true)
    expect(recovery.context.grants).toMatchObject([{ remedy: 'credit', state: 'granted' }])
  })

  it('climbs when nobody takes it, round after round, but never comes down to the owner (rule 13)', async () => {
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
    const { recovery, people } = await upToApproval({ ...usual, levels: usual.levels.slice(0, 1) })
    await recovery.advance(10 * dayMs)
    expect(people.task('approve')).toMatchObject({ assignee: 'ann', level: 0, round: 1 })
  })

  it('does not follow the ownership to someone lower', async () => {
    const { recovery, people } = await upToApproval()
    await recovery.send({ type: 'owner.changed', id: 'up', owner: 'bob' })
    await recovery.send({ type: 'owner.changed', id: 'down', owner: 'ann' })
    expect(people.task('approve')).toMatchObject({ assignee: 'bob' })
  })

  it('cannot be handed over: who may give it does not follow from who is asked to', async () => {
    const { recovery, people } = await upToApproval()
    const { id: task } = people.task('approve')
    const event = { type: 'task.handed-over', id: 'x', task, by: 'bob', to: 'ann' } as const
    expect(recovery.actor.getSnapshot().can(event)).toBe(false)
    await people.refuse('approve')
    expect(people.task('approve'), 'but declining asks the next level').toMatchObject({ assignee: 'cleo' })
  })

  it('is nobody’s to decide while its approver is being looked up', async () => {
    const recovery = new SimulatedRecovery(
      { page: () => new Promise<never>(() => {}) },
      { plan: { remedies } },
    )
    const people = new Script(recovery)
    await recovery.settle()
    await people.keepPromise()
    expect(people.task('approve').assignee).toBe(unassigned)
    await people.decide(true, unassigned)
    expect(recovery.asked('grant')).toHaveLength(0)
  })

  it('declined is final for this remedy, and the customer hears what they do get', async () => {
    const { recovery, people } = await upToApproval()
    await people.decide(false)
    expect(recovery.context.grants).toMatchObject([{ state: 'declined' }])
    const message = recovery.asked('compose').find(({ kind }) => kind === 'remedy')
    expect(message?.topic.remedies).toEqual([])
  })
})
