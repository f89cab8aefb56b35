/** What a phrase needs: the beginnings of one word after the other, each with its alternatives. */
export type Needs = readonly (readonly string[])[]

/**
 * How the alternatives of each word of a phrase begin, in their order: there are hundreds of phrases, nearly none of which is in a
 * letter, and to look for a few letters costs a fraction of what a pattern does. A word that may begin with anything is left out.
 */
export const needsOf = (phrase: string): Needs =>
  splitOutside(' ', phrase).flatMap((token) => {
    const stems = stemsOf(token)
    return stems.includes('') ? [] : [stems.map((stem) => beginningsIn(stem).trimEnd())]
  })

/** A text as it is looked through for what phrases need. */
export interface Searched {
  readonly sentences: readonly string[]
  /** All of them: what is not in order here is so in none of them. */
  readonly whole: string
}

/** Makes a folded text ready. After a figure, a point may end no sentence. */
export function searched(text: string): Searched {
  const sentences = text.split(/(?<!\d)[.;!?]|\n/).map(beginningsIn)
  return { sentences, whole: sentences.join('') }
}

/** With a space before each word, and nothing else between them. */
const beginningsIn = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`

/** Whether what a phrase needs stands in a sentence of a text, one after the other. */
export const hasNeeds = ({ sentences, whole }: Searched, needs: Needs): boolean =>
  hasInOrder(whole, needs) && sentences.some((sentence) => hasInOrder(sentence, needs))

function hasInOrder(sentence: string, needs: Needs): boolean {
  let at = 0
  for (const stems of needs) {
    // Whichever ends first leaves most to what follows.
    let end = Number.POSITIVE_INFINITY
    for (const stem of stems) {
      const found = sentence.indexOf(stem, at)
      if (found !== -1) end = Math.min(end, found + stem.length)
    }
    if (end === Number.POSITIVE_INFINITY) return false
    at = end
  }
  return true
}

/** Splits outside groups. */
export function splitOutside(separator: string, text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    depth += depthBy(character)
    if (character === separator && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${character}`)
  }
  return parts
}

/** The letters with which each alternative of a word begins; none for one that begins with anything else, or may be left out. */
function stemsOf(word: string): string[] {
  return splitOutside('|', word).flatMap((option) => {
    const [letters = ''] = /^[\p{L}' ]*/u.exec(option) ?? []
    if (letters !== '') return mayBeLeftOut(option.slice(letters.length)) ? letters.slice(0, -1) : letters
    const [opening] = /^\((?:\?:|\?<?[=!])/.exec(option) ?? []
    if (opening === undefined) return ''
    const end = groupEnd(option)
    const rest = option.slice(end + 1)
    // Any other group than this only looks around.
    if (opening !== '(?:') return stemsOf(rest)
    return mayBeLeftOut(rest) ? '' : stemsOf(option.slice(opening.length, end))
  })
}

/** Whether what stands before may: in a phrase, an asterisk is any ending. */
const mayBeLeftOut = (rest: string): boolean => /^[?{]/.test(rest)

function groupEnd(text: string): number {
  let depth = 0
  return [...text].findIndex((character) => {
    depth += depthBy(character)
    return depth === 0
  })
}

const depthBy = (character: string): number =>
  '(['.includes(character) ? 1 : ')]'.includes(character) ? -1 : 0
