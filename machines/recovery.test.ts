import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'

const eventId = (() => {
  let count = 0
  return () => `event-${++count}`
})()

async function upToFollowUp(recovery: SimulatedRecovery) {
  await recovery.settle()
  await recovery.send({ type: 'promise.kept', id: eventId(), promise: 'arrival' })
  await recovery.advance(3 * dayMs)
}

async function explainCause(recovery: SimulatedRecovery) {
  const task = recovery.context.tasks.find(({ kind, state }) => kind === 'root-cause' && state === 'open')
  await recovery.send({
    type: 'task.completed',
    id: eventId(),
    task: task?.id ?? '',
    by: 'ann',
    cause: 'the carrier lost it',
    action: 'another carrier',
  })
}

describe('an undisturbed recovery', () => {
  it('owns it, acts, makes it right and closes the loop', async () => {
    const recovery = new SimulatedRecovery()
    await recovery.settle()
    expect(recovery.context.step).toBe('act')
    expect(recovery.asked('compose').map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
    await upToFollowUp(recovery)
    expect(recovery.context.step).toBe('close-the-loop')
    await explainCause(recovery)
    await recovery.send({ type: 'customer.replied', id: eventId(), text: 'plain:', satisfied: true })
    expect(recovery.errors).toEqual([])
    expect(recovery.actor.getSnapshot().output).toMatchObject({
      outcome: 'satisfied',
      opening: 0,
      breaches: 0,
      promises: { kept: 1, broken: 0 },
      grants: [{ remedy: 'freight', state: 'granted' }],
    })
    expect(recovery.asked('deliver').map(({ kind }) => kind)).toEqual([
      'apology',
      'next-step',
      'remedy',
      'notice',
      'follow-up',
    ])
  })

  it('ends quiet after the reminder', async () => {
    const recovery = new SimulatedRecovery()
    await upToFollowUp(recovery)
    await explainCause(recovery)
    await recovery.advance(11 * dayMs)
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'quiet' })
    expect(recovery.asked('deliver').map(({ kind }) => kind)).toContain('reminder')
  })
})

describe('a promise', () => {
  it('gets a new date before it breaks, then is broken and owned one level higher', async () => {
    const recovery = new SimulatedRecovery()
    await recovery.advance(20 * dayMs)
    const kinds = recovery.asked('deliver').map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'new-date')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'broken-promise')).toHaveLength(1)
    expect(recovery.context.owner).not.toBe('ann')
    expect(
      recovery.context.tasks.filter(({ kind, state }) => kind === 'promise' && state === 'open'),
    ).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('is a task, escalates, and marks the message answered', async () => {
    const recovery = new SimulatedRecovery()
    await recovery.settle()
    await recovery.send({ type: 'customer.replied', id: 'm1', text: 'plain:' })
    const task = recovery.context.tasks.find(({ kind }) => kind === 'answer')
    expect(task).toMatchObject({ assignee: 'ann', state: 'open' })
    await recovery.advance(9 * hourMs)
    expect(recovery.context.tasks.find(({ kind }) => kind === 'answer')).toMatchObject({ assignee: 'bob' })
    expect(recovery.context.tasks.find(({ kind }) => kind === 'escalation')).toMatchObject({
      assignee: 'bob',
    })
    await recovery.send({
      type: 'task.completed',
      id: eventId(),
      task: task?.id ?? '',
      by: 'bob',
      text: 'plain:',
    })
    expect(recovery.context.conversation[0]).toMatchObject({ state: 'answered' })
    expect(recovery.context.tasks.find(({ kind }) => kind === 'escalation')).toMatchObject({
      state: 'cancelled',
    })
  })
})
