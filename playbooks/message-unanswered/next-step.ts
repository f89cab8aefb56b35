import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../telling.ts'
import { capitalized, letter, sentence, spokenInstant, spokenWeekday } from '../words.ts'
import type { MessageFacts } from './facts.ts'
import { yourMessage } from './topic.ts'

type Unanswered = Telling<MessageFacts>

/** What we said, with its date. */
export function promised({ what, dueAt, unknown }: SpokenPromise, customer: Unanswered['customer']): string {
  const by = `by ${spokenInstant(dueAt, customer)}, your time`
  return unknown ? `${by}, ${what}` : `${what} ${by}`
}

/** How the answer comes about, and by when. */
export function nextStep(unanswered: Unanswered): Words {
  const { customer, owner, promises, topic, opening } = unanswered
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  return {
    subject: promise
      ? `${capitalized(yourMessage(unanswered))}: ${event(promise, opening)} by ${spokenWeekday(promise.dueAt, customer)}`
      : `${capitalized(yourMessage(unanswered))}: what I have done so far`,
    text: letter(customer, owner, [
      opening === 0
        ? `We left ${yourMessage(unanswered)} lying. What you need first of all is your answer, so here is how you get it.`
        : opening === 1
          ? `Here is how I go on with ${yourMessage(unanswered)}, which we first left lying and then answered badly.`
          : `I have put all our answers to ${yourMessage(unanswered)} aside, as none of them was what you needed.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'I have nothing finished to report yet, and I would rather say so than dress it up.',
      promise ? dated(promise, unanswered) : 'I have no date yet that I could stand by, so I give you none.',
      promise ? behind(opening) : 'I keep writing to you until I have one.',
    ]),
  }
}

const event = ({ unknown }: SpokenPromise, opening: number): string =>
  unknown ? 'you hear from me' : opening === 0 ? 'my answer' : 'my call'

function dated(promise: SpokenPromise, { customer, opening }: Unanswered): string {
  if (promise.unknown)
    return `I do not know the answer yet, and I will not make one up. ${sentence(promised(promise, customer))} You hear it also when it is little.`
  const line = `What you can count on: ${promised(promise, customer)}.`
  return opening === 0
    ? `${line} It will be one that you can use, and what we cannot answer I will say plainly.`
    : opening === 1
      ? `${line} You tell me what our answer left open, and I do not put the phone down before I have understood it.`
      : `${line} I bring nothing prepared. You talk, I write it down and read it back to you.`
}

const behind = (opening: number): string =>
  opening === 0
    ? 'That date is mine, not that of a department. Should I see that I cannot keep it, I tell you before it passes.'
    : opening === 1
      ? 'Should another hour suit you better, or a letter better than a call, say so here, and so it is done.'
      : 'Whoever else should hear it with us, on your side or on ours, name them, and they are there.'
