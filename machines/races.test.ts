import { afterEach, describe, expect, it, vi } from 'vitest'
import { deadlinesActivity } from '../activities/deadlines.ts'
import { unassigned } from '../model/names.ts'
import { plainPages } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, minuteMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { noticesOf } from '../tests/support/timeline.ts'
import { clockState } from './clock.ts'
import { openTasks } from './task-list.ts'

afterEach(() => vi.restoreAllMocks())

/** An effect whose answers the test lets through, one after the other. */
function slow<I, O>(perform: (input: I) => O) {
  const waiting: (() => void)[] = []
  return {
    effect: (input: I) => new Promise<O>((resolve) => waiting.push(() => resolve(perform(input)))),
    /** Lets whatever was asked so far be answered, until nothing more is asked. */
    answerAll: async (recovery: SimulatedRecovery) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        next()
        await recovery.settle()
      }
    },
  }
}

async function lookingUp(world: World = {}) {
  const directory = slow(plainPages)
  const recovery = new SimulatedRecovery({ page: directory.effect, ...world })
  // XState dates its delays by it: those that a recovery goes on with from its snapshot must all be of one time.
  vi.spyOn(Date, 'now').mockImplementation(() => recovery.clock.now())
  const people = new Script(recovery)
  await recovery.settle()
  await recovery.send({ type: 'workflow.unexpected', event: 'what is this' })
  const found = () => directory.answerAll(recovery)
  const owns = (owner: string) => recovery.send({ type: 'owner.changed', id: `to ${owner}`, owner })
  return { recovery, people, task: people.task('unexpected').id, found, owns }
}

const readers = (recovery: SimulatedRecovery) =>
  noticesOf(recovery).map(({ text }) => text.slice(0, text.indexOf(':')))
const clocksOf = ({ context }: SimulatedRecovery, kind: string, task: string) =>
  context.clocks.filter((clock) => clock.kind === kind && clock.subject === task).map(clockState)

describe('while somebody is being looked up', () => {
  it('the task is done: nobody has it, nor hears of it', async () => {
    const { recovery, people, task, found } = await lookingUp()
    await people.complete('unexpected')
    await found()
    expect(recovery.context.tasks).toMatchObject([{ state: 'done', assignee: unassigned }])
    expect(clocksOf(recovery, 'page', task)).toEqual([])
    expect(readers(recovery)).toEqual([])
  })

  it('the owner changes, twice: the last one has it', async () => {
    const { recovery, people, found, owns } = await lookingUp()
    await owns('bob')
    await owns('cleo')
    await found()
    expect(people.task('unexpected').assignee).toBe('cleo')
    expect(readers(recovery)).toEqual(['cleo'])
  })

  it('the owner changes: what was climbing goes on from the same level, above the new one', async () => {
    const { recovery, people, found, owns } = await lookingUp()
    await found()
    await recovery.advance(8 * hourMs + 1)
    expect(people.task('unexpected')).toMatchObject({ assignee: unassigned, level: 1 })
    await owns('bob')
    await found()
    expect(people.task('unexpected')).toMatchObject({ assignee: 'cleo', level: 1 })
  })

  it('whoever declined it cannot do so again, nor hand it over twice: no level is passed over', async () => {
    const { recovery, people, task, found } = await lookingUp()
    await found()
    await people.refuse('unexpected')
    for (const type of ['task.accepted', 'task.declined'] as const)
      for (const by of ['ann', unassigned])
        expect(recovery.actor.getSnapshot().can({ type, id: 'again', task, by })).toBe(false)
    const handing = { type: 'task.handed-over', id: 'again', task, by: 'ann', to: 'dan' } as const
    expect(recovery.actor.getSnapshot().can(handing)).toBe(false)
    await found()
    expect(people.task('unexpected')).toMatchObject({ assignee: 'bob', level: 1 })
  })

  it('it goes on from its snapshot, and asks again where the directory could not be read', async () => {
    let isAway = true
    const page: World['page'] = async (input) => {
      if (isAway) throw new Error('no directory')
      return plainPages(input)
    }
    const { recovery, people, task } = await lookingUp({ page })
    const inInbox = recovery.asked('record').flatMap(({ tasks }) => tasks)
    expect(inInbox, 'people see it all the same').toMatchObject([{ id: task, assignee: unassigned }])
    await recovery.advance(2.5 * minuteMs)
    await recovery.restart()
    isAway = false
    await recovery.advance(minuteMs)
    expect(recovery.errors).toEqual([])
    expect(people.task('unexpected').assignee).toBe('ann')
    expect(readers(recovery)).toEqual(['ann'])
  })
})

describe('a warning follows the owner', () => {
  const acting: World = { act: () => new Promise<never>(() => {}) }
  const warned = (recovery: SimulatedRecovery) =>
    noticesOf(recovery).flatMap(({ at, text }) =>
      text.includes('first action with its next step is nearly')
        ? [`${at.slice(11, 16)} ${text.slice(0, 3)}`]
        : [],
    )

  it('who changes while its reader is being looked up', async () => {
    const { recovery, found, owns } = await lookingUp(acting)
    await found()
    await recovery.advance(45 * minuteMs)
    await owns('bob')
    await found()
    expect(warned(recovery)).toEqual(['09:45 bob'])
  })

  it('who changes while it waits for the end of quiet hours', async () => {
    const quiet: World['page'] = async (input) =>
      plainPages(input).map((page) =>
        page.assignee === 'ann' ? { ...page, notifyAt: '2026-03-02T09:55:00.000Z' } : page,
      )
    const { recovery, owns } = await lookingUp({ ...acting, page: quiet })
    await recovery.advance(50 * minuteMs)
    expect(warned(recovery)).toEqual([])
    await owns('bob')
    await recovery.advance(8 * minuteMs)
    expect(warned(recovery)).toEqual(['09:50 bob'])
  })
})

describe('an accepted task', () => {
  it('goes to the next owner, who has yet to accept it', async () => {
    const { recovery, people, task, found, owns } = await lookingUp()
    await found()
    await people.accept('unexpected')
    await owns('bob')
    await found()
    expect(people.task('unexpected')).toMatchObject({ assignee: 'bob', acceptedAt: null })
    expect(clocksOf(recovery, 'task', task)).toEqual(['cancelled'])
    expect(clocksOf(recovery, 'page', task)).toEqual(['met', 'running'])
  })

  it('has the time for its work from when it was accepted last, whatever answer comes late', async () => {
    const reckoning = slow(deadlinesActivity)
    let isSlow = false
    const { recovery, people, found } = await lookingUp({
      deadlines: async (input) => (isSlow ? reckoning.effect(input) : deadlinesActivity(input)),
    })
    await found()
    isSlow = true
    await people.accept('unexpected')
    await people.handOver('unexpected', 'dan')
    await found()
    await recovery.advance(hourMs)
    await people.accept('unexpected', 'dan')
    await reckoning.answerAll(recovery)
    expect(people.task('unexpected')).toMatchObject({ assignee: 'dan', dueAt: '2026-03-02T18:00:00.000Z' })
  })
})

it('what a step asked for falls away with it, so that its word is not taken for that on the next step', async () => {
  const recovery = new SimulatedRecovery({
    deliver: async ({ effectId, kind }) => {
      if (kind === 'follow-up' || effectId.endsWith('/1/deliver/apology')) throw new Error('no mail')
      return { messageId: effectId }
    },
  })
  const people = new Script(recovery)
  await people.upToFollowUp()
  expect(people.task('deliver').summary).toContain('follow-up')
  await people.customerWrites(false)
  const open = openTasks(recovery.context).filter(({ kind }) => kind === 'deliver')
  expect(open.map(({ summary }) => summary)).toEqual([expect.stringContaining('The apology message')])
})
