import type { Telling, Words } from '../telling.ts'
import { letter } from '../words.ts'
import type { DamageFacts } from './facts.ts'
import { goods } from './goods.ts'

type Damage = Telling<DamageFacts>

/** Days later: did we get this right? */
export function followUp(damage: Damage): Words {
  const { facts, customer, owner, opening, history } = damage
  const { orderId } = facts
  return {
    subject:
      opening === 0
        ? `Order ${orderId}: is it whole now?`
        : `Order ${orderId}: have we got it right this time?`,
    text: letter(customer, owner, [
      opening === 0
        ? `We let ${goods(damage)} reach you damaged, with order ${orderId}. Since then we have done what we thought would put it right. I would like to hear from you whether it did.`
        : opening === 1
          ? `You had to tell us once that the damage in order ${orderId} was not put right. We have tried again, and only you know whether it worked.`
          : `It took us several attempts to make good the damage in order ${orderId}. I ask once more, and I would rather hear a third no than none.`,
      asking(opening),
      opening > 1
        ? 'However short it is, it reaches me and nobody else.'
        : history.repeats > 0
          ? 'One line is enough, also a blunt one. It has happened to you with us more than once, so yours counts double here.'
          : 'One line is enough, also a blunt one. I read it myself, and I act on it.',
    ]),
  }
}

const asking = (opening: number): string =>
  opening === 0
    ? 'Are you content with how it ended? And is there anything that you still need from us?'
    : opening === 1
      ? 'Does it hold this time? What is still missing, should anything be?'
      : 'Is it over for you, and over in a way that you can live with?'

export function reminder({ facts, customer, owner, opening }: Damage): Words {
  const { orderId } = facts
  if (opening > 0) return laterReminder({ facts, customer, owner, opening })
  return {
    subject: `Order ${orderId}: my question to you`,
    text: letter(customer, owner, [
      `I asked you whether we have put right the damage that we let happen to order ${orderId}. Your yes or no still matters to me, also a late one.`,
      'This is the last time that I ask: you have had enough to do with it. My door stays open, and an answer to this message comes to me.',
    ]),
  }
}

function laterReminder({
  facts: { orderId },
  customer,
  owner,
  opening,
}: Pick<Damage, 'facts' | 'customer' | 'owner' | 'opening'>): Words {
  return {
    subject: `Order ${orderId}: one last time from me`,
    text: letter(customer, owner, [
      opening === 1
        ? `You have not said yet whether our second attempt at the damage in order ${orderId} was a better one. Silence may mean that it was, or that you are tired of us. I would not blame you.`
        : `About the damage in order ${orderId} you have told us everything that there is to tell, more than once. So a single word would do: settled, or not.`,
      opening === 1
        ? 'I do not press you again. One line of yours, whenever it comes, and I go on from there.'
        : 'After this I leave you in peace. What you write me later still counts, whenever that is.',
    ]),
  }
}
