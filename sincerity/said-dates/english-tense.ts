import type { TenseWords } from './tense-words.ts'

const future =
  /\b(?:will|won['’]t|shall|going to|gonna|about to|can|may|might|must|should)\b(?!\s+(?:not\s+)?have\b)|['’]ll\b|\b(?:arriv|com|leav|ship|return|start|deliver|reach)(?:es|s|ing)\b|\b(?:get|gets|receive|receives|secure|have it)\b/i
/** "asked them to call on Monday" is still to come; "failed to call on Monday" is not. */
const intent =
  /(?<!\b(?:had|failed|needed|wanted|tried|meant|managed|forgot|forgotten|promised|supposed|used|refused|able|unable|was|were|not)\s)\bto\s+(?!(?:you|us|me|him|her|them|it|the|an?|our|your|their|my)\b)[a-z]+\b/
const toldTo =
  /\b(?:asked|told|arranged|agreed|ordered|instructed|got|scheduled|booked|planned|moved|decided)\b.*\bto\s/i

const irregular =
  "was|were|wasn['’]t|weren['’]t|had|hadn['’]t|did|didn['’]t|could(?:n['’]t| not)|went|sent|left|came|got|made|took|gave|told|said|wrote|spoke|found|kept|lost|broke|brought|held|met|paid|ran|saw|began|knew|felt|heard|forgot|thought|fell|understood|bought|sold|slept|stood|spent|became|chose|drove|flew|grew|rose|woke|sat|rang|built|caught|hung|meant|sank|shook|stuck|stole|struck|swore|threw|tore|won|wore|led|lay|laid|ate|drank|hid|froze|awoke|beat|bent|bit|bled|blew|bore|bred|burnt|clung|crept|dealt|drew|dug|dreamt|fed|fought|fled|flung|forbade|foresaw|forgave|knelt|learnt|leant|leapt|lent|lit|misread|misled|mistook|misunderstood|overcame|overheard|overran|overslept|overtook|rode|sang|sought|shone|shot|shrank|slid|smelt|sped|spelt|spilt|spoilt|sprang|spun|stung|swam|swept|swung|taught|undertook|undid|upset|withdrew|withheld|withstood|wove"
/** Verbs whose past looks like their present: who says "we cut you off on Saturday" tells what happened. */
const cut = '(?:cut|put|shut|hit|let|split|hurt|quit|read)'
const same = `\\b(?:we|i|you|they|he|she|who)\\s+(?:\\w+ly\\s+|(?:also|then|just|still|even|again|only|simply|first|both|once|never)\\s+)?${cut}\\b`
const happened = `(?:${irregular}|\\w+ed)`
const past = new RegExp(
  `\\b(?:${irregular})\\b|\\b(?:(?:should|could|would|must|might)\\s+(?:not\\s+)?|ought\\s+to\\s+)have\\b|\\b(?:let\\s+you\\s+(?:down|wait)|cost\\s+you)\\b|['’]s\\s+(?:\\w+\\s+)?(?:been|gone|had)\\b|${same}|(?:\\b(?:have|has)|['’]ve)\\s+(?:\\w+\\s+)?(?:been|\\w+ed|\\w+en|done|gone|put|set|${irregular})\\b|\\b\\w+ed\\b`,
  'i',
)
/**
 * What does not tell what happened: passives of the present, adjectives on -ed, arrangements for what is to come, and what others
 * say of it ("the carrier promised Monday").
 */
const noPast = new RegExp(
  [
    "\\b(?:is|are|am|be|being|get|gets|isn['’]t|aren['’]t|will|to)\\s+(?:\\w+ly\\s+)?(?:\\w+ed|paid|sent|made|put|told|held|brought|given|taken|done|sold|built|kept|set|shown|seen|written|read|left|found)\\b",
    '\\b(?:scheduled|booked|arranged|reserved|estimated|guaranteed|need|indeed|speed|exceed|proceed|feed|bed|red|hundred|united|advanced)\\b',
    '(?<!\\byou\\s)\\b(?:expected|planned|agreed|confirmed)\\b',
    '(?<!\\b(?:i|we|you|was|were|been|not)\\s)\\b(?:said|told(?!\\s+you\\s+(?!~))|promised)\\b',
    // "They have until Friday": who gave it is past, its end is not.
    '(?<!\\byou\\s)\\bgave(?=\\s[^~]*\\b(?:until|till)\\s*~)',
    // "I have got you a slot on Wednesday"
    '\\b(?:got|found|made|secured|won)\\s(?=[^~]*\\b(?:slot|appointment|visit|pickup|collection|room for you|place for you)\\b[^~]*~)',
    // "the corrected invoice"
    '\\b(?:the|an?|your|our|my|its|their|new)\\s+(?:\\w+ly\\s+)?\\w+ed\\s+(?=[a-z])',
    // "the part we lost is here": what happened to a thing is not what its sentence tells, where another verb follows.
    `(?<=\\b(?:the|an?|your|our|my)\\s+(?:\\w+\\s+)?\\w+\\s+(?:that\\s+)?)(?:we|i|you|they)\\s+(?:\\w+ly\\s+)?${happened}(?=\\s[^~]*(?:\\b(?:is|are)\\b|\\b[a-z]+(?<!s)s\\b(?=\\s+(?:to\\s+)?you\\b)))`,
  ].join('|'),
  'gi',
)
/** "I have booked you for Monday": the perfect does not go with a point in the past. */
const perfect = /(?<!\b(?:should|could|would|must|might|may|to|not)\s)\b(?:have|has)\b|['’]ve\b/i

/** A verb of the present: "is", "we bring". */
const present = new RegExp(
  `\\b(?:is|are|isn['’]t|aren['’]t)\\b|\\b(?:we|i|they)\\s+(?!(?:have|had|also|only|already|still|just|both|all|then|now|not|even|never|first|simply|really|too|and|or|who|${cut}|${irregular})\\b|\\w+(?:ed|ly)\\b)[a-z]+\\b|\\b(?!(?:was|has|as|always|this|us|its|his|perhaps|sometimes)\\b)[a-z]+s\\s+(?:you|it|them|us)\\b`,
  'gi',
)
const ofPast = new RegExp(past.source, 'gi')

/** "the Tuesday you lost", "the Saturday that cost you" */
const ownClause = new RegExp(
  `\\bthe\\s+(?:whole\\s+)?~\\s*(?:morning|afternoon|evening|night)?\\s*(?:that\\s+|which\\s+|on which\\s+)?(?:you|we|i|they)\\s+(?:\\w+ly\\s+)?${happened}\\b`,
  'i',
)

/** "I will look at the order you placed on 3 November": what was done then belongs to the thing. */
const relative = new RegExp(
  `\\b(?!(?:will|shall|can|may|might|must|should|to|and|or|but|so)\\b)\\w+\\s+(?:that\\s+|which\\s+)?(?:you|we|i|they|he|she)\\s+(?:\\w+ly\\s+|had\\s+|have\\s+|also\\s+)?${happened}(?:\\s+\\w+){0,4}(?<!\\sby)\\s*(?:,\\s*)?$`,
  'i',
)

function englishTense(words: string): 'past' | 'future' | null {
  const [before = '', after = ''] = words.split('~')
  if (ownClause.test(words)) return 'past'
  if (future.test(before)) {
    const [ofThing] = relative.exec(before) ?? []
    return ofThing === undefined || future.test(ofThing) ? 'future' : 'past'
  }
  if (/\b(?:once|as soon as|after)\b[^~]*\b(?:has|have)\b/i.test(before)) return null
  const told = words.replace(noPast, (found) => (/^(?:is|are)\b/i.test(found) ? ' is ' : ' '))
  const [toldBefore = '', toldAfter = ''] = told.split('~')
  const isIntended = toldTo.test(before) && intent.test(before)
  const verb = lastVerb(toldBefore)
  if (verb === 'past') return isIntended ? 'future' : 'past'
  if (future.test(after)) return 'future'
  if (verb === 'present' || !past.test(toldAfter)) return null
  return isIntended ? 'future' : 'past'
}

/** A date belongs to the verb that stands nearest before it: "who failed you is there on Thursday". */
function lastVerb(words: string): 'past' | 'present' | null {
  const at = (of: RegExp) => [...words.matchAll(of)].at(-1)?.index ?? -1
  const [gone, here] = [at(ofPast), at(present)]
  if (gone === -1 && here === -1) return null
  return gone > here ? 'past' : 'present'
}

/** What follows the last "will", up to a date that stands after "by" or "on". */
const announced =
  /\b(?:will(?!\s+not)|['’]ll|shall|going to|guarantee|expected to|should)\s(?!.*\b(?:will|shall)\b|.*['’]ll\b)(?!have\s+(?:been|\w+ed)\b)([^.;:]{0,80}?)\b(?:by|on|before|until|no later than)\s(?:the\s)?(?:\w+day\b|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i

/** Who moves something to a day says that it is then. */
const moved =
  '(?<!\\bhad\\s(?:been\\s)?)\\b(?:moved|changed|rescheduled|rebooked|postponed|put\\s+(?:off|back|you\\s+down)|pushed(?:\\s+back)?|brought\\s+forward|(?:have|has|is|are)\\s+set)\\b[^.,;~]*\\b(?:to|for|until|till)'

/** English, which also stands for the languages whose words we do not know. */
export const english: TenseWords = {
  strongCue: new RegExp(
    `(?:\\b(?:no later than|not later than|at the latest|(?:the )?(?:next|coming)|(?<!\\b(?:was|were)\\s)due(?: on)?)|${moved})(?:\\s+(?:the|on|about|around))?\\s*$`,
    'i',
  ),
  limitCue: /\bby(?:\s+(?:the|on|about|around))?\s*$/i,
  weakCue: /\b(?:until|till|for|before|from|starting|this|as of)(?:\s+(?:the|on|about|around))?\s*$/i,
  backCue:
    /\b(?:since|last|past|previous|(?<!\b(?:later|sooner|earlier|longer|more|less)\s)than(?:\s+(?:on|by))?|(?:sorry|apologi[sz]e) (?:for|about))(?:\s+(?:the|on))?\s*$/i,
  strongAfter: /^\s*,?\s*(?:at the latest|latest|or earlier|or sooner)\b/i,
  // "Saturday's paper said"
  backAfter:
    /^['’]s\s+(?:\w+\s+){1,2}(?:said|told|claimed|reported|wrote|was|were|had|did|went|came|\w+ed)\b/i,
  clauseEnd:
    /[;:()–—]|,(?!\s*at\s+\d)|\s-\s|\b(?:and(?!\s+at\s+\d)|but|so|then|which|who|because|while|though|although|when|why|whether|where|what|(?<!\bthe\s~?\s?)that(?=\s+(?:it|you|we|i|they|he|she|the|your|our|this|nobody|nothing|on|by|next|tomorrow|\w+day)\b))\b/gi,
  habit:
    /\b(?:every|each|daily|weekdays|always|usually|normally|banks?\s+(?:can\s+|may\s+|often\s+)?(?:take|need)s?|(?:opening|office|business) hours|(?:mon|tues|wednes|thurs|fri|satur|sun)days|24\/7|mon(?:day)?\s*(?:to|through|till|-|–)\s*(?:fri|satur|sun)(?:day)?|(?:are|is|lines?|hours)\s+open(?!\s+again)|(?:am|are)\s+(?:\w+\s+)?(?:at (?:my|our) desks?|in the (?:office|shop|clinic)|available|reachable|on this number|on duty)|(?:reach|call|ring|find|phone) (?:me|us)\b[^~]*\b(?:from|between)\s+\d)\b/i,
  asks: /^\W*(?:(?:so|or|and|then)\s+)?(?:may|can|could|shall|should|would|is|are|does|do|did|what|which|when|how)\b/i,
  wishes:
    /^\W*(?:(?:and|but|so|or)\s+)?if you(?:['’]d|\s+would)?\s+(?:still\s+|also\s+)?(?:want|prefer|like|rather|wish)\b/i,
  denies:
    /\b(?:can(?:not|['’]t|\s+not)|(?:no|not|nothing|none|nobody|neither)\b[^,;:–—]*\b(?:can|could))\b(?:(?!\b(?:and|but|so)\b)[^,;:–—])*$/i,
  announces: (words) => {
    const [, between] = announced.exec(words) ?? []
    return between !== undefined && !past.test(`be ${between}`.replace(noPast, ' '))
  },
  wasSaid:
    /\b(?:we|i)\s+(?:had\s+)?(?:said|told\s+you|promised|thought|hoped|expected)\b(?:[^~,;:]*\bwould\b[^~,;:]*~|[^~;:]*~[^;:]*(?:\b(?:and|but)\b|,)[^;:]*\b(?:(?:was|did|has|have|is)(?:\s+not|n['’]t)|never)\b)/i,
  tenseOf: englishTense,
  isPerfect: (words) => perfect.test(words),
}
