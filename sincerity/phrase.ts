/** A way of saying something that a message should not say. */
export interface Phrase {
  pattern: RegExp
  why: string
  better: string
  /** What makes it harmless, earlier in its sentence. */
  unless?: RegExp
}

const separator = '[ ,:()"/-]+'
const word = '[^ ,:;.!?()"/\\n-]+'

/**
 * A pattern over folded text, within one sentence, written as its words: `a|b` is one of them, `stem*` any ending, `~3` up to three
 * words of any kind, `[a|b]` one of them or none; all else is a regular expression, where a space parts words in groups too.
 * Between words there may be commas, colons, dashes, quotes and brackets.
 */
export function saying(phrase: string): RegExp {
  const tokens = tokensOf(phrase)
  const parts = tokens.map((token, at) => {
    const gap = /^~(\d+)$/.exec(token)?.[1]
    if (gap !== undefined) return `(?:${word}${separator}){0,${gap}}`
    const optional = /^\[(.*)\]$/.exec(token)?.[1]
    const words = `(?:${(optional ?? token).replaceAll('*', "[\\p{L}']*").replaceAll(' ', separator)})`
    if (optional !== undefined) return `(?:${words}${separator})?`
    return at === tokens.length - 1 ? words : `${words}${separator}`
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('')}(?![\\p{L}\\p{N}])`, 'gu')
}

/** Splits at spaces outside groups. */
function tokensOf(phrase: string): string[] {
  let depth = 0
  const marked = [...phrase].map((character) => {
    if ('(['.includes(character)) depth += 1
    if (')]'.includes(character)) depth -= 1
    return character === ' ' && depth === 0 ? '\n' : character
  })
  return marked.join('').split('\n')
}

/** Phrases that are wrong for the same reason. */
export const phrases = (why: string, better: string, ...sayings: string[]): Phrase[] =>
  sayings.map((each) => ({ pattern: saying(each), why, better }))

/** Phrases that are harmless after something in their sentence. */
export const unless = (harmless: RegExp, given: Phrase[]): Phrase[] =>
  given.map((phrase) => ({ ...phrase, unless: harmless }))
