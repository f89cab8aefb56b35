import { describe, expect, test } from 'vitest'
import { badFive } from './letters/bad-five.ts'
import { badFour } from './letters/bad-four.ts'
import { badOne } from './letters/bad-one.ts'
import { badThree } from './letters/bad-three.ts'
import { badTwo } from './letters/bad-two.ts'
import { germanBad } from './letters/german-bad.ts'
import { germanCompanies } from './letters/german-companies.ts'
import { germanGood } from './letters/german-good.ts'
import { germanToday } from './letters/german-today.ts'
import { germanTrades } from './letters/german-trades.ts'
import { goodOne } from './letters/good-one.ts'
import { goodThree } from './letters/good-three.ts'
import { goodTwo } from './letters/good-two.ts'
import { heldBackBy, type Letter } from './letters/letter.ts'
import { mixed } from './letters/mixed.ts'
import { plainPeople } from './letters/plain-people.ts'
import { spanishBad } from './letters/spanish-bad.ts'
import { spanishCompanies } from './letters/spanish-companies.ts'
import { spanishGood } from './letters/spanish-good.ts'
import { spanishToday } from './letters/spanish-today.ts'
import { spanishTrades } from './letters/spanish-trades.ts'
import { strangersFour } from './letters/strangers-four.ts'
import { strangersOne } from './letters/strangers-one.ts'
import { strangersThree } from './letters/strangers-three.ts'
import { strangersTwo } from './letters/strangers-two.ts'

const english = [
  ...goodOne,
  ...goodTwo,
  ...badOne,
  ...badTwo,
  ...badThree,
  ...badFour,
  ...goodThree,
  ...badFive,
  ...mixed,
  ...plainPeople,
  ...strangersOne,
  ...strangersTwo,
  ...strangersThree,
  ...strangersFour,
]

/** For the name of a test: the letter in one line. */
const inLine = ({ expected, text }: Letter): string =>
  `${expected.join(', ') || 'goes out'}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`

describe.each([
  ['en-GB', english],
  ['de-DE', [...germanGood, ...germanBad, ...germanTrades, ...germanCompanies, ...germanToday]],
  ['es-ES', [...spanishGood, ...spanishBad, ...spanishTrades, ...spanishCompanies, ...spanishToday]],
])('letters as people write them, in %s', (locale, letters) => {
  test.each(letters.map((letter): [string, Letter] => [inLine(letter), letter]))('%s', (_line, letter) => {
    const held = heldBackBy(letter, locale)
    if (letter.expected.length === 0) expect(held, letter.text).toEqual([])
    else expect(held, letter.text).toEqual(expect.arrayContaining(letter.expected))
  })
})
