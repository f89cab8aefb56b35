import type { Telling, Words } from '../telling.ts'
import { letter, spokenDay } from '../words.ts'
import { wayOf } from './decisions.ts'
import type { DamageFacts } from './facts.ts'
import { goods } from './goods.ts'

type Damage = Telling<DamageFacts>

export const apology = (damage: Damage): Words =>
  damage.opening === 0
    ? firstApology(damage)
    : damage.opening === 1
      ? secondApology(damage)
      : laterApology(damage)

function firstApology(damage: Damage): Words {
  const { facts, customer, owner } = damage
  const { orderId, arrivedOn } = facts
  const what = facts.damage ? `with ${facts.damage}` : 'damaged'
  return {
    subject: `Order ${orderId} reached you damaged, and that is our failure`,
    text: letter(customer, owner, [
      `On ${spokenDay(arrivedOn, customer)} your order ${orderId} arrived, and ${goods(damage)} came ${what}. That is our failure. We choose how a parcel is packed and who carries it, so it is for us to see that it arrives whole.`,
      `I am sorry. ${weight(damage)}`,
      again(damage),
      facts.hazard
        ? 'One thing first: leave it lying where it is. You should not have to handle something that can hurt you. We take it off your hands, at our cost.'
        : null,
      `I am ${owner.name}, and this is mine to put right. ${belief(facts)} My next step is to ${wayOf(facts) === 'replace' ? 'get a whole one on its way to you' : 'find out what I can offer you in its place'}. My next message tells you what I have set in motion, and ${wayOf(facts) === 'replace' ? 'by when you can count on it' : 'by when we speak'}.`,
    ]),
  }
}

/** What the damage did to the customer, in words that fit its size. */
function weight({ severity }: Damage): string {
  if (severity === 'low')
    return 'You opened a parcel that you had waited for, and what you found in it was a disappointment, and a chore.'
  if (severity === 'medium')
    return 'You chose it, paid for it and waited for it. Then you stood there with something that you cannot use, and with the work of telling us about it.'
  return 'You put a good deal of money into our hands and counted on what you would get for it. What you got is of no use to you, and whatever you had planned to do with it has to wait for us. That is a lot to ask of anybody.'
}

/** We take it seriously that it is not the first time. */
function again({ history }: Damage): string | null {
  if (history.repeats > 1)
    return 'You know this from us by now: it has come to you broken again and again, and an apology has never stopped the next time. I do not expect you to believe this one. What we do about it has to speak for us, and the proof of it is ours to bring.'
  if (history.repeats > 0)
    return 'And it is not the first time. We have sent you damaged goods before, and you had every right to expect that we had learned from it. We had not learned enough.'
  return history.failures > 0
    ? 'And it is not the first time that we let you down. I know that this one weighs more for it.'
    : null
}

const belief = ({ photos }: DamageFacts): string =>
  photos
    ? 'Your pictures are here, and I take your word for all else.'
    : 'I take your word for what you found: you have nothing to prove.'

function secondApology(damage: Damage): Words {
  const { facts, customer, owner } = damage
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: you told us that it is still not right`,
    text: letter(customer, owner, [
      `You told us that what we did about order ${orderId} has not put it right. You are the one who can tell, so that is how it stands.`,
      `I am sorry. First we let ${goods(damage)} reach you damaged, then we came back with a repair that was not one. Both are our failure, and the second was avoidable: we could have listened better.`,
      `I am ${owner.name}, ${owner.title}. I have taken this over, and I have all that you wrote to us, so you will not have to tell it again.`,
      'My next step is to look at what we left undone, before I offer you anything. My next message tells you by when you have my call.',
    ]),
  }
}

function laterApology(damage: Damage): Words {
  const { facts, customer, owner } = damage
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: we have failed you again`,
    text: letter(customer, owner, [
      `You have now said to us more than once that the damage in order ${orderId} is not made good, and each time we thought that we knew better.`,
      `I am sorry. By now ${goods(damage)} must be the least of it. What has worn you out is us, and I have nothing to say in our defence.`,
      `My name is ${owner.name}, ${owner.title}. From here on this is mine, and nothing that was tried so far binds me.`,
      'My next step is to speak with you, because letters have not solved it. The message that follows names the day and the hour until which you can hold me to that.',
    ]),
  }
}
