import { type Phrase, phrases, saying } from '../../phrase.ts'

const sorry = 'sorry|apolog*|regret*|forgive*|pardon'
const harmed =
  '(?:caused?|causing|inconvenienced?|offended|upset|hurt|affected|disappointed?|troubled|frustrated|failed|let you down|fell short|fallen short|did not meet|went wrong|gone wrong|made you|got this wrong|came across|seemed|experienced|suffered|put you|left you|missed|been|was|were|felt|feel)'

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
    '(?:sorry|apolog*|regret*|forgive (?:us|me)) (?:if|in case|in the event|should|wherever)',
    `(?:if|in case|in the event that) (?:any|anything|this|that|it|our|my|we|i|you (?:were|are|felt|feel|have been|had|experienced|suffered|found|took|take|got|lost|think|thought|believe|perceived|consider|considered|read|understood)) (?:(?!(?:helps|could|can|may|will|had known|only|were you|is any|am honest)(?![\\p{L}]))~14 )(?:we|i|our|my|please|let me|then|are|am) ~4 (?:sorry|apolog*|regret*|forgive*)`,
    `${sorry} ~10 (?:alleged|so called|claimed|perceived|supposed|what you (?:describe|see|perceive|consider|call)|you (?:say|claim|believe))`,
    `if ~6 ${harmed} ~12 (?:we|i|please|our|my|are|am|accept|then) ~4 (?:sorry|apolog*|regret*)`,
    `(?:to the extent|to whatever extent|insofar as|in so far as) ~12 (?:sorry|apolog*|regret*|caused?|affected|failed|inconvenienced?)`,
    `(?:sorry|apolog*|regret*) ~12 (?:to the extent|insofar as|in so far as)`,
    `${sorry} ~14 (?:may|might|could) (?:have|be) ~2 (?:caused?|causing|inconvenienced?|led|resulted|experienced|felt|faced|had|given|created|brought|meant|affected|been|suffered|put)`,
    `(?:may|might) have ~1 (?:caused|inconvenienced) ~12 (?:sorry|apolog*|regret*)`,
    'should (?:this|that|it|you|our|we|there|any) ~4 have ~12 (?:we|i|please|my|our|then) ~4 (?:sorry|apolog*|regret*)',
    `${sorry} ~8 should (?:this|that|it|you|our|we|there) ~4 have`,
    `${sorry} ~4 (?:potential|possible|perceived|potentially)`,
    'if (?:we|i) ~2 (?:failed|fell short|let you down|made a mistake|got ~3 wrong) ~6 (?:our|my|we|i|is) ~2 (?:fault|mistake|responsibility|on us|apolog*|sorry)',
  ),
]

export const us = /\b(?:we|our|ours|us|i|my|mine|me|myself|ourselves)\b/
export const vague = saying(
  '(?:(?:your )?recent (?:experience|issue|problem|order|purchase|contact|interaction|concern|delivery|matter|difficulties)|the (?:issue|issues|matter|situation|problem|problems|incident|inconvenience|above|experience)|this (?:issue|matter|situation|problem|experience)|your (?:issue|experience|concern|case|problem|complaint|feedback|[ei]nquiry|request|situation)|what happened)',
)
