import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../telling.ts'
import { letter, spokenInstant } from '../words.ts'
import type { DamageFacts } from './facts.ts'
import { promised } from './next-step.ts'

type Damage = Telling<DamageFacts>

/** Before a date passes: it will not hold. */
export function newDate(damage: Damage): Words {
  const { facts, customer, owner, promises, sent } = damage
  const { orderId } = facts
  const isAgain = sent.includes('new-date')
  return {
    subject: isAgain
      ? `Order ${orderId}: I have to move the date once more`
      : `Order ${orderId}: the date that I gave you will not hold`,
    text: letter(customer, owner, [
      isAgain
        ? `This is the second time that I move a date for order ${orderId}, and I do not like writing it any more than you will like reading it.`
        : `You have a date from me for order ${orderId}, and I have to take it back before it passes.`,
      ...promises.map((promise) => {
        const old = earlier(promise, damage)
        return `${old ? `I promised you: ${promised(old, customer)}. I no longer believe in that date, so I will not let you wait for it. ` : ''}${instead(promise, old, customer)}`
      }),
      isAgain
        ? 'I am sorry. We sent you something broken, and since then we have twice given you a date that was not one. You have been more patient with us than we have earned.'
        : 'I am sorry. We sent you something broken, and now we make you wait for what should have come in the first place. The new date has more room in it than the old one had.',
      promises.some(({ id }) => id === 'replacement')
        ? 'My next step is to follow it myself, every day, until it is with you. You can also have your money back instead: one line in answer to this message, and I stop the replacement.'
        : 'My next step is to keep this date. Should it not suit you, answer this message with one that does.',
    ]),
  }
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(damage: Damage): Words {
  const { facts, customer, owner, promises } = damage
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: we did not keep our word to you`,
    text: letter(customer, owner, [
      `First we sent you something broken in order ${orderId}. Then we gave you our word on it, and broke that as well.`,
      ...promises.map((promise) => {
        const old = earlier(promise, damage)
        return `${old ? `We promised you: ${promised(old, customer)}. That did not happen. ` : ''}${instead(promise, old, customer)}`
      }),
      'I am sorry, and I have no excuse to give you. You had nothing from us but our word, and you waited for it in vain. You will be slow to believe the next date, and you are right to be.',
      `I am ${owner.name}, ${owner.title}. From now on I answer for this in person. My next step is to look at where it stands every day, and to tell you.`,
    ]),
  }
}

const earlier = ({ id }: SpokenPromise, { topic }: Damage): SpokenPromise | undefined =>
  topic.promises.find((old) => old.id === id)

/** The new date; and what it is for, where that is something else than before. */
const instead = (
  promise: SpokenPromise,
  old: SpokenPromise | undefined,
  customer: Damage['customer'],
): string =>
  old?.what === promise.what
    ? `The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
    : `What you can count on now: ${promised(promise, customer)}.`
