import { describe, expect, test } from 'vitest'
import { considered, type Definition, office } from '../tests/support/door-definition.ts'
import type { Estimate, PromiseAsk, PromiseOffer } from './playbook.ts'

describe('a promise', () => {
  const now = '2026-11-27T09:00:00.000Z'
  const previous = {
    id: 'opened',
    what: 'the door opens wide',
    dueAt: '2026-12-01T23:00:00Z',
    atRiskAt: '2026-12-01T09:00:00Z',
    tellAt: '2026-12-01T12:00:00Z',
  }
  const offer = (changes: Partial<Definition> = {}, moved = false) =>
    considered(changes).offers({ now, opening: 0 }, office, moved ? [previous] : [])

  test('takes no more than what and by when; the days are those of the calendar', () => {
    // A Friday: the second open day after it is Tuesday, whose close is 17:00 in Mexico City.
    expect(offer()).toEqual([
      {
        id: 'promise',
        what: 'the door opens',
        by: expect.stringMatching(/^2026-12-01T23:00:00(\.000)?Z$/),
        warnBefore: undefined,
        estimate: undefined,
        word: 'you hear from me what I have found out',
      },
    ])
  })

  test('at all hours, where there is no calendar', () => {
    const hours = {
      promise: (_: unknown, { after }: PromiseAsk) => ({ what: 'it opens', by: after('PT36H') }),
    }
    const [made] = considered(hours).offers({ now, opening: 0 }, null)
    expect(Date.parse(made?.by ?? '')).toBe(Date.parse('2026-11-28T21:00:00Z'))
  })

  test.each([
    [{ businessDays: 0 }, 'after({"businessDays":0}): give time as "PT4H" or "P2D", or {"businessDays": 2}'],
    ['4h', 'after("4h"): give time as'],
  ])('says what "after" takes, where it is given %j', (span, why) => {
    const wrong = { promise: (_: unknown, { after }: PromiseAsk) => ({ what: 'it opens', by: after(span) }) }
    expect(() => offer(wrong)).toThrow(why)
  })

  test('stays the same promise when its date moves, counted from the date that will not hold', () => {
    const [moved] = offer({}, true)
    expect(moved).toMatchObject({ id: 'opened', what: 'the door opens wide' })
    expect(Date.parse(moved?.by ?? '')).toBe(Date.parse('2026-12-03T23:00:00Z'))
  })

  test('counts from now where the date that did not hold is past', () => {
    const [moved] = considered().offers({ now: '2026-12-02T15:00:00.000Z', opening: 0 }, office, [previous])
    expect(Date.parse(moved?.by ?? '')).toBe(Date.parse('2026-12-04T23:00:00Z'))
  })

  test('is about the thing itself again, where it was word of it', () => {
    const word = () => 'you hear more'
    const [moved] = considered({ word }).offers({ now, opening: 0 }, office, [
      { ...previous, what: 'you hear more', unknown: true },
    ])
    expect(moved).toMatchObject({ id: 'opened', what: 'the door opens', word: 'you hear more' })
  })

  test('comes with what is known of its chances', () => {
    const by = '2026-11-30T23:00:00Z'
    expect(offer({ estimate: () => ({ by, share: 0.9 }) })).toMatchObject([{ estimate: { by, share: 0.9 } }])
    expect(offer({ estimate: () => null })).toMatchObject([{ estimate: null }])
  })

  const broken = (changes: Partial<PromiseOffer>) => ({
    promise: () => ({ what: 'the door opens', by: '2026-11-30T23:00:00Z', ...changes }),
  })
  const estimated = (estimate: Estimate) => ({ estimate: () => estimate })
  test.each<[string, Partial<Definition>]>([
    ['promise.id', broken({ id: 'Not a slug' })],
    ['promise.what', broken({ what: '' })],
    ['promise.by', broken({ by: 'tomorrow' })],
    ['promise.warnBefore', broken({ warnBefore: '8 hours' })],
    ['estimate.by', estimated({ by: '2026-11-30' })],
    ['estimate.share', estimated({ by: '2026-11-30T23:00:00Z', share: 90 })],
    ['word', { word: () => '' }],
  ])('that has the wrong shape is refused, naming %s', (path, changes) => {
    expect(() => offer(changes)).toThrow(`Playbook "door-stuck" for D1, ${path}: `)
  })
})
