import { firstSentence } from '../reading.ts'
import { isVerbatim, shinglesOf, similarity } from '../shingles.ts'
import type { Rule } from './rule.ts'

/**
 * From which similarity on a text is a copy. Letters by one hand about one thing share up to a fifth, or up to a half where they
 * are short and one sentence recurs; of a letter with one sentence in three changed, 0.6 is left.
 */
export const copyThreshold = 0.6

/** Texts with fewer hashes than this are told apart by too little, and count only where they are the same. */
const least = 12

export const nearCopy: Rule = {
  name: 'near-copy',
  find: (reading) => {
    const { message } = reading
    const own = shinglesOf(message.text, message)
    const hashes = (other: string | string[]) =>
      typeof other === 'string' ? shinglesOf(other, message) : other
    const isCopy = (other: string | string[]) => {
      const shingles = hashes(other)
      const alike = similarity(own, shingles)
      return Math.min(own.length, shingles.length) < least
        ? own.length > 0 && alike === 1
        : alike >= copyThreshold
    }
    const isSame = (other: string | string[]) => isVerbatim(own, hashes(other))
    const told = message.earlier.some(isCopy) || message.elsewhere.some(isSame)
    if (!told && !message.others.some(isCopy)) return []
    return [
      {
        words: firstSentence(reading),
        why: told
          ? 'It is nearly what this customer got before: it reads as if nobody had looked again.'
          : 'It is nearly what other customers got these days, beyond what the facts explain.',
        better: told
          ? 'Write what is different since then, be it only what you tried: "Since Tuesday I have called them twice, without an answer."'
          : 'Write what is particular to this customer: what they told you, and what it did to them.',
      },
    ]
  },
}
