import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { badFour } from './letters/bad-four.ts'
import { badOne } from './letters/bad-one.ts'
import { badThree } from './letters/bad-three.ts'
import { badTwo } from './letters/bad-two.ts'
import { germanBad } from './letters/german-bad.ts'
import { spanishBad } from './letters/spanish-bad.ts'
import { needsOf, saying } from './phrase.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'

describe('what a phrase needs', () => {
  test.each([
    ['we take|took ~2 very seriously', [['seriously'], ['very'], ['we'], ['take', 'took']]],
    ['[please] bear with us', [['bear'], ['with'], ['us']]],
    [
      'sorry|apolog*|regret* ~3 feel*|felt',
      [
        ['feel', 'felt'],
        ['sorry', 'apolog', 'regret'],
      ],
    ],
    ['(?:valued|esteemed) (?:loyal )?customers', [['valued', 'esteemed']]],
    ['(?:the way|how) ~5 (?:x|y(?:z)?)', [['the', 'how']]],
    ['(?:a(?:b|c)) ~2 (?:inconv|incov)*', []],
  ])('%s: %j', (phrase, needs) => {
    expect(needsOf(phrase)).toEqual(needs)
  })

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
    const missed = found.filter(({ needs, text }) =>
      needs.some((words) => !words.some((word) => text.includes(word))),
    )
    expect(missed).toEqual([])
    expect(all.filter(({ needs }) => needs.length > 0).length).toBeGreaterThan(all.length / 2)
  })

  test('goes by the words as the pattern reads them', () => {
    expect('we regretted it'.match(saying('we regret* it'))).not.toBeNull()
  })
})
