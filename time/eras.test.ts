import { describe, expect, it } from 'vitest'
import {
  always,
  ask,
  due,
  hoursOn,
  office,
  pauseOf,
  short,
  workdays,
} from '../tests/support/business-time.ts'

describe('rule 9: a changed calendar keeps what was counted (GLPI 6902, 15605)', () => {
  const longer = { ...office, hours: hoursOn(workdays, ['08:00', '20:00']) }

  it('counts by each calendar while it held', () => {
    const calendars = [
      { until: '2026-03-05T19:00:00Z', calendar: office },
      { until: null, calendar: longer },
    ]
    const answer = ask(office, '2026-03-05T17:00:00Z', 'PT3H', { calendars })
    expect(short(answer)).toEqual([
      'open 2026-03-05T17:00:00Z PT1H',
      'closed 2026-03-05T18:00:00Z PT0S',
      'open 2026-03-05T19:00:00Z PT1H',
      'closed 2026-03-05T20:00:00Z PT0S',
      'open 2026-03-06T08:00:00Z PT1H',
    ])
  })

  it('keeps an open pause through the change', () => {
    const calendars = [
      { until: '2026-03-05T19:00:00Z', calendar: office },
      { until: null, calendar: null },
    ]
    const pauses = [pauseOf('2026-03-05T17:30:00Z', null)]
    expect(ask(office, '2026-03-05T17:00:00Z', 'PT3H', { calendars, pauses })).toMatchObject({
      due: null,
      segments: [{ counted: 'PT30M' }, { kind: 'paused', to: null }],
    })
  })

  it('finds the close of a business day in the newest calendar', () => {
    const calendars = [
      { until: '2026-03-05T19:00:00Z', calendar: office },
      { until: null, calendar: longer },
    ]
    expect(due(office, '2026-03-05T17:00:00Z', { businessDays: 1 }, { calendars })).toBe(
      '2026-03-06T20:00:00Z',
    )
  })

  it.each([
    ['nothing', []],
    ['a last one that ends', [{ until: '2026-03-05T19:00:00Z', calendar: office }]],
    ['two that never end', [...always(office), ...always(null)]],
  ])('refuses %s', (_, calendars) => {
    expect(() => ask(office, '2026-03-05T17:00:00Z', 'PT1H', { calendars })).toThrow(/calendar/)
  })
})
