import { keyOf, keysOf } from './fold.ts'
import { callings } from './names.ts'
import { partsOf } from './reading.ts'

/** What two texts may share because it is so, and not because one was copied. */
export interface CopyFacts {
  customer: { name: string }
  owner: { name: string }
  failure: { reference: string; summary: string }
  promises: readonly { what: string }[]
}

/** In words: long enough that two people rarely write the same, short enough that one changed word leaves most of them. */
const width = 4

/** How many hashes of a text are kept: all of a letter, and of a longer text enough to estimate by (to about 0.06). */
const sketch = 256

/**
 * Of a text without greeting, signature, names, references, numbers, dates and what was promised: the hashes of each four words on
 * end, the smallest first, so that copies are found without keeping the text.
 */
export function shinglesOf(text: string, facts: CopyFacts): string[] {
  const { body } = partsOf(text)
  const names = new Set([
    ...callings(facts.customer.name),
    ...callings(facts.owner.name),
    ...keysOf(facts.failure.reference),
  ])
  const told = [...facts.promises.map(({ what }) => what), facts.failure.summary].map(keysOf)
  const words = without(keysOf(body), told).filter(
    (word) => !names.has(word) && !/\d/.test(word) && !dated.has(word),
  )
  const size = Math.min(width, words.length)
  const shingles = words
    .slice(0, words.length - size + 1)
    .map((_, at) => words.slice(at, at + size).join(' '))
  return [...new Set(shingles.map(hashOf))].sort().slice(0, sketch)
}

/**
 * How alike two texts are, from 0 to 1, by their hashes: the share of what they have in common in all that either has (Jaccard), or
 * 0.9 of the share of the shorter that stands in the longer, where that is more: a text with a paragraph added is a copy.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const isCut = a.length >= sketch || b.length >= sketch
  return isCut ? estimated(a, b) : counted(a, b)
}

function counted(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [new Set(a), new Set(b)]
  let common = 0
  for (const hash of inB) if (inA.has(hash)) common += 1
  return Math.max(common / (inA.size + inB.size - common), (0.9 * common) / Math.min(a.length, b.length))
}

/** Of texts whose hashes are not all there: by the smallest of both. */
function estimated(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [new Set(a), new Set(b)]
  const looked = [...new Set([...a, ...b])].sort().slice(0, sketch)
  return looked.filter((hash) => inA.has(hash) && inB.has(hash)).length / looked.length
}

/** Whether two texts are the same word for word but for their facts, which may leave a word or two: nothing is added, either. */
export const isVerbatim = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && similarity(a, b) > 0.9

/** Takes out runs of words that a fact explains. */
function without(words: string[], facts: string[][]): string[] {
  return facts
    .filter((fact) => fact.length > 0)
    .reduce(
      (left, fact) =>
        left
          .join(' ')
          .replaceAll(fact.join(' '), ' ')
          .split(' ')
          .filter((word) => word !== ''),
      words,
    )
}

const dated = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december am pm',
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember uhr',
    'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'one two three four five six seven eight nine ten eleven twelve',
  ]
    .join(' ')
    .split(' ')
    .map(keyOf),
)

/** FNV-1a, 64 bits as two halves: small, the same everywhere, and no secret. */
function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b)
    high ^= high >>> 13
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
