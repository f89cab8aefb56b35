import type { Reading } from '../reading.ts'
import type { Rule } from './rule.ts'

const gaps = [
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{%.*?%\}|<%.*?%>|%[A-Z_]{2,}%/g,
  /[[{<]\s*(?:(?:insert|your|the|customer|client|recipient|first|last|full|agent|owner|company|order|reference|ticket|case|user|product|amount|date|city)[ _-]?)*(?:name|number|no|id|reference|date|here|amount|company|title|vorname|nachname|nombre|kunde|datum|fecha|surname|firstname|lastname|signature|link|email|phone|address|product|order|customer|city|time|reason|details?)\s*[\]}>]/gi,
  /\[[A-Z][A-Z _-]+\]|\{[a-z_.]+\}|_{3,}|X{3,}/g,
  /\b(?:undefined|NaN|Invalid Date|lorem ipsum)\b|\[object [A-Z]\w*\]/gi,
  /\bnull\b(?! (?:and void|und nichtig|hypothes))/gi,
  /\b(?:TODO|TBD|FIXME|TBC)\b/g,
  /^(?:dear|liebe[rs]?|sehr geehrte[rs]?(?: (?:frau|herr))?|estimad[oa]|querid[oa])\s*[,!:.]/gim,
]

/** What a template left behind. A name may be Null. */
export const placeholder: Rule = {
  name: 'placeholder',
  find: ({ message }) => {
    const { subject, text, customer, owner } = message
    const named = `${customer.name} ${owner.name}`.toLowerCase()
    return [subject, text].flatMap((passage) =>
      gaps
        .flatMap((gap) => [...passage.matchAll(gap)])
        .filter(({ 0: words }) => !named.includes(words.toLowerCase()))
        .filter((gap, at, all) => !all.slice(0, at).some((other) => holds(other, gap)))
        .map(({ 0: words }) => ({
          words,
          why: 'It is a gap that nobody filled: it shows that no person read this.',
          better: 'Put in what belongs there, or take the sentence out.',
        })),
    )
  },
}

const holds = (outer: RegExpExecArray, inner: RegExpExecArray): boolean =>
  outer.index <= inner.index && inner.index + inner[0].length <= outer.index + outer[0].length

/** Several words on end, two of them long, all in capitals; or more exclamation marks than two. */
export const shouting: Rule = {
  name: 'shouting',
  find: (reading) => {
    const { subject, text } = reading.message
    return [subject, text].flatMap((passage) => [
      ...[...passage.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,'’-]+\p{Lu}+)*(?![\p{L}\p{N}])/gu)]
        .filter(({ 0: words }) => isLoud(words) && !isName(words, reading))
        .map(({ 0: words }) => ({
          words,
          why: 'Capitals are read as shouting.',
          better: 'Write it in small letters: what matters is heard without them.',
        })),
      ...[...passage.matchAll(/!(?:\s*!)+/g), ...many(passage)].map(({ 0: words }) => ({
        words,
        why: 'So many exclamation marks sound like an advertisement.',
        better: 'End the sentence with a full stop.',
      })),
    ])
  },
}

const isLoud = (words: string): boolean => (words.match(/\p{Lu}{4,}/gu) ?? []).length >= 2

const isName = (words: string, { message }: Reading): boolean =>
  [message.customer.name, message.owner.name, message.failure.reference, message.failure.summary].some(
    (name) => name.toUpperCase().includes(words.toUpperCase()),
  )

function many(passage: string): RegExpExecArray[] {
  const marks = [...passage.matchAll(/[^\s!]*!/g)]
  return marks.length > 3 ? marks.slice(3, 4) : []
}
