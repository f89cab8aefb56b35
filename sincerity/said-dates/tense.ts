import { type TenseWords, tenseWords } from './tense-words.ts'

/** What the words around a date say of whether it is still to come. */
export interface Setting {
  /** `strong`: by, next; `weak`: until, for, before, from, this. `back`: since, last, ago. */
  cue: 'strong' | 'weak' | 'back' | null
  tense: 'past' | 'future' | null
  /** It speaks of a habit: "we answer between 9:00 and 17:00 every day". */
  isHabit: boolean
}

const future =
  /\b(?:will|won['’]t|shall|going to|gonna|about to|can|may|might|must|should)\b(?!\s+(?:not\s+)?have\b)|['’]ll\b|\b(?:arriv|com|leav|ship|return|start|deliver)(?:es|s|ing)\b|\b(?:get|gets|receive|receives|have it)\b/i
/** "asked them to call on Monday" is still to come; "failed to call on Monday" is not. */
const intent =
  /(?<!\b(?:had|failed|needed|wanted|tried|meant|managed|forgot|forgotten|promised|supposed|used|refused|able|unable|meant|had not|not)\s)\bto\s+(?!(?:you|us|me|him|her|them|it|the|an?|our|your|their|my)\b)[a-z]+\b/i
const toldTo = /\b(?:asked|told|arranged|agreed|ordered|instructed|got|scheduled|booked|planned)\b/i

const irregular =
  "was|were|wasn['’]t|weren['’]t|had|hadn['’]t|did|didn['’]t|could(?:n['’]t| not)|went|sent|left|came|got|made|took|gave|told|said|wrote|spoke|found|kept|lost|broke|brought|held|met|paid|ran|saw|began|knew|felt|heard|forgot|thought|fell|understood|bought|sold|slept|stood|spent|became|chose|drove|flew|grew|rose|woke"
const past = new RegExp(
  `\\b(?:${irregular})\\b|\\b(?:should|could|would|must|might)\\s+(?:not\\s+)?have\\b|(?:\\b(?:have|has)|['’]ve)\\s+(?:\\w+\\s+)?(?:been|\\w+ed|\\w+en|done|gone|put|set|${irregular})\\b|\\b\\w+ed\\b`,
  'i',
)
/**
 * What does not tell what happened: passives of the present, adjectives on -ed, arrangements for what is to come, and what others
 * say of it ("the carrier promised Monday").
 */
const noPast =
  /\b(?:is|are|am|be|being|get|gets|isn['’]t|aren['’]t|will|to)\s+(?:\w+ly\s+)?\w+ed\b|\b(?:scheduled|booked|planned|arranged|agreed|reserved|estimated|expected|guaranteed|confirmed|need|indeed|speed|exceed|proceed|feed|bed|red|hundred|united|advanced)\b|(?<!\b(?:i|we|you|was|were|been|not)\s)\b(?:said|told|promised)\b/gi

/** "I have booked you for Monday": the perfect does not go with a point in the past. */
const perfect = /\b(?:have|has)\b|['’]ve\b/i

const english: TenseWords = {
  strongCue:
    /\b(?:by|no later than|not later than|at the latest|(?:the )?(?:next|coming)|(?<!\b(?:was|were)\s)due(?: on)?)(?:\s+(?:the|on|about|around))?\s*$/i,
  weakCue: /\b(?:until|till|for|before|from|starting|this|as of)(?:\s+(?:the|on|about|around))?\s*$/i,
  backCue: /\b(?:since|last|past|previous)(?:\s+(?:the|on))?\s*$/i,
  strongAfter: /^\s*,?\s*(?:at the latest|latest|or earlier|or sooner)\b/i,
  backAfter: /(?!)/,
  clauseEnd: /[,;:()–—]|\s-\s|\b(?:and|but|so|then|which|who|because|while|though|although)\b/gi,
  habit:
    /\b(?:every|each|daily|weekdays|always|usually|normally|(?:opening|office|business) hours|(?:mon|tues|wednes|thurs|fri|satur|sun)days|24\/7|mon(?:day)?\s*(?:to|through|till|-|–)\s*(?:fri|satur|sun)(?:day)?|(?:are|is|lines?|hours)\s+open(?!\s+again))\b/i,
  tenseOf: englishTense,
}

const sentenceEnd = /\n\s*\n|[!?]|\.(?=\s+["'(]?\p{Lu})|\.\s*$|\n\s*-\s/gu

/**
 * Reads the words around a date: those just before it, its clause, and where that says nothing, its sentence.
 * @param language of the text, ISO 639; what we have no words of is read as English
 */
export function settingOf(text: string, index: number, words: string, language = 'en'): Setting {
  const known = tenseWords[language] ?? english
  const before = text.slice(0, index)
  const sentence = around(text, index, words.length, sentenceEnd)
  const clause = around(sentence.text, sentence.at, words.length, known.clauseEnd)
  const cue = cueOf(before, words, text.slice(index + words.length), known)
  const told = rest(clause, words.length)
  const tense =
    known.tenseOf(told) ?? (isBare(clause, words.length) ? known.tenseOf(rest(sentence, words.length)) : null)
  return {
    cue,
    tense: tense === 'past' && cue === 'weak' && !/^this\b/i.test(words) && perfect.test(told) ? null : tense,
    isHabit: known.habit.test(sentence.text),
  }
}

/** What stands in front of a date may be a part of what was found, or stand before that. */
function cueOf(before: string, words: string, following: string, known: TenseWords): Setting['cue'] {
  const within = `${before}${/^(?!pasado\s+ma)(?:\P{N}*?\s)?/iu.exec(words)?.[0] ?? ''}`
  const isBack = known.backCue.test(before) || known.backCue.test(within) || known.backAfter.test(following)
  if (isBack || /^(?:on\s+)?(?:last|past)\b/i.test(words) || /\b(?:ago|last week|past week)$/i.test(words))
    return 'back'
  const isStrong = /^(?:by|next|coming|bis|spätestens|antes|hasta)\b|\bnext week$/i.test(words)
  if (isStrong || known.strongCue.test(before) || known.strongAfter.test(following)) return 'strong'
  return /^(?:until|till|for|before|from|this|within the next)\b/i.test(words) || known.weakCue.test(before)
    ? 'weak'
    : null
}

function englishTense(words: string): Setting['tense'] {
  if (future.test(words)) return 'future'
  const told = words.replace(noPast, ' ')
  if (!past.test(told)) return null
  return toldTo.test(words) && intent.test(words) ? 'future' : 'past'
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
const isBare = (passage: Passage, length: number): boolean =>
  (rest(passage, length).match(/[\p{L}\p{N}]+/gu) ?? []).length <= 2
