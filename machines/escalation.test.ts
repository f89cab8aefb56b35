import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { noticesOf } from '../tests/support/timeline.ts'
import { clockState } from './clock.ts'

const never = () => new Promise<never>(() => {})

const actClock = ({ context }: SimulatedRecovery) => {
  const clock = context.clocks.find(({ id }) => id === 'act@0')
  if (!clock) throw new Error('there is no such clock')
  return clockState(clock)
}

describe('a clock of a step', () => {
  it('tells the owner at risk, and at breach asks the next level until someone takes over', async () => {
    const recovery = new SimulatedRecovery({ act: never })
    const people = new Script(recovery)
    await recovery.advance(45 * minuteMs)
    expect(actClock(recovery)).toBe('at-risk')
    expect(noticesOf(recovery)).toMatchObject([
      { at: '2026-03-02T09:45:00.000Z', text: 'ann: The first action with its next step is nearly due' },
    ])
    expect(recovery.asked('compose').at(-1)?.topic.notice?.due).toMatchObject({
      at: '2026-03-02T10:00:00.000Z',
    })
    await recovery.advance(15 * minuteMs)
    expect(recovery.context.tasks, 'exactly at the due instant is not late').toEqual([])
    await recovery.advance(1)
    expect(people.task('escalation')).toMatchObject({ assignee: 'bob' })
    await recovery.advance(8 * hourMs + 1)
    expect(people.task('escalation')).toMatchObject({ assignee: 'cleo' })
    await people.complete('escalation')
    expect(recovery.context).toMatchObject({ owner: 'cleo', level: 2 })
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
    expect(actClock(recovery)).toBe('late')
    expect(recovery.context.tasks.find(({ kind }) => kind === 'escalation')).toMatchObject({
      state: 'cancelled',
    })
  })
})
