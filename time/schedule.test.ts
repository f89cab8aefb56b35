import { describe, expect, it } from 'vitest'
import { ask, daily, due, night, office, pauseOf, short } from '../tests/support/business-time.ts'

describe('rule 6: split days, nights, 24:00 and 24/7', () => {
  it('passes over a lunch break', () => {
    const split = daily('UTC', ['08:00', '12:00'], ['13:30', '18:00'])
    expect(due(split, '2026-03-05T11:30:00Z', 'PT1H')).toBe('2026-03-05T14:00:00Z')
    expect(due(split, '2026-03-05T11:30:00Z', 'PT30M')).toBe('2026-03-05T12:00:00Z')
  })

  it.each([
    ['7 h over the night to summer time', '2026-03-07T12:00:00-05:00', 'PT7H', '2026-03-08T06:00:00-04:00'],
    ['9 h over the night to winter time', '2026-10-31T12:00:00-04:00', 'PT9H', '2026-11-01T06:00:00-05:00'],
  ])('counts %s in New York', (_, from, budget, end) => {
    const answer = ask(night('America/New_York'), from, budget)
    expect(Date.parse(answer.due ?? '')).toBe(Date.parse(end))
    expect(answer.segments.map(({ kind }) => kind)).toEqual(['closed', 'open'])
  })

  it('ends a day at 24:00, and joins it to the next', () => {
    const answer = ask(daily('UTC', ['18:00', '24:00'], ['00:00', '06:00']), '2026-03-05T20:00:00Z', 'PT10H')
    expect(short(answer)).toEqual(['open 2026-03-05T20:00:00Z PT10H'])
  })

  it('takes an end at 00:00 as the end of the day', () => {
    const until = (end: string) => due(daily('UTC', ['18:00', end]), '2026-03-05T20:00:00Z', 'PT5H')
    expect(until('00:00')).toBe(until('24:00'))
  })

  it('counts 24 h of 24/7 over the change of 2026-03-08 in New York', () => {
    expect(due(null, '2026-03-07T12:00:00-05:00', 'P1D')).toBe('2026-03-08T17:00:00Z')
    const allDay = daily('America/New_York', ['00:00', '24:00'])
    expect(due(allDay, '2026-03-07T12:00:00-05:00', 'P1D')).toBe('2026-03-08T17:00:00Z')
  })
})

describe('rule 7: daylight saving', () => {
  it('finds a window empty that the change skips (biz 66)', () => {
    const answer = ask(daily('America/New_York', ['02:00', '03:00']), '2026-03-07T12:00:00Z', 'PT30M')
    expect(answer.due).toBe('2026-03-09T06:30:00Z')
  })

  it('finds a window shorter that the change cuts (biz 66)', () => {
    // 01:30 to 03:30 is half an hour before the change, and half an hour after it.
    const answer = ask(daily('America/New_York', ['01:30', '03:30']), '2026-03-08T00:00:00-05:00', 'PT1H')
    expect(short(answer)).toEqual(['closed 2026-03-08T05:00:00Z PT0S', 'open 2026-03-08T06:30:00Z PT1H'])
  })

  it('counts the repeated hour twice (Amsterdam, 2022-10-30)', () => {
    expect(due(daily('Europe/Amsterdam', ['00:00', '10:00']), '2022-10-30T02:00:00+02:00', 'PT1H')).toBe(
      '2022-10-30T01:00:00Z',
    )
  })

  it('opens a window twice that the change repeats', () => {
    const answer = ask(daily('Europe/Amsterdam', ['02:00', '02:30']), '2022-10-30T00:00:00Z', 'PT1H')
    expect(short(answer)).toEqual([
      'open 2022-10-30T00:00:00Z PT30M',
      'closed 2022-10-30T00:30:00Z PT0S',
      'open 2022-10-30T01:00:00Z PT30M',
    ])
  })

  it('takes the offset of the day in question, not of another (dbt_zendesk 25)', () => {
    const london = daily('Europe/London', ['09:00', '10:00'])
    expect(due(london, '2026-01-15T00:00:00Z', 'PT1H')).toBe('2026-01-15T10:00:00Z')
    expect(due(london, '2026-07-15T00:00:00Z', 'PT1H')).toBe('2026-07-15T09:00:00Z')
  })

  it('needs no midnight: in Sao Paulo 2018-11-04 began at 01:00 (biz 36)', () => {
    const answer = ask(daily('America/Sao_Paulo', ['00:00', '02:00']), '2018-11-03T12:00:00Z', 'PT1H')
    expect(short(answer)).toEqual(['closed 2018-11-03T12:00:00Z PT0S', 'open 2018-11-04T03:00:00Z PT1H'])
  })

  it("knows a day that lasts into the next and comes back: St. John's, 2010-11-07 00:01 to 23:01", () => {
    const calendar = { ...daily('America/St_Johns', ['00:00', '24:00']), holidays: ['2010-11-06'] }
    // The holiday ends at midnight, is left for a minute, and comes back for 59.
    const answer = ask(calendar, '2010-11-06T12:00:00Z', 'PT2M')
    expect(short(answer)).toEqual([
      'holiday 2010-11-06T12:00:00Z PT0S',
      'open 2010-11-07T02:30:00Z PT1M',
      'holiday 2010-11-07T02:31:00Z PT0S',
      'open 2010-11-07T03:30:00Z PT1M',
    ])
  })

  it('knows that Apia had no 2011-12-30', () => {
    const answer = ask(daily('Pacific/Apia', ['09:00', '17:00']), '2011-12-29T16:00:00-10:00', 'PT2H')
    expect(answer.due).toBe('2011-12-30T20:00:00Z')
    expect(
      due(daily('Pacific/Apia', ['09:00', '17:00']), '2011-12-29T16:00:00-10:00', { businessDays: 1 }),
    ).toBe('2011-12-31T03:00:00Z')
  })

  it('reckons with seconds: Monrovia was 44 min 30 s behind until 1972', () => {
    expect(due(daily('Africa/Monrovia', ['09:00', '17:00']), '1971-06-01T00:00:00Z', 'PT1S')).toBe(
      '1971-06-01T09:44:31Z',
    )
  })
})

describe('rule 8: a holiday is a local calendar day (dbt_zendesk 117)', () => {
  const holidays = ['2026-12-25']

  it('begins and ends at midnight of the zone, not of UTC', () => {
    const auckland = { ...daily('Pacific/Auckland', ['00:00', '24:00']), holidays }
    const answer = ask(auckland, '2026-12-24T10:00:00Z', 'PT2H')
    expect(short(answer)).toEqual([
      'open 2026-12-24T10:00:00Z PT1H',
      'holiday 2026-12-24T11:00:00Z PT0S',
      'open 2026-12-25T11:00:00Z PT1H',
    ])
  })

  it('closes the part of a night that falls into it, and no more', () => {
    const answer = ask({ ...night('UTC'), holidays }, '2026-12-24T22:00:00Z', 'PT3H')
    expect(short(answer)).toEqual([
      'open 2026-12-24T22:00:00Z PT2H',
      'holiday 2026-12-25T00:00:00Z PT0S',
      'open 2026-12-26T00:00:00Z PT1H',
    ])
  })

  it('is told before closed, and paused before both', () => {
    const answer = ask({ ...office, holidays }, '2026-12-25T00:00:00Z', 'PT1H', {
      pauses: [pauseOf('2026-12-25T12:00:00Z', '2026-12-26T12:00:00Z')],
    })
    expect(answer.segments.map(({ kind }) => kind)).toEqual(['holiday', 'paused', 'closed', 'open'])
  })
})
