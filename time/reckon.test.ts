import { describe, expect, it, test } from 'vitest'
import type { Pause } from '../model/calendar.ts'
import { ask, due, office, pauseOf, short } from '../tests/support/business-time.ts'

describe('rule 3: pauses are business time (Frappe Helpdesk 2449)', () => {
  const thursday = '2026-03-05T15:00:00Z'

  it('is due at closing time after a pause of 3,600 s: closing time counts as inside', () => {
    const pauses = [pauseOf('2026-03-05T15:30:00Z', '2026-03-05T16:30:00Z')]
    expect(due(office, thursday, 'PT2H', { pauses })).toBe('2026-03-05T18:00:00Z')
  })

  it('is due a second after opening after a pause of 3,601 s', () => {
    const pauses = [pauseOf('2026-03-05T15:30:00Z', '2026-03-05T16:30:01Z')]
    expect(due(office, thursday, 'PT2H', { pauses })).toBe('2026-03-06T10:00:01Z')
  })

  it('adds the business time that a pause over a weekend covered, not the calendar time', () => {
    const pauses = [pauseOf('2026-03-06T17:00:00Z', '2026-03-09T11:00:00Z')]
    expect(due(office, '2026-03-06T16:30:00Z', 'PT2H', { pauses })).toBe('2026-03-09T12:30:00Z')
  })

  it('has no due time while paused, and ends its proof there', () => {
    const answer = ask(office, thursday, 'PT2H', {
      pauses: [pauseOf('2026-03-05T16:00:00Z', null)],
      warnBefore: 'PT1H',
    })
    expect(answer).toEqual({
      due: null,
      warnAt: null,
      segments: [
        { from: thursday, to: '2026-03-05T16:00:00Z', kind: 'open', counted: 'PT1H' },
        { from: '2026-03-05T16:00:00Z', to: null, kind: 'paused', counted: 'PT0S' },
      ],
    })
  })

  it('is paused from the start when it was paused before', () => {
    const answer = ask(office, thursday, 'PT2H', { pauses: [pauseOf('2026-03-01T00:00:00Z', null)] })
    expect(answer.segments).toEqual([{ from: thursday, to: null, kind: 'paused', counted: 'PT0S' }])
  })

  it('stays due when a pause begins at the due instant, or after it (rule 12)', () => {
    for (const from of ['2026-03-05T17:00:00Z', '2026-03-05T17:00:01Z'])
      expect(due(office, thursday, 'PT2H', { pauses: [pauseOf(from, null)] })).toBe('2026-03-05T17:00:00Z')
  })

  it('changes nothing by a pause before the start', () => {
    const pauses = [pauseOf('2026-03-05T10:00:00Z', thursday)]
    expect(ask(office, thursday, 'PT2H', { pauses })).toEqual(ask(office, thursday, 'PT2H'))
  })

  it('takes pauses in any order, and one that lasted no time', () => {
    const first = pauseOf('2026-03-05T15:10:00Z', '2026-03-05T15:20:00Z')
    const second = pauseOf('2026-03-05T15:20:00Z', '2026-03-05T15:30:00Z')
    const none = pauseOf('2026-03-05T15:15:00Z', '2026-03-05T15:15:00Z')
    const answer = ask(office, thursday, 'PT2H', { pauses: [second, none, first] })
    expect(short(answer)).toEqual([
      'open 2026-03-05T15:00:00Z PT10M',
      'paused 2026-03-05T15:10:00Z PT0S',
      'open 2026-03-05T15:30:00Z PT1H50M',
    ])
  })
})

describe('rule 4: weekends and holidays (Frappe Helpdesk)', () => {
  test.each([
    ['Friday 17:00', '2026-03-06T17:00:00Z', 'PT2H', [], '2026-03-09T11:00:00Z'],
    ['Monday 20:00', '2026-03-09T20:00:00Z', 'PT2H', [], '2026-03-10T12:00:00Z'],
    [
      '30 min over two holidays',
      '2026-03-05T15:00:00Z',
      'PT30M',
      ['2026-03-05', '2026-03-06'],
      '2026-03-09T10:30:00Z',
    ],
    [
      '2 h over two holidays',
      '2026-03-05T15:00:00Z',
      'PT2H',
      ['2026-03-05', '2026-03-06'],
      '2026-03-09T12:00:00Z',
    ],
  ])('%s', (_, from, budget, holidays, expected) => {
    expect(due({ ...office, holidays }, from, budget)).toBe(expected)
  })

  it('tells holidays from closed hours, and joins what is of one kind', () => {
    const answer = ask({ ...office, holidays: ['2026-03-06', '2026-03-07'] }, '2026-03-05T17:00:00Z', 'PT2H')
    expect(short(answer)).toEqual([
      'open 2026-03-05T17:00:00Z PT1H',
      'closed 2026-03-05T18:00:00Z PT0S',
      'holiday 2026-03-06T00:00:00Z PT0S',
      'closed 2026-03-08T00:00:00Z PT0S',
      'open 2026-03-09T10:00:00Z PT1H',
    ])
  })
})

describe('rule 5: a warning is business time too (GLPI 22678)', () => {
  it('counts back over closed hours', () => {
    expect(ask(office, '2026-03-06T17:00:00Z', 'PT1H30M', { warnBefore: 'PT1H' }).warnAt).toBe(
      '2026-03-06T17:30:00Z',
    )
  })

  it('is the latest instant with that much left: opening time, not closing time', () => {
    expect(ask(office, '2026-03-06T17:00:00Z', 'PT2H', { warnBefore: 'PT1H' }).warnAt).toBe(
      '2026-03-09T10:00:00Z',
    )
  })

  it('counts back over pauses', () => {
    const pauses = [pauseOf('2026-03-05T15:30:00Z', '2026-03-05T16:00:00Z')]
    const { warnAt } = ask(office, '2026-03-05T15:00:00Z', 'PT1H', { pauses, warnBefore: 'PT45M' })
    expect(warnAt).toBe('2026-03-05T15:15:00Z')
  })

  it('is never before the start, and at the due time for no time before', () => {
    const from = '2026-03-07T12:00:00Z'
    expect(ask(office, from, 'PT2H', { warnBefore: 'PT2H' }).warnAt).toBe('2026-03-09T10:00:00Z')
    expect(ask(office, from, 'PT2H', { warnBefore: 'PT3H' }).warnAt).toBe(from)
    expect(ask(office, from, 'PT2H', { warnBefore: 'PT0S' }).warnAt).toBe('2026-03-09T12:00:00Z')
    expect(ask(office, from, 'PT2H').warnAt).toBeNull()
  })
})

describe('what is refused', () => {
  const bad = (pauses: Pause[], at?: string) => () =>
    ask(office, '2026-03-05T15:00:00Z', 'PT2H', { pauses, ...(at === undefined ? {} : { now: at }) })
  const first = pauseOf('2026-03-05T15:00:00Z', '2026-03-05T16:00:00Z')

  it.each([
    [
      'reversed',
      [pauseOf('2026-03-05T16:00:00Z', '2026-03-05T15:00:00Z')],
      /from 2026-03-05T16:00:00Z to 2026-03-05T15:00:00Z ends before it begins/,
    ],
    [
      'overlapping',
      [first, pauseOf('2026-03-05T15:59:59Z', '2026-03-05T17:00:00Z')],
      /2026-03-05T15:59:59Z .* overlaps the pause from 2026-03-05T15:00:00Z/,
    ],
    [
      'open twice',
      [pauseOf('2026-03-05T15:00:00Z', null), pauseOf('2026-03-05T16:00:00Z', null)],
      /from 2026-03-05T16:00:00Z is open beside the open pause from 2026-03-05T15:00:00Z/,
    ],
    [
      'after an open one',
      [pauseOf('2026-03-05T14:00:00Z', null), first],
      /from 2026-03-05T15:00:00Z .* begins during the open pause from 2026-03-05T14:00:00Z/,
    ],
  ])('a pause that is %s', (_, pauses, message) => {
    expect(bad(pauses)).toThrow(message)
  })

  it('a pause in the future, where now is known', () => {
    expect(bad([first], '2026-03-05T14:59:59Z')).toThrow(
      /from 2026-03-05T15:00:00Z .* begins after now, 2026-03-05T14:59:59Z/,
    )
    expect(bad([first], '2026-03-05T15:00:00Z')).not.toThrow()
    expect(bad([first])).not.toThrow()
  })

  it.each(['-PT1H', 'P1Y', 'P1M', 'soon'])('a budget or warning of %s', (duration) => {
    expect(() => ask(null, '2026-03-05T15:00:00Z', duration)).toThrow(duration)
    expect(() => ask(null, '2026-03-05T15:00:00Z', 'PT1H', { warnBefore: duration })).toThrow(duration)
  })

  it.each([
    ['a calendar that is never open', { ...office, hours: {} }, 'PT1H'],
    ['business days that never come', { ...office, hours: {} }, { businessDays: 1 }],
    ['more than 200 years', null, 'P80000D'],
  ])('%s', (_, calendar, budget) => {
    expect(() => ask(calendar, '2026-03-05T15:00:00Z', budget)).toThrow(/200 years/)
  })
})

it('is due at once where there is no budget', () => {
  expect(ask(office, '2026-03-07T15:00:00+01:00', 'PT0S', { warnBefore: 'PT1H' })).toEqual({
    due: '2026-03-07T14:00:00Z',
    warnAt: '2026-03-07T14:00:00Z',
    segments: [],
  })
})

it('counts fractions of a second', () => {
  expect(ask(null, '2026-03-07T15:00:00.25Z', 'PT1H0.5S')).toMatchObject({
    due: '2026-03-07T16:00:00.75Z',
    segments: [{ counted: 'PT1H0.5S' }],
  })
})
