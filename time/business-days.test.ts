import { describe, expect, it, test } from 'vitest'
import { ask, daily, due, night, office, pauseOf } from '../tests/support/business-time.ts'

describe('business days', () => {
  test.each([
    ['two from Friday', office, '2026-03-06T17:00:00Z', 2, '2026-03-10T18:00:00Z'],
    ['one from Friday after closing', office, '2026-03-06T23:00:00Z', 1, '2026-03-09T18:00:00Z'],
    ['two from Sunday', office, '2026-03-08T17:00:00Z', 2, '2026-03-10T18:00:00Z'],
    [
      'over a holiday',
      { ...office, holidays: ['2026-03-09'] },
      '2026-03-06T17:00:00Z',
      1,
      '2026-03-10T18:00:00Z',
    ],
    ['closing past midnight', night('UTC'), '2026-03-06T17:00:00Z', 1, '2026-03-08T06:00:00Z'],
    [
      'cut by a holiday',
      { ...night('UTC'), holidays: ['2026-03-08'] },
      '2026-03-06T17:00:00Z',
      1,
      '2026-03-08T00:00:00Z',
    ],
    ['without a calendar, in UTC', null, '2026-03-06T23:30:00-05:00', 1, '2026-03-09T00:00:00Z'],
    [
      'by the local day: Saturday in Tokyo',
      { ...office, timeZone: 'Asia/Tokyo' },
      '2026-03-06T16:00:00Z',
      1,
      '2026-03-09T09:00:00Z',
    ],
    [
      'not on a day whose only window the change skips',
      daily('America/New_York', ['02:00', '03:00']),
      '2026-03-07T12:00:00Z',
      1,
      '2026-03-09T07:00:00Z',
    ],
  ])('%s', (_, calendar, from, businessDays, expected) => {
    expect(due(calendar, from, { businessDays })).toBe(expected)
  })

  it('is moved by the business time of a pause', () => {
    const pauses = [pauseOf('2026-03-09T17:00:00Z', '2026-03-10T11:00:00Z')]
    const answer = ask(office, '2026-03-06T17:00:00Z', { businessDays: 2 }, { pauses, warnBefore: 'PT3H' })
    expect(answer).toMatchObject({ due: '2026-03-11T12:00:00Z', warnAt: '2026-03-10T17:00:00Z' })
  })
})
