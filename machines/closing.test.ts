import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'

const start = (reopenings = 0) => {
  const recovery = new SimulatedRecovery({}, { plan: { reopenings } })
  return { recovery, people: new Script(recovery) }
}
type Started = ReturnType<typeof start>

/** Every way in which a recovery ends that needs a root cause: all that the customer and the clocks have a part in. */
const endings: [string, string, (started: Started) => Promise<void>][] = [
  ['a content customer', 'satisfied', ({ people }) => people.customerWrites(true).then(() => {})],
  [
    'a person who reads that they are content',
    'satisfied',
    async ({ people }) => {
      await people.customerWrites()
      await people.complete('answer', { note: 'thanked them', satisfied: true })
    },
  ],
  ['silence', 'quiet', ({ recovery }) => recovery.advance(20 * dayMs)],
  [
    'unhappiness, as often as may be',
    'handed-over',
    async ({ people }) => {
      await people.customerWrites(false)
      await people.complete('answer', { note: 'visited them', asks: ['call'] })
    },
  ],
]

/** What a person might send in place of a root cause and an action. */
const noWords = [
  {},
  { cause: 'lost' },
  { action: 'another carrier' },
  { cause: '', action: '' },
  { cause: '  ', action: '\t\n' },
  { cause: 'lost', action: '-' },
  { cause: '...', action: 'another carrier' },
  { cause: '\u200b', action: '\u00a0' },
  { cause: null, action: 7 },
  { cause: ['lost'], action: { text: 'another carrier' } },
  { note: 'the carrier lost it; another carrier' },
]

describe.each(endings)('after %s', (_, outcome, ending) => {
  it('closes only once both a cause and an action are on record', async () => {
    const started = start()
    const { recovery, people } = started
    await people.upToFollowUp()
    await ending(started)
    await recovery.advance(60 * dayMs)
    expect(recovery.context.outcome).toBe(outcome)
    const asked = recovery.context.tasks.filter(
      ({ kind, state }) => state === 'open' && (kind === 'root-cause' || kind === 'hand-over'),
    )
    expect(asked.length).toBeGreaterThan(0)
    for (const { id: task, assignee: by } of asked) {
      for (const [index, said] of noWords.entries())
        await recovery.receive({ type: 'task.completed', id: `${task}-${index}`, task, by, ...said })
    }
    await recovery.receive({
      type: 'task.completed',
      id: 'none',
      task: 'none',
      by: 'ann',
      cause: 'a',
      action: 'b',
    })
    expect([recovery.context.rootCause, recovery.isClosed]).toEqual([null, false])
    if (outcome === 'handed-over') {
      await people.complete('hand-over', { cause: 'lost', action: 'another carrier' })
    } else await people.explain()
    if (recovery.context.tasks.some(({ kind, state }) => kind === 'unexpected' && state === 'open'))
      await people.complete('unexpected', { note: 'it was no root cause' })
    expect(recovery.actor.getSnapshot().output).toMatchObject({
      outcome,
      rootCause: { cause: expect.stringContaining('lost'), action: 'another carrier' },
    })
  })

  it('closes without one only where it is withdrawn', async () => {
    const started = start()
    const { recovery, people } = started
    await people.upToFollowUp()
    await ending(started)
    await people.withdraw()
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'withdrawn', rootCause: null })
  })
})

describe('a cause that the plan does not list', () => {
  it('is taken: no list foresees all; and whoever is asked hears the list', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    const notice = recovery.asked('compose').find(({ topic }) => topic.notice?.task?.kind === 'root-cause')
      ?.topic.notice
    expect(notice?.lines).toContain('unknown')
    await people.complete('root-cause', { cause: 'what nobody foresaw', action: 'a list of it' })
    expect(recovery.context.rootCause).toMatchObject({ cause: 'what nobody foresaw', by: 'ann' })
  })
})
