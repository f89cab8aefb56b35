import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../playbook.ts'
import { letter, sentence, spokenInstant, spokenWeekday } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'

type Shipment = Telling<ShipmentFacts>

/** When the second attempt was not enough either: whoever reads this has had two apologies, and wants neither again. */
export function thirdApology({ facts, customer, owner }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: two attempts, and still not right`,
    text: letter(customer, owner, [
      `Twice you have had to tell us that order ${orderId} is not settled. The second time should never have been needed.`,
      'I am sorry. I will not explain to you what we meant to do: it did not work, and that is our failure, not a misunderstanding of yours.',
      `My name is ${owner.name}. Nobody stands between you and me any more, and nobody above me decides about this. Tell me what would make it right, however large or small, and I say yes or no to it myself.`,
      'My next step is to read the whole of it from its beginning, alone, before I propose anything to you again.',
    ]),
  }
}

/** What happens now, at the third attempt: said by whoever decides. */
export function thirdNextStep({ facts, customer, owner, promises, topic }: Shipment): Words {
  const { orderId } = facts
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  return {
    subject: promise
      ? `Order ${orderId}: I ring you by ${spokenWeekday(promise.dueAt, customer)}`
      : `Order ${orderId}: what I am doing`,
    text: letter(customer, owner, [
      `I have taken order ${orderId} off everyone else's list and put it on mine.`,
      notes.length > 0 ? notes.map(sentence).join(' ') : 'There is no result that I could show you yet.',
      promise ? rung(promise, customer) : 'I give you no day for it, as I know none that would hold.',
      'You will find me prepared. Writing instead of talking is fine with me: one sentence is enough, and I work from that.',
    ]),
  }
}

const rung = ({ what, dueAt }: SpokenPromise, customer: Shipment['customer']): string =>
  `My word on it: ${what} by ${spokenInstant(dueAt, customer)}, your time. Whatever you ask for in it, I can decide on the spot.`

/** Nothing more was given, which is not spoken of. */
export function thirdWithoutGift({ facts, customer, owner }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: what is settled, and what is not`,
    text: letter(customer, owner, [
      `You have heard a lot from us about order ${orderId} that changed nothing for you. That is our failure, and I will not add to it with more words.`,
      'What I owe you is that somebody listens and then acts. My next step is to ask you whether I have, and to go by your word alone.',
    ]),
  }
}

/** The question, asked for the third time: short, and by name. */
export function thirdFollowUp({ facts, customer, owner }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: I ask you one more time`,
    text: letter(customer, owner, [
      `I know that you have answered this question about order ${orderId} twice, and both times the answer was no.`,
      'Is it settled for you? Should it not be, write me what is missing. I would rather hear it a third time than believe that silence means yes.',
    ]),
  }
}
