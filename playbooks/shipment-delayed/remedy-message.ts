import type { Remedy } from '../../model/plan.ts'
import type { Telling, Words } from '../playbook.ts'
import { bullets, letter, spokenMoney } from '../words.ts'
import { thirdWithoutGift } from './again.ts'
import type { ShipmentFacts } from './facts.ts'

type Shipment = Telling<ShipmentFacts>

/** Says exactly what was given, and how it arrives. */
export function remedyMessage(shipment: Shipment): Words {
  const { facts, customer, owner, topic, opening } = shipment
  const { orderId } = facts
  const { remedies } = topic
  if (remedies.length === 0) return opening >= 2 ? thirdWithoutGift(shipment) : nothingGiven(shipment)
  return {
    subject: `Order ${orderId}: what we have given back to you`,
    text: letter(customer, owner, [
      opening === 0
        ? `We failed you with order ${orderId}, and you should not pay for that. This is done:`
        : opening === 1
          ? `Our first attempt to put order ${orderId} right was not enough. On top of it, this is done:`
          : `It has taken us three attempts at order ${orderId}, two more than you should have had to bear. This has been added since:`,
      bullets(remedies.map((remedy) => line(remedy, customer))),
      opening < 2
        ? 'You do not have to ask for it, fill anything in or accept anything. It has no strings and no end date.'
        : 'It is yours, whatever you think of us by now.',
      opening === 0
        ? 'Money does not bring back the time you lost with us. It only means that our failure should not cost you on top.'
        : opening === 1
          ? 'I know that it does not undo two disappointments. Thank you for telling us instead of just leaving.'
          : 'I add no fine words to it. My next step is to ask you whether it is settled, and to go by what you say.',
    ]),
  }
}

function line({ kind, what, money }: Remedy, customer: Shipment['customer']): string {
  const sum = money ? spokenMoney(money, customer) : ''
  if (kind === 'refund') return `${sum} refunded: ${what}. It goes back the way you paid it.`
  if (kind === 'credit')
    return `${sum} credited to your account ${what}. It comes off your next invoice by itself.`
  return `${what}${sum && `, worth ${sum}`}.`
}

/** Nothing was given, or it was declined: whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: I am not done with it`,
    text: letter(customer, owner, [
      opening === 0
        ? `We let you wait too long for order ${orderId}. I cannot undo that, and I do not call the matter settled before I have heard it from you.`
        : `We have tried more than once to put order ${orderId} right, and I do not take it for granted that we have.`,
      'You have somebody who answers. My next step is to ask you, once things have settled, whether it is right; and what you tell me then, I act on.',
      'I am sorry that we let you down. Should our delay have caused you something that I do not know of, tell me: an answer to this message comes straight to me.',
    ]),
  }
}
