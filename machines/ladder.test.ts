import { describe, expect, it, test } from 'vitest'
import { pageActivity } from '../activities/page.ts'
import type { Level } from '../model/plan.ts'
import type { Clock } from '../model/records.ts'
import { plainPages } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { directoryOf, member } from '../tests/support/staff.ts'
import { journalOf, noticesOf } from '../tests/support/timeline.ts'
import { clockState } from './clock.ts'
import type { RecoveryMachineEvent } from './recovery-setup.ts'

const acceptWithin = { budget: 'PT1H', warnBefore: 'PT15M' }
const levels: Level[] = ['owner' as const, { above: 1 }, { above: 2 }].map((who) => ({ who, acceptWithin }))

/** A task for the owner that nothing else depends on, at 09:00: three levels with an hour each, twice. */
async function atWork(world: World = {}, ladder = { levels, rounds: 2 }) {
  const recovery = new SimulatedRecovery(world, { plan: { ladder } })
  const people = new Script(recovery)
  await recovery.settle()
  await recovery.send({ type: 'workflow.unexpected', event: 'what is this' })
  return { recovery, people, task: people.task('unexpected').id }
}

const takes = (recovery: SimulatedRecovery, event: RecoveryMachineEvent) =>
  recovery.actor.getSnapshot().can(event)

const clocksOf = ({ context }: SimulatedRecovery, kind: Clock['kind'], task: string) =>
  context.clocks.filter((clock) => clock.kind === kind && clock.subject === task).map(clockState)

/** When it was assigned to whom, hour by hour. */
const assignments = (recovery: SimulatedRecovery, task: string) =>
  journalOf(recovery)
    .filter(({ type, data }) => type === 'task.assigned' && data.task === task)
    .map(({ at, data }) => `${at.slice(11, 16)} ${data.assignee} ${data.level}/${data.round}`)

/** Those whom a notice asked to do it. */
const asked = (recovery: SimulatedRecovery) =>
  noticesOf(recovery)
    .filter(({ text }) => text.includes('look at its history') && !text.endsWith('is nearly due'))
    .map(({ text }) => text.slice(0, text.indexOf(':')))

// PagerDuty 9, Grafana OnCall 5.
describe('rule 13: a ladder has levels with time-outs, and repeats a bounded number of times', () => {
  it('pages one level after the other, each when the time of the one below is up', async () => {
    const { recovery, task } = await atWork()
    await recovery.advance(24 * hourMs)
    expect(assignments(recovery, task)).toEqual([
      '09:00 ann 0/0',
      '10:00 bob 1/0',
      '11:00 cleo 2/0',
      '12:00 ann 0/1',
      '13:00 bob 1/1',
      '14:00 cleo 2/1',
    ])
    expect(asked(recovery)).toEqual(['ann', 'bob', 'cleo', 'ann', 'bob', 'cleo'])
    expect(journalOf(recovery).filter(({ type }) => type === 'task.left')).toHaveLength(1)
    expect(clocksOf(recovery, 'page', task)).toEqual(Array(6).fill('breached'))
  })

  it('leaves at the due instant what is accepted at it', async () => {
    const { recovery, people, task } = await atWork()
    await recovery.advance(hourMs)
    await people.accept('unexpected')
    expect(clocksOf(recovery, 'page', task)).toEqual(['met'])
    expect(people.task('unexpected').assignee).toBe('ann')
  })

  it('ends, at whichever level it is done', async () => {
    const { recovery, people, task } = await atWork()
    await recovery.advance(2.5 * hourMs)
    await people.complete('unexpected', { by: 'bob' })
    await recovery.advance(24 * hourMs)
    expect(asked(recovery)).toEqual(['ann', 'bob', 'cleo'])
    expect(clocksOf(recovery, 'page', task)).toEqual(['late', 'late', 'met'])
    expect(recovery.context.tasks.find(({ id }) => id === task)).toMatchObject({
      state: 'done',
      closedBy: 'bob',
    })
  })
})

// Grafana OnCall 4654, incident.io.
describe('rule 13: accepting', () => {
  it('stops the climb, cancels what was queued and starts the time for the work', async () => {
    const { recovery, people, task } = await atWork()
    await recovery.advance(0.5 * hourMs)
    await people.accept('unexpected')
    expect(people.task('unexpected')).toMatchObject({
      acceptedAt: '2026-03-02T09:30:00.000Z',
      dueAt: '2026-03-02T17:30:00.000Z',
    })
    expect(clocksOf(recovery, 'task', task)).toEqual(['running'])
    await recovery.advance(7.9 * hourMs)
    expect(asked(recovery)).toEqual(['ann'])
  })

  it('but not doing it in time pages again from where it began, in the next round, and never endlessly', async () => {
    const { recovery, people, task } = await atWork()
    await recovery.advance(1.5 * hourMs)
    await people.accept('unexpected', 'bob')
    await recovery.advance(8 * hourMs + 1)
    expect(assignments(recovery, task)).toEqual(['09:00 ann 0/0', '10:00 bob 1/0', '18:30 ann 0/1'])
    expect(people.task('unexpected').acceptedAt, 'whoever is paged now may accept it').toBe(null)
    await people.accept('unexpected')
    await recovery.advance(48 * hourMs)
    expect(asked(recovery)).toEqual(['ann', 'bob', 'ann'])
    expect(people.task('unexpected')).toMatchObject({ assignee: 'ann', round: 1 })
    expect(clocksOf(recovery, 'task', task)).toEqual(['breached', 'breached'])
  })

  it('warns of the time to accept and of the time for the work, once each', async () => {
    const { recovery, people } = await atWork()
    await recovery.advance(0.9 * hourMs)
    await people.accept('unexpected')
    await recovery.advance(7.9 * hourMs)
    const warned = noticesOf(recovery).filter(({ text }) => text.endsWith('is nearly due'))
    expect(warned.map(({ at }) => at)).toEqual(['2026-03-02T09:45:00.000Z', '2026-03-02T15:54:00.000Z'])
  })
})

describe('rule 13: declining and handing over', () => {
  it('declining pages the next level at once', async () => {
    const { recovery, people, task } = await atWork()
    await people.refuse('unexpected')
    expect(people.task('unexpected')).toMatchObject({ assignee: 'bob', level: 1, round: 0 })
    expect(asked(recovery)).toEqual(['ann', 'bob'])
    expect(clocksOf(recovery, 'page', task)).toEqual(['cancelled', 'running'])
  })

  it('declining what was accepted does so, too', async () => {
    const { recovery, people, task } = await atWork()
    await people.accept('unexpected')
    await people.refuse('unexpected')
    expect(people.task('unexpected')).toMatchObject({ assignee: 'bob', acceptedAt: null })
    expect(clocksOf(recovery, 'task', task)).toEqual(['cancelled'])
  })

  it('the last decline leaves it where it is, with its clock: it does not lie unseen', async () => {
    const { recovery, people, task } = await atWork({}, { levels: levels.slice(0, 1), rounds: 1 })
    await people.refuse('unexpected')
    expect(people.task('unexpected')).toMatchObject({ assignee: 'ann', level: 0 })
    await recovery.advance(2 * hourMs)
    expect(clocksOf(recovery, 'page', task)).toEqual(['breached'])
  })

  it('handing over pages whoever is named, who has as long to accept; then it climbs on', async () => {
    const { recovery, people, task } = await atWork()
    await recovery.advance(0.5 * hourMs)
    await people.accept('unexpected')
    await people.handOver('unexpected', 'dan')
    await recovery.advance(hourMs + 1)
    expect(assignments(recovery, task)).toEqual(['09:00 ann 0/0', '09:30 dan 0/0', '10:30 bob 1/0'])
    expect(clocksOf(recovery, 'task', task)).toEqual(['cancelled'])
  })

  it('is the assignee’s alone to do, as accepting is, and accepting is done once', async () => {
    const { recovery, people, task } = await atWork()
    const by = (person: string): RecoveryMachineEvent[] => [
      { type: 'task.accepted', id: 'a', task, by: person },
      { type: 'task.declined', id: 'b', task, by: person },
      { type: 'task.handed-over', id: 'c', task, by: person, to: 'dan' },
    ]
    const taken = (person: string) => by(person).map((event) => takes(recovery, event))
    expect(taken('bob')).toEqual([false, false, false])
    expect(taken('ann')).toEqual([true, true, true])
    expect(takes(recovery, { type: 'task.handed-over', id: 'd', task, by: 'ann', to: 'ann' })).toBe(false)
    await people.accept('unexpected')
    expect(taken('ann')).toEqual([false, true, true])
    await people.complete('unexpected')
    expect(taken('ann')).toEqual([false, false, false])
  })
})

test('rule 13: a level with nobody there is noted, and the next one has the task', async () => {
  const absent: World['page'] = async (input) =>
    plainPages(input).map((page) =>
      page.assignee === 'ann' ? { ...page, assignee: 'bob', skipped: 1 } : page,
    )
  const { recovery, people, task } = await atWork({ page: absent })
  expect(people.task('unexpected')).toMatchObject({ assignee: 'bob', level: 1 })
  const noted = journalOf(recovery).filter(({ type }) => type === 'level.empty')
  expect(noted.map(({ data }) => data.levels)).toEqual([1])
  await recovery.advance(hourMs + 1)
  expect(assignments(recovery, task)).toEqual(['09:00 bob 1/0', '10:00 cleo 2/0'])
})

test('rule 14: who is on a level is looked up when it is paged, not when the plan was made', async () => {
  const chains: Record<string, string>[] = [
    { ann: 'bob', bob: 'cleo', cleo: 'dora' },
    { ann: 'dora', dora: 'eve' },
  ]
  let chain = chains[0]
  const people = () =>
    ['ann', 'bob', 'cleo', 'dora', 'eve'].map((id) =>
      member(id, chain?.[id] === undefined ? {} : { reportsTo: chain[id] }),
    )
  const { recovery, task } = await atWork({ page: pageActivity({ directory: directoryOf(people) }) })
  await recovery.advance(hourMs + 1)
  chain = chains[1]
  await recovery.advance(3.5 * hourMs)
  expect(assignments(recovery, task)).toEqual([
    '09:00 ann 0/0',
    '10:00 bob 1/0',
    '11:00 eve 2/0',
    '12:00 ann 0/1',
    '13:00 dora 1/1',
  ])
})
