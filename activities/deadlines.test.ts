import { describe, expect, it, test } from 'vitest'
import type { Calendar, Era } from '../model/calendar.ts'
import { type DeadlineAsk, deadline as deadlineShape } from '../model/plan.ts'
import { failureOf } from '../tests/support/world.ts'
import { deadlinesActivity } from './deadlines.ts'
import { withClearFailures } from './failures.ts'

const office = (timeZone: string, opens = '10:00', closes = '18:00'): Calendar => ({
  timeZone,
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[opens, closes] satisfies [string, string]]]),
  ),
  holidays: [],
})
const always: Era[] = [{ until: null, calendar: null }]
const now = (calendar: Calendar | null): Era[] => [{ until: null, calendar }]

const ask: DeadlineAsk = {
  id: 'answer:m1',
  from: '2026-11-26T15:00:00Z',
  budget: 'PT2H',
  warnBefore: 'PT1H',
  pauses: [],
}

async function deadline(changes: Partial<DeadlineAsk>, calendars: Era[] = always) {
  const [answer] = await deadlinesActivity({ asks: [{ ...ask, ...changes }], calendars })
  return deadlineShape.parse(answer)
}

describe('a deadline', () => {
  it('is in UTC, with its reason in words, its proof, and the version of the zone data', async () => {
    const from = '2026-11-23T10:00:00+01:00'
    expect(await deadline({ from, budget: 'PT4H' })).toEqual({
      id: 'answer:m1',
      from: '2026-11-23T09:00:00.000Z',
      atRiskAt: '2026-11-23T12:00:00.000Z',
      dueAt: '2026-11-23T13:00:00.000Z',
      why: '4 hours after 23 November 2026 at 09:00 UTC',
      segments: [
        { from: '2026-11-23T09:00:00.000Z', to: '2026-11-23T13:00:00.000Z', kind: 'open', counted: 'PT4H' },
      ],
      zoneData: process.versions.tz,
    })
  })

  it('is answered for each ask, in their order', async () => {
    const asks = [ask, { ...ask, id: 'x', budget: 'PT30M', warnBefore: 'PT1H' }]
    const [first, second] = await deadlinesActivity({ asks, calendars: always })
    expect(first?.id).toBe('answer:m1')
    expect(second).toMatchObject({ id: 'x', atRiskAt: second?.from, dueAt: '2026-11-26T15:30:00.000Z' })
  })

  it('counts working time, in the words of its zone', async () => {
    const berlin = now(office('Europe/Berlin'))
    expect(await deadline({ from: '2026-11-27T16:00:00Z' }, berlin)).toMatchObject({
      dueAt: '2026-11-30T10:00:00.000Z',
      why: '2 hours of working time after 27 November 2026 at 17:00 Europe/Berlin time',
    })
    expect(await deadline({ budget: { businessDays: 2 } }, berlin)).toMatchObject({
      dueAt: '2026-11-30T17:00:00.000Z',
      why: '2 business days after 26 November 2026 at 16:00 Europe/Berlin time',
    })
    expect((await deadline({ budget: { businessDays: 1 } }, now(office('UTC')))).why).toBe(
      '1 business day after 26 November 2026 at 15:00 UTC',
    )
  })

  it('counts every hour where it is round the clock, whatever the calendar', async () => {
    const from = '2026-11-28T02:00:00Z'
    expect(await deadline({ from, roundTheClock: true }, now(office('Europe/Berlin')))).toMatchObject({
      dueAt: '2026-11-28T04:00:00.000Z',
      why: '2 hours after 28 November 2026 at 02:00 UTC',
    })
  })
})

// Frappe Helpdesk 2449.
test.each([
  [3600, '2026-11-26T18:00:00.000Z', '1 hour'],
  [3601, '2026-11-27T10:00:01.000Z', '1 hour and 1 second'],
])('rule 3: a pause of %i s adds the working time that it covered', async (seconds, dueAt, paused) => {
  const to = new Date(Date.parse(ask.from) + seconds * 1000).toISOString()
  expect(await deadline({ pauses: [{ from: ask.from, to }] }, now(office('UTC')))).toMatchObject({
    dueAt,
    why: `2 hours of working time after 26 November 2026 at 15:00 UTC, paused for ${paused}`,
  })
})

test('rule 3: while it stands still there is no due time, whatever is asked', async () => {
  const asking = withClearFailures(deadlinesActivity)
  const open = { ...ask, pauses: [{ from: '2026-11-26T15:30:00Z', to: null }] }
  const afterwards = { ...ask, pauses: [{ from: '2026-11-26T19:00:00Z', to: null }] }
  for (const paused of [open, afterwards]) {
    expect(await failureOf(asking({ asks: [paused], calendars: always }))).toEqual({
      type: 'TimeError',
      message: 'The clock answer:m1 stands still: ask for its due time when it goes on',
      isLasting: true,
    })
  }
})

// GLPI 6902 and 15605.
describe('rule 9: a changed calendar keeps what was counted', () => {
  const until = '2026-11-26T16:00:00.000Z'

  it('by the hours that held, each in its time', async () => {
    const eras: Era[] = [
      { until, calendar: null },
      { until: null, calendar: office('America/New_York', '09:00', '10:00') },
    ]
    // One hour counted round the clock, then one from 09:00 to 10:00 on the next day in New York.
    expect(await deadline({}, eras)).toMatchObject({
      dueAt: '2026-11-27T15:00:00.000Z',
      why: '2 hours of working time after 26 November 2026 at 10:00 America/New_York time, by hours that changed on 26 November 2026 at 11:00 America/New_York time',
    })
  })

  it('with the pauses taken before the change', async () => {
    const eras: Era[] = [
      { until, calendar: office('UTC') },
      { until: null, calendar: null },
    ]
    const pauses = [{ from: '2026-11-26T15:00:00Z', to: '2026-11-26T15:45:00Z' }]
    expect(await deadline({ pauses }, eras)).toMatchObject({
      dueAt: '2026-11-26T17:45:00.000Z',
      why: '2 hours of working time after 26 November 2026 at 15:00 UTC, paused for 45 minutes, by hours that changed on 26 November 2026 at 16:00 UTC',
    })
  })

  it('and does not speak of a change that is over before it starts, or comes after its end', async () => {
    const eras: Era[] = [
      { until: '2026-11-26T14:00:00Z', calendar: office('UTC') },
      { until: '2026-11-26T20:00:00Z', calendar: null },
      { until: null, calendar: office('UTC') },
    ]
    expect((await deadline({}, eras)).why).toBe('2 hours after 26 November 2026 at 15:00 UTC')
  })
})
