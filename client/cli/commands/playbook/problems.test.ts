import { expect, it } from 'vitest'
import { grouped } from './problems.ts'

const problem = (at: string, message: string) => ({ at, effect: 'compose' as const, message })

it('puts together what differs only in the words and numbers that it quotes', () => {
  const all = [
    problem('1', 'The update message is held back. "It is 97 hours now.": It is nearly what they got.'),
    problem('2', 'The update message is held back. "Still nothing.": It is nearly what they got.'),
    problem('3', 'The apology message is held back. "Still nothing.": It is nearly what they got.'),
    problem('4', 'nobody made it within 12 days'),
    problem('5', 'nobody made it within 13 days'),
  ]
  expect(grouped(all).map(({ first, all }) => [first.at, all.length])).toEqual([
    ['1', 2],
    ['3', 1],
    ['4', 2],
  ])
})
