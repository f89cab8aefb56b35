import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../playbook.ts'
import { letter, spokenInstant } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'

type Shipment = Telling<ShipmentFacts>
type Customer = Shipment['customer']

/** What we said, with its date. */
export function promised({ what, dueAt, unknown }: SpokenPromise, customer: Customer): string {
  const by = `by ${spokenInstant(dueAt, customer)}, your time`
  return unknown ? `${by}, ${what}` : `${what} ${by}`
}

/** Nobody knows when it arrives: we say so, and by when there is word of it. */
export const notKnown = (
  { what, dueAt }: SpokenPromise,
  { orderId }: ShipmentFacts,
  customer: Customer,
): string =>
  `I do not know yet when order ${orderId} will be with you, and I will not guess. By ${spokenInstant(dueAt, customer)}, your time, ${what}.`

/** Before a date passes: it will not hold. */
export function newDate({ facts, customer, owner, promises, topic, sent }: Shipment): Words {
  const { orderId } = facts
  const isAgain = sent.includes('new-date')
  const isUnknown = promises.some(({ unknown }) => unknown)
  return {
    subject: isUnknown
      ? `Order ${orderId}: what I do not know yet`
      : isAgain
        ? `Order ${orderId}: the date moves again`
        : `Order ${orderId}: the date I gave you has to move`,
    text: letter(customer, owner, [
      isUnknown && promises.every((promise) => isStillUnknown(promise, earlier(promise, topic.promises)))
        ? isAgain
          ? `Again I come to you about order ${orderId} without what you need most.`
          : `I owe you word about order ${orderId}, and I wish that I had a better one.`
        : isAgain
          ? `I wrote to you before that the date for order ${orderId} had to move. It has to move again, and I know how that reads.`
          : `I have to take something back that I told you about order ${orderId}.`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `I promised you: ${promised(old, customer)}. ${whyMoved(promise, old, isAgain)} ` : ''}${instead(promise, old, facts, customer)}`
      }),
      apologyFor(isUnknown, isAgain),
      isUnknown && isAgain
        ? 'Should you have had enough of waiting for word from me, say so in a line: I would then rather talk about what you need instead of it.'
        : isUnknown
          ? 'My next step is to ask again every day until somebody knows. Should waiting be no way for you, answer this message, and we look for another.'
          : 'My next step is to check on it myself every day until it is done. Should the new date not work for you, answer this message, and we look for another way.',
    ]),
  }
}

/** The same promise as it stood before. */
export const earlier = ({ id }: SpokenPromise, olds: SpokenPromise[]): SpokenPromise | undefined =>
  olds.find((old) => old.id === id)

/** We had promised word, and have nothing but word again. */
export const isStillUnknown = (promise: SpokenPromise, old: SpokenPromise | undefined): boolean =>
  promise.unknown === true && promise.what === old?.what

function whyMoved(promise: SpokenPromise, old: SpokenPromise, isAgain: boolean): string {
  if (isStillUnknown(promise, old)) {
    return isAgain
      ? 'You hear from me, as I said; but of all whom I asked, none knows a day that I could pass on to you.'
      : 'This is that message, and there is no date in it: nobody has given me one that I could stand by.'
  }
  return isAgain
    ? 'It will not hold, and I tell you now, while you can still plan without it.'
    : 'I no longer believe that I can keep that, and you should hear it from me before the date passes, not after.'
}

function apologyFor(isUnknown: boolean, isAgain: boolean): string {
  if (isUnknown && isAgain) {
    return 'I am sorry. This is our failure from beginning to end, and it is you who sits there without an answer.'
  }
  if (isUnknown) {
    return 'I am sorry. You need a date that you can plan with, and I have none to give you. That is hard to read, I know. A guess of mine would only be the next thing to let you down.'
  }
  return isAgain
    ? 'I am sorry. You have planned around two dates of mine, and neither held. I would rather have you angry with me as you read this than surprised when the date passes.'
    : 'I am sorry. We had failed you once already, you had a date to rely on again, and I take that one from you too. I have put more room into the new one.'
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise({ facts, customer, owner, promises, topic, sent }: Shipment): Words {
  const { orderId } = facts
  const isAgain = sent.includes('broken-promise')
  return {
    subject: `Order ${orderId}: we broke our promise to you${isAgain ? ' again' : ''}`,
    text: letter(customer, owner, [
      isAgain
        ? `I wrote to you that we had broken our word about order ${orderId}. Now we have done it once more.`
        : `First order ${orderId} was late. Then we made you a promise about it, and broke that too.`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. We did not keep it. ` : ''}${instead(promise, old, facts, customer)}`
      }),
      isAgain
        ? 'I am sorry. There is nothing left in my words that could make you believe the next ones; only what we do can.'
        : 'I am sorry. The first failure cost you time. This one costs our word, and that is worse. I have no excuse to offer you.',
      isAgain
        ? 'So I do not leave it to anyone else: I see to it in person, each day, and should you want your money back rather than wait, one line from you is enough.'
        : `I am ${owner.name}, ${owner.title}, and from here on I answer for what I write here. My next step is to check on it myself every day, and you hear from me until it is kept.`,
    ]),
  }
}

/** The new date; and what it is for, where that is something else than before. */
function instead(
  promise: SpokenPromise,
  old: SpokenPromise | undefined,
  facts: ShipmentFacts,
  customer: Customer,
): string {
  if (promise.unknown) return notKnown(promise, facts, customer)
  return old && old.what !== promise.what
    ? `What you can count on instead: ${promised(promise, customer)}.`
    : `The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
}
