import type { Folded } from '../fold.ts'
import { accentedIn, firstSentence, found, type Reading, sentencesOf } from '../reading.ts'
import type { Words } from '../words/language.ts'
import { isDated } from './dates.ts'
import { apologies } from './ownership.ts'
import type { Rule } from './rule.ts'

/** An answer may be all that was asked for. */
const exempt = ['answer']
const questions = ['follow-up', 'reminder']

/** What comes next, or that nothing is known yet; a message that asks, asks. */
export const nextStep: Rule = {
  name: 'next-step',
  languages: ['en', 'de', 'es'],
  find: (reading) => {
    const { kind } = reading.message
    const { words } = reading
    if (words === null || exempt.includes(kind)) return []
    const isQuestion = questions.includes(kind)
    const looked = (isQuestion ? words.asks : words.next) ?? []
    const wrongs = wrongsOf(words)
    if (looked.length === 0 || looked.some((pattern) => isStep(reading, words, pattern, isQuestion, wrongs)))
      return []
    const accented = isQuestion ? undefined : words.accented?.next
    if (accented?.some((pattern) => accentedIn(reading).search(pattern) !== -1)) return []
    if (!isQuestion && (hasDone(reading, words) || isDated(reading.message))) return []
    return [
      {
        words: lastSentence(reading) || firstSentence(reading),
        why: isQuestion
          ? 'It asks the customer nothing.'
          : 'It says neither what happens next, nor that this is not known yet.',
        better: isQuestion
          ? 'Ask, and say where the answer goes: "Did we put it right? Your answer comes to me."'
          : 'Say what you do now: "I have asked the warehouse to find it"; or "I do not know yet when it arrives, and I keep asking."',
      },
    ]
  },
}

interface Range {
  from: number
  to: number
}

const rangesOf = (text: string, patterns: readonly RegExp[]): Range[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: told, index }) => ({ from: index, to: index + told.length })),
  )

const overlaps = (ranges: readonly Range[], { from, to }: Range): boolean =>
  ranges.some((range) => range.from < to && from < range.to)

type Wrongs = (passage: Folded) => readonly Range[]

/** Where a passage says what we did wrong: looked up when it is first asked for, and once for all patterns of a step. */
function wrongsOf({ owns, admits }: Words): Wrongs {
  const known = new Map<Folded, readonly Range[]>()
  return (passage) => {
    const ranges = known.get(passage) ?? rangesOf(passage.text, [...owns, ...admits])
    known.set(passage, ranges)
    return ranges
  }
}

/** What we did wrong is no step, though it has the words of one: "we moved it and did not tell you". */
function isStep(
  reading: Reading,
  words: Words,
  pattern: RegExp,
  isQuestion: boolean,
  wrongs: Wrongs,
): boolean {
  const { foretells } = words
  if (isQuestion || foretells === undefined) return !found(reading, pattern).next().done
  for (const { in: passage, from, to } of found(reading, pattern)) {
    if (foretells.test(passage.text.slice(from, to))) return true
    if (!overlaps(wrongs(passage), { from, to })) return true
  }
  return false
}

/** What was done wrong is no step: "we sent you the navy one when you had ordered the green one". */
function hasDone({ text: { text }, message }: Reading, words: Words): boolean {
  const owned = rangesOf(text, words.owns)
  const admitted = rangesOf(text, words.admits)
  // What an apology tells before it says sorry is what it is sorry for.
  const sorry = apologies.includes(message.kind) ? rangesOf(text, words.sorry).map(({ from }) => from) : []
  const told = rangesOf(text, words.tells ?? []).filter(({ to }) => to < Math.max(...sorry, 0))
  // "I have packed a second one": the perfect tells what stands now.
  const isPerfect = ({ from, to }: Range) => / have /.test(text.slice(from, to))
  return rangesOf(text, words.done ?? []).some(
    (deed) => !overlaps(isPerfect(deed) ? owned : [...owned, ...admitted, ...told], withDoer(text, deed)),
  )
}

/** "We switched it off and gave you no notice": who does the second deed stands before the first. */
function withDoer(text: string, { from, to }: Range): Range {
  if (!text.startsWith('and ', from)) return { from, to }
  return { from: text.slice(0, from).search(/[^.!?\n]*$/), to }
}

function lastSentence({ text, message, signature }: Reading): string {
  const cut = signature.length === 0 ? message.text.length : message.text.lastIndexOf(signature[0] ?? '')
  const sentences = sentencesOf(text).map(({ from, to }) => text.quote(from, to))
  return sentences.filter((sentence) => message.text.indexOf(sentence) < cut).at(-1) ?? ''
}
