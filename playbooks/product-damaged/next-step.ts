import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../telling.ts'
import { letter, sentence, spokenInstant, spokenWeekday } from '../words.ts'
import { asksForPhotos, isCollected, wayOf } from './decisions.ts'
import type { DamageFacts } from './facts.ts'
import { goods } from './goods.ts'

type Damage = Telling<DamageFacts>

/** What we said, with its date. */
export const promised = ({ what, dueAt }: SpokenPromise, customer: Damage['customer']): string =>
  `${what} by ${spokenInstant(dueAt, customer)}, your time`

/** What is on its way, by when, and what the customer may choose instead. */
export function nextStep(damage: Damage): Words {
  const { facts, customer, owner, promises, topic, opening } = damage
  const { orderId } = facts
  const [promise] = promises
  const event = promise?.id === 'replacement' ? 'your replacement is with you' : 'you have my call'
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  return {
    subject: promise
      ? `Order ${orderId}: ${event} by ${spokenWeekday(promise.dueAt, customer)}`
      : `Order ${orderId}: what I have set in motion`,
    text: letter(customer, owner, [
      opening === 0
        ? `Here is what I have set in motion since I wrote to you about order ${orderId}, which we let reach you damaged.`
        : opening === 1
          ? `Here is how I go on with order ${orderId}, which we let reach you damaged and have not put right yet.`
          : `I have begun from the start with order ${orderId}, as though nothing had been done about the damage yet.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'I have nothing finished to report yet, and I would rather say so than dress it up.',
      promise
        ? `What you can count on: ${promised(promise, customer)}. ${behind(promise, opening)}`
        : 'I have no date yet that I could stand by, so I give you none.',
      ...(opening === 0 ? [choice(facts), whatToDoWithIt(damage), photos(facts)] : []),
      promise ? inDanger(opening) : 'I keep writing to you until I have one.',
    ]),
  }
}

function behind({ id }: SpokenPromise, opening: number): string {
  if (id === 'replacement')
    return 'I have left room in that date, so that it still holds when one thing goes wrong.'
  return opening < 2
    ? 'Tell me here when I reach you best, or that you would rather have it in writing.'
    : 'Name an hour before then, and I call at that hour. I will mostly listen.'
}

const inDanger = (opening: number): string =>
  opening === 0
    ? 'Should that date come into danger, you hear it from me before it passes, not after. In between I write to you at a steady pace, with or without news.'
    : opening === 1
      ? 'Should anything come between, I tell you while there is still time. What we agree on then, I put in writing, so that you can hold us to it.'
      : 'You have had words enough from us. What comes out of that talk is done, and I answer for it with my own name.'

/** What we do is our proposal: they had something else in mind when they bought it. */
const choice = (facts: DamageFacts): string =>
  wayOf(facts) === 'replace'
    ? 'The choice is yours, not ours: should you prefer your money to a new one, answer this message with one line. I stop the replacement, and the price goes back to you instead.'
    : 'I cannot send you the same again soon enough, and I will not pretend that I can. So what I propose is your money back, the full price of what was damaged. The choice is yours: when we speak, you tell me whether that is right, or whether you would rather wait for another one.'

function whatToDoWithIt(damage: Damage): string {
  const { hazard } = damage.facts
  if (!isCollected(damage.facts))
    return `Nothing has to come back to us. Keep ${goods(damage)}, give it away or throw it out, as you like.`
  return hazard
    ? 'Leave the broken one where it is. Tell me which hour suits you, and somebody who is equipped for it takes it away at our cost, without your having to touch it.'
    : 'The broken one must not become your errand. Tell me which hour suits you, and we collect it at your door, at our cost, in a box that we bring.'
}

const photos = (facts: DamageFacts): string | null =>
  asksForPhotos(facts)
    ? 'I have one request: a picture of the damage, and one of the box as it came. Those who pack for us learn more from them than from any report. Nothing waits for them, and nobody doubts you.'
    : null
