import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { doorStuck, lock } from '../../tests/support/stuck-door.ts'
import { startRecovery, type TestRecovery } from '../index.ts'
import { castOf } from './cast.ts'
import { courseOf, explore } from './explore.ts'
import { play } from './play.ts'
import { type Script, ScriptError, script, scriptedActs, scriptedCast } from './script.ts'
import { waitsOf } from './waits.ts'

const facts = { ticketId: 'D-17', hours: 3, owner: 'lena' }
const start = () => startRecovery(doorStuck, { facts })
const nobodyElse = () => []

beforeEach(() => Object.assign(lock, { failures: 0, tries: 0 }))

async function played(given: z.input<typeof script>): Promise<TestRecovery> {
  const recovery = await start()
  const parsed: Script = script.parse(given)
  await play(recovery, scriptedCast(parsed), (begun) => scriptedActs(parsed, begun), 'P120D')
  return recovery
}

describe('people who react', () => {
  it('end it well where the owner is quick and the customer content', async () => {
    const recovery = await played({})
    expect(courseOf(recovery)).toMatchObject({
      outcome: 'satisfied',
      reopened: 0,
      promisesBroken: 0,
      openTasks: [],
      waits: { answer: null },
    })
  })

  it('leave it quiet where the customer is silent', async () => {
    expect(courseOf(await played({ customer: 'silent' }))).toMatchObject({ outcome: 'quiet', reopened: 0 })
  })

  it('hand it over where the customer stays unhappy', async () => {
    expect(courseOf(await played({ customer: 'unhappy' }))).toMatchObject({
      outcome: 'handed-over',
      reopened: 1,
    })
  })

  it('are those above the owner where the owner is absent', async () => {
    const recovery = await played({ owner: 'absent' })
    expect(recovery.isClosed).toBe(true)
    const closers = recovery.status.tasks.map(({ closedBy }) => closedBy)
    expect(closers).not.toContain('lena')
    expect(closers).toContain('omar')
  })
})

describe('a script', () => {
  it('says what people do, and leaves the rest to how they are', async () => {
    const recovery = await played({
      acts: [
        { after: 'PT2H', who: 'customer', writes: 'When do you come?' },
        {
          after: 'P1D',
          who: 'owner',
          does: 'answer',
          text: 'The locksmith has your door, ticket D-17, on the list. We let you wait for this answer, and that was our fault.',
        },
      ],
    })
    const answer = recovery.messages.find(({ kind }) => kind === 'answer')
    expect(answer).toMatchObject({ at: '2026-03-03T09:00:00.000Z' })
    expect(waitsOf(recovery).answer).toBe(22 * 3_600_000)
    expect(courseOf(recovery).outcome).toBe('satisfied')
  })

  it('stops by the name of an act that cannot be done', async () => {
    const acts = [{ after: 'PT1H', who: 'omar', does: 'approve' }]
    await expect(played({ acts })).rejects.toThrow(ScriptError)
    await expect(played({ acts })).rejects.toThrow(
      /^acts\[0\], at 2026-03-02T10:00:00.000Z: omar has no open task "approve"/,
    )
  })

  it.each([
    [{ acts: [{ who: 'customer', writes: 'x' }] }, ['acts', 0, 'after']],
    [{ acts: [{ after: 'P1M', who: 'customer', writes: 'x' }] }, ['acts', 0, 'after']],
    [{ acts: [{ after: 'P1D', who: 'customer', wrote: 'x' }] }, ['acts', 0, 'writes']],
    [{ acts: [{ after: 'P1D', who: 'lena', does: 'answer' }] }, ['acts', 0, 'text']],
    [{ acts: [{ after: 'P1D', who: 'lena', does: 'dance' }] }, ['acts', 0, 'does']],
    [{ owner: 'asleep' }, ['owner']],
    [{ customer: 'content', act: [] }, []],
  ])('is refused by the path of the field: %j', (given, path) => {
    const issues = script.safeParse(given).error?.issues ?? []
    expect(issues.map((issue) => issue.path)).toContainEqual(path)
  })
})

describe('waits', () => {
  it('count a word from the failure, and from one word to the next until it is right', async () => {
    const recovery = await start()
    await recovery.advance('PT5H')
    expect(waitsOf(recovery)).toEqual({ word: 5 * 3_600_000, answer: null })
    await recovery.owner.keepsPromise()
    await recovery.advance('P1D')
    expect(waitsOf(recovery).word).toBe(5 * 3_600_000)
  })
})

describe('exploring', () => {
  it('ends each way in which people may react, and none twice', async () => {
    const explored = await explore(start, 'P120D')
    const ways = explored.map(({ course: _, ...way }) => JSON.stringify(way))
    expect(new Set(ways).size).toBe(ways.length)
    const quick = explored.filter(({ owner, isAngry }) => owner === 'quick' && !isAngry)
    expect(quick.map(({ answers, course }) => [...answers, course.outcome].join(' ')).sort()).toEqual([
      'content satisfied',
      'silent quiet',
      'unhappy content satisfied',
      'unhappy silent quiet',
      'unhappy unhappy handed-over',
    ])
    const [calm, angry] = [false, true].map((isAngry) =>
      explored.find((way) => way.owner === 'slow' && way.isAngry === isAngry && way.answers[0] === 'content'),
    )
    expect(calm?.course.waits.answer ?? 0).toBe(0)
    expect(angry?.course.waits.answer ?? 0).toBeGreaterThan(3_600_000)
  })

  it('follows nobody for ever', async () => {
    const recovery = await start()
    await play(recovery, castOf('slow', 'angry'), nobodyElse, 'P1D')
    expect(recovery).toMatchObject({ now: expect.stringMatching(/^2026-03-0[23]/), isClosed: false })
  })
})
