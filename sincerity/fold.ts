/** A text as the rules read it, which knows where each part of it comes from. */
export interface Folded {
  readonly text: string
  /** The words of the source behind a stretch of `text`. */
  quote(from: number, to: number): string
}

/** Which stretch of the source each character of a folded text stands for. */
interface Characters {
  text: string
  from: number[]
  to: number[]
}

/**
 * Takes out of a text what hides words from a pattern: case, accents, typographic quotes and dashes, odd spaces, invisible
 * characters, emphasis, letters spaced out or borrowed from another alphabet, contractions. Lines are joined; what parts two
 * paragraphs or the items of a list becomes one line break. What is quoted from the reader is left out, and so are addresses.
 */
export function fold(source: string): Folded {
  const characters = [...contractions].reduce(replaced, charactersOf(unmasked(source)))
  return quotable(characters, source)
}

/** The same text to the eye, in the plainest characters, with its case and lines. */
export function plain(source: string): Folded {
  const characters: Characters = { text: '', from: [], to: [] }
  for (const { 0: found, index } of unmasked(source).matchAll(/[\n -_a-~]+|[\s\S]/gu)) {
    if (/^[\n -_a-~]/.test(found)) addEach(characters, found, index)
    else add(characters, look[found] ?? visible(found), index, index + found.length)
  }
  return quotable(characters, source)
}

const quotable = ({ text, from, to }: Characters, source: string): Folded => ({
  text,
  quote: (start, end) => source.slice(from[start] ?? 0, to[end - 1] ?? 0).trim(),
})

/** A word without case and accents, in every way of writing umlauts the same. */
export const keyOf = (word: string): string =>
  // Nearly all words are in plain letters, and every word of every letter is looked at.
  (/^[\d'A-Za-z-]*$/.test(word) ? word.toLowerCase() : charactersOf(word).text)
    .replace(/(?<=[aou])e/g, '')
    .trim()

/** The words of a text, each without case and accents; what hides them is taken out. */
export const keysOf = (text: string): string[] => wordsIn(text).map(keyOf)

/** The words of a text, as they stand there; what hides them is taken out. */
export const wordsIn = (text: string): string[] =>
  plain(text).text.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []

function add(characters: Characters, text: string, from: number, to: number): void {
  characters.text += text
  for (let unit = 0; unit < text.length; unit += 1) {
    characters.from.push(from)
    characters.to.push(to)
  }
}

/** Characters that stand for themselves, each in its place: nearly all of a letter, so a run of them is taken at once. */
function addEach(characters: Characters, text: string, from: number): void {
  characters.text += text
  for (let unit = 0; unit < text.length; unit += 1) {
    characters.from.push(from + unit)
    characters.to.push(from + unit + 1)
  }
}

function charactersOf(source: string): Characters {
  const characters: Characters = { text: '', from: [], to: [] }
  // In the middle: ASCII but for spaces, emphasis (* _ ~) and the backtick.
  for (const { 0: found, index } of source.matchAll(/[\s\u200b\u00ad]+|[!-)+-^a-}]+|[\s\S]/gu)) {
    const to = index + found.length
    if (/\s/.test(found)) add(characters, breakOf(found, source.slice(to, to + 2)), index, to)
    else if (/^[!-)+-^a-}]/.test(found)) addEach(characters, found.toLowerCase(), index)
    else add(characters, letters(found), index, to)
  }
  return characters
}

const breakOf = (space: string, next: string): string =>
  /\n[^\S\n\u200b]*\n/.test(space) || (space.includes('\n') && /^[-*•–] /.test(next)) ? '\n' : ' '

const look: Record<string, string> = {
  ...Object.fromEntries([...'‘’‚‛′`´ʼ＇'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'“”„‟″«»＂'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'‐‑‒–—―−﹣－'].map((mark) => [mark, '-'])),
}

const unusual: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  '…': '.',
}

const visible = (character: string): string =>
  /\p{Cf}|\p{Variation_Selector}/u.test(character) ? '' : /\s/.test(character) ? ' ' : character

function letters(character: string): string {
  if (/[*_~]/.test(character)) return ''
  const lower = (look[character] ?? visible(character)).toLowerCase()
  const base = lower.normalize('NFKD').replace(/\p{M}/gu, '')
  return [...base].map((each) => unusual[each] ?? each).join('')
}

/** The tags of a letter that is written in HTML. */
const tags =
  /<\/?(?:html|body|p|div|br|span|b|i|em|strong|u|font|a|ul|ol|li|table|tbody|tr|td|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi

/** A text without tags: what stands in blocks of its own stands on lines of its own. */
export const withoutTags = (source: string): string =>
  source.replace(tags, (tag) => (/^<(?:br|\/(?:p|div|li|tr|h[1-6]))\b/i.test(tag) ? '\n' : ''))

const dropped = '\u200b'

/** What hides words, replaced by as many characters that do not. */
function unmasked(source: string): string {
  const blank = (found: string) => ' '.repeat(found.length)
  const seen = source
    .replace(/^>.*$/gm, blank)
    .replace(/\bhttps?:\/\/\S+|[^\s@]{1,64}@[^\s@]{1,200}/g, blank)
    // Only before a quotation mark is it worth looking back.
    .replace(/(?=["“])(?<=\byou(?:r \p{L}+)?\b[^.!?\n"“]{0,40})(?:"[^"\n]{1,300}"|“[^”\n]{1,300}”)/giu, blank)
    .replace(tags, (tag) => dropped.repeat(tag.length))
    .replace(/(?<!\p{L})\p{L}(?: \p{L}(?!\p{L})){2,}/gu, (spaced) => spaced.replaceAll(' ', dropped))
  return borrowed.test(seen)
    ? seen.replace(/\p{L}+/gu, (word) => (/[a-z]/i.test(word) ? fromOneAlphabet(word) : word))
    : seen
}

const lookAlikes: Record<string, string> = {
  ...Object.fromEntries([...'аеорсхуіѕјһԁ'].map((letter, at) => [letter, 'aeopcxyisjhd'[at] ?? letter])),
  ...Object.fromEntries(
    [...'АЕОРСХУІЅЈВНКМТ'].map((letter, at) => [letter, 'AEOPCXYISJBHKMT'[at] ?? letter]),
  ),
  ...Object.fromEntries([...'αονικ'].map((letter, at) => [letter, 'aovik'[at] ?? letter])),
}

const borrowed = new RegExp(`[${Object.keys(lookAlikes).join('')}]`)

const fromOneAlphabet = (word: string): string =>
  [...word].map((letter) => lookAlikes[letter] ?? letter).join('')

/** English contractions in full, also without their apostrophe where no other word is meant. */
const contractions: [RegExp, string][] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/(?<=\b(?:do|does|did|is|was|are|were|has|have|had|could|would|should|must))n'?t\b/g, ' not'],
  [/(?<=\b(?:i|you|we|they))'ve\b/g, ' have'],
  [/(?<=\b(?:i|you|we|they|he|she|it|that|there))'ll\b/g, ' will'],
  [/(?<=\b(?:you|we|they))'re\b/g, ' are'],
  [/(?<=\bi)'m\b/g, ' am'],
  [/(?<=\b(?:it|that|there|what|here))'s\b/g, ' is'],
]

function replaced(characters: Characters, [pattern, replacement]: [RegExp, string]): Characters {
  if (characters.text.search(pattern) === -1) return characters
  const result: Characters = { text: '', from: [], to: [] }
  let at = 0
  const keep = (until: number) => {
    for (; at < until; at += 1)
      add(result, characters.text[at] ?? '', characters.from[at] ?? 0, characters.to[at] ?? 0)
  }
  for (const { 0: found, index } of characters.text.matchAll(pattern)) {
    keep(index)
    const last = index + found.length - 1
    add(result, replacement, characters.from[index] ?? 0, characters.to[last] ?? 0)
    at = last + 1
  }
  keep(characters.text.length)
  return result
}
