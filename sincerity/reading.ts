import { type Folded, plain, withoutTags, wordsIn } from './fold.ts'
import type { CheckedMessage } from './message.ts'
import type { Words } from './words/language.ts'

/** A message as the rules read it. */
export interface Reading {
  message: CheckedMessage
  /** The words of the language it is in; null where we have none. */
  words: Words | null
  /** The words of all languages in which a phrase of its may be. */
  known: Words[]
  subject: Folded
  text: Folded
  /** Lines of the text, without the greeting and what stands under it. */
  body: string
  greeting: string
  /** The lines under the text: closing, name and title. */
  signature: string[]
}

export type Parts = Pick<Reading, 'body' | 'greeting' | 'signature'>

/** Takes greeting and signature off a text. A postscript belongs to the body. */
export function partsOf(text: string): Parts {
  const lines = withoutTags(text)
    .split('\n')
    .map((line) => line.trim())
  const filled = lines.filter((line) => line !== '' && !line.startsWith('>'))
  const first = filled[0] ?? ''
  const greeting = wordsIn(first).length <= 8 && !/[.?]$/.test(first) && filled.length > 1 ? first : ''
  const postscript = filled.findIndex((line, at) => at > 0 && /^p\.? ?s\b/i.test(line))
  const signed = postscript === -1 ? filled : filled.slice(0, postscript)
  const from = greeting === '' ? 0 : 1
  let end = signed.length
  while (end > from && signed.length - end < 5 && isUnder(signed[end - 1] ?? '')) end -= 1
  return {
    greeting,
    body: [...signed.slice(from, end), ...filled.slice(signed.length)].join('\n'),
    signature: signed.slice(end),
  }
}

/** A line of a signature is short, and no sentence. */
const isUnder = (line: string): boolean =>
  wordsIn(line).length <= 8 && !/[.?!:;]$/.test(line) && !/^[-*•]/.test(line)

/** Sentences of a folded text: where each begins and ends. */
export function sentencesOf({ text }: Pick<Folded, 'text'>): { from: number; to: number; text: string }[] {
  const ends = [
    ...text.matchAll(
      /(?<!\b(?:mr|mrs|ms|dr|prof|ing|mag|lic|no|nr|st|str|sr|sra|srta|ud|uds|vd|fdez|bzw|ca|evtl|tel|std|z|b|d|h|u|a|e|g|i)|(?<=\p{L})str)[.!?;]+["')]*(?=\s|$)(?!(?<=\b\d{1,2}\.)\s(?:jan|feb|marz|apr|mai|jun|jul|aug|sep|okt|nov|dez))|\n/gu,
    ),
  ]
  const bounds = [0, ...ends.map(({ 0: found, index }) => index + found.length), text.length]
  return bounds.slice(1).flatMap((to, at) => {
    const from = bounds[at] ?? 0
    const part = text.slice(from, to)
    return part.trim() === '' ? [] : [{ from, to, text: part }]
  })
}

/** The passages of a message: subject and text. */
export const passages = ({ subject, text }: Reading): Folded[] => [subject, text]

/** Subject and text in small letters, with their accents; a line break is left where a paragraph ends. */
export const accentedIn = ({ message: { subject, text } }: Reading): string =>
  plain(`${subject}\n\n${text}`)
    .text.toLowerCase()
    .replace(/(?<!\n)\n(?!\n)/g, ' ')

/** Where a pattern is found in a message. */
export function* found(
  reading: Reading,
  pattern: RegExp,
): Generator<{ in: Folded; from: number; to: number }> {
  for (const passage of passages(reading)) {
    // Most are not found, and `matchAll` makes a copy of the pattern before it knows.
    if (passage.text.search(pattern) === -1) continue
    for (const { 0: words, index } of passage.text.matchAll(pattern))
      yield { in: passage, from: index, to: index + words.length }
  }
}

/** What to quote where something is missing: the first sentence after the greeting. */
export function firstSentence({ text, greeting }: Reading): string {
  const sentences = sentencesOf(text).map(({ from, to }) => text.quote(from, to))
  return sentences.find((sentence) => !greeting.includes(sentence)) ?? greeting
}
