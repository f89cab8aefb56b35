import type { Folded } from '../fold.ts'
import { hasNeeds, type Searched, searched } from '../needs.ts'
import type { Phrase } from '../phrase.ts'
import { found, passages, type Reading, sentencesOf } from '../reading.ts'
import type { Words } from '../words/language.ts'
import { ownedAt } from './ownership.ts'
import type { Rule } from './rule.ts'

const all = ['en', 'de', 'es']

const known = new WeakMap<Folded, Searched>()

/** Each rule looks through the same passages. */
function searchedIn(passage: Folded): Searched {
  const text = known.get(passage) ?? searched(passage.text)
  known.set(passage, text)
  return text
}

/** Finds phrases; of two that overlap, the first of the table. */
function phrasesIn(reading: Reading, table: (words: Words) => Phrase[] | undefined) {
  const taken: { in: unknown; from: number; to: number }[] = []
  const texts = passages(reading).map(searchedIn)
  return reading.known
    .flatMap((words) => table(words) ?? [])
    .filter(({ needs }) => texts.some((text) => hasNeeds(text, needs)))
    .flatMap(({ pattern, unless, why, better }) =>
      [...found(reading, pattern)]
        .filter((at) => unless === undefined || !unless.test(before(at)))
        .filter((at) => {
          const isTaken = taken.some(
            (other) => other.in === at.in && other.from < at.to && at.from < other.to,
          )
          if (!isTaken) taken.push(at)
          return !isTaken
        })
        .map((at) => ({ at, finding: { words: at.in.quote(at.from, at.to), why, better } })),
    )
    .sort(
      (a, b) => Number(a.at.in === reading.text) - Number(b.at.in === reading.text) || a.at.from - b.at.from,
    )
}

/** What stands before a place in its sentence. */
function before(at: { in: { text: string }; from: number }): string {
  const own = sentencesOf(at.in).find(({ from, to }) => at.from >= from && at.from < to)
  return at.in.text.slice(own?.from ?? 0, at.from)
}

/** Sentences around a place: its own, and as many before and after. */
function around(at: { in: { text: string }; from: number }, after: number): string {
  const sentences = sentencesOf(at.in)
  const own = sentences.findIndex(({ from, to }) => at.from >= from && at.from < to)
  return sentences
    .slice(own, own + 1 + after)
    .map(({ text }) => text)
    .join(' ')
}

export const stockPhrase: Rule = {
  name: 'stock-phrase',
  languages: all,
  find: (reading) => phrasesIn(reading, ({ stock }) => stock).map(({ finding }) => finding),
}

export const noIf: Rule = {
  name: 'no-if',
  languages: all,
  find: (reading) => phrasesIn(reading, ({ conditional }) => conditional).map(({ finding }) => finding),
}

/** Naming what another did is honest where the same sentence, or the next, says what was ours in it. */
export const noBlame: Rule = {
  name: 'no-blame',
  languages: all,
  find: (reading) => {
    const isOurs = (text: string) =>
      ownedAt(text, reading.known) ||
      reading.known.some(({ ours, hedges }) =>
        ours.some((pattern) =>
          [...text.matchAll(pattern)].some(
            ({ index }) => !hedges.test(text.slice(Math.max(0, index - 12), index)),
          ),
        ),
      )
    const others = phrasesIn(reading, (words) => words.others).filter(({ at }) => !isOurs(around(at, 1)))
    return [...phrasesIn(reading, ({ blame }) => blame), ...others].map(({ finding }) => finding)
  },
}

/** Hard evasion is wrong unless its sentence says who; what only tells what happened, unless the message does. */
export const noEvasion: Rule = {
  name: 'no-evasion',
  languages: all,
  find: (reading) => {
    const hard = phrasesIn(reading, ({ evasion }) => evasion).filter(
      ({ at }) => !reading.known.some(({ us }) => us.test(around(at, 0))),
    )
    const nobody = !reading.known.some(({ us }) => us.test(reading.text.text))
    const soft = nobody ? phrasesIn(reading, ({ passive }) => passive) : []
    return [...hard, ...soft].map(({ finding }) => finding)
  },
}
