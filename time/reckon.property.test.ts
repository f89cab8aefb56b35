import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../model/calendar.ts'
import {
  anyCalendar,
  anyMinute,
  anyQuestion,
  anyZone,
  spanOf,
  units,
  utc,
  zones,
} from '../tests/support/business-questions.ts'
import { always } from '../tests/support/business-time.ts'
import { slowly } from '../tests/support/slow-reckoning.ts'
import { type ReckonAsk, reckon } from './reckon.ts'
import { durationMs } from './units.ts'

const runs = Number(process.env.AMENDS_PROPERTY_RUNS ?? 300)
const dayMs = 86_400_000

/** Holds an answer against one that was found moment by moment, as far as that one looked. */
function agree(ask: ReckonAsk, horizonMs: number): void {
  const slow = slowly(ask, horizonMs)
  const fast = reckon(ask)
  const from = Date.parse(ask.from)
  const kinds = fast.segments.flatMap((segment) => {
    const end = Math.min(
      segment.to === null ? Number.POSITIVE_INFINITY : Date.parse(segment.to),
      from + slow.kinds.length * slow.stepMs,
    )
    return Array(Math.max((end - Date.parse(segment.from)) / slow.stepMs, 0)).fill(segment.kind)
  })
  expect(kinds).toEqual(slow.kinds)
  if (slow.due === null) {
    if (fast.due !== null)
      expect(Date.parse(fast.due)).toBeGreaterThan(from + slow.kinds.length * slow.stepMs)
    return
  }
  expect(fast.due === null ? null : Date.parse(fast.due)).toBe(slow.due)
  expect(fast.warnAt === null ? null : Date.parse(fast.warnAt)).toBe(slow.warnAt)
}

describe('a second, slow implementation', () => {
  it('agrees minute by minute', () => {
    const question = anyQuestion(units.minutes, anyZone, spanOf(units.minutes, 0, 30 * 60))
    fc.assert(
      fc.property(question, (ask) => agree(ask, 6 * dayMs)),
      { numRuns: runs },
    )
  }, 300_000)

  it('agrees second by second', () => {
    const question = anyQuestion(units.seconds, anyZone, spanOf(units.seconds, 0, 2 * 3_600))
    fc.assert(
      fc.property(question, (ask) => agree(ask, 4 * 3_600_000)),
      { numRuns: runs },
    )
  }, 300_000)

  it('agrees where the offset has seconds', () => {
    const question = anyQuestion(
      units.seconds,
      fc.constant('Africa/Monrovia'),
      spanOf(units.seconds, 0, 2 * 3_600),
    )
    const then = fc.integer({ min: 0, max: 24 * 31 * 24 }).map((hours) => utc(hours * 3_600_000))
    fc.assert(
      fc.property(question, then, (ask, from) => agree({ ...ask, from, pauses: [] }, 4 * 3_600_000)),
      { numRuns: Math.ceil(runs / 10) },
    )
  }, 300_000)

  it('agrees on business days', () => {
    const days = fc.record({ businessDays: fc.integer({ min: 1, max: 3 }) })
    fc.assert(
      fc.property(anyQuestion(units.minutes, anyZone, days), (ask) => agree(ask, 10 * dayMs)),
      { numRuns: Math.ceil(runs / 3) },
    )
  }, 300_000)

  it.each([
    ['Pacific/Apia', '2011-12-28T12:00:00Z'],
    ['Pacific/Kwajalein', '1993-08-19T12:00:00Z'],
    ['America/St_Johns', '2010-11-05T12:00:00Z'],
    ['Africa/Monrovia', '1972-01-06T23:00:00Z'],
    ['America/New_York', '2026-10-30T12:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-03T12:00:00Z'],
    ['Antarctica/Troll', '2026-03-28T12:00:00Z'],
  ])(
    'agrees over the strangest days of %s',
    (timeZone, from) => {
      const asked = fc.record({
        from: fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => utc(Date.parse(from) + minutes * 60_000)),
        budget: fc.oneof(
          spanOf(units.minutes, 0, 2_000),
          fc.record({ businessDays: fc.integer({ min: 1, max: 3 }) }),
        ),
        warnBefore: spanOf(units.minutes, 0, 2_000),
        pauses: fc.constant([]),
        calendars: anyCalendar(timeZone, Date.parse(from)).map(always),
      })
      fc.assert(
        fc.property(asked, (ask) => agree(ask, 8 * dayMs)),
        { numRuns: Math.ceil(runs / 10) },
      )
    },
    300_000,
  )

  it('agrees in every zone, at a change of its clock if there is one', () => {
    for (const zone of zones) {
      const question = anyQuestion(units.minutes, fc.constant(zone), spanOf(units.minutes, 60, 1_000))
      for (const ask of fc.sample(question, Math.ceil(runs / 300))) agree(ask, 2 * dayMs)
    }
  }, 300_000)
})

/** A calendar, an instant of any year, and no more: for laws that hold without pauses, eras and warnings. */
const plain = anyZone.chain((timeZone) =>
  anyMinute(timeZone).chain((from) =>
    fc.record({ from: fc.constant(from), calendar: fc.option(anyCalendar(timeZone, from), { freq: 10 }) }),
  ),
)

const millisecond = fc.integer({ min: 0, max: 10 * dayMs })
const asDuration = (ms: number): string => `PT${ms / 1_000}S`

function reckonPlainly(
  calendar: Calendar | null,
  from: number,
  budgetMs: number,
  more: Partial<ReckonAsk> = {},
) {
  const asked = {
    from: utc(from),
    budget: asDuration(budgetMs),
    pauses: [],
    calendars: always(calendar),
    ...more,
  }
  const { due, warnAt, segments } = reckon(asked)
  return { due: Date.parse(due ?? ''), warnAt: Date.parse(warnAt ?? ''), segments }
}

describe('a due time', () => {
  it('never comes earlier for a later start, or for more budget', () => {
    fc.assert(
      fc.property(plain, millisecond, millisecond, ({ calendar, from }, budget, more) => {
        const { due } = reckonPlainly(calendar, from, budget)
        expect(reckonPlainly(calendar, from + more, budget).due).toBeGreaterThanOrEqual(due)
        expect(reckonPlainly(calendar, from, budget + more).due).toBeGreaterThanOrEqual(due)
      }),
      { numRuns: runs },
    )
  })

  it('is the same for a budget in two parts, the second from where the first is due', () => {
    fc.assert(
      fc.property(plain, millisecond, millisecond, ({ calendar, from }, first, second) => {
        const { due } = reckonPlainly(calendar, from, first)
        expect(reckonPlainly(calendar, due, second).due).toBe(
          reckonPlainly(calendar, from, first + second).due,
        )
      }),
      { numRuns: runs },
    )
  })

  it('leaves no counted time beside what counting back gives', () => {
    fc.assert(
      fc.property(plain, millisecond, millisecond, ({ calendar, from }, before, warn) => {
        const budget = before + warn
        const all = reckonPlainly(calendar, from, budget, { warnBefore: asDuration(warn) })
        // From the start to the warning the rest is counted, from the warning to the due time what was warned before.
        expect(reckonPlainly(calendar, all.warnAt, warn).due).toBe(all.due)
        expect(reckonPlainly(calendar, from, before).due).toBeLessThanOrEqual(all.warnAt)
        // And counting back everything leaves closed time only.
        const back = reckonPlainly(calendar, from, budget, { warnBefore: asDuration(budget) })
        const early = back.segments.filter(({ to }) => Date.parse(to ?? '') <= back.warnAt)
        expect(early.filter(({ kind }) => kind === 'open')).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('is not changed by pauses outside open hours', () => {
    fc.assert(
      fc.property(plain, millisecond, fc.boolean(), ({ calendar, from }, budget, half) => {
        const { due, segments } = reckonPlainly(calendar, from, budget)
        const shut = segments.filter(({ kind }) => kind !== 'open')
        const pauses = shut.map(({ from, to }) => {
          const middle = (Date.parse(from) + Date.parse(to ?? '')) / 2
          return { from, to: half ? utc(middle) : to }
        })
        expect(reckonPlainly(calendar, from, budget, { pauses }).due).toBe(due)
      }),
      { numRuns: runs },
    )
  })

  it('has a proof without gaps, whose counted time is the budget', () => {
    fc.assert(
      fc.property(anyQuestion(units.minutes, anyZone, spanOf(units.minutes, 0, 20_000)), (ask) => {
        const { due, segments } = reckon(ask)
        let counted = 0
        for (const [index, segment] of segments.entries()) {
          const { from, to, kind } = segment
          expect(from).toBe(index === 0 ? ask.from.replace('.000Z', 'Z') : segments[index - 1]?.to)
          expect(kind).not.toBe(segments[index - 1]?.kind)
          if (to !== null) expect(Date.parse(to)).toBeGreaterThan(Date.parse(from))
          const ms = durationMs('counted', segment.counted)
          expect(ms).toBe(kind === 'open' ? Date.parse(to ?? '') - Date.parse(from) : 0)
          counted += ms
        }
        const budget = durationMs('budget', String(ask.budget))
        if (due === null) {
          expect(segments.at(-1)).toMatchObject({ kind: 'paused', to: null })
          expect(counted).toBeLessThan(budget)
        } else {
          expect(counted).toBe(budget)
          if (budget > 0) expect(segments.at(-1)).toMatchObject({ kind: 'open', to: due })
        }
      }),
      { numRuns: runs },
    )
  })
})
