import { keyOf, keysOf } from './fold.ts'

/** Words that stand in a summary for grammar's sake. */
const small = new Set(
  'the and for has have had was were been with from that this not but its his her our your their they you are did does into out off over under too also der die das und den dem des ein eine einen einem einer ist war hat haben wurde nicht mit von vom zum zur auf aus bei fur uber el la los las un una unos unas del con por para que no se ha han fue su sus al es en de y o a an in on at of to it is as by or be'.split(
    ' ',
  ),
)

const wordsOf = (text: string): string[] => keysOf(text).flatMap((key) => key.split(/['-]/))

/** Endings fall away: "delayed", "delays" and "delay" are one. */
const stemOf = (word: string): string =>
  /\d/.test(word) ? word : word.slice(0, Math.max(4, Math.min(6, word.length - 2)))

/**
 * Whether a text tells a failure from others: by its reference, in whatever way its parts are joined, by a number that its summary
 * gives, or by half of what counts in that (at least two words of it, and no more than four are asked for).
 */
export function isNamed(failure: { reference: string; summary: string }, text: string): boolean {
  const words = wordsOf(text)
  const joined = ` ${words.join(' ')} `
  const parts = failure.reference.match(/\p{L}+|\p{N}+/gu)?.map(keyOf) ?? []
  const loose = joined.replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
  if (parts.length > 0 && loose.includes(` ${parts.join(' ')} `)) return true
  const number = parts.filter((part) => /^\d{3,}$/.test(part)).at(-1)
  if (number !== undefined && words.includes(number)) return true
  // The number of an order that the summary gives, where the reference is another; a year tells nothing apart.
  const numbered = wordsOf(failure.summary).filter(
    (word) => /^\d{4,}$/.test(word) && !/^(19|20)\d\d$/.test(word),
  )
  if (numbered.some((word) => words.includes(word))) return true
  const stems = new Set(words.map(stemOf))
  const salient = [
    ...new Set(
      wordsOf(failure.summary)
        .filter((word) => !small.has(word))
        .map(stemOf),
    ),
  ]
  const named = salient.filter((stem) => stems.has(stem)).length
  return salient.length >= 2 && named >= Math.max(2, Math.min(4, Math.ceil(salient.length / 2)))
}
