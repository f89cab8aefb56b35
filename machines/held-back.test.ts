import { describe, expect, it } from 'vitest'
import { somePace } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, minuteMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { clockState } from './clock.ts'
import { EffectError } from './effect.ts'
import { hasOpen } from './task-list.ts'

const draft = (now: number) => ({
  body: 'plain:',
  writtenAt: new Date(now).toISOString(),
  promises: [],
})

/** A playbook whose words of these kinds are held back, but for its plainest. */
const holdingBack = (...kinds: string[]): World => ({
  compose: async ({ kind, fallback, topic }, now) => {
    if (kinds.includes(kind) && !fallback && topic.text !== 'plain:good')
      throw new EffectError('PlaybookError', 'It is held back. "Sorry"')
    return draft(now)
  },
})

describe('a message that is held back', () => {
  it("is its owner's task, with what was found", async () => {
    const recovery = new SimulatedRecovery(holdingBack('apology'))
    const people = new Script(recovery)
    await recovery.settle()
    expect(people.task('compose').summary).toContain('It is held back. "Sorry"')
    expect(people.delivered).not.toContain('apology')
  })

  it('goes out in the words that a person gives instead', async () => {
    const recovery = new SimulatedRecovery(holdingBack('apology'))
    const people = new Script(recovery)
    await recovery.settle()
    expect(people.task('compose').summary).toMatch(/or try again with other words$/)
    await people.complete('compose', { text: 'plain:good' })
    expect(people.delivered).toContain('apology')
    expect(hasOpen(recovery.context, 'compose')).toBe(false)
  })

  it('drops other words that are held back, too, when its warning comes', async () => {
    const recovery = new SimulatedRecovery(holdingBack('apology'))
    const people = new Script(recovery)
    await recovery.settle()
    await people.complete('compose', { text: 'plain:bad' })
    expect(people.delivered).not.toContain('apology')
    await recovery.advance(10 * minuteMs)
    const last = recovery.asked('compose').findLast(({ kind }) => kind === 'apology')
    expect(last).toMatchObject({ fallback: true, topic: {} })
    expect(last?.topic.text).toBeUndefined()
    expect(people.delivered).toContain('apology')
  })

  it('gives way to the plainest words when its warning comes, so that the clock is met, and its task falls away', async () => {
    const recovery = new SimulatedRecovery(holdingBack('apology'))
    const people = new Script(recovery)
    await recovery.advance(10 * minuteMs - 1)
    expect(people.delivered).not.toContain('apology')
    await recovery.advance(1)
    expect(people.delivered).toContain('apology')
    expect(clockState(recovery.clockOf('own-it@0'))).toBe('met')
    expect(hasOpen(recovery.context, 'compose')).toBe(false)
  })

  it('gives way at once where its time is over already', async () => {
    const recovery = new SimulatedRecovery(
      { ...holdingBack('next-step'), act: () => late },
      { plan: { budgets: { ...somePace } } },
    )
    let done = (_: { note: string }) => {}
    const late = new Promise<{ note: string }>((resolve) => {
      done = resolve
    })
    await recovery.advance(2 * hourMs)
    done({ note: 'done at last' })
    await recovery.settle()
    expect(new Script(recovery).delivered).toContain('next-step')
  })

  it("is an owner's own answer: nothing goes out in its place", async () => {
    const recovery = new SimulatedRecovery(holdingBack('answer'))
    const people = new Script(recovery)
    await recovery.settle()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:' })
    await recovery.advance(8 * hourMs)
    expect(people.delivered).not.toContain('answer')
    expect(hasOpen(recovery.context, 'compose')).toBe(true)
  })
})

describe('a message beside the steps that is held back', () => {
  /** A parcel is promised for hour 72, which is told to slip at hour 60; each of us has 8 hours to accept a task. */
  const promising = (held: string): World => ({
    compose: async ({ kind, fallback, topic }, now) => {
      if (kind === held && !fallback) throw new EffectError('PlaybookError', 'It is held back. "Sorry"')
      const at = (share: number) => new Date(now + 72 * share * hourMs).toISOString()
      const dates = { atRiskAt: at(2 / 3), tellAt: at(5 / 6), dueAt: at(1) }
      const made = kind === 'next-step' ? [{ id: 'arrival', what: 'Your parcel arrives', ...dates }] : []
      const isMove = kind === 'new-date' || kind === 'broken-promise'
      const moved = isMove ? (topic.promises ?? []).map(({ id, what }) => ({ id, what, ...dates })) : []
      return { ...draft(now), promises: [...made, ...moved] }
    },
  })
  const until = async (hours: number, held = 'new-date') => {
    const recovery = new SimulatedRecovery(promising(held))
    await recovery.advance(hours * hourMs)
    return { recovery, people: new Script(recovery) }
  }

  it('waits for words of a person while they have time to take it on', async () => {
    const { recovery, people } = await until(67.9)
    expect(people.task('compose')).toMatchObject({ assignee: 'ann' })
    expect(people.delivered).not.toContain('new-date')
    await people.accept('compose')
    await recovery.advance(hourMs)
    expect(people.delivered, 'whoever took it on has time to do it').not.toContain('new-date')
  })

  it('gives way to the plainest words when nobody has taken it on, before the date passes', async () => {
    const { recovery, people } = await until(68.1)
    expect(people.delivered.filter((kind) => kind === 'new-date')).toHaveLength(1)
    expect(hasOpen(recovery.context, 'compose')).toBe(false)
    expect(recovery.context.promises).toMatchObject([{ id: 'arrival', state: 'live' }])
    await recovery.advance(10 * hourMs)
    expect(people.delivered).not.toContain('broken-promise')
  })

  it('is told in the plainest words where a promise was broken, too', async () => {
    const { recovery, people } = await until(50, 'broken-promise')
    await people.complete('promise', { holds: true })
    await recovery.advance(23 * hourMs)
    expect(people.task('compose').summary).toContain('broken-promise')
    await recovery.advance(8 * hourMs)
    expect(people.delivered).toContain('broken-promise')
  })

  it('gives way when whoever took it on lets the time for it pass', async () => {
    const { recovery, people } = await until(61)
    await people.accept('compose')
    await recovery.advance(8 * hourMs + 1)
    expect(people.delivered).toContain('new-date')
  })
})

describe("a line of the owner's own", () => {
  const waiting = () => {
    const recovery = new SimulatedRecovery({}, { plan: { personalLines: ['apology'] } })
    return { recovery, people: new Script(recovery) }
  }

  it('is asked for before the message is written, and goes into it', async () => {
    const { recovery, people } = waiting()
    await recovery.settle()
    expect(people.delivered).not.toContain('apology')
    await people.complete('personal-line', { text: 'plain:line' })
    expect(recovery.asked('compose').find(({ kind }) => kind === 'apology')?.topic.line).toBe('plain:line')
    expect(people.delivered).toContain('apology')
  })

  it('is not waited for beyond the warning of the clock', async () => {
    const { recovery, people } = waiting()
    await recovery.advance(10 * minuteMs)
    expect(people.delivered).toContain('apology')
    expect(hasOpen(recovery.context, 'personal-line')).toBe(false)
    expect(clockState(recovery.clockOf('own-it@0'))).toBe('met')
  })
})
