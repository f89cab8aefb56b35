import { describe, expect, test } from 'vitest'
import {
  capitalized,
  counted,
  greeting,
  letter,
  quoted,
  sentence,
  spelled,
  spokenDay,
  spokenInstant,
  spokenMoney,
  spokenWeekday,
} from './words.ts'

test.each([
  [3_238, 'USD', /^(US)?\$32\.38$/],
  [1_200, 'JPY', /1,200$/],
  [1_234_56, 'HUF', /1,234\.56$/],
])('%i minor units of %s are spoken of as %s', (amount, currency, expected) => {
  expect(spokenMoney({ amount, currency }, { name: 'Ann', locale: 'en-US', timeZone: 'UTC' })).toMatch(
    expected,
  )
})

const reader = (locale: string, language?: string) => ({ name: 'Ana', locale, timeZone: 'UTC', language })
const owner = { id: 'lena', name: 'Lena Voss', title: 'Care' }

describe('the language is that of the text, the manner that of the country', () => {
  const at = '2026-11-27T18:05:00Z'
  test.each([
    ['en-GB', undefined, 'Friday 27 November at 18:05', '2 January 2026'],
    ['de-DE', undefined, 'Friday, 27 November at 18:05', '2 January 2026'],
    ['en-US', 'en', 'Friday, November 27 at 6:05 PM', 'January 2, 2026'],
    ['de-DE', 'de', 'Freitag, 27. November, 18:05 Uhr', '2. Januar 2026'],
    ['de-AT', 'de', 'Freitag, 27. November, 18:05 Uhr', '2. Jänner 2026'],
    ['en-US', 'de', 'Freitag, 27. November, 18:05 Uhr', '2. Januar 2026'],
    ['es-ES', 'es', 'viernes 27 de noviembre a las 18:05', '2 de enero de 2026'],
    ['es-MX', 'es', 'viernes 27 de noviembre a las 6:05 p.m.', '2 de enero de 2026'],
    ['fr-FR', 'fr', 'vendredi 27 novembre à 18:05', '2 janvier 2026'],
  ])('%s read in %s', (locale, language, instant, day) => {
    const spaced = (text: string) => text.replace(/\s/g, ' ').replace('p. m.', 'p.m.')
    expect(spaced(spokenInstant(at, reader(locale, language)))).toBe(instant)
    expect(spokenDay('2026-01-02', reader(locale, language))).toBe(day)
  })

  test('one o clock is singular in Spanish', () => {
    expect(spokenInstant('2026-11-27T01:00:00Z', reader('es-ES', 'es'))).toMatch(/ a la 1:00$/)
    expect(spokenInstant('2026-11-27T11:00:00Z', reader('es-ES', 'es'))).toMatch(/ a las 11:00$/)
  })

  test('of the day alone, and of money', () => {
    expect(spokenWeekday(at, reader('de-DE', 'de'))).toBe('Freitag, 27. November')
    expect(spokenWeekday(at, reader('es-ES', 'es'))).toBe('viernes 27 de noviembre')
    expect(spokenMoney({ amount: 123_450, currency: 'EUR' }, reader('de-DE', 'de'))).toMatch(/^1\.234,50\s€$/)
  })
})

describe('a letter', () => {
  test.each(['de-CH', 'de-LI', 'de-CH-1996'])(
    'ends without a letter that is not written there: %s',
    (locale) => {
      expect(letter(reader(locale, 'de'), owner, ['Es tut mir leid.'])).toContain(
        '\n\nFreundliche Grüsse\nLena Voss\nCare',
      )
    },
  )

  test.each([
    ['en', 'Dear Ana,', 'Sincerely,'],
    ['de', 'Guten Tag Ana,', 'Mit freundlichen Grüßen'],
    ['es', 'Hola, Ana:', 'Un cordial saludo,'],
  ])('in %s is greeted and closed as one writes there, whatever the gender', (language, hello, close) => {
    expect(letter(reader('en', language), owner, ['One.', null, 'Two.'])).toBe(
      `${hello}\n\nOne.\n\nTwo.\n\n${close}\nLena Voss\nCare`,
    )
  })

  test('in a language without a known greeting is refused, saying what to do', () => {
    expect(() => greeting(reader('fr', 'fr'))).toThrow(
      'no greeting is known in "fr": there are en, de, es; write the letter without letter()',
    )
  })
})

test('numbers are counted and spelled', () => {
  expect([counted(1, 'day'), counted(0, 'day'), counted(3, 'Tag', 'Tage')]).toEqual([
    '1 day',
    '0 days',
    '3 Tage',
  ])
  expect([spelled(7), spelled(13), spelled(7, 'de'), spelled(7, 'es'), spelled(7, 'fr')]).toEqual([
    'seven',
    '13',
    'sieben',
    'siete',
    '7',
  ])
})

test('a note becomes a sentence', () => {
  expect([sentence(' it is open '), sentence('Is it?'), capitalized('order 1')]).toEqual([
    'It is open.',
    'Is it?',
    'Order 1',
  ])
})

test.each([
  ['another carrier', '"Another carrier."'],
  ['  Somebody checks it.  ', '"Somebody checks it."'],
  ['Why? We ask each time!', '"Why? We ask each time!"'],
  ['we rehearse it,', '"We rehearse it."'],
  ['(see the review.)', '"(see the review.)"'],
  ['We "freeze" on Fridays', '"We \'freeze\' on Fridays."'],
  ['No more "cron"', '"No more \'cron\'."'],
  ['"No more cron"', '"No more cron."'],
])('%s is quoted as %s', (typed, expected) => {
  expect(quoted(typed)).toBe(expected)
})
