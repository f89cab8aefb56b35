import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendar } from './calendar.ts'

const office = { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }

/** What is wrong with a calendar, each as `path: message`. */
const problems = (changes: object): string[] =>
  calendar
    .safeParse({ ...office, ...changes })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a calendar', () => {
  it('has no holidays unless it names some', () => {
    expect(calendar.parse(office)).toEqual({ ...office, holidays: [] })
  })

  it.each(['UTC', 'Etc/GMT+5', 'US/Eastern', ...Intl.supportedValuesOf('timeZone')])(
    'knows %s',
    (timeZone) => {
      expect(problems({ timeZone })).toEqual([])
    },
  )

  it.each([
    [
      'split days',
      {
        mon: [
          ['08:00', '12:00'],
          ['13:30', '18:00'],
        ],
      },
    ],
    [
      'windows in any order, that touch',
      {
        mon: [
          ['12:00', '18:00'],
          ['08:00', '12:00'],
        ],
      },
    ],
    [
      'a night on each day',
      {
        mon: [['22:00', '06:00']],
        tue: [
          ['06:00', '07:00'],
          ['22:00', '06:00'],
        ],
      },
    ],
    ['Sunday night, up to Monday morning', { sun: [['22:00', '06:00']], mon: [['06:00', '07:00']] }],
    ['all hours of a day, beside the next', { mon: [['00:00', '24:00']], tue: [['00:00', '24:00']] }],
    ['an end at 00:00', { mon: [['18:00', '00:00']], tue: [['00:00', '06:00']] }],
    ['a day without windows', { mon: [['18:00', '20:00']], tue: [] }],
  ])('takes %s', (_, hours) => {
    expect(problems({ hours })).toEqual([])
  })

  it.each([
    ['an unknown zone', { timeZone: 'Mars/Base' }, /^timeZone: .*Mars\/Base.*IANA/],
    ['an offset for a zone', { timeZone: '+02:00' }, /^timeZone: .*\+02:00/],
    ['no zone', { timeZone: '' }, /^timeZone: /],
    ['an unknown day', { hours: { funday: [['09:00', '17:00']] } }, /^hours: .*funday.*mon/],
    ['a time that is none', { hours: { mon: [['09:00', '24:30']] } }, /^hours\.mon\.0\.1: 24:30 is no time/],
    ['a window of one time', { hours: { fri: [['09:00']] } }, /^hours\.fri\.0: .*two times/],
    [
      'a window that ends when it starts',
      { hours: { mon: [['09:00', '09:00']] } },
      /^hours\.mon\.0: mon 09:00-09:00 ends/,
    ],
    [
      'a window that starts when the day is over',
      { hours: { mon: [['24:00', '06:00']] } },
      /^hours\.mon\.0: mon 24:00-06:00 starts/,
    ],
    [
      'windows that overlap',
      {
        hours: {
          mon: [
            ['11:00', '13:00'],
            ['09:00', '12:00'],
          ],
        },
      },
      /^hours\.mon\.1: mon 09:00-12:00 overlaps mon 11:00-13:00$/,
    ],
    [
      'a night that reaches into the next morning',
      { hours: { mon: [['22:00', '06:00']], tue: [['05:00', '09:00']] } },
      /^hours\.mon\.0: mon 22:00-06:00 goes past midnight, into tue 05:00-09:00$/,
    ],
    [
      'a Sunday night that reaches into Monday morning',
      { hours: { mon: [['05:00', '09:00']], sun: [['22:00', '06:00']] } },
      /^hours\.sun\.0: sun 22:00-06:00 goes past midnight, into mon 05:00-09:00$/,
    ],
    ['a week that is never open', { hours: { mon: [] } }, /^hours: it is never open/],
    [
      'a holiday that no calendar has',
      { holidays: ['2026-12-25', '2026-02-30'] },
      /^holidays\.1: "2026-02-30" is no calendar day/,
    ],
    ['a field that it does not know', { hour: {} }, /"hour"/],
  ])('refuses %s', (_, changes, message) => {
    expect(problems(changes)).toEqual([expect.stringMatching(message)])
  })

  it('can be told to other languages', () => {
    expect(z.toJSONSchema(calendar, { io: 'input' })).toMatchObject({
      required: ['timeZone', 'hours'],
      properties: { hours: { type: 'object' }, holidays: { type: 'array' } },
    })
  })
})
