import { describe, expect, test } from 'vitest'
import { letter, outgoing } from '../tests/support/outgoing.ts'
import { checkMessage } from './index.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'

const advice = [english, german, spanish].flatMap(
  ({ stock, blame, others, conditional, evasion = [], passive = [] }) =>
    [...stock, ...blame, ...others, ...conditional, ...evasion, ...passive].map(({ better }) => better),
)
/** What the rules say that look for what is missing. */
const missing = checkMessage(outgoing('It is with you on Friday.'))
  .findings.filter(({ rule }) => !rule.startsWith('names-') && rule !== 'signed-by-person')
  .map(({ better }) => better)
/** What a person may copy: the words in quotation marks. */
const offered = [...new Set([...advice, ...missing])].flatMap((better) =>
  [...better.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
)

describe('what the gate offers instead is not held back by it', () => {
  test.each(offered)('%s', (words) => {
    const owned = 'We sent order 10380 a week late. That is our failure, and I am sorry. I am looking for it.'
    const { findings } = checkMessage(outgoing(letter(`${owned}\n\n${words}`)))
    const held = findings.filter(({ blocks }) => blocks)
    expect(held).toEqual([])
  })
})
