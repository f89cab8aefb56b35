import { keyOf, keysOf } from './fold.ts'
import { oftenSaid } from './words/often.ts'

/** Words that stand in a summary for grammar's sake. */
const small = new Set(
  'the and for has have had was were been with from that this not but its his her our your their they you are did does into out off over under too also der die das und den dem des ein eine einen einem einer ist war hat haben wurde nicht mit von vom zum zur auf aus bei fur uber el la los las un una unos unas del con por para que no se ha han fue su sus al es en ihre ihrem ihren ihrer ihres dein deine deiner deinem su tu tus mi zur zu uns unsere unser nuestro nuestra de y o a an in on at of to it is as by or be'.split(
    ' ',
  ),
)

const wordsOf = (text: string): string[] => keysOf(text).flatMap((key) => key.split(/['-]/))

/** Endings fall away: "delayed", "delays" and "delay" are one. */
const stemOf = (word: string): string =>
  /\d/.test(word) ? word : word.slice(0, Math.max(4, Math.min(6, word.length - 2)))

/** Two words that only their endings part: stems of words as short as "falsch" and "falschem" differ. */
const isAlike = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  // "waited" and "waiting"
  const baseOf = (word: string) => word.replace(/(?:ing|ed)$/, '')
  if (baseOf(one).length >= 4 && baseOf(one) === baseOf(other)) return true
  const isInflected = short.length >= 4 && long.length <= short.length + 3 && long.startsWith(short)
  return stemOf(one) === stemOf(other) || (isInflected && !/\d/.test(long))
}

/** "Torte" for "Geburtstagstorte", either way round: what a compound is stands at its end. */
const isCompound = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  const isLonger = short.length >= 5 && long.length >= short.length + 4 && !/\d/.test(long)
  return isLonger && (long.endsWith(short) || long.startsWith(short))
}

const stemsIn = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !small.has(word))
    .map(stemOf)

const units =
  "(?:[%€$£]|eur|euros?|usd|gbp|chf|pounds?|dollars?|percent|por ciento|prozent|o'clock|[ap]\\.?m\\b|uhr|h\\b|hours?|days?|weeks?|months?|years?|minutes?|times?|people|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|minuten?|mal|horas?|dias?|días?|semanas?|mes(?:es)?|anos?|años?|veces|de |jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz]|th\\b|st\\b|nd\\b|rd\\b)"

/** Whether a reference as short as "12" stands for itself, and is no part of a sum, a date or a length of time. */
const isNumbered = (reference: string, text: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/-])(?<!(?:[€$£]|eur|usd|gbp|chf|jan\\p{L}*|feb\\p{L}*|march|april|may|june|july|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*) ?)${reference}(?![\\p{L}\\p{N}]|[.,:/-]\\p{N}|\\.? ?${units})`,
    'iu',
  ).test(text)

const often = oftenSaid.map(stemOf)

/** Whether a text has, on end, what tells a subject from others: two words at least, or a number; "your order" is anybody's. */
function isCalled(subject: string, text: string): boolean {
  const stems = stemsIn(subject)
  const tells = stems.length >= 2 || stems.some((stem) => /\d/.test(stem))
  return tells && ` ${stemsIn(text).join(' ')} `.includes(` ${stems.join(' ')} `)
}

/**
 * Whether a text has the parts of a reference that is made of words in their order, with a few words between and other endings:
 * "der Aufzug im Haus B" for "Aufzug B". A number counts unless it counts something.
 */
function isSpelt(reference: string, text: string): boolean {
  const parts = reference.match(/\p{L}+|\p{N}+/gu) ?? []
  if (parts.length < 2 || !parts.some((part) => /^\p{L}{4,}$/u.test(part))) return false
  const numbers = parts.filter((part) => /^\d/.test(part))
  if (!numbers.every((number) => isNumbered(number, text))) return false
  const keys = parts.map(keyOf)
  const words = wordsOf(text)
  return words.some((_, from) => {
    let at = from - 1
    return keys.every((key, part) => {
      const next = words.findIndex((word, place) => place > at && isAlike(word, key))
      const isNear = next !== -1 && (part === 0 ? next === from : next - at <= 4)
      at = next
      return isNear
    })
  })
}

/**
 * Whether a text tells a failure from others: by its reference, in whatever way its parts are joined, by what letters call it, by a number that its summary
 * gives, by half of what counts in that (at least two words of it, and no more than four are asked for), or by what is said of few
 * failures: one such word, and two where the text has a vague one besides ("the problem with your piano").
 */
export function isNamed(
  failure: { reference: string; summary: string; subject?: string | undefined },
  text: string,
  isVague: boolean,
): boolean {
  const words = wordsOf(text)
  const joined = ` ${words.join(' ')} `
  const parts = failure.reference.match(/\p{L}+|\p{N}+/gu)?.map(keyOf) ?? []
  const loose = joined.replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
  const isShort = /^\d{1,2}$/.test(parts.join(''))
  if (isShort ? isNumbered(parts.join(''), text) : parts.length > 0 && loose.includes(` ${parts.join(' ')} `))
    return true
  if (isSpelt(failure.reference, text)) return true
  // "V-22" of "visa V-22"
  const tokens = failure.reference
    .split(/\s+/)
    .filter((token) => /\p{L}/u.test(token) && /\p{N}/u.test(token))
  const inParts = (token: string) => (token.match(/\p{L}+|\p{N}+/gu) ?? []).map(keyOf).join(' ')
  if (tokens.some((token) => loose.includes(` ${inParts(token)} `))) return true
  const number = parts.filter((part) => /^\d{3,}$/.test(part)).at(-1)
  if (number !== undefined && words.includes(number)) return true
  // The number of an order that the summary gives, where the reference is another; a year tells nothing apart.
  const numbered = wordsOf(failure.summary).filter(
    (word) => /^\d{4,}$/.test(word) && !/^(19|20)\d\d$/.test(word),
  )
  if (numbered.some((word) => words.includes(word))) return true
  if (isCalled(failure.subject ?? '', text)) return true
  const told = wordsOf(failure.summary).filter((word) => !small.has(word))
  const salient = [...new Set(told.map(stemOf))]
  const isTold = (word: string) => words.some((other) => isAlike(word, other) || isCompound(word, other))
  const named = [...new Set(told.filter(isTold).map(stemOf))]
  if (salient.length >= 2 && named.length >= Math.max(2, Math.min(4, Math.ceil(salient.length / 2))))
    return true
  const ofReference = parts.filter((part) => /^\p{L}{4,}$/u.test(part) && isTold(part)).map(stemOf)
  const rare = [...named, ...ofReference].filter(isRare).length
  return rare >= 1 && (rare + named.length >= 3 || !isVague)
}

/**
 * Whether a sentence tells so much of one failure that it fits no other: "our cash machine in Via Roma took 200 euros".
 * @param colourless words that stand in any letter about any failure
 */
export function tellsOne(sentence: string, colourless: readonly string[]): boolean {
  const plain = new Set(colourless.map(stemOf))
  const told = new Set(stemsIn(sentence).filter((stem) => isRare(stem) && !plain.has(stem))).size
  // "Flight 418": a number that is no sum, no year and counts nothing.
  const numbers = sentence.match(
    /(?<![\p{L}\p{N}€$£.,])(?<![€$£] )(?!(?:19|20)\d\d(?!\d))\d{3,}(?![\p{L}\p{N}%€]|[.,]\d| (?:euros?|pounds|dollars|\p{L}+s)(?!\p{L}))/gu,
  )
  return told + (numbers?.length ?? 0) >= 4
}

const isRare = (stem: string): boolean =>
  stem.length >= 3 &&
  !/^\d/.test(stem) &&
  !often.some(
    (word) =>
      word === stem ||
      (word.length >= 4 && ((stem.length >= 5 && word.startsWith(stem)) || stem.startsWith(word))),
  )
