import { describe, expect, test } from 'vitest'
import type { Calendar } from '../model/calendar.ts'
import type { Offer } from '../playbooks/index.ts'
import { granted, type Speaking, speakable } from './promises.ts'

const office: Calendar = {
  timeZone: 'Europe/Berlin',
  hours: {
    mon: [['09:00', '18:00']],
    tue: [['09:00', '18:00']],
    wed: [['09:00', '18:00']],
    thu: [['09:00', '18:00']],
    fri: [['09:00', '18:00']],
  },
  holidays: ['2026-11-26'],
}
/** Monday, 10:00 in Berlin. */
const now = '2026-11-23T09:00:00.000Z'
const at: Speaking = { now, calendar: office, previous: null }
const offer = (changes: Partial<Offer> = {}): Offer => ({
  id: 'arrival',
  what: 'order 1 is with you',
  by: '2026-11-27T15:00:00Z',
  warnBefore: undefined,
  estimate: undefined,
  word: 'you hear from me what I have found out',
  ...changes,
})
const due = (changes: Partial<Offer>, changed: Partial<Speaking> = {}) =>
  speakable(offer(changes), { ...at, ...changed }).dueAt

describe('what can be kept is spoken as it is offered', () => {
  test.each([
    ['in office hours', '2026-11-27T15:00:00Z', '2026-11-27T15:00:00.000Z'],
    ['at closing time, which counts as inside', '2026-11-27T17:00:00Z', '2026-11-27T17:00:00.000Z'],
    ['at opening time', '2026-11-27T08:00:00Z', '2026-11-27T08:00:00.000Z'],
    ['with any offset', '2026-11-27T16:00:00+01:00', '2026-11-27T15:00:00.000Z'],
  ])('%s', (_, by, expected) => {
    expect(due({ by })).toBe(expected)
    expect(due({ by, estimate: { by, share: 0.5 } })).toBe(expected)
  })

  test('at any hour where there is no calendar', () => {
    expect(due({ by: '2026-11-28T23:59:00Z' }, { calendar: null })).toBe('2026-11-28T23:59:00.000Z')
  })
})

describe('what cannot be kept moves to the first close of an open day that can', () => {
  test.each([
    ['a second after closing time', { by: '2026-11-27T17:00:01Z' }, '2026-11-30T17:00:00.000Z'],
    ['a weekend', { by: '2026-11-28T11:00:00Z' }, '2026-11-30T17:00:00.000Z'],
    ['a holiday', { by: '2026-11-26T11:00:00Z' }, '2026-11-27T17:00:00.000Z'],
    ['before opening time', { by: '2026-11-25T06:00:00Z' }, '2026-11-25T17:00:00.000Z'],
    ['past', { by: '2026-11-20T11:00:00Z' }, '2026-11-23T17:00:00.000Z'],
    ['this very moment', { by: now }, '2026-11-23T17:00:00.000Z'],
    [
      'earlier than the estimate',
      { by: '2026-11-24T11:00:00Z', estimate: { by: '2026-11-25T11:00:00Z' } },
      '2026-11-25T17:00:00.000Z',
    ],
    [
      'an estimate outside the calendar',
      { by: '2026-11-24T11:00:00Z', estimate: { by: '2026-11-28T11:00:00Z' } },
      '2026-11-30T17:00:00.000Z',
    ],
    [
      'an estimate that fewer than half of the past cases made',
      { by: '2026-11-24T17:00:00Z', estimate: { by: '2026-11-24T17:00:00Z', share: 0.49 } },
      '2026-11-25T17:00:00.000Z',
    ],
    [
      'the same, with room enough left already',
      { by: '2026-11-25T17:00:00Z', estimate: { by: '2026-11-24T17:00:00Z', share: 0.1 } },
      '2026-11-25T17:00:00.000Z',
    ],
  ])('%s', (_, changes, expected) => {
    expect(due(changes)).toBe(expected)
  })

  test('later than the date it replaces, be that past or to come', () => {
    const by = '2026-11-24T11:00:00Z'
    expect(due({ by }, { previous: { dueAt: '2026-11-24T17:00:00Z' } })).toBe('2026-11-25T17:00:00.000Z')
    expect(due({ by }, { previous: { dueAt: '2026-11-20T17:00:00Z' } })).toBe('2026-11-24T11:00:00.000Z')
  })

  test('by the clock of the calendar on the day in question', () => {
    // Winter time ends between now and then.
    const spring = { now: '2026-03-27T11:00:00Z', calendar: office }
    expect(due({ by: '2026-03-28T11:00:00Z' }, spring)).toBe('2026-03-30T16:00:00.000Z')
  })

  test('without a calendar, to the estimate, or a day after what it must be later than', () => {
    const open = { calendar: null }
    expect(due({ by: '2026-11-24T11:00:00Z', estimate: { by: '2026-11-25T11:00:00Z' } }, open)).toBe(
      '2026-11-25T11:00:00.000Z',
    )
    expect(due({ by: '2026-11-22T11:00:00Z' }, open)).toBe('2026-11-24T09:00:00.000Z')
  })

  test('of a night shift, whose day closes on the next morning', () => {
    const nights = {
      timeZone: 'Europe/Berlin',
      hours: { mon: [['22:00', '06:00'] as [string, string]] },
      holidays: [],
    }
    expect(due({ by: '2026-11-24T03:00:00Z' }, { calendar: nights })).toBe('2026-11-24T03:00:00.000Z')
    expect(due({ by: '2026-11-23T12:00:00Z' }, { calendar: nights })).toBe('2026-11-24T05:00:00.000Z')
  })
})

describe('where nobody knows', () => {
  const unknown = (by: string) => ({ estimate: null, by })

  test('word is promised, by the date that is offered', () => {
    expect(speakable(offer({ estimate: null }), at)).toMatchObject({
      id: 'arrival',
      what: 'you hear from me what I have found out',
      dueAt: '2026-11-27T15:00:00.000Z',
      unknown: true,
    })
    expect(due(unknown('2026-11-23T11:00:00Z')), 'within two hours').toBe('2026-11-23T11:00:00.000Z')
    const night = '2026-11-24T03:00:00Z'
    expect(due(unknown(night), { calendar: null })).toBe('2026-11-24T03:00:00.000Z')
  })

  test.each([
    ['past', '2026-11-20T11:00:00Z', '2026-11-24T17:00:00.000Z'],
    ['tonight', '2026-11-23T22:00:00Z', '2026-11-24T17:00:00.000Z'],
    ['a holiday', '2026-11-26T11:00:00Z', '2026-11-27T17:00:00.000Z'],
    ['a weekend', '2026-11-28T11:00:00Z', '2026-11-30T17:00:00.000Z'],
  ])(
    'a date that cannot be kept (%s) moves, not before the close of the next open day',
    (_, by, expected) => {
      expect(due(unknown(by))).toBe(expected)
    },
  )

  test('later than the date it replaces', () => {
    const previous = { dueAt: '2026-11-24T17:00:00Z' }
    expect(due(unknown('2026-11-24T12:00:00Z'), { previous })).toBe('2026-11-25T17:00:00.000Z')
  })

  test('what is known says nothing of not knowing', () => {
    expect(speakable(offer(), at)).not.toHaveProperty('unknown')
  })
})

describe('its owner is asked in time, and the customer told', () => {
  const times = (changes: Partial<Offer>, changed: Partial<Speaking> = {}) => {
    const { atRiskAt, tellAt } = speakable(offer(changes), { ...at, ...changed })
    return [atRiskAt, tellAt]
  }

  test('rule 5: in business time, 8 hours and 4 hours before', () => {
    // GLPI 22678: counted back from Friday 16:00, over the holiday, to Wednesday.
    expect(times({})).toEqual(['2026-11-25T16:00:00.000Z', '2026-11-27T11:00:00.000Z'])
  })

  test('as the playbook asks', () => {
    expect(times({ warnBefore: 'PT2H' })).toEqual(['2026-11-27T13:00:00.000Z', '2026-11-27T14:00:00.000Z'])
  })

  test.each([
    ['half of the time there is', { by: '2026-11-23T17:00:00Z' }],
    [
      'also where the playbook asks for more than there is',
      { by: '2026-11-23T17:00:00Z', warnBefore: 'PT8H' },
    ],
  ])('%s', (_, changes) => {
    expect(times(changes)).toEqual(['2026-11-23T13:00:00.000Z', '2026-11-23T15:00:00.000Z'])
  })

  test('where hardly any working time is left, by the time that elapses', () => {
    const weekend = { now: '2026-11-28T08:00:00Z' }
    expect(times({ by: '2026-11-30T08:00:00Z' }, weekend)).toEqual([
      '2026-11-29T08:00:00.000Z',
      '2026-11-29T20:00:00.000Z',
    ])
  })

  test('in this order, always', () => {
    for (let minutes = 1; minutes < 20_000; minutes += 37) {
      const by = new Date(Date.parse(now) + minutes * 60_000).toISOString()
      for (const warnBefore of [undefined, 'PT1M', 'PT5H', 'P30D', 'PT0S']) {
        const { atRiskAt, tellAt, dueAt } = speakable(offer({ by, warnBefore }), at)
        const order = [now, atRiskAt, tellAt, dueAt]
        expect([...new Set(order)].sort()).toEqual(order)
      }
    }
  })
})

describe('a date that a person wants to promise', () => {
  const wish = (by: string) => ({ id: 'promise-3', what: 'I call you', by })

  test('is promised as it is, where it can be kept', () => {
    expect(granted(wish('2026-11-24T15:00:00+01:00'), at)).toEqual({
      id: 'promise-3',
      what: 'I call you',
      dueAt: '2026-11-24T14:00:00.000Z',
      atRiskAt: '2026-11-23T16:00:00.000Z',
      tellAt: '2026-11-24T10:30:00.000Z',
    })
  })

  test.each([
    ['2026-11-28T10:00:00Z', {}, undefined, 'nobody works then', '2026-11-30T18:00:00+01:00'],
    ['2026-11-23T08:00:00Z', {}, undefined, 'it is past', '2026-11-23T18:00:00+01:00'],
    [
      '2026-11-24T10:00:00Z',
      { previous: { dueAt: '2026-11-25T10:00:00Z' } },
      undefined,
      'it is not later than 2026-11-25T11:00:00+01:00, which it replaces',
      '2026-11-25T18:00:00+01:00',
    ],
    [
      '2026-11-24T10:00:00Z',
      {},
      { by: '2026-11-27T10:00:00Z' },
      'it cannot be done before 2026-11-27T11:00:00+01:00, as far as is known',
      '2026-11-27T18:00:00+01:00',
    ],
  ])('is refused, never changed: %s', (by, changed, estimate, why, fit) => {
    expect(() => granted(wish(by), { ...at, ...changed }, estimate)).toThrow(
      `"I call you" cannot be promised by ${by}: ${why}. The first date that can be kept is ${fit}: promise that, or a later one`,
    )
  })

  test('stands against a playbook that does not know', () => {
    expect(granted(wish('2026-11-24T14:00:00Z'), at, null)).not.toHaveProperty('unknown')
  })
})
