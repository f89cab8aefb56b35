import { describe, expect, test } from 'vitest'
import { spokenInstant, spokenWeekday } from '../../playbooks/words.ts'
import { type Saying, unkeptDates } from '../said-dates.ts'
import { languagesOf } from './language.ts'

const monday: Saying = { now: '2026-11-23T09:30:00Z', timeZone: 'Europe/Berlin', promises: [] }

const unkept = (text: string, saying: Partial<Saying> = {}) =>
  unkeptDates({ subject: 'About your order', text }, { ...monday, ...saying })

describe('the day is that of the reader', () => {
  test.each([
    // Just before and after midnight where the reader is.
    ['America/Los_Angeles', '2026-11-24T07:59:00Z', 'tomorrow', 'Tuesday 24 November 2026'],
    ['America/Los_Angeles', '2026-11-24T08:00:00Z', 'tomorrow', 'Wednesday 25 November 2026'],
    ['Asia/Kolkata', '2026-11-23T18:29:00Z', 'tomorrow', 'Tuesday 24 November 2026'],
    ['Asia/Kolkata', '2026-11-23T18:30:00Z', 'tomorrow', 'Wednesday 25 November 2026'],
    ['Pacific/Auckland', '2026-11-23T10:59:00Z', 'by Tuesday', 'Tuesday 24 November 2026'],
    [
      'Pacific/Auckland',
      '2026-11-23T11:00:00Z',
      'by Tuesday',
      'Tuesday 24 November 2026 or Tuesday 1 December 2026',
    ],
    // Sunday in UTC, Monday in Auckland.
    [
      'Pacific/Auckland',
      '2026-11-22T20:00:00Z',
      'this week',
      'Monday 23 November 2026 to Sunday 29 November 2026',
    ],
    [
      'America/Los_Angeles',
      '2026-11-23T06:00:00Z',
      'this week',
      'Monday 16 November 2026 to Sunday 22 November 2026',
    ],
  ])('%s at %s: %s', (timeZone, now, when, understood) => {
    expect(unkept(`You will have it ${when}.`, { timeZone, now }).map((date) => date.understood)).toEqual([
      understood,
    ])
  })

  test.each([
    // The offset is that of the day in question, not today's.
    ['Europe/Berlin', '2026-03-27T11:00:00Z', 'by Monday at 18:00', '2026-03-30T16:00:00Z'],
    ['Europe/Berlin', '2026-10-23T10:00:00Z', 'by Monday at 18:00', '2026-10-26T17:00:00Z'],
    ['America/Los_Angeles', '2026-10-30T18:00:00Z', 'by Monday at 18:00', '2026-11-03T02:00:00Z'],
    ['Pacific/Auckland', '2026-09-25T02:00:00Z', 'by Monday at 18:00', '2026-09-28T05:00:00Z'],
    ['Asia/Kolkata', '2026-10-30T05:00:00Z', 'by Monday at 18:00', '2026-11-02T12:30:00Z'],
    // Hours elapse, whatever the clock does: from noon, over the night of the change.
    ['Europe/Berlin', '2026-03-28T11:00:00Z', 'within 24 hours', '2026-03-29T11:00:00Z'],
    ['Europe/Berlin', '2026-10-24T10:00:00Z', 'within 24 hours', '2026-10-25T10:00:00Z'],
    ['Europe/Berlin', '2026-03-28T11:00:00Z', '24 hours from now', '2026-03-29T11:00:00Z'],
    // The hour that comes twice.
    ['Europe/Berlin', '2026-10-24T10:00:00Z', 'tomorrow at 02:30', '2026-10-25T00:30:00Z'],
    ['Europe/Berlin', '2026-10-24T10:00:00Z', 'tomorrow at 02:30', '2026-10-25T01:30:00Z'],
    ['Asia/Kolkata', '2026-11-23T12:00:00Z', 'tonight', '2026-11-23T18:00:00Z'],
    ['Europe/Berlin', '2026-11-23T22:59:00Z', 'by tomorrow', '2026-11-24T22:59:00Z'],
  ])('%s at %s: %s is kept by %s', (timeZone, now, when, dueAt) => {
    const text = `You will have it ${when}.`
    expect(unkept(text, { timeZone, now, promises: [{ dueAt }] })).toEqual([])
    const hoursOn = new Date(Date.parse(dueAt) + 25 * 3_600_000).toISOString()
    expect(unkept(text, { timeZone, now, promises: [{ dueAt: hoursOn }] })).toHaveLength(1)
  })
})

describe('what the letters of a playbook say of a date is read to the minute', () => {
  const locales = 'en-US en-GB de-DE fr-CA es-MX sv-SE da-DK fi-FI en-IN en-ZA ja-JP hi-IN ar-EG'.split(' ')

  test.each(locales)('in the manner of %s', (locale) => {
    for (const timeZone of ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland']) {
      const reader = { name: 'Ana Trujillo', locale, timeZone }
      for (const dueAt of ['2026-11-27T17:00:00Z', '2026-12-05T02:30:00Z', '2027-01-04T12:05:00Z']) {
        const text = `It is with you by ${spokenInstant(dueAt, reader)}, your time.`
        const aMinuteOn = new Date(Date.parse(dueAt) + 60_000).toISOString()
        expect(unkept(text, { timeZone, promises: [{ dueAt }] })).toEqual([])
        expect(unkept(text, { timeZone, promises: [{ dueAt: aMinuteOn }] })).toHaveLength(1)
        const day = `It is with you by ${spokenWeekday(dueAt, reader)}.`
        expect(unkept(day, { timeZone, promises: [{ dueAt }] })).toEqual([])
        expect(unkept(day, { timeZone })).toHaveLength(1)
      }
    }
  })
})

describe('other languages', () => {
  test.each([
    ['de', 'Wir melden uns morgen.', 'Tuesday 24 November 2026'],
    ['de-AT', 'Sie haben es bis Freitag.', 'Friday 27 November 2026'],
    ['fr', 'Vous aurez la réponse demain.', 'Tuesday 24 November 2026'],
    ['es', 'Lo tendrá mañana.', 'Tuesday 24 November 2026'],
    ['tr', 'Paketiniz 2026-11-30 tarihinde.', 'Monday 30 November 2026'],
    ['de', 'Sie haben es bis 30.11.2026.', 'Monday 30 November 2026'],
    ['de', 'So ist es: Do it. Wir melden uns in 2 Tagen.', 'Wednesday 25 November 2026'],
  ])('%s: %s', (language, text, understood) => {
    expect(unkept(text, { languages: [language] }).map((date) => date.understood)).toEqual([understood])
  })
})

test.each([
  ['We will call you, and it is with you by then.', ['en']],
  ['Ihre Ware kommt morgen.', ['en', 'de-AT']],
  ['Tomorrow.', ['en', 'de-AT']],
])('languages of "%s": %j', (text, languages) => {
  expect(languagesOf(text, 'de-AT')).toEqual(languages)
})

test('a number before a colon is no time', () => {
  expect(
    unkept('Bestellung 114: zu spät. Bestellung 4711-2: so steht es. Bestellung 115: Ist es gut?', {
      languages: ['en', 'de'],
    }),
  ).toEqual([])
})

test('an accent ends no word', () => {
  expect(unkept('Es liegt in Händen, die es in Häusern finden.', { languages: ['en', 'de'] })).toEqual([])
})

test.each([
  ['am 17. November 2026 haben Sie uns geschrieben.'],
  ['Sie haben die Ware zum 17. November 2026 gebraucht.'],
  ['am 23. November 2026 haben Sie uns geschrieben.'],
])('a day of the present month that is over, or is today, is past in German too: %s', (text) => {
  expect(unkept(text, { languages: ['en', 'de'] })).toEqual([])
  const toCome = text.replace(/\d+/, '27')
  expect(unkept(toCome, { languages: ['en', 'de'] })).toHaveLength(1)
})

test('late is no afternoon in Spanish', () => {
  const inSpanish = (text: string) => unkept(text, { languages: ['en', 'es'] })
  expect(inSpanish('Su pedido llegó tarde, y más tarde de lo que dije.')).toEqual([])
  expect(inSpanish('Lo tendrá por la tarde.')).toHaveLength(1)
})
