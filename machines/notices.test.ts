import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { deadlineOf } from '../activities/deadlines.ts'
import { plainPages } from '../tests/support/recovery-fixtures.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { hourMs, minuteMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { journalOf, noticesOf } from '../tests/support/timeline.ts'
import { iso } from './timing.ts'

afterEach(() => vi.restoreAllMocks())

const startAt = Date.parse('2026-03-02T06:00:00Z')
const never = () => new Promise<never>(() => {})

/** XState dates its delays by `Date.now()`. */
function simulated(...[world = {}, options = {}]: ConstructorParameters<typeof SimulatedRecovery>) {
  const recovery = new SimulatedRecovery(world, { startAt, ...options })
  vi.spyOn(Date, 'now').mockImplementation(() => recovery.clock.now())
  return recovery
}

const at = (recovery: SimulatedRecovery) =>
  noticesOf(recovery).map(({ at, text }) => `${at.slice(11, 19)} ${text}`)

/** Every effect of a notice that was asked of the world, whether or not it is the same one. */
const deliveries = (recovery: SimulatedRecovery) =>
  recovery
    .asked('deliver')
    .filter(({ kind }) => kind === 'notice')
    .map(({ effectId }) => effectId)

// GLPI 1996: escalations at +10 and +20 minutes, evaluated every minute: exactly two notices.
describe('rule 15: however often it is evaluated, each notice goes out once', () => {
  const acceptWithin = { budget: 'PT10M', warnBefore: 'PT0S' }
  const levels = (['owner', { above: 1 }, { above: 2 }] as const).map((who) => ({ who, acceptWithin }))

  /** A task at 06:00, which climbs at +10 and at +20 minutes. */
  async function climbing() {
    const recovery = simulated({}, { plan: { ladder: { levels, rounds: 1 } } })
    await recovery.settle()
    await recovery.send({ type: 'workflow.unexpected', event: 'what is this' })
    return recovery
  }
  const escalated = (recovery: SimulatedRecovery) =>
    at(recovery).filter((text) => !text.includes('ann') && !text.includes('nearly due'))
  const twice = [
    expect.stringContaining('06:10:00 bob: Something came'),
    expect.stringContaining('06:20:00 cleo: Something came'),
  ]

  it('also when every timer of its clocks fires again each minute', async () => {
    const recovery = await climbing()
    for (let minute = 0; minute < 60; minute++) {
      await recovery.advance(minuteMs)
      for (const { id } of recovery.context.clocks) {
        // Only what is past can fire again: a timer never comes early.
        const clock = recovery.context.clocks.find((one) => one.id === id)
        if (!clock) continue
        const now = recovery.clock.now()
        if (clock.armed.atRiskAt <= now) await recovery.send({ type: 'clock.at-risk', clock: id })
        if (clock.armed.dueAt < now) await recovery.send({ type: 'clock.due', clock: id })
      }
    }
    expect(escalated(recovery)).toEqual(twice)
    expect(new Set(deliveries(recovery)).size).toBe(deliveries(recovery).length)
    expect(journalOf(recovery).filter(({ type }) => type === 'task.escalated')).toHaveLength(2)
  })

  it('also when it is stopped and goes on from its snapshot after every minute', async () => {
    const recovery = await climbing()
    for (let minute = 0; minute < 60; minute++) {
      await recovery.advance(minuteMs)
      await recovery.restart()
    }
    expect(recovery.errors).toEqual([])
    expect(escalated(recovery)).toEqual(twice)
    expect(new Set(deliveries(recovery)).size).toBe(deliveries(recovery).length)
  })
})

/** Ann may be disturbed from 09:00 on: a page answers so, and counts the time to accept from then. */
const quietUntil =
  (notifyAt: string, person = 'ann'): NonNullable<World['page']> =>
  async (input) =>
    plainPages(input).map((page) => {
      const ask = input.asks.find(({ id }) => id === page.id)
      const within = ask?.acceptWithin ?? ask?.levels[0]?.acceptWithin
      if (!ask || !within || page.assignee !== person || ask.from >= notifyAt || ask.urgent) return page
      const deadline = deadlineOf({ id: page.id, from: notifyAt, pauses: [], ...within }, input.calendars)
      return { ...page, notifyAt, deadline }
    })
const nine = '2026-03-02T09:00:00.000Z'

// Grafana OnCall 1206: something at 06:00, with a window from 09:00, goes at 09:00.
describe('rule 16: quiet hours delay what can wait, and survive a restart', () => {
  async function early(options: ConstructorParameters<typeof SimulatedRecovery>[1] = {}) {
    const recovery = simulated({ page: quietUntil(nine) }, options)
    await recovery.settle()
    await recovery.send({ type: 'workflow.unexpected', event: 'what is this' })
    return { recovery, people: new Script(recovery) }
  }

  it('what comes at 06:00 goes at 09:00, and the time to accept counts from then', async () => {
    const { recovery, people } = await early()
    expect(at(recovery)).toEqual([])
    expect(people.task('unexpected')).toMatchObject({ assignee: 'ann', dueAt: '2026-03-02T17:00:00.000Z' })
    await recovery.advance(3 * hourMs - 1)
    expect(at(recovery)).toEqual([])
    await recovery.advance(1)
    expect(at(recovery)).toEqual([expect.stringContaining('09:00:00 ann: Something came')])
    await recovery.advance(8 * hourMs + 1)
    expect(people.task('unexpected'), 'it climbs when that is up').toMatchObject({ assignee: 'bob' })
  })

  it('so it does after a restart in between, once', async () => {
    const { recovery } = await early()
    await recovery.advance(hourMs)
    await recovery.restart()
    await recovery.restart()
    await recovery.advance(2.5 * hourMs)
    await recovery.restart()
    await recovery.advance(hourMs)
    expect(recovery.errors).toEqual([])
    expect(at(recovery)).toEqual([expect.stringContaining('09:00:00 ann: Something came')])
  })

  it.each<[string, (people: Script) => Promise<void>]>([
    ['done', (people) => people.complete('unexpected')],
    ['accepted', (people) => people.accept('unexpected')],
  ])('nothing goes out for what was %s meanwhile', async (_, act) => {
    const { recovery, people } = await early()
    await recovery.advance(hourMs)
    await act(people)
    await recovery.advance(4 * hourMs)
    expect(at(recovery)).toEqual([])
  })

  it('what was declined meanwhile is the next one’s', async () => {
    const { recovery, people } = await early()
    await people.refuse('unexpected')
    await recovery.advance(4 * hourMs)
    expect(at(recovery)).toEqual([expect.stringContaining('06:00:00 bob: Something came')])
  })

  it('what is critical does not wait', async () => {
    const { recovery } = await early({ plan: { severity: 'critical' } })
    expect(at(recovery)).toEqual([expect.stringContaining('06:00:00 ann: Something came')])
  })

  it('under a time scale the time to accept counts from the notice, too', async () => {
    const { recovery, people } = await early({ input: { timeScale: 60 } })
    // Three hours of quiet are three minutes, eight hours to accept are eight.
    await recovery.advance(3 * minuteMs)
    expect(at(recovery)).toHaveLength(1)
    await recovery.advance(8 * minuteMs - 1)
    expect(people.task('unexpected').assignee).toBe('ann')
    await recovery.advance(2)
    expect(people.task('unexpected').assignee).toBe('bob')
  })
})

describe('rule 16: warnings wait, too', () => {
  const warned = (recovery: SimulatedRecovery) => at(recovery).filter((text) => text.endsWith('nearly due'))

  it('as long as what they warn of is yet to come', async () => {
    // Acting is at risk at 06:45 and due at 07:00, which is past Ann's quiet hours.
    const recovery = simulated({ act: never, page: quietUntil('2026-03-02T06:55:00.000Z') })
    await recovery.advance(54 * minuteMs)
    expect(warned(recovery)).toEqual([])
    await recovery.restart()
    await recovery.advance(2 * minuteMs)
    expect(warned(recovery)).toEqual(['06:55:00 ann: The first action with its next step is nearly due'])
  })

  it('but not once it is done', async () => {
    let finish: (answer: { note: string }) => void = () => {}
    const acting = () =>
      new Promise<{ note: string }>((resolve) => {
        finish = resolve
      })
    const recovery = simulated({ act: acting, page: quietUntil('2026-03-02T06:55:00.000Z') })
    await recovery.advance(50 * minuteMs)
    finish({ note: 'done' })
    await recovery.advance(hourMs)
    expect(warned(recovery)).toEqual([])
  })

  it('nor once it is late: then somebody higher has been asked', async () => {
    const recovery = simulated({ act: never, page: quietUntil(nine) })
    await recovery.advance(4 * hourMs)
    expect(warned(recovery)).toEqual([])
    expect(at(recovery)).toEqual([
      '07:00:00 bob: The first action with its next step is overdue: take this recovery over',
    ])
  })
})

test('rule 15: a clock whose policy gives it more time warns again, of the new time', async () => {
  const recovery = simulated({ act: never })
  await recovery.advance(50 * minuteMs)
  await recovery.send({
    type: 'plan.revised',
    id: 'more',
    by: 'ann',
    budgets: { act: { budget: 'PT5H', warnBefore: 'PT1H' } },
  })
  await recovery.advance(4 * hourMs)
  expect(at(recovery)).toEqual([
    '06:45:00 ann: The first action with its next step is nearly due',
    '10:00:00 ann: The first action with its next step is nearly due',
  ])
  expect(
    recovery
      .asked('compose')
      .map(({ topic }) => topic.notice?.due?.at)
      .filter(Boolean),
  ).toEqual([iso(startAt + hourMs), iso(startAt + 5 * hourMs)])
})
