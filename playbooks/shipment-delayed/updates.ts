import type { Telling, Words } from '../playbook.ts'
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
  const earlier = sent.filter((kind) => kind === 'update').length
  const moves = sent.filter((kind) => kind === 'new-date' || kind === 'broken-promise').length
  const isMoved = sent.at(-1) === 'new-date' || sent.at(-1) === 'broken-promise'
  const { subject, news } = variants[earlier % variants.length] ?? variants[0]
  return {
    subject: `Order ${facts.orderId}: ${subject}`,
    text: letter(customer, owner, [
      isMoved
        ? (afterMove[(moves - 1) % afterMove.length] ?? afterMove[0])(`order ${facts.orderId}`)
        : news(`order ${facts.orderId}`),
      standing(shipment, earlier),
      opening > 0 && earlier === 0
        ? 'We owe you this after failing you more than once. You need not ask for it.'
        : (closings[earlier % closings.length] ?? null),
    ]),
  }
}

const afterMove: [Line, ...Line[]] = [
  (order) =>
    `Since I had to give you a new date for ${order}, I look after it daily. There is nothing new to report.`,
  (order) =>
    `I know what a date of ours for ${order} is worth to you by now, so I only say what I have: no news.`,
  (order) => `After all that I had to take back about ${order}, here is a line that takes nothing back.`,
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

const closings = [
  'My next step is to keep watching it until you have it. There is nothing that you need to do.',
  'I keep at it, and I keep writing.',
  'You do not have to chase us. That is my work.',
  'I stay with it until it is done.',
  'Whatever you want to know in between, ask: it comes to me, and I answer.',
]

function standing({ facts, promises, customer }: Shipment, earlier: number): string {
  if (promises.length === 0) return 'I have no date yet that I could stand by, so I give you none.'
  return promises
    .map((promise) => {
      const stands = `What I promised you stands: ${promised(promise, customer)}.`
      const unknown = unknowns[earlier % unknowns.length] ?? unknowns[0]
      return promise.unknown ? `${unknown(`order ${facts.orderId}`)} ${stands}` : stands
    })
    .join(' ')
}

const unknowns: [Line, ...Line[]] = [
  (order) => `I still do not know when ${order} will be with you, and I will not guess.`,
  (order) => `By when you have ${order} I cannot tell you yet: nobody has given me a date that I believe.`,
  (order) => `A date for ${order} is what you need most, and I do not know one yet.`,
]
