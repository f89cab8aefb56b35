import { keysOf } from '../fold.ts'
import { mentions, mentionsFully } from '../names.ts'
import { firstSentence, found, type Reading, sentencesOf } from '../reading.ts'
import { isNamed, tellsOne } from '../salient.ts'
import { ownedAt } from './ownership.ts'
import type { Rule } from './rule.ts'

/** The greeting calls the customer by name, or the text does in full. */
export const namesCustomer: Rule = {
  name: 'names-customer',
  find: (reading) => {
    const { message, greeting } = reading
    const { name } = message.customer
    const opening = `${greeting}\n${message.text.trimStart().slice(0, 80)}`
    if (mentions(opening, name) || mentionsFully(message.text, name)) return []
    return [
      {
        words: greeting === '' ? firstSentence(reading) : greeting,
        why: `It does not call ${name} by name, so it could be for anybody.`,
        better: `Begin with their name: "Dear ${name},".`,
      },
    ]
  },
}

/** The reference, or what stands in the summary, tells this failure from any other. */
export const namesFailure: Rule = {
  name: 'names-failure',
  find: (reading) => {
    const { reference, summary, subject } = reading.message.failure
    const vague = vagueIn(reading)
    const text = `${reading.message.subject}\n${reading.message.text}`
    if (isNamed(reading.message.failure, text, vague !== undefined)) return []
    if (vague === undefined && tellsDeed(reading)) return []
    return [
      {
        words: vague ?? firstSentence(reading),
        why: 'It does not say which failure it is about: the same words would fit any other.',
        better: `Name it: "${[subject?.trim(), reference].find(Boolean)}"${summary.trim() === '' ? '' : `, or what happened: "${summary.trim()}"`}.`,
      },
    ]
  },
}

/** Whether it tells what happened, up to where it owns it, with all that came with it. */
function tellsDeed({ words, text, message }: Reading): boolean {
  if (!words?.colourless) return false
  const colourless = [...words.colourless, ...keysOf(`${message.customer.name} ${message.owner.name}`)]
  const sentences = sentencesOf(text)
  const owning = sentences.findIndex(
    (sentence) =>
      ownedAt(sentence.text, [words]) ||
      ownedAt(sentence.text, [words], ({ admits }) => admits) ||
      ownedAt(
        text.quote(sentence.from, sentence.to).toLowerCase(),
        [words],
        ({ accented }) => accented?.owns ?? [],
      ),
  )
  return sentences.slice(0, owning + 1).some((sentence) => tellsOne(sentence.text, colourless))
}

function vagueIn(reading: Reading): string | undefined {
  for (const { vague } of reading.known)
    for (const at of found(reading, vague)) if (at.in === reading.text) return at.in.quote(at.from, at.to)
  return undefined
}
