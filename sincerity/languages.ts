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

/** From which share of its commonest words on a text counts as being in a language. */
const enough = 0.3

/** The language that a text is in: the one whose common words stand out, or else that of its reader. */
export function languageOf(text: string, locale: string): string {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? []
  const shares = commonest.map(({ code, common }) => ({
    code,
    share: words.filter((word) => common.has(word)).length / Math.max(1, words.length),
  }))
  const [best] = shares.sort((a, b) => b.share - a.share)
  return best && best.share >= enough ? best.code : codeOf(locale)
}

/** The words of a language; null for one that we have none of. */
export const wordsOf = (language: string): Words | null => known[language] ?? null

/** The words of a text's own language, and of its reader's. */
export const wordsFor = (language: string, locale: string): Words[] =>
  [...new Set([language, codeOf(locale)])].flatMap((code) => known[code] ?? [])
