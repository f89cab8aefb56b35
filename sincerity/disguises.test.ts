import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letter, outgoing } from '../tests/support/outgoing.ts'
import { checkMessage, type OutgoingMessage, type RuleName } from './index.ts'

const owned = 'We sent order 10380 a week late. That is our failure, and I am sorry. I’m looking for it.'
const samples = [
  letter(owned),
  letter(`${owned} We apologise for any inconvenience.`),
  letter(`${owned} We're sorry you feel that way.`),
  letter(`${owned} The carrier's van broke down; the third-party driver lost it.`),
  letter(`${owned} We're sorry if we've upset you. Please don't hesitate to call.`),
  letter(`${owned} It isn't our fault - it was due to circumstances beyond our control.`),
  letter(`${owned} You'll have it by Friday.`),
  letter(`${owned} You'll have it by tomorrow.`),
]
const rulesOf = (message: OutgoingMessage): RuleName[] => [
  ...new Set(
    checkMessage(message)
      .findings.filter(({ blocks }) => blocks)
      .map(({ rule }) => rule),
  ),
]

/** What leaves the words the same to the eye. */
const disguises: [string, (text: string) => string][] = [
  ['typographic apostrophes', (text) => text.replaceAll("'", '’').replaceAll('-', '–')],
  ['plain apostrophes', (text) => text.replaceAll('’', "'")],
  ['odd spaces', (text) => text.replace(/ /g, '\u00a0 \t')],
  ['thin spaces', (text) => text.replace(/ /g, '\u2009')],
  ['invisible characters', (text) => text.replace(/(?<=\p{L})(?=\p{L}[a-z]\b)/gu, '\u200b')],
  ['soft hyphens', (text) => text.replace(/(?<=[a-z]{2})(?=[a-z]{3})/g, '\u00ad')],
  ['wrapped lines', (text) => text.replace(/(?<=\S{4,}) (?=\S{4,})/g, '\n')],
  ['Windows lines', (text) => text.replaceAll('\n', '\r\n')],
  ['emphasis', (text) => text.replace(/\b(sorry|any|lost|fault)\b/g, '**$1**')],
  ['tags', (text) => text.replace(/\b(sorry|any|lost|fault)\b/g, '<b>$1</b>')],
  ['letters of another alphabet', (text) => text.replace(/(?<=[a-z])o(?=[a-z])/g, 'о')],
  ['full-width letters', (text) => text.replace(/\bsorry\b/g, 'ｓｏｒｒｙ')],
]

describe.each(disguises)('%s change no verdict', (_name, disguise) => {
  test.each(samples)('%s', (text) => {
    expect(rulesOf(outgoing(disguise(text)))).toEqual(rulesOf(outgoing(text)))
  })
})

describe('case changes no verdict', () => {
  test.each(samples.slice(0, 6))('%s', (text) => {
    const small = outgoing(text.toLowerCase())
    expect(rulesOf(small)).toEqual(rulesOf(outgoing(text)))
    const capitals = rulesOf(outgoing(text.toUpperCase()))
    expect(capitals.filter((rule) => rule !== 'shouting')).toEqual(rulesOf(outgoing(text)))
  })
})

test('letters spaced out are read as words', () => {
  expect(rulesOf(outgoing(letter(`${owned} We are sorry for any i n c o n v e n i e n c e.`)))).toEqual([
    'stock-phrase',
  ])
})

describe('whatever is handed in', () => {
  const word = fc.constantFrom(
    ...'sorry if any inconvenience the carrier lost it Dear , Laura Patricia 10380 tomorrow by Friday {{ }} [NAME] null " “ ” > http://x.y/ ! !! ? . ; - \n \n\n \u200b é ß İ 😀 田中 WE FAILED you should have'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  )

  test('no text makes it fail, and what it quotes stands in the message', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('en', 'de', 'es', 'fr', 'ja'),
        fc.constantFrom('apology' as const, 'update' as const, 'follow-up' as const),
        (subject, body, locale, kind) => {
          const { blocked, findings } = checkMessage(
            outgoing(body, { subject, locale, kind, earlier: [subject] }),
          )
          expect(blocked).toBe(findings.some(({ blocks }) => blocks))
          for (const { words } of findings) expect(`${subject}\n${body}`).toContain(words)
        },
      ),
      { numRuns: 300 },
    )
  })
})
