import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import retextSimplify from 'retext-simplify'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import type { Rule } from './rule.ts'

/** A sentence is hard where five of seven formulas say that a reader of this age has trouble with it; short ones never are. */
const reader = { age: 16, threshold: 5 / 7, minWords: 15 }

/** Words that the plainest letter may have. */
const plain = [
  'address',
  'appropriate',
  'attempt',
  'is responsible for',
  'whether or not',
  'it is',
  'there are',
  'there is',
  'request',
  'remain',
  'however',
  'in between',
  'receive',
  'your office',
  'it appears',
]

const processor = unified()
  .use(retextEnglish)
  .use(retextReadability, reader)
  .use(retextSimplify, { ignore: plain })
  .use(retextStringify)
  .freeze()

/** Long sentences and words from the office. Advice: a good letter may have one. */
export const readability: Rule = {
  name: 'readability',
  languages: ['en'],
  isAdvice: true,
  find: ({ message: { text } }) =>
    processor.processSync(text).messages.map(({ place, expected = [], actual, source }) => {
      const { start, end } =
        place !== undefined && 'start' in place ? place : { start: undefined, end: undefined }
      const words = text.slice(start?.offset ?? 0, end?.offset ?? 0).trim() || (actual ?? '')
      if (source === 'retext-simplify' && expected?.length === 0)
        return { words, why: 'It adds nothing.', better: 'Leave it out.' }
      return expected === null || expected.length === 0
        ? {
            words,
            why: 'It is hard to read at once.',
            better: 'Make two sentences of it, in words that you would say.',
          }
        : {
            words,
            why: 'There is a plainer word for it.',
            better: expected.map((plainer) => `"${plainer}"`).join(' or '),
          }
    }),
}
