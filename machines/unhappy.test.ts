import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'

/** A recovery that went well until its follow-up is out. */
async function followedUp(world: World = {}) {
  const recovery = new SimulatedRecovery(world)
  const people = new Script(recovery)
  await people.upToFollowUp()
  return { recovery, people }
}

const journalOf = (recovery: SimulatedRecovery, type: string) =>
  [
    ...recovery.asked('record').flatMap(({ entries }) => entries),
    ...recovery.context.recording.entries,
    ...recovery.context.unrecorded.entries,
  ]
    .filter(
      (entry, index, all) => entry.type === type && all.findIndex(({ id }) => id === entry.id) === index,
    )
    .map(({ data }) => data)

describe('an unhappy answer', () => {
  it('is read by a person, who says what is asked for, although an apology went out by itself', async () => {
    const { recovery, people } = await followedUp()
    const message = await people.customerWrites(false)
    expect(recovery.context.conversation).toMatchObject([{ state: 'answered', answeredBy: ['1/apology'] }])
    const { id: task, summary } = people.task('answer')
    expect(summary).toContain('read what they ask for')
    await people.complete('answer', { note: 'called them', asks: ['money', 'call'] })
    expect(recovery.context.conversation).toMatchObject([
      {
        understood: { by: 'bob', satisfied: false, asks: ['money', 'call'] },
        answeredBy: ['1/apology', task],
      },
    ])
    expect(journalOf(recovery, 'customer.understood')).toEqual([
      { message, task, by: 'bob', satisfied: null, asks: 'money call' },
    ])
    expect(journalOf(recovery, 'customer.answered')).toEqual([
      { message, by: '1/apology', kind: 'apology' },
      { message, by: task, kind: 'person' },
    ])
  })

  it('is not answered by whoever does not say what is asked for', async () => {
    const { recovery, people } = await followedUp()
    await people.customerWrites(false)
    const { id: task, assignee: by } = people.task('answer')
    for (const asks of [undefined, [], ['a unicorn'], 'money', ['money', null]]) {
      const said = { type: 'task.completed', id: `e-${asks}`, task, by, note: 'called them', asks }
      await recovery.receive(said)
    }
    expect(people.task('answer')).toMatchObject({ id: task, state: 'open' })
    expect(recovery.context.conversation[0]).not.toHaveProperty('understood')
  })

  it('keeps the recovery open until it is read, also where they are content later', async () => {
    const { recovery, people } = await followedUp()
    await people.customerWrites(false)
    await people.upToFollowUp()
    await people.explain()
    await people.customerWrites(true)
    await recovery.advance(20 * dayMs)
    expect([recovery.context.outcome, recovery.isClosed]).toEqual(['satisfied', false])
    await people.complete('answer', { note: 'our apology answers it', asks: ['explanation'] })
    expect(recovery.isClosed).toBe(true)
  })

  it('renews the task of a message that waits already, and both are answered by one letter', async () => {
    const { recovery, people } = await followedUp({
      // The apology of the next opening never gets there.
      deliver: ({ kind, effectId }) =>
        kind === 'apology' && effectId.includes('/1/1/')
          ? new Promise<never>(() => {})
          : Promise.resolve({ messageId: effectId }),
    })
    await people.customerWrites()
    const asked = people.task('answer')
    await people.customerWrites(false)
    expect(people.task('answer')).toMatchObject({ id: asked.id, subject: asked.subject })
    expect(people.task('answer').summary).not.toBe(asked.summary)
    await people.complete('answer', { text: 'plain:', asks: ['put-right'] })
    const number = asked.id.split('/').at(-1)
    expect(recovery.context.conversation).toMatchObject([
      { state: 'answered', answeredBy: [`1/answer-${number}`] },
      { state: 'answered', answeredBy: [`1/answer-${number}`], understood: { asks: ['put-right'] } },
    ])
    expect(recovery.context.conversation[0]).not.toHaveProperty('understood')
  })

  it('shows its words to whoever is asked to read it', async () => {
    const { recovery, people } = await followedUp()
    await people.customerWrites(false)
    const notices = recovery.asked('compose').filter(({ topic }) => topic.notice?.task?.kind === 'answer')
    expect(notices.map(({ topic }) => topic.text)).toEqual(['plain:'])
    expect(people.task('answer').summary).not.toContain('plain:')
  })
})

describe('what a person reads from the words of a customer', () => {
  it('is on record: who said that they are satisfied', async () => {
    const { recovery, people } = await followedUp()
    const message = await people.customerWrites()
    const { id: task } = people.task('answer')
    await people.complete('answer', { note: 'thanked them', satisfied: true })
    expect(recovery.context.conversation).toMatchObject([
      { satisfied: null, understood: { by: 'ann', satisfied: true, asks: [] } },
    ])
    expect(journalOf(recovery, 'customer.understood')).toEqual([
      { message, task, by: 'ann', satisfied: true, asks: '' },
    ])
  })

  it('reopens the recovery where they are unhappy, with what they ask for', async () => {
    const { recovery, people } = await followedUp()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', satisfied: false, asks: ['peace'] })
    expect(recovery.context).toMatchObject({
      opening: 1,
      conversation: [{ understood: { satisfied: false, asks: ['peace'] } }],
    })
  })

  it('counts by word of mouth, too, but not without what they ask for', async () => {
    const { recovery, people } = await followedUp()
    const { id: task } = people.task('root-cause')
    const found = { cause: 'lost', action: 'another carrier', satisfied: false }
    await recovery.receive({ type: 'task.completed', id: 'no-asks', task, by: 'ann', ...found })
    expect(people.task('root-cause')).toMatchObject({ state: 'open' })
    await people.complete('root-cause', { ...found, asks: ['other'] })
    expect(recovery.context).toMatchObject({ opening: 1, rootCause: { cause: 'lost' } })
    expect(journalOf(recovery, 'customer.understood')).toEqual([
      { message: null, task, by: 'ann', satisfied: false, asks: 'other' },
    ])
  })
})
