import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { badFour } from './letters/bad-four.ts'
import { badOne } from './letters/bad-one.ts'
import { badThree } from './letters/bad-three.ts'
import { badTwo } from './letters/bad-two.ts'
import { germanBad } from './letters/german-bad.ts'
import { spanishBad } from './letters/spanish-bad.ts'
import { hasNeeds, needsOf, searched } from './needs.ts'
import { saying } from './phrase.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'

describe('what a phrase needs', () => {
  test.each([
    ['we take|took ~2 very seriously', [[' we'], [' take', ' took'], [' very'], [' seriously']]],
    ['[please] bear with us', [[' bear'], [' with'], [' us']]],
    ["(?:valued|esteem*) (?:loyal )?customers|we'd", [[' valued', ' esteem']]],
    [
      '(?:the way|how) ~5 (?:x|y(?:z)?)',
      [
        [' the way', ' how'],
        [' x', ' y'],
      ],
    ],
    [
      '(?:a(?:b|c)) ~2 (?:(?:inconv|incov)|troubles?|recogni[sz]e)*',
      [[' a'], [' inconv', ' incov', ' trouble', ' recogni']],
    ],
    ['(?<!not )(?:un|dis)happy (?!now)(?:at )?all', [[' un', ' dis']]],
    ["we'd? [ab]c \\d+ (?:or)?else", [[' we']]],
  ])('%s: %j', (phrase, needs) => {
    expect(needsOf(phrase)).toEqual(needs)
  })

  test.each([
    ['we are sorry', true],
    ['sorry we are', false],
    ['owe area sorry', false],
    ['we are! sorry', false],
    ['we are, on 3. january, sorry', true],
    ['area: we are (so) sorry', true],
  ])(
    '"we are ~2 sorry", in order and in one sentence, each at the beginning of a word: "%s"',
    (text, expected) => {
      expect(hasNeeds(searched(text), needsOf('we are ~2 sorry'))).toBe(expected)
    },
  )

  test('is in each letter that the phrase is in', () => {
    const texts = [...badOne, ...badTwo, ...badThree, ...badFour, ...germanBad, ...spanishBad].map(
      ({ text }) => fold(text).text,
    )
    const all = [english, german, spanish].flatMap((words) => [
      ...words.stock,
      ...words.blame,
      ...words.others,
      ...words.conditional,
      ...(words.evasion ?? []),
      ...(words.passive ?? []),
    ])
    const found = all.flatMap(({ pattern, needs }) =>
      texts.filter((text) => text.search(pattern) !== -1).map((text) => ({ pattern, needs, text })),
    )
    expect(found.length).toBeGreaterThan(100)
    const missed = found.filter(({ needs, text }) => !hasNeeds(searched(text), needs))
    expect(missed).toEqual([])
    expect(all.filter(({ needs }) => needs.length > 0).length).toBeGreaterThan(all.length / 2)
  })

  test('goes by the words as the pattern reads them', () => {
    expect('we regretted it'.match(saying('we regret* it'))).not.toBeNull()
  })
})
