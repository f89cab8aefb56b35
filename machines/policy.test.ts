import { describe, expect, it } from 'vitest'
import { deadlinesActivity } from '../activities/deadlines.ts'
import { office } from '../tests/support/business-time.ts'
import { acting, hours, shortDays } from '../tests/support/revising.ts'
import { dayMs, hourMs, minuteMs } from '../tests/support/simulated-recovery.ts'
import { EffectError } from './effect.ts'

describe('rule 9: a changed policy keeps history', () => {
  it('with another calendar: what counted by the old one stays counted (GLPI 6902)', async () => {
    const { recovery, act, reading, revise } = acting()
    await recovery.advance(hourMs)
    await revise({ calendar: shortDays })
    expect(act().dueAt, 'an hour is left, of which half today').toBe('2026-03-06T10:30:00.000Z')
    expect(reading()).toMatchObject({ state: 'running', countedMs: hourMs, remainingMs: hourMs })
    await recovery.advance(dayMs)
    expect(reading()).toMatchObject({ state: 'breached', remainingMs: 0 })
  })

  it('with another budget, from the same start', async () => {
    const { recovery, act, reading, revise } = acting()
    await recovery.advance(hourMs)
    await revise({ budgets: { act: hours(3) } })
    expect(act().dueAt).toBe('2026-03-05T18:00:00.000Z')
    expect(reading()).toMatchObject({ countedMs: hourMs, remainingMs: 2 * hourMs })
    expect(act().log.map(({ type }) => type)).toEqual(['started', 'revised'])
  })

  it('with less than has been used up: at risk and breached at once, in this order', async () => {
    const { recovery, act, revise } = acting()
    await recovery.advance(1.5 * hourMs)
    await revise({ budgets: { act: hours(1) } })
    await recovery.advance(1)
    expect(act().log.map(({ type }) => type)).toEqual(['started', 'revised', 'at-risk', 'breached'])
  })

  it('at risk under the old one, it is warned of again in its time under the new one', async () => {
    const { recovery, reading, act, revise } = acting()
    await recovery.advance(hourMs + 50 * minuteMs)
    expect(reading().state).toBe('at-risk')
    await revise({ budgets: { act: hours(4) } })
    expect(reading().state).toBe('running')
    await recovery.advance(2 * hourMs)
    expect(act().log.map(({ type }) => type)).toEqual(['started', 'at-risk', 'revised', 'at-risk'])
  })

  it('while it is paused: the pause goes on, and is taken off under the new one too (GLPI 15605)', async () => {
    const { recovery, people, act, reading, revise } = acting()
    await recovery.advance(30 * minuteMs)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    await recovery.advance(30 * minuteMs)
    await revise({ budgets: { act: hours(3) } })
    expect(reading()).toMatchObject({ state: 'paused', dueAt: null, countedMs: 30 * minuteMs })
    await recovery.advance(30 * minuteMs)
    await people.customerWrites()
    expect(act().dueAt, 'three hours and one of pause').toBe('2026-03-05T19:00:00.000Z')
    expect(reading()).toMatchObject({ state: 'running', countedMs: 30 * minuteMs, pausedMs: hourMs })
  })

  it('while it is paused, with another calendar: the pause counts by each while it held', async () => {
    const { recovery, people, act, revise } = acting()
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    await recovery.advance(hourMs)
    await revise({ calendar: shortDays })
    await recovery.advance(2 * hourMs)
    await people.customerWrites()
    // Nothing was used up before the pause, and the short day is over.
    expect(act().dueAt).toBe('2026-03-06T12:00:00.000Z')
  })

  it('twice at one moment: the last one holds', async () => {
    const { recovery, act, revise } = acting()
    await recovery.advance(hourMs)
    await revise({ calendar: office })
    await revise({ calendar: shortDays })
    expect(act().dueAt).toBe('2026-03-06T10:30:00.000Z')
  })

  it('without such a clock: it disappears, and starts no more (Zammad 5624)', async () => {
    const { recovery, people, reading, revise } = acting({ act: async () => ({ note: 'done' }) })
    await recovery.settle()
    await people.keepPromise()
    expect(reading('own-it@0').state).toBe('met')
    await revise({ budgets: { 'own-it': null, answer: null } })
    expect(reading('own-it@0').state, 'what was met stays met').toBe('met')
    await recovery.advance(3 * dayMs)
    await people.customerWrites(false)
    expect(recovery.context.opening).toBe(1)
    const ids = recovery.context.clocks.map(({ id }) => id)
    expect(ids).toContain('act@1')
    expect(ids).not.toContain('own-it@1')
    expect(recovery.context.clocks.filter(({ kind }) => kind === 'answer')).toEqual([])
  })

  it('with such a clock again: whoever has waited without one has it from when they wrote', async () => {
    const { recovery, people, revise } = acting()
    await recovery.settle()
    await revise({ budgets: { answer: null } })
    const message = await people.customerWrites()
    await recovery.advance(hourMs)
    await revise({ budgets: { answer: hours(2) } })
    const { dueAt } = recovery.clockOf(`answer:${message}`)
    expect(dueAt, 'two hours after they wrote').toBe('2026-03-05T17:00:00.000Z')
  })

  it('without a clock that is still asked for, and then with it again: it starts', async () => {
    let isDown = true
    const { recovery, people, revise } = acting({
      deadlines: async (input) => {
        if (isDown) throw new Error('no clock')
        return deadlinesActivity(input)
      },
    })
    const message = await people.customerWrites()
    await revise({ budgets: { answer: null } })
    await revise({ budgets: { answer: hours(2) } })
    isDown = false
    await recovery.advance(2 * minuteMs)
    expect(recovery.clockOf(`answer:${message}`).dueAt).toBe('2026-03-05T17:00:00.000Z')
  })

  it('without a clock that runs: it ends, and with it what it asked of people', async () => {
    const { recovery, reading, revise } = acting()
    await recovery.advance(hourMs)
    await revise({ budgets: { act: null } })
    expect(reading().state).toBe('cancelled')
    await recovery.advance(dayMs)
    expect(recovery.context.tasks.filter(({ kind }) => kind === 'escalation')).toEqual([])
  })

  it('a clock met under the old one stays met under a stricter one', async () => {
    const { recovery, reading, revise } = acting()
    await recovery.advance(minuteMs)
    const { log } = recovery.clockOf('own-it@0')
    await revise({ budgets: { 'own-it': { budget: 'PT0S', warnBefore: 'PT0S' } }, calendar: shortDays })
    await recovery.advance(dayMs)
    expect(recovery.clockOf('own-it@0').log).toEqual(log)
    expect(reading('own-it@0').state).toBe('met')
  })

  it('a clock breached under the old one stays breached under a milder one, and late when it is done', async () => {
    let finish: (answer: { note: string }) => void = () => {}
    const acted = new Promise<{ note: string }>((resolve) => {
      finish = resolve
    })
    const { recovery, act, reading, revise } = acting({ act: () => acted })
    await recovery.advance(3 * hourMs)
    const { log, dueAt } = act()
    await revise({ budgets: { act: hours(40) }, calendar: shortDays })
    expect(act()).toMatchObject({ log, dueAt })
    finish({ note: 'done' })
    await recovery.settle()
    expect(reading().state).toBe('late')
  })

  it('what the customer was told outlasts it: updates, and promises', async () => {
    const { recovery, revise } = acting({ act: async () => ({ note: 'done' }) })
    await recovery.settle()
    const told = () => recovery.context.clocks.filter(({ kind }) => kind === 'update' || kind === 'promise')
    const before = told()
    expect(before).toHaveLength(2)
    await revise({ calendar: shortDays })
    expect(told()).toEqual(before)
  })
})

describe('a policy by which nothing can be reckoned', () => {
  it('is somebody to mend, and goes on once it is', async () => {
    const { recovery, people, revise } = acting({
      deadlines: (input) =>
        deadlinesActivity(input).catch((error) => {
          // As it comes from an activity.
          throw new EffectError(error.name, error.message)
        }),
    })
    await recovery.settle()
    await revise({ budgets: { answer: { budget: 'P999999W', warnBefore: 'PT1H' } } })
    await people.customerWrites()
    await recovery.advance(3 * minuteMs)
    expect(people.task('unexpected')).toMatchObject({
      assignee: 'ann',
      summary: expect.stringContaining('revise the budgets or the calendar'),
    })
    expect(recovery.context.tasks.filter(({ kind }) => kind === 'unexpected')).toHaveLength(1)
    await revise({ budgets: { answer: hours(2) } })
    await people.complete('unexpected')
    await recovery.advance(minuteMs)
    expect(recovery.context.clocks.find(({ kind }) => kind === 'answer')?.dueAt).toBe(
      '2026-03-05T17:00:00.000Z',
    )
    await recovery.advance(minuteMs)
    expect(recovery.context.tasks.filter(({ kind }) => kind === 'unexpected')).toHaveLength(1)
  })
})
