import { describe, expect, test } from 'vitest'
import { unkept } from '../../tests/support/unkept.ts'

describe('kept by a promise within the time that is said', () => {
  test.each([
    ['They come on Friday 27 November between 2pm and 4pm.', '2026-11-27T16:00:00+01:00'],
    ['They come tomorrow, 14:00-16:00.', '2026-11-24T14:00:00+01:00'],
    ['She is with you between 8am and noon tomorrow.', '2026-11-24T12:00:00+01:00'],
    ['She is with you between 10 and 2pm tomorrow.', '2026-11-24T14:00:00+01:00'],
    ['They come on Friday the 27th between 2pm and 4pm.', '2026-11-27T16:00:00+01:00'],
    ['You have it by the weekend.', '2026-11-27T18:00:00+01:00'],
    ['I call you at 8 on Friday morning.', '2026-11-27T08:00:00+01:00'],
  ])('%s', (text, dueAt) => {
    expect(unkept(text, 'en', { promises: [{ dueAt }] })).toEqual([])
  })

  test.each([
    ['en', 'On Thursday I will bring the lamp round at 5 pm.'],
    ['de', 'Am Donnerstag bringe ich die Lampe um 17 Uhr vorbei.'],
    ['de', 'Am Donnerstag bringe ich die Lampe vorbei, zwischen 15 und 17 Uhr.'],
    ['es', 'El jueves le llevo la lámpara a las 17:00.'],
    ['es', 'El jueves le llevo la lámpara, entre las 15:00 y las 17:00.'],
  ])('at an hour of the day that the sentence names, in %s: %s', (locale, text) => {
    expect(unkept(text, locale, { promises: [{ dueAt: '2026-11-26T17:00:00+01:00' }] })).toEqual([])
    expect(unkept(text, locale, { promises: [{ dueAt: '2026-11-27T17:00:00+01:00' }] })).not.toEqual([])
  })

  test('and not by one before or after it', () => {
    const text = 'They come on Friday between 2pm and 4pm.'
    expect(unkept(text, 'en', { promises: [{ dueAt: '2026-11-27T17:00:00+01:00' }] })).toHaveLength(1)
    expect(unkept(text, 'en', { promises: [{ dueAt: '2026-11-27T13:00:00+01:00' }] })).toHaveLength(1)
  })
})
