import { accentedIn, firstSentence, passages, type Reading, sentencesOf } from '../reading.ts'
import type { Words } from '../words/language.ts'
import type { Rule } from './rule.ts'

/** Messages that owe an apology. */
export const apologies = ['apology', 'broken-promise']

/** Whether a text says plainly that we did it: in the first person, without "if" and "may". */
export function ownedAt(
  text: string,
  known: readonly Words[],
  table: (words: Words) => readonly RegExp[] = ({ owns }) => owns,
): boolean {
  return known.some((words) =>
    table(words).some((pattern) =>
      [...text.matchAll(pattern)].some(({ index }) => {
        const clause =
          text
            .slice(0, index)
            .split(/[,;:.!?\n]| - /)
            .at(-1) ?? ''
        return !words.hedges.test(clause)
      }),
    ),
  )
}

const whole = (reading: Reading): string =>
  passages(reading)
    .map(({ text }) => text)
    .join('\n')

export const ownsFailure: Rule = {
  name: 'owns-failure',
  languages: ['en', 'de', 'es'],
  find: (reading) => {
    const owned = (table?: (words: Words) => readonly RegExp[]) =>
      ownedAt(whole(reading), reading.known, table)
    if (!apologies.includes(reading.message.kind) || owned() || owned(({ admits }) => admits)) return []
    if (ownedAt(accentedIn(reading), reading.known, ({ accented }) => accented?.owns ?? [])) return []
    if (owned(({ tells = [] }) => tells)) return []
    const passive = reading.known
      .flatMap((words) => words.passive ?? [])
      .flatMap(({ pattern }) => [...reading.text.text.matchAll(pattern)])
      .map(({ 0: words, index }) => reading.text.quote(index, index + words.length))
    return [
      {
        words: passive[0] ?? firstSentence(reading),
        why: 'Nowhere does it say, without an "if", that the failure was ours.',
        better: `Say who did it: "We failed you with ${reading.message.failure.reference}. That is our fault, not yours."`,
      },
    ]
  },
}

export const saysSorry: Rule = {
  name: 'says-sorry',
  languages: ['en', 'de', 'es'],
  find: (reading) => {
    if (!apologies.includes(reading.message.kind)) return []
    const text = whole(reading)
    const says = reading.known.some(({ sorry, notSorry }) =>
      sorry.some((pattern) =>
        [...text.matchAll(pattern)].some(({ index }) => {
          const sentence =
            sentencesOf({ text }).find(({ from, to }) => index >= from && index < to)?.text ?? ''
          return !notSorry.some((not) => sentence.search(not) !== -1)
        }),
      ),
    )
    if (says) return []
    return [
      {
        words: firstSentence(reading),
        why: 'An apology that does not plainly say sorry is none.',
        better: 'Say it in three words, before anything else: "I am sorry."',
      },
    ]
  },
}
