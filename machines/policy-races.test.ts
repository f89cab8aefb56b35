import { describe, expect, it } from 'vitest'
import { deadlinesActivity } from '../activities/deadlines.ts'
import { plainPages } from '../tests/support/recovery-fixtures.ts'
import { acting, hours, never, shortDays } from '../tests/support/revising.ts'
import { dayMs, minuteMs, type World } from '../tests/support/simulated-recovery.ts'

describe('an answer that was on its way when the policy changed', () => {
  /** The clock answers only when told to. */
  function slowClock(about: RegExp) {
    const held: (() => void)[] = []
    const deadlines: NonNullable<World['deadlines']> = (input) =>
      input.asks.some(({ id }) => about.test(id))
        ? new Promise((resolve) => {
            held.push(() => resolve(deadlinesActivity(input)))
          })
        : deadlinesActivity(input)
    return { held, deadlines }
  }

  /** The step begins, and its clock is asked for; what it grants never comes. */
  async function makingItRight() {
    const { held, deadlines } = slowClock(/^make-it-right/)
    const { recovery, people, revise } = acting({
      deadlines,
      grant: never,
      act: async () => ({ note: 'done' }),
    })
    await recovery.settle()
    await people.keepPromise()
    return { held, recovery, revise }
  }

  it('is not taken for a clock that has yet to start', async () => {
    const { held, recovery, revise } = await makingItRight()
    await revise({ budgets: { 'make-it-right': hours(1) } })
    held.shift()?.()
    await recovery.settle()
    expect(recovery.context.clocks.map(({ id }) => id)).not.toContain('make-it-right@0')
    held.shift()?.()
    await recovery.settle()
    expect(recovery.clockOf('make-it-right@0')).toMatchObject({
      budget: hours(1),
      dueAt: '2026-03-05T16:00:00.000Z',
    })
  })

  it('is not taken for a clock that runs', async () => {
    const { held, deadlines } = slowClock(/^act@/)
    const { recovery, act, revise } = acting({ deadlines })
    await recovery.advance(minuteMs)
    await revise({ budgets: { act: hours(3) } })
    await revise({ budgets: { act: hours(4) } })
    held.shift()?.()
    await recovery.settle()
    expect(act().dueAt, 'as before').toBe('2026-03-05T17:00:00.000Z')
    held.shift()?.()
    await recovery.settle()
    expect(act().dueAt).toBe('2026-03-05T19:00:00.000Z')
  })

  it('starts no clock that the new policy lacks', async () => {
    const { held, recovery, revise } = await makingItRight()
    await revise({ budgets: { 'make-it-right': null } })
    held.shift()?.()
    await recovery.advance(dayMs)
    expect(recovery.context.clocks.map(({ id }) => id)).not.toContain('make-it-right@0')
  })
})

it('a page that was looked up by the old calendar counts by the new one from the change on', async () => {
  let found = () => {}
  const { recovery, people, revise } = acting({
    page: async (input) => {
      await new Promise<void>((resolve) => {
        found = resolve
      })
      return plainPages(input)
    },
  })
  await people.customerWrites()
  await revise({ calendar: shortDays })
  found()
  await recovery.settle()
  const page = recovery.context.clocks.find(({ kind }) => kind === 'page')
  expect(page?.segments.map(({ kind }) => kind)).toContain('closed')
})
