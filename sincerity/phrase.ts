import { withRanges } from './letter-classes.ts'
import { type Needs, needsOf, splitOutside } from './needs.ts'

/** A way of saying something that a message should not say. */
export interface Phrase {
  readonly pattern: RegExp
  /** Where these do not stand in a text, the pattern is not found in it: see `needsOf`. */
  readonly needs: Needs
  why: string
  better: string
  /** What makes it harmless, earlier in its sentence. */
  unless?: RegExp
}

const separator = '[ ,:()"/-]+'
/** What has a point, comma or colon of its own: "14. november", "26.11.", "8:30", "62,40". */
const figures =
  '\\d{1,2}\\.(?= (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez))|\\d{1,2}\\.\\d{1,2}\\.(?! )|\\d+(?:[.,:]\\d+)+'

const word = `(?:${figures}|[^\\s,:;.!?()"/-]+)`

/** For patterns over folded text: a word within a clause, or what stands in brackets or quotes there. */
export const inClause = `(?:${figures}|\\([^()\\n]{1,60}\\)|"[^"\\n]{1,60}"|[^\\s,:;.!?()"]+)`

/**
 * A pattern over folded text, within one sentence, written as its words: `a|b` is one of them, `stem*` any ending, `~3` up to three
 * words of any kind, `[a|b]` one of them or none; all else is a regular expression, where a space parts words in groups too.
 * Between words there may be commas, colons, dashes, quotes and brackets.
 */
export function saying(phrase: string): RegExp {
  const tokens = splitOutside(' ', phrase)
  const parts = tokens.map((token, at) => {
    if (/^~\d+$/.test(token)) return gaps(`${token} `)
    const optional = /^\[(.*)\]$/.exec(token)?.[1]
    const words = `(?:${gaps(optional ?? token)
      .replaceAll('*', "[\\p{L}']*")
      .replaceAll(' ', between)})`
    if (optional !== undefined) return `(?:${words}${between})?`
    return at === tokens.length - 1 ? words : `${words}${between}`
  })
  const pattern = parts.join('').replaceAll(between, separator)
  return new RegExp(withRanges(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`), 'gu')
}

/** Stands for the separator, which has a space of its own. */
const between = '\u0000'

const gaps = (token: string): string =>
  token.replace(/~(\d+) /g, (_, most: string) => `(?:${word}${between}){0,${most}}`)

/** Phrases that are wrong for the same reason. */
export const phrases = (why: string, better: string, ...sayings: string[]): Phrase[] =>
  sayings.map((each) => {
    let pattern: RegExp | undefined
    let needs: Needs | undefined
    return {
      // Made when a text in its language is first read: there are hundreds, and most programs read in one language.
      get pattern() {
        pattern ??= saying(each)
        return pattern
      },
      get needs() {
        needs ??= needsOf(each)
        return needs
      },
      why,
      better,
    }
  })

/** Phrases that are harmless after something in their sentence. */
export const unless = (harmless: RegExp, given: Phrase[]): Phrase[] =>
  given.map((phrase) => ({
    get pattern() {
      return phrase.pattern
    },
    get needs() {
      return phrase.needs
    },
    why: phrase.why,
    better: phrase.better,
    unless: harmless,
  }))
