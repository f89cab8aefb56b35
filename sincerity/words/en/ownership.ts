import { type Phrase, phrases, saying } from '../../phrase.ts'

const sorry = 'sorry|apolog*|regret*|forgive*|pardon'
const harmed =
  '(?:caused?|causing|inconvenienced?|offended|upset|hurt|affected|disappointed?|troubled|frustrated|failed|let you down|fell short|fallen short|did not meet|went wrong|gone wrong|made you|got this wrong|came across|seemed|experienced|suffered|put you|left you|missed|been|was|were|felt|feel)'

/** We, or I, and what we did. */
export const owns: RegExp[] = [
  '(?:we|i) ~3 (?:failed|messed|broke|lost|forgot|overlooked|neglected|mishandled|misplaced|dropped|underestimated|misread|misjudged|miscounted|mixed|botched|blew|damaged|delayed|ignored|underpaid|overcharged|mislaid|disappointed|promised you ~12 not)',
  '(?:we|i) ~3 (?:let|have let) ~2 down',
  '(?:we|i) ~3 (?:got|get|did|have got|handled|packed|sent|entered|read) ~5 (?:wrong|wrongly|badly|late|too late|incorrectly)',
  '(?:we|i) ~3 (?:sent|shipped|delivered|charged|billed|gave|told|booked|packed|entered|used) ~3 (?:wrong|too late|late|twice|incorrect|nothing|broken|damaged)',
  '(?:we|i) (?:have )?made ~2 (?:mistakes?|errors?|a mess)',
  '(?:we|i) (?:did|have|had|could|were|was|do) not ~1 (?:sen[dt]|deliver*|answer*|do|done|keep|kept|check*|tell|told|call*|writ*|reply|replied|look*|notice*|read|test*|pack*|ship*|pay|paid|respond*|act*|get|live|follow*|ready|prepared|there|listen*|return*|see|saw|fix*|have)',
  '(?:we|i) (?:should|could|ought|must) (?:not )?(?:to )?have',
  '(?:we|i) (?:were|was|are|am|have been|came) ~2 (?:late|wrong|careless|too slow|at fault|to blame|responsible|accountable|negligent|slow|sloppy)',
  '(?:we|i) (?:fell|have fallen|came) ~1 short',
  '(?:we|i) ~2 (?:left|kept|let|made) you ~3 (?:waiting|wait|hanging|alone|without|in the dark|stranded|wondering|stuck|chase|standing)',
  '(?:we|i) ~1 (?:let|allowed) ~5 (?:slip|happen|lie|drop|fall|sit|go)',
  '(?:we|i) ~1 (?:took|needed|waited) ~2 (?:too|far) long',
  '(?:we|i) ~1 (?:take|accept|bear|own|carry|took) ~3 (?:responsibility|blame|ownership|this|it|that)',
  '(?:we|i) owe you',
  '(?:we|i) ~2 (?:deleted|switched off|unplugged|closed|cancelled|double booked|sold) ~4 (?:your|by mistake|wrong|without)',
  '(?:our|my) [own] ~2 (?:failures?|failings?|mistakes?|faults?|errors?|responsibility|oversight|doing|delays?|blame|carelessness|negligence|omission|slip|blunder|mess|error)',
  '(?:fault|mistake|responsibility|blame|failure|error|delay) ~2 (?:is|was|lies|were) ~2 (?:ours|mine|with us|with me|on us|on me)',
  '(?:is|was|are|were) ~1 (?:on us|on me|ours|mine|down to us|down to me|our doing|because of us)',
  "(?:that's|that|this|it) is ~1 (?:on|down to) (?:us|me)",
  '(?:responsibility|blame) is (?:ours|mine)',
  '(?:careless|negligent|wrong|sloppy|thoughtless|clumsy|rude|inexcusable|bad|poor|slow|lazy) of (?:us|me)',
].map(saying)

export const hedges = /\b(?:if|whether|not|never|may|might|hardly|should we|in case|unless|any)\b/

export const sorryWords: RegExp[] = [
  '(?:sorry|apologi[sz]e|apolog(?:y|ies)|forgive (?:us|me)|forgiveness|i beg your pardon)',
].map(saying)

/** "Sorry" that is none: for how they feel, or what they heard. */
export const notSorry: RegExp[] = [
  '(?:not|never) ~1 (?:sorry|apolog*)',
  'sorry [that] you ~1 (?:feel|felt)',
  'sorry to (?:hear|learn|read|see)',
  '(?:sorry|apolog*) if',
].map(saying)

export const conditional: Phrase[] = [
  ...phrases(
    'An "if" doubts what the customer lived through.',
    'Say it happened: "We left you without heating for two days. I am sorry."',
    `${sorry} ~14 (?:if|in case|wherever|whenever|insofar as|where) ~4 ${harmed}`,
    `${sorry} ~14 (?:if) (?:any|there)`,
    `if ~6 ${harmed} ~12 (?:we|i|please|our|my|are|am|accept|then) ~4 (?:sorry|apolog*|regret*)`,
    `(?:to the extent|to whatever extent|insofar as|in so far as) ~12 (?:sorry|apolog*|regret*|caused?|affected|failed|inconvenienced?)`,
    `(?:sorry|apolog*|regret*) ~12 (?:to the extent|insofar as|in so far as)`,
    `${sorry} ~14 (?:may|might|could) (?:have|be) ~2 (?:caused?|causing|inconvenienced?|led|resulted|experienced|felt|given|created|brought|meant|affected|been|suffered|put)`,
    `(?:may|might) have ~1 (?:caused|inconvenienced) ~12 (?:sorry|apolog*|regret*)`,
    `should (?:this|that|it|you|our|we|there) ~4 have ~1 (?:caused|inconvenienced|upset|offended|been|felt|experienced) ~12 (?:sorry|apolog*|regret*)`,
    `${sorry} ~8 should (?:this|that|it|you|our|we|there) ~4 have`,
    `${sorry} ~4 (?:potential|possible|perceived|potentially)`,
    'if (?:we|i) ~2 (?:failed|fell short|let you down|made a mistake|got ~3 wrong) ~6 (?:our|my|we|i|is) ~2 (?:fault|mistake|responsibility|on us|apolog*|sorry)',
  ),
]

/** Nobody did it. */
export const evasion: Phrase[] = phrases(
  'It says that something happened, as if nobody had done it.',
  'Put who did it in front: "We made a mistake", "I forgot to send it".',
  '(?:mistakes?|errors?|oversights?) (?:was|were|has been|have been|had been|got) ~1 made',
  '(?:mistakes?|errors?|oversights?|issues?|problems?|mix up|glitch|mishap|incident|irregularit(?:y|ies)|discrepanc(?:y|ies)) (?:has |have |had )?(?:occurred|arisen|arose|happened|crept|appeared|came up)',
  '(?:was|were|has been|have been|being|is|are) (?:experienced|encountered)',
  '(?:delays?|issues?|problems?|difficult*|disruptions?) (?:was|were|has been|have been|may be|might be|may have been) (?:caused|experienced|encountered)',
  '(?:it|this|things?|something) (?:seems|appears|would seem|would appear) ~2 (?:went|gone|has gone|was|were|has been) ~2 (?:wrong|missed|overlooked|lost|delayed)',
  '(?:it|there) ~1 (?:seems?|appears?) ~4 (?:mix up|misunderstanding|mistakes?|errors?|miscommunication|problem|issue|delay|glitch|confusion|oversight)',
  '(?:expectations|standards) (?:were|was|have been) not met',
  '(?:ball|balls) (?:was|were|has been) dropped',
)

/** What happened, without who did it. */
export const passive: Phrase[] = phrases(
  'It says what happened to the customer, and nowhere who did it.',
  'Put who did it in front: "We sent your order a week late."',
  '(?:was|were|has been|have been|had been|got|is|are being) ~2 (?:delayed|lost|damaged|missed|overlooked|forgotten|misplaced|cancelled|charged|mishandled|sent|shipped|affected|interrupted|disrupted|broken|misdirected|not sent|not delivered)',
  'there (?:was|were|has been|have been|is|had been) ~3 (?:delays?|issues?|errors?|mistakes?|problems?|mix up|mishap|disruptions?|misunderstanding|miscommunication|oversight|outage|incident|failure|breakdown|confusion)',
  '(?:something|things|it) (?:went|has gone|have gone) ~2 wrong',
  'did not (?:go|arrive|come|reach|work) ~2 (?:planned|as|on time|you|right|well|out)',
)

export const us = /\b(?:we|our|ours|us|i|my|mine|me|myself|ourselves)\b/
export const vague = saying(
  '(?:(?:your )?recent (?:experience|issue|problem|order|purchase|contact|interaction|concern|delivery|matter|difficulties)|the (?:issue|issues|matter|situation|problem|problems|incident|inconvenience|above|experience)|this (?:issue|matter|situation|problem|experience)|your (?:issue|experience|concern|case|problem|complaint|feedback|[ei]nquiry|request|situation)|what happened)',
)
