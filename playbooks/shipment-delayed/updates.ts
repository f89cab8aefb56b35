import type { Telling, Words } from '../playbook.ts'
import { movedLine, pick, type Turn, turnOf } from '../turning.ts'
import { letter } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'
import { promised } from './promises.ts'

type Shipment = Telling<ShipmentFacts>

/**
 * An update while a promise is open. What the actions did was told in the next step; an update says honestly that nothing
 * is new, what still stands, and not twice in the same words: its parts turn at different paces.
 */
export function update(shipment: Shipment): Words {
  const { facts, customer, owner, sent, opening } = shipment
  const turn = turnOf(sent)
  const { subject, news } = pick(variants, turn.updates)
  return {
    subject: `Order ${facts.orderId}: ${subject}`,
    text: letter(customer, owner, [
      (movedLine(afterMove, turn) ?? news)(`order ${facts.orderId}`),
      standing(shipment, turn),
      turn.updates < variants.length ? null : pick(longer, turn.updates),
      opening > 0 && turn.updates === 0
        ? 'We owe you this after failing you more than once. You need not ask for it.'
        : pick(closings, turn.updates),
    ]),
  }
}

const afterMove: [Line, ...Line[]] = [
  (order) =>
    `Since I had to give you a new date for ${order}, I look after it daily. There is nothing new to report.`,
  (order) =>
    `I know what a date of ours for ${order} is worth to you by now, so I only say what I have: no news.`,
  (order) => `After all that I had to take back about ${order}, here is a line that takes nothing back.`,
  (order) =>
    `You have had too many letters about ${order} in which a date fell. None falls in this one, and nothing else has come in.`,
  (order) => `Only so that you do not think the worst: ${order} stands no better and no worse.`,
  (order) => `No other date this time, and no other news of ${order} either.`,
  (order) => `My last letter about ${order} was a bad one. Nothing has been added to it since.`,
]

type Line = (order: string) => string

const variants: [Variant, ...Variant[]] = [
  {
    subject: 'where it stands',
    news: (order) =>
      `You should not have to ask, so here is where ${order} stands. I have no news: nobody has reported a change to me, good or bad.`,
  },
  {
    subject: 'no news, and you should know that too',
    news: (order) =>
      `There is nothing new about ${order}. I would rather write you that than leave you wondering whether somebody is still looking after it. I am.`,
  },
  {
    subject: 'still on my desk',
    news: (order) =>
      `Our delay with ${order} is still on my desk, and it stays there. I have learned nothing new since my last message.`,
  },
  {
    subject: 'a short word in between',
    news: (order) =>
      `A short word about ${order}, which we should have sent in time: nothing has changed since I last wrote.`,
  },
  {
    subject: 'as promised, a word from me',
    news: (order) =>
      `I said that I would write, so I do, though I wish I had more to write about ${order} than this: no change.`,
  },
  {
    subject: 'nothing to report yet',
    news: (order) =>
      `I have gone through all that has come in about ${order}, and none of it tells you or me anything more than you know already.`,
  },
  {
    subject: 'I have not forgotten you',
    news: (order) =>
      `${order.charAt(0).toUpperCase()}${order.slice(1)} has been late for so long that silence from us would be the worst answer. So, plainly: there is nothing new.`,
  },
  {
    subject: 'another day without news',
    news: (order) =>
      `Another day has gone by, and ${order} is where it was, as far as anyone has told me. I count these days as well as you do.`,
  },
  {
    subject: 'I looked again',
    news: (order) =>
      `Before writing this I looked once more at everything we have on ${order}. It reads as it did the last time.`,
  },
  {
    subject: 'still waiting, with you',
    news: (order) =>
      `Nobody has brought me word of ${order} since we last spoke in these letters. You can be as tired of reading that as you like: I do not take it amiss.`,
  },
  {
    subject: 'the same, said openly',
    news: (order) =>
      `I could make this sound like progress, and it would not be true. With ${order}, things are as they were.`,
  },
  {
    subject: 'I am still the one to ask',
    news: (order) =>
      `No change with ${order}. I write all the same, as a delay that is ours should not leave you guessing who looks after it.`,
  },
]

interface Variant {
  subject: string
  news(order: string): string
}

const closings: [string, ...string[]] = [
  'My next step is to keep watching it until you have it. There is nothing that you need to do.',
  'I keep at it, and I keep writing.',
  'You do not have to chase us. That is my work.',
  'I stay with it until it is done.',
  'Whatever you want to know in between, ask: it comes to me, and I answer.',
]

/** When the same news comes round again: that it has taken so long is news of its own kind. */
const longer: [string, ...string[]] = [
  'You have had a long row of such letters from me by now. I would give them all for one with the right news in it.',
  'It was never to take as long as this. That it does is our doing, and no part of it is yours.',
  'Whatever this wait has cost you by now, write it to me: it belongs to what we have to make good.',
  'Perhaps you would rather have your money back by now than the goods. Say so, and we talk about that instead of dates.',
  'I ask for no more patience. You have had more of it with us than we had any right to.',
  'Should these letters do nothing but vex you, tell me, and I keep them to what has really changed.',
  'I know that this one is no better than those before it. You should be able to hold me to it all the same.',
]

/** Before a promise that stands. */
const standings: [string, ...string[]] = [
  'What I promised you stands',
  'You can go on counting on this',
  'My word on this has not changed',
  'This holds as I wrote it',
  'I still answer for this',
  'Nothing has moved here',
  'This much I can repeat',
]

function standing({ facts, promises, customer }: Shipment, { updates }: Turn): string {
  if (promises.length === 0) return 'I have no date yet that I could stand by, so I give you none.'
  return promises
    .map((promise) => {
      const stands = `${pick(standings, updates)}: ${promised(promise, customer)}.`
      return promise.unknown ? `${pick(unknowns, updates)(`order ${facts.orderId}`)} ${stands}` : stands
    })
    .join(' ')
}

const unknowns: [Line, ...Line[]] = [
  (order) => `I still do not know when ${order} will be with you, and I will not guess.`,
  (order) => `By when you have ${order} I cannot tell you yet: nobody has given me a date that I believe.`,
  (order) => `A date for ${order} is what you need most, and I do not know one yet.`,
]
