import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { EffectError } from './effect.ts'

/** An answer is refused as long as it promises too early; nothing else is written about here. */
const strict = (error: Error): World => ({
  compose: async ({ kind, topic }, now) => {
    const [wish] = topic.wishes ?? []
    if (wish && wish.by < '2026-03-05') throw error
    if (topic.text === 'plain:"tomorrow"') throw error
    const spoken = wish ? { atRiskAt: wish.by, tellAt: wish.by, dueAt: wish.by, what: wish.what } : null
    return {
      body: `plain:${kind}`,
      writtenAt: new Date(now).toISOString(),
      promises: spoken && wish ? [{ id: wish.id ?? 'none', ...spoken }] : [],
    }
  },
})
const refusal = new EffectError('PlaybookError', 'nobody makes it before Thursday')
const tooEarly = { what: 'I will call you', by: '2026-03-03T09:00:00.000Z' }
const later = { what: 'I will call you', by: '2026-03-06T09:00:00.000Z' }

async function refused(said: Parameters<Script['complete']>[1], error: Error = refusal) {
  const recovery = new SimulatedRecovery(strict(error))
  const people = new Script(recovery)
  await recovery.settle()
  await people.customerWrites()
  await people.complete('answer', said)
  return { recovery, people }
}
const answers = (recovery: SimulatedRecovery) =>
  recovery.asked('compose').filter(({ kind }) => kind === 'answer')
const isAnswered = ({ context }: SimulatedRecovery) =>
  context.conversation.every(({ state }) => state === 'answered')

describe('a message that cannot be written', () => {
  it('says why, in the words of what refused it', async () => {
    const { people } = await refused({ text: 'plain:"soon"', promise: tooEarly })
    expect(people.task('compose').summary).toBe(
      'The answer message could not be written (nobody makes it before Thursday): reach the customer yourself, or try again with other words',
    )
  })

  it('but tells nothing of other errors, which may quote what is personal', async () => {
    const personal = new EffectError('TypeError', 'cannot read the address of Maria')
    const { people } = await refused({ text: 'plain:"soon"', promise: tooEarly }, personal)
    expect(people.task('compose').summary).not.toContain('Maria')
  })

  it('is written again with another promise, under the same ID', async () => {
    const { recovery, people } = await refused({ text: 'plain:"soon"', promise: tooEarly })
    await people.complete('compose', { promise: later })
    const [first, second] = answers(recovery).map(({ topic }) => topic)
    expect(second).toEqual({ text: 'plain:"soon"', wishes: [{ ...later, id: first?.wishes?.[0]?.id }] })
    expect(recovery.context.promises).toMatchObject([{ what: later.what, dueAt: later.by, state: 'live' }])
    expect(isAnswered(recovery)).toBe(true)
  })

  it('is written again with other words, and keeps what it promises', async () => {
    const { recovery, people } = await refused({ text: 'plain:"tomorrow"', promise: later })
    await people.complete('compose', { text: 'plain:"on Friday"' })
    expect(answers(recovery).at(-1)?.topic).toMatchObject({ text: 'plain:"on Friday"', wishes: [later] })
    expect(isAnswered(recovery)).toBe(true)
  })

  it('asks again as often as it is refused', async () => {
    const { recovery, people } = await refused({ text: 'plain:"tomorrow"' })
    await people.complete('compose', { text: 'plain:"tomorrow"' })
    await people.complete('compose', { retry: true })
    expect(answers(recovery)).toHaveLength(3)
    expect(people.task('compose').summary).toContain('nobody makes it before Thursday')
    expect(isAnswered(recovery)).toBe(false)
  })

  it('promises nothing where it was told in another way', async () => {
    const { recovery, people } = await refused({ text: 'plain:"soon"', promise: tooEarly })
    await people.complete('compose', { note: 'called them' })
    expect(recovery.context.promises).toEqual([])
    expect(isAnswered(recovery)).toBe(true)
  })
})

describe('a message that cannot be delivered', () => {
  it('is tried again as it was written, whatever else is said: its words are a part of the effect', async () => {
    let isAway = true
    const recovery = new SimulatedRecovery({
      deliver: async ({ effectId, kind }) => {
        if (isAway && kind === 'answer') throw new Error('no mail')
        return { messageId: effectId }
      },
    })
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:"first"' })
    isAway = false
    await people.complete('deliver', { retry: true, text: 'plain:"second"' })
    expect(answers(recovery)).toHaveLength(1)
    const delivered = recovery.asked('deliver').filter(({ kind }) => kind === 'answer')
    expect(delivered[1]).toEqual(delivered[0])
  })

  it('is nobody’s work where it was a notice: the ladder goes on without it', async () => {
    const recovery = new SimulatedRecovery({
      deliver: async ({ effectId, kind }) => {
        if (kind === 'notice') throw new Error('no mail')
        return { messageId: effectId }
      },
    })
    const people = new Script(recovery)
    await recovery.settle()
    await recovery.send({ type: 'workflow.unexpected', event: 'what is this' })
    expect(recovery.context.tasks.map(({ kind }) => kind)).toEqual(['unexpected'])
    await recovery.advance(8 * hourMs + 1)
    expect(people.task('unexpected').assignee).toBe('bob')
  })
})
