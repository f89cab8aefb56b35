import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { clockState, wasBreached } from './clock.ts'
import { output } from './lifecycle.ts'
import { openTasks } from './task-list.ts'

/** Promised on Monday 09:00: at risk after 48 hours, told after 60, due after 72. A new date is as far ahead again. */
async function promised(
  world: World = {},
  options: ConstructorParameters<typeof SimulatedRecovery>[1] = {},
  hours = 0,
) {
  const recovery = new SimulatedRecovery(world, options)
  const people = new Script(recovery)
  await recovery.advance(hours * hourMs)
  return { recovery, people }
}

const arrival = ({ context }: SimulatedRecovery) => {
  const promise = context.promises.find(({ id }) => id === 'arrival')
  if (!promise) throw new Error('nothing was promised')
  return { ...promise, log: promise.log.map(({ type }) => type) }
}
const clocks = ({ context }: SimulatedRecovery) => context.clocks.filter(({ kind }) => kind === 'promise')
const composed = (recovery: SimulatedRecovery, kind: string) =>
  recovery.asked('compose').filter((message) => message.kind === kind)
const inHours = (hours: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + hours * hourMs).toISOString()

describe('a promise at risk', () => {
  it('asks its owner first, while nobody else hears of it', async () => {
    const { people } = await promised({}, {}, 48)
    expect(people.task('promise')).toMatchObject({ assignee: 'ann', subject: 'arrival' })
    expect(people.delivered).not.toContain('new-date')
  })

  it('stays as it is where they say that it holds', async () => {
    const { recovery, people } = await promised({}, {}, 48)
    await people.complete('promise', { holds: true })
    await recovery.advance(23 * hourMs)
    expect(people.delivered).not.toContain('new-date')
    await people.keepPromise()
    expect(arrival(recovery)).toMatchObject({ state: 'kept', log: ['made', 'kept'] })
    expect(clocks(recovery).map(clockState)).toEqual(['met'])
  })

  it('is kept where they say that it happened', async () => {
    const { recovery, people } = await promised({}, {}, 48)
    await people.complete('promise', { note: 'it is there' })
    expect(arrival(recovery).state).toBe('kept')
    expect(people.delivered).not.toContain('new-date')
  })

  it('gets the date that they name, and the customer hears it once', async () => {
    const { recovery, people } = await promised({}, {}, 48)
    await people.complete('promise', { promise: { what: 'It arrives on Saturday', by: inHours(120) } })
    await recovery.advance(20 * hourMs)
    const messages = composed(recovery, 'new-date')
    expect(messages.map(({ topic }) => topic.wishes)).toEqual([
      [{ id: 'arrival', what: 'It arrives on Saturday', by: inHours(120) }],
    ])
    expect(messages[0]?.topic.promises).toMatchObject([{ id: 'arrival', dueAt: inHours(72) }])
    expect(people.delivered.filter((kind) => kind === 'new-date')).toHaveLength(1)
    expect(arrival(recovery)).toMatchObject({ state: 'live', dueAt: inHours(120), log: ['made', 'new-date'] })
  })

  it('is told to the customer first, before it slips, where they say nothing', async () => {
    const { recovery, people } = await promised({}, {}, 60)
    expect(composed(recovery, 'new-date').map(({ topic }) => topic.wishes)).toEqual([undefined])
    expect(arrival(recovery)).toMatchObject({ state: 'live', dueAt: inHours(132), log: ['made', 'new-date'] })
    expect(() => people.task('promise'), 'there is nothing left to say about the old date').toThrow()
    await recovery.advance(11.9 * hourMs)
    expect(people.delivered.filter((kind) => kind === 'new-date')).toHaveLength(1)
  })

  it('is asked about before it is told, also where no time lies between the two', async () => {
    const { recovery, people } = await promised()
    const [clock] = clocks(recovery)
    await recovery.send({ type: 'clock.tell', clock: clock?.id ?? '' })
    expect(recovery.context.tasks).toMatchObject([{ kind: 'promise', state: 'cancelled' }])
    expect(people.delivered).toContain('new-date')
  })

  it('stays with a person once its new dates are used up', async () => {
    const { recovery, people } = await promised({}, { plan: { newDates: 1 } }, 60 + 60)
    expect(people.delivered.filter((kind) => kind === 'new-date')).toHaveLength(1)
    expect(people.task('promise')).toMatchObject({ subject: 'arrival' })
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(150) } })
    expect(arrival(recovery), 'who may name another date').toMatchObject({
      dueAt: inHours(150),
      state: 'live',
    })
  })
})

describe('renegotiated in time', () => {
  it('is not broken: the recovery ends with one promise kept and none broken', async () => {
    const { recovery, people } = await promised({}, {}, 48)
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(120) } })
    await recovery.advance(30 * hourMs)
    await people.keepPromise()
    await recovery.advance(3 * dayMs)
    await people.explain()
    await people.customerWrites(true)
    expect(recovery.isClosed).toBe(true)
    expect(recovery.actor.getSnapshot().output).toMatchObject({
      promises: { kept: 1, broken: 0 },
      breaches: 0,
    })
  })
})

describe('silence past its due time', () => {
  const silent = (hours: number) => promised({}, { plan: { newDates: 0 } }, hours)

  it('breaks it, not a moment before: the failure is owned one level up, and the customer hears so', async () => {
    const { recovery, people } = await silent(72)
    expect(arrival(recovery).state).toBe('live')
    await recovery.advance(1)
    expect(recovery.context).toMatchObject({ owner: 'bob', level: 1 })
    expect(composed(recovery, 'broken-promise')).toMatchObject([{ owner: 'bob' }])
    expect(people.delivered.filter((kind) => kind === 'broken-promise')).toHaveLength(1)
    expect(arrival(recovery)).toMatchObject({ state: 'live', log: ['made', 'broken', 'new-date'] })
    expect(clocks(recovery).map(wasBreached), 'the breach stays').toEqual([true, false])
  })

  it('counts as broken for good, also when the new date is kept', async () => {
    const { recovery, people } = await silent(73)
    await people.keepPromise()
    expect(output(recovery.context).promises).toEqual({ kept: 1, broken: 1 })
  })

  it('breaks what was said to hold', async () => {
    const { recovery, people } = await promised({}, {}, 48)
    await people.complete('promise', { holds: true })
    await recovery.advance(24 * hourMs + 1)
    expect(arrival(recovery).log).toEqual(['made', 'broken', 'new-date'])
  })

  it('twice leaves it with a person: it can be kept late or get another date, but not hold', async () => {
    const { recovery, people } = await silent(72 + 72.1)
    expect(arrival(recovery).log).toEqual(['made', 'broken', 'new-date', 'broken'])
    expect(recovery.context.owner).toBe('cleo')
    const { id: task, assignee: by } = people.task('promise')
    const says = { type: 'task.completed', id: 'x', task, by } as const
    const takes = (event: typeof says & { holds?: true }) => recovery.actor.getSnapshot().can(event)
    expect([takes(says), takes({ ...says, holds: true })]).toEqual([true, false])
    await people.complete('promise', { note: 'delivered it myself' })
    expect(arrival(recovery).state).toBe('kept')
    expect(clocks(recovery).map(clockState)).toEqual(['cancelled', 'late'])
    expect(recovery.context.step).toBe('close-the-loop')
  })

  it('and no new date in the message to the customer leaves it with a person, too', async () => {
    const spoken = { atRiskAt: inHours(1), tellAt: inHours(2), dueAt: inHours(3) }
    const wordless: World = {
      compose: async ({ kind }, now) => ({
        body: `plain:${kind}`,
        writtenAt: new Date(now).toISOString(),
        promises: kind === 'next-step' ? [{ id: 'arrival', what: 'It arrives', ...spoken }] : [],
      }),
    }
    const { recovery, people } = await promised(wordless, { plan: { newDates: 0 } }, 1)
    await people.complete('promise', { holds: true })
    await recovery.advance(2.1 * hourMs)
    expect(people.delivered).toContain('broken-promise')
    expect(people.task('promise')).toMatchObject({ subject: 'arrival' })
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(9) } })
    expect(people.delivered, 'nor does one that names another').toContain('new-date')
    expect(people.task('promise')).toMatchObject({ subject: 'arrival' })
  })
})

describe('while the customer is to be told of a new date', () => {
  const isFirst = (effectId: string) => effectId.endsWith('new-date-arrival-1')
  /** That message does not get out by itself. */
  const stuck: World = {
    deliver: async ({ effectId }) => {
      if (isFirst(effectId)) throw new Error('no mail')
      return { messageId: effectId }
    },
  }
  const open = ({ context }: SimulatedRecovery) => openTasks(context).map(({ kind }) => kind)

  it('and that is stuck, the date that its owner names takes its place', async () => {
    const { recovery, people } = await promised(stuck, {}, 61)
    expect(open(recovery)).toEqual(['promise', 'deliver'])
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(100) } })
    expect(arrival(recovery)).toMatchObject({ dueAt: inHours(100), state: 'live', log: ['made', 'new-date'] })
    expect(open(recovery)).toEqual([])
  })

  it('and somebody told them in another way, the date that its owner names still follows', async () => {
    const { recovery, people } = await promised(stuck, {}, 61)
    await people.complete('deliver', { note: 'told them on the phone' })
    expect(arrival(recovery).dueAt, 'nobody knows which date they said').toBe(inHours(72))
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(100) } })
    expect(arrival(recovery)).toMatchObject({ dueAt: inHours(100), state: 'live' })
  })

  it('and that is stuck until it breaks, they hear only that it is broken', async () => {
    const { recovery, people } = await promised(stuck, {}, 72.1)
    expect(people.delivered.slice(-1)).toEqual(['broken-promise'])
    expect(arrival(recovery).log).toEqual(['made', 'broken', 'new-date'])
    expect(open(recovery), 'nobody can send the old date any more').toEqual([])
  })

  it('and that is stuck until it was kept, they hear of none', async () => {
    const { recovery, people } = await promised(stuck, {}, 61)
    await people.keepPromise()
    expect(open(recovery)).not.toContain('deliver')
    expect(recovery.context.outgoing).toEqual([])
  })

  it('and it is kept while that is on its way, what it says is on record, and makes no promise', async () => {
    let arrive: (sent: { messageId: string }) => void = () => {}
    const { recovery, people } = await promised(
      {
        deliver: async ({ effectId }) =>
          isFirst(effectId) ? new Promise((resolve) => (arrive = resolve)) : { messageId: effectId },
      },
      {},
      61,
    )
    await people.keepPromise()
    arrive({ messageId: 'late' })
    await recovery.settle()
    expect(recovery.context.sent.map(({ kind }) => kind)).toContain('new-date')
    expect(arrival(recovery)).toMatchObject({ state: 'kept', log: ['made', 'kept', 'overtaken'] })
  })
})

describe('an answer that promises something', () => {
  it('makes a promise of its own, checked as every other, in each answer', async () => {
    const { recovery, people } = await promised()
    const ids: string[] = []
    for (const what of ['I will call you', 'I will call you again']) {
      await people.customerWrites()
      await people.complete('answer', { text: 'plain:""', promise: { what, by: inHours(30) } })
      const wishes = composed(recovery, 'answer').at(-1)?.topic.wishes
      expect(wishes).toMatchObject([{ what, by: inHours(30) }])
      ids.push(wishes?.[0]?.id ?? '')
      expect(recovery.context.promises.at(-1)).toMatchObject({
        id: ids.at(-1),
        state: 'live',
        dueAt: inHours(30),
      })
    }
    expect(new Set(['arrival', ...ids]).size).toBe(3)
    expect(recovery.context.promises).toHaveLength(3)
  })
})

describe('a date that nobody knows yet', () => {
  it('is passed on as such, until there is one', async () => {
    const known = {
      id: 'arrival',
      what: 'It arrives',
      atRiskAt: inHours(1),
      tellAt: inHours(2),
      dueAt: inHours(3),
    }
    const { recovery, people } = await promised({
      compose: async ({ kind }, now) => ({
        body: `plain:${kind}`,
        writtenAt: new Date(now).toISOString(),
        promises:
          kind === 'next-step'
            ? [{ ...known, unknown: true }]
            : kind === 'new-date'
              ? [{ ...known, atRiskAt: inHours(7), tellAt: inHours(8), dueAt: inHours(9) }]
              : [],
      }),
    })
    expect(arrival(recovery).unknown).toBe(true)
    await recovery.advance(hourMs)
    await people.complete('promise', { promise: { what: 'It arrives', by: inHours(9) } })
    expect(composed(recovery, 'new-date')[0]?.promised).toMatchObject([{ id: 'arrival', unknown: true }])
    expect(arrival(recovery)).toMatchObject({ dueAt: inHours(9) })
    expect(arrival(recovery)).not.toHaveProperty('unknown')
  })
})
