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
    if (looked.length === 0 || looked.some((pattern) => !found(reading, pattern).next().done)) return []
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

/** What was done wrong is no step: "we sent you the navy one when you had ordered the green one". */
function hasDone({ text, message }: Reading, words: Words): boolean {
  const isApology = apologies.includes(message.kind)
  const rangesOf = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) =>
      [...text.text.matchAll(pattern)].map(({ 0: told, index }) => ({
        from: index,
        to: index + told.length,
      })),
    )
  const admitted = rangesOf([...words.owns, ...words.admits])
  // What an apology tells before it says sorry is what it is sorry for.
  const sorry = isApology ? Math.max(...rangesOf(words.sorry).map(({ from }) => from), 0) : 0
  const told = rangesOf(words.tells ?? []).filter(({ to }) => to < sorry)
  return rangesOf(words.done ?? []).some(
    (deed) => ![...admitted, ...told].some(({ from, to }) => from < deed.to && deed.from < to),
  )
}

function lastSentence({ text, message, signature }: Reading): string {
  const cut = signature.length === 0 ? message.text.length : message.text.lastIndexOf(signature[0] ?? '')
  const sentences = sentencesOf(text).map(({ from, to }) => text.quote(from, to))
  return sentences.filter((sentence) => message.text.indexOf(sentence) < cut).at(-1) ?? ''
}
