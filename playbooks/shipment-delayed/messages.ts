import type { SpokenPromise } from '../../model/message.ts'
import { daysBetween } from '../../time/dates.ts'
import type { CustomerMessageKind, Telling, Words } from '../playbook.ts'
import {
  counted,
  letter,
  sentence,
  signature,
  spelled,
  spokenDay,
  spokenInstant,
  spokenWeekday,
} from '../words.ts'
import type { ShipmentFacts } from './facts.ts'
import { remedyMessage } from './remedy-message.ts'
import { update } from './updates.ts'

type Shipment = Telling<ShipmentFacts>

/** What the customer reads. Read each aloud: would you forgive us? */
export const shipmentMessages: Record<CustomerMessageKind, (shipment: Shipment) => Words> = {
  apology: (shipment) => (shipment.opening === 0 ? apology(shipment) : secondApology(shipment)),
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': followUp,
  reminder,
  answer,
}

function apology({ facts, severity, customer, owner }: Shipment): Words {
  const { orderId, daysLate, requiredBy, shippedOn, orderedOn } = facts
  const needed = `You needed order ${orderId} by ${spokenDay(requiredBy, customer)}.`
  const planned = daysBetween(orderedOn, requiredBy)
  const late =
    shippedOn === null
      ? `It is ${counted(daysLate, 'day')} past that date, and your order has not left us yet.`
      : `We did not even send it until ${spokenDay(shippedOn, customer)}, ${counted(daysLate, 'day')} after it should have been in your hands.`
  return {
    subject: `Order ${orderId} is late, and that is our failure`,
    text: letter(customer, owner, [
      `${needed} ${late} That is our failure. You ordered on ${spokenDay(orderedOn, customer)}${planned >= 7 ? ` and gave us ${planned} days` : ''}; you did your part, and we did not do ours.`,
      `I am sorry. ${weight(severity, daysLate)}`,
      `I do not know yet why it happened, and I will not guess. What I do know is whose it is to put right: mine. I am ${owner.name}, and I stay with your order until you tell me that it is settled.`,
      `My next step is to ${shippedOn === null ? 'get your order out of our door' : 'find out where your parcel is'}. My next message tells you what I have set in motion, and the date by which you can count on your order. You do not have to do anything. Whatever you need to tell me, answer this message: it comes to me.`,
    ]),
  }
}

/** What the delay did to the customer, in words that fit its size. */
function weight(severity: Shipment['severity'], daysLate: number): string {
  const days = sentence(`${spelled(daysLate)} ${daysLate === 1 ? 'day' : 'days'}`).slice(0, -1)
  if (severity === 'low') {
    return `${days} may look like little from our side of the counter. ${daysLate === 1 ? 'It was a day' : 'They were days'} of yours, and you had planned on having what you bought.`
  }
  if (severity === 'medium') {
    return 'You planned around a date that we had accepted, and then you had to plan around us instead.'
  }
  return `${days} is no slip. It is long enough for our failure to become your trouble with the people who rely on you, and you had done nothing to deserve that.`
}

function secondApology({ facts, customer, owner }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: `Order ${orderId}: you told us it is not right, and you are the one who knows`,
    text: letter(customer, owner, [
      `Your answer about order ${orderId} has reached me. You told us that we have not put this right. So we have not.`,
      `I am sorry, twice over: for an order that ran ${counted(daysLate, 'day')} late, and for an attempt to repair it that did not do you justice. Both are our failure.`,
      `I am ${owner.name}, ${owner.title}, and I answer for this from here on. You will not have to tell your story again: I have your words, and all that we wrote to you.`,
      'My next step is to go through what we did and what we left undone. My next message tells you by when we speak about it, person to person. Until then, whatever you write here comes to me.',
    ]),
  }
}

function nextStep({ facts, customer, owner, promises, topic, opening }: Shipment): Words {
  const { orderId } = facts
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const where = facts.destination && opening === 0 ? ` to ${facts.destination.city}` : ''
  const rhythm = 'Until then I write to you at a steady pace, also when there is nothing new to say.'
  return {
    subject: promise
      ? `Order ${orderId}: ${opening === 0 ? 'with you' : 'we speak'} by ${spokenWeekday(promise.dueAt, customer)}`
      : `Order ${orderId}: what I have set in motion`,
    text: letter(customer, owner, [
      opening === 0
        ? `Here is what I have set in motion for your order ${orderId}${where}.`
        : `Here is how I go on with order ${orderId}, ${counted(facts.daysLate, 'day')} late through our failure and still not right.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'I have nothing finished to report yet, and I would rather say so than dress it up.',
      promise
        ? dated(promise, customer, opening)
        : 'I have no date yet that I could stand by, so I give you none.',
      promise
        ? `${rhythm} Should the date come into danger, you hear it from me before it passes, not after.`
        : 'I keep writing to you until I have one.',
    ]),
  }
}

function dated(promise: SpokenPromise, customer: Shipment['customer'], opening: number): string {
  const line = `What you can count on: ${promise.what} by ${spokenInstant(promise.dueAt, customer)}, your time.`
  return opening === 0
    ? `${line} There is room in that date for one more thing to go wrong, so that I can keep it.`
    : `${line} I call, you say what still has to happen, and I write down what we agree on.`
}

function newDate({ facts, customer, owner, promises, topic, sent }: Shipment): Words {
  const { orderId } = facts
  const isAgain = sent.includes('new-date')
  return {
    subject: isAgain
      ? `Order ${orderId}: the date moves a second time`
      : `Order ${orderId}: the date I gave you has to move`,
    text: letter(customer, owner, [
      isAgain
        ? `I wrote to you before that the date for order ${orderId} had to move. It has to move again, and I know how that reads.`
        : `I have to take something back that I told you about order ${orderId}.`,
      ...promises.map((promise) => {
        const old = oldDate(promise, topic.promises, customer)
        return `${old && `I promised you: ${old}. I no longer believe that I can keep that, and you should hear it from me before the date passes, not after. `}${newly(promise, customer)}`
      }),
      isAgain
        ? 'I am sorry. You have now planned around two dates of mine, and neither held. I would rather have you angry with me today than surprised on the day.'
        : 'I am sorry. We had failed you once already, you had a date to rely on again, and now I take that one from you too. I have put more room into the new one.',
      'My next step is to check on it myself every day until it is done. Should the new date not work for you, answer this message, and we look for another way.',
    ]),
  }
}

function brokenPromise({ facts, customer, owner, promises, topic }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Order ${orderId}: we broke our promise to you`,
    text: letter(customer, owner, [
      `First order ${orderId} was late. Then we made you a promise about it, and broke that too.`,
      ...promises.map((promise) => {
        const old = oldDate(promise, topic.promises, customer)
        return `${old && `We promised you: ${old}. We did not keep it. `}${newly(promise, customer)}`
      }),
      'I am sorry. The first failure cost you time. This one costs our word, and that is worse. I have no excuse to offer you.',
      `I am ${owner.name}, ${owner.title}, and from here on I answer for the new date. My next step is to check on it myself every day, and you hear from me until it is kept.`,
    ]),
  }
}

function oldDate({ id }: SpokenPromise, before: SpokenPromise[], customer: Shipment['customer']): string {
  const old = before.find((promise) => promise.id === id)
  return old ? `${old.what} by ${spokenInstant(old.dueAt, customer)}` : ''
}

const newly = ({ dueAt }: SpokenPromise, customer: Shipment['customer']): string =>
  `The new date is ${spokenInstant(dueAt, customer)}, your time.`

function followUp({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: opening === 0 ? `Order ${orderId}: did we put it right?` : `Order ${orderId}: is it right now?`,
    text: letter(customer, owner, [
      opening === 0
        ? `We let you wait ${counted(daysLate, 'day')} too long for order ${orderId}. Since then we have done what we thought would put it right. Whether it did, only you can say.`
        : `You told us once that we had not put order ${orderId} right. Since then we have tried again, and I want to hear from you whether it holds.`,
      'Did we put it right? And is there anything else that you need from us?',
      'One line is enough. An unhappy one is as welcome as a happy one: it comes to me, and I act on it.',
    ]),
  }
}

function reminder({ facts, customer, owner }: Shipment): Words {
  return {
    subject: `Order ${facts.orderId}: one question is still open`,
    text: letter(customer, owner, [
      `I asked you whether we put things right after our delay with order ${facts.orderId}, and I would still like to know. A yes or a no is enough.`,
      'I will not ask again. Should something come up later, write to me all the same.',
    ]),
  }
}

/** The owner's own words, as they are; greeting and name are added where the owner left them out. */
function answer({ facts, customer, owner, topic }: Shipment): Words {
  const own = topic.text?.trim() ?? ''
  const lines = own.split('\n')
  const greets = lines.length > 1 && speaksOf(lines[0], customer.name)
  const signs = lines.length > 1 && speaksOf(lines.slice(-2).join(' '), owner.name)
  const greeting = greets ? '' : `Dear ${customer.name},\n\n`
  return {
    subject: `Your message about order ${facts.orderId}`,
    text: `${greeting}${own}${signs ? '' : `\n\n${signature(owner)}`}`,
  }
}

const speaksOf = (text: string | undefined, name: string): boolean =>
  name.split(/\s+/).some((part) => part.length > 1 && text?.includes(part))
