import { english } from './english-tense.ts'
import { type TenseWords, tenseWords } from './tense-words.ts'

/** What the words around a date say of whether it is still to come. */
export interface Setting {
  /** `strong`: next, moved to; `limit`: by; `weak`: until, for, before, from, this. `back`: since, last, ago. */
  cue: 'strong' | 'limit' | 'weak' | 'back' | null
  tense: 'past' | 'future' | null
  /** It speaks of a habit: "we answer between 9:00 and 17:00 every day". */
  isHabit: boolean
  /** It says which of several something is: "the backups of 9 November". */
  isOrigin: boolean
  /** It names the end of what is kept earlier: "before Thursday". */
  isBefore: boolean
  /** It asks whether a date may be, or says that it can not, or is not known. */
  isAsked: boolean
  /** It says what can not be. */
  isDenied: boolean
  /** It says outright what will be, and that just before: "it will be with you on". */
  isAnnounced: boolean
}

const sentenceEnd = /\n\s*\n|[!?]|\.(?=\s+["'(]?\p{Lu})|\.\s*$|\n\s*-\s/gu

/**
 * Reads the words around a date: those just before it, its clause, and where that says nothing, its sentence.
 * @param language of the text, ISO 639; what we have no words of is read as English
 */
export function settingOf(whole: string, index: number, words: string, language = 'en'): Setting {
  const text = withoutAsides(whole, index)
  const known = tenseWords[language] ?? english
  const before = text.slice(0, index)
  const sentence = around(text, index, words.length, sentenceEnd)
  const clause = around(sentence.text, sentence.at, words.length, known.clauseEnd)
  const isQuestion = text[index - sentence.at + sentence.text.length] === '?'
  const cue = cueOf(before, words, text.slice(index + words.length), known)
  const told = rest(clause, words.length)
  const all = rest(sentence, words.length)
  const isReported = known.wasSaid?.test(all) ? ('past' as const) : null
  const tense =
    isReported ?? known.tenseOf(told) ?? (isBare(clause, words.length) ? known.tenseOf(all) : null)
  // "I have booked you for Monday": the perfect does not go with a point in the past.
  const isThis =
    /(?<!\p{L})(?:this|diese[nmrs]?|est[ea])\s*$/iu.test(before) ||
    /^(?:this|diese[nmrs]?|est[ea])\s/i.test(words)
  // "We took it down after 40 minutes": of what it is counted from, and not from now.
  const stands = tense === null && /\b(?:is|are)\s/i.test(clause.text.slice(0, clause.at))
  const isCounted = (tense === 'past' || stands) && /^after\s/i.test(words)
  const goesOn = cue === 'limit' || (cue === 'weak' && !isThis)
  return {
    cue: isCounted ? 'back' : cue,
    tense: isReported === null && tense === 'past' && goesOn && known.isPerfect(told) ? null : tense,
    isHabit: known.habit.test(sentence.text),
    isBefore: isBefore.test(before) || /^(?:before|vor|antes)\b/i.test(words),
    isOrigin: /\b(?:of|from|dated)(?:\s+the)?\s*$/i.test(before),
    isAsked:
      known.wishes?.test(clause.text) === true ||
      known.unknown?.test(told) === true ||
      (isQuestion && [clause, sentence].some((passage) => known.asks?.test(passage.text) === true)),
    isDenied: known.denies?.test(sentence.text.slice(0, sentence.at)) === true,
    isAnnounced: known.announces?.(clause.text.slice(0, clause.at + words.length)) === true,
  }
}

/** What stands in brackets, such as a reference, ends no clause; the date may stand there itself. */
const withoutAsides = (text: string, index: number): string =>
  text.replace(/\([^()\n]{1,60}\)/g, (aside, at: number) =>
    index >= at && index < at + aside.length ? aside : ' '.repeat(aside.length),
  )

const isBefore =
  /(?<!\p{L})(?:(?:before|vor)(?:\s+(?:the|dem|der|den|kommende[mnr]|nächste[mnr]))?|antes\s+del?(?:\s+(?:la|las|el|próximo))?)\s*$/iu

/** What stands in front of a date may be a part of what was found, or stand before that. */
function cueOf(before: string, words: string, following: string, known: TenseWords): Setting['cue'] {
  const within = `${before}${/^(?!pasado\s+ma)(?:\P{N}*?\s)?/iu.exec(words)?.[0] ?? ''}`
  const isBack = known.backCue.test(before) || known.backCue.test(within) || known.backAfter.test(following)
  if (isBack || /^(?:on\s+)?(?:last|past)\b/i.test(words) || /\b(?:ago|last week|past week)$/i.test(words))
    return 'back'
  const isStrong = /^(?:next|coming|spätestens)\b|\bnext week$/i.test(words)
  if (isStrong || known.strongCue.test(before) || known.strongAfter.test(following)) return 'strong'
  if (/^(?:by|bis|antes|hasta)\b/i.test(words) || known.limitCue.test(before)) return 'limit'
  return /^(?:until|till|for|before|from|this|within the next)\b/i.test(words) || known.weakCue.test(before)
    ? 'weak'
    : null
}

interface Passage {
  text: string
  /** Where in it the date begins. */
  at: number
}

/** The passage between two breaks that holds the date; breaks within the date do not count. */
function around(text: string, index: number, length: number, breaks: RegExp): Passage {
  let from = 0
  let to = text.length
  for (const { index: at, 0: found } of text.matchAll(breaks)) {
    if (at + found.length <= index) from = at + found.length
    else if (at >= index + length) {
      to = at
      break
    }
  }
  return { text: text.slice(from, to), at: index - from }
}

const rest = ({ text, at }: Passage, length: number): string =>
  `${text.slice(0, at)} ~ ${text.slice(at + length)}`

/** Hardly more than the date: its verb stands elsewhere in the sentence. */
const isBare = (passage: Passage, length: number): boolean => {
  const told = rest(passage, length)
  const words = told.match(/[\p{L}\p{N}]+/gu) ?? []
  // "... and no milk on Thursday": what is told of one thing is told of the next.
  // So is "and with a hearing in the morning".
  const isThing = /^\s*(?:no|an?|the|some|one|two|three|with|without|for|\d+)\s[^~]*~/i.test(told)
  return words.length <= (isThing ? 6 : 2) && !words.some((word) => finite.test(word))
}

/** A verb of the present, or who goes with one. */
const finite =
  /^(?:i|we|you|it|they|is|are|ich|wir|sie|es|er|ist|sind|está|están|(?!its$|his$|this$|las$|los$|tres$|as$|was$|das$|bis$|dos$|des$|us$|perhaps$|antes$|después$|always$)\p{Ll}{2,}s)$/u
