import type { Telling, Words } from '../playbook.ts'
import { letter } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'
import { promised } from './promises.ts'

type Shipment = Telling<ShipmentFacts>

/**
 * An update while a promise is open. What the actions did was told in the next step; an update says honestly that nothing
 * is new, what still stands, and never twice in a row in the same words.
 */
export function update(shipment: Shipment): Words {
  const { facts, customer, owner, sent, opening } = shipment
  const earlier = sent.filter((kind) => kind === 'update').length
  const moved = sent.at(-1) === 'new-date' || sent.at(-1) === 'broken-promise'
  const { subject, news } = variants[earlier % variants.length] ?? variants[0]
  return {
    subject: `Order ${facts.orderId}: ${subject}`,
    text: letter(customer, owner, [
      moved
        ? `Since I had to give you a new date for order ${facts.orderId}, I look after it daily. There is nothing new to report.`
        : news(`order ${facts.orderId}`),
      standing(shipment),
      opening > 0
        ? 'We owe you this after failing you more than once. You need not ask for it.'
        : (closings[earlier % closings.length] ?? null),
    ]),
  }
}

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
]

function standing({ facts, promises, customer }: Shipment): string {
  if (promises.length === 0) return 'I have no date yet that I could stand by, so I give you none.'
  return promises
    .map((promise) => {
      const stands = `What I promised you stands: ${promised(promise, customer)}.`
      return promise.unknown
        ? `I still do not know when order ${facts.orderId} will be with you, and I will not guess. ${stands}`
        : stands
    })
    .join(' ')
}
