import type { Remedy } from '../../model/plan.ts'
import type { Telling, Words } from '../telling.ts'
import { bullets, letter, spokenMoney } from '../words.ts'
import type { DamageFacts } from './facts.ts'

type Damage = Telling<DamageFacts>

/** Says exactly what was given, and how it arrives. */
export function remedyMessage(damage: Damage): Words {
  const { facts, customer, owner, topic, opening } = damage
  const { orderId } = facts
  const { remedies } = topic
  if (remedies.length === 0) return nothingGiven(damage)
  return {
    subject: `Order ${orderId}: what we have given back to you`,
    text: letter(customer, owner, [
      opening === 0
        ? before(damage)
        : opening === 1
          ? `What we first did about the damage in order ${orderId} was not enough. So we have done more:`
          : `Order ${orderId} has cost you more words than it should have. This is what has come of them since:`,
      bullets(remedies.map((remedy) => line(remedy, customer))),
      opening < 2
        ? 'There is nothing that you have to sign, send back or spend by a date to have it.'
        : 'Nothing more is asked of you for it.',
      opening === 0
        ? 'I know that it does not pay for the moment in which you opened the box, or for the time since. It only sees to it that our failure does not cost you money as well.'
        : opening === 1
          ? 'I know what it takes to tell a company twice. Thank you for doing it: without you we would think that all was well.'
          : 'I add no fine words to it. My next step is to ask you once more whether it is right, and to go by what you say.',
    ]),
  }
}

function before({ facts, topic }: Damage): string {
  const { orderId } = facts
  const isPriceBack = topic.remedies.some(({ id, kind }) => kind === 'refund' && id !== 'freight-refund')
  return isPriceBack
    ? `You paid for something whole, and in order ${orderId} we sent you something broken. This is done:`
    : `In order ${orderId} we sent you something broken, and a replacement only gives you what was yours from the start. So this is done as well:`
}

function line({ kind, what, money }: Remedy, customer: Damage['customer']): string {
  const sum = money ? spokenMoney(money, customer) : ''
  if (kind === 'refund') return `${sum} refunded: ${what}. It goes back the way you paid it.`
  if (kind === 'credit')
    return `${sum} credited to your account ${what}. It comes off your next invoice by itself.`
  return `${what}${sum && `, worth ${sum}`}.`
}

/** Nothing was given, or it was declined: whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven({ facts, customer, owner, opening }: Damage): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: it is not closed for me yet`,
    text: letter(customer, owner, [
      ...(opening < 2
        ? [
            opening === 0
              ? `We let order ${orderId} reach you damaged. Whatever we have done about it since was no favour, only what you were owed, so I do not close the matter on my own say.`
              : `We have tried more than once now to make up for the damage in order ${orderId}. I do not take it for granted that we have.`,
            'I am sorry for the trouble that came to you in a box of ours.',
            'My next step is to ask you, when some time has passed, whether it is right; and I act on what you say. Should it have cost you something that I know nothing of, tell me: your answer comes straight to me.',
          ]
        : [
            `What is left to do about the damage in order ${orderId}, we agree on in person, you and I, and not in a form letter.`,
            'I am sorry that you had to insist. We should have stopped to listen after the first time.',
            'My next step is to hear from you whether that agreement holds in practice. Until you say so, it stays on my list.',
          ]),
    ]),
  }
}
