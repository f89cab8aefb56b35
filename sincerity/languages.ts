import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'
import type { Words } from './words/language.ts'

const known: Record<string, Words> = { en: english, de: german, es: spanish }

/** ISO 639 code of a locale: `de` for `de-CH`. */
export const codeOf = (locale: string): string => new Intl.Locale(locale).language

const commonest = Object.entries(known).map(([code, { common }]) => ({
  code,
  common: new Set(common.split(' ')),
}))

/** Letters that a language has in its own words: Portuguese has the words of Spanish, but "não" is none. */
const ownLetters: Record<string, RegExp> = { de: /^[a-zäöüß']+$/, es: /^[a-záéíóúüñ']+$/ }

/** From which share of its commonest words on a text counts as being in a language. */
const enough = 0.3

/** The language that a text is in: the one whose common words stand out, or else that of its reader. */
export function languageOf(text: string, locale: string): string {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? []
  const own = codeOf(locale)
  const foreignTo = (code: string) =>
    code === own ? [] : words.filter((word) => !(ownLetters[code]?.test(word) ?? true))
  const shares = commonest.map(({ code, common }) => ({
    code,
    share:
      (words.filter((word) => common.has(word)).length - 2 * foreignTo(code).length) /
      Math.max(1, words.length),
  }))
  const [best] = shares.sort((a, b) => b.share - a.share)
  return best && best.share >= enough ? best.code : own
}

/** The words of a language; null for one that we have none of. */
export const wordsOf = (language: string): Words | null => known[language] ?? null

/** The words of a text's own language, and of its reader's. */
export const wordsFor = (language: string, locale: string): Words[] =>
  [...new Set([language, codeOf(locale)])].flatMap((code) => known[code] ?? [])
