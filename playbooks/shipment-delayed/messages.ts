import type { SpokenPromise } from '../../model/message.ts'
import { daysBetween } from '../../time/dates.ts'
import type { CustomerMessageKind, Telling, Words } from '../playbook.ts'
import { counted, letter, sentence, signature, spelled, spokenDay, spokenWeekday } from '../words.ts'
import { thirdApology, thirdFollowUp, thirdNextStep } from './again.ts'
import type { ShipmentFacts } from './facts.ts'
import { brokenPromise, newDate, notKnown, promised } from './promises.ts'
import { remedyMessage } from './remedy-message.ts'
import { update } from './updates.ts'

type Shipment = Telling<ShipmentFacts>

/** What the customer reads. Read each aloud: would you forgive us? */
export const shipmentMessages: Record<CustomerMessageKind, (shipment: Shipment) => Words> = {
  apology: (shipment) => turn(shipment, apology, secondApology, thirdApology),
  'next-step': (shipment) => turn(shipment, nextStep, nextStep, thirdNextStep),
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': (shipment) => turn(shipment, followUp, followUp, thirdFollowUp),
  reminder,
  answer,
}

/** Nobody gets the same letter when they are asked, or asked for pardon, again. */
function turn(shipment: Shipment, ...letters: ((shipment: Shipment) => Words)[]): Words {
  const write = letters[Math.min(shipment.opening, letters.length - 1)] ?? apology
  return write(shipment)
}

function apology(shipment: Shipment): Words {
  const { facts, severity, customer, owner } = shipment
  const { orderId, daysLate, requiredBy, shippedOn, orderedOn, arrivalUnknown } = facts
  const needed = `You needed order ${orderId} by ${spokenDay(requiredBy, customer)}.`
  const planned = daysBetween(orderedOn, requiredBy)
  const late =
    shippedOn === null
      ? `That was ${counted(daysLate, 'day')} ago, and your order has not left us yet.`
      : `We did not even send it until ${spokenDay(shippedOn, customer)}; it should have been in your hands ${counted(daysLate, 'day')} earlier.`
  return {
    subject: `Order ${orderId} is late, and that is our failure`,
    text: letter(customer, owner, [
      `${needed} ${late} That is our failure. You ordered on ${spokenDay(orderedOn, customer)}${planned >= 7 ? ` and gave us ${wholeDays(planned)}` : ''}; you did your part, and we did not do ours.`,
      `I am sorry. ${weight(severity, daysLate)}`,
      ...before(shipment),
      `I do not know yet why it happened, and I will not guess. What I do know is whose it is to put right: mine. I am ${owner.name}, and I stay with your order until you tell me that it is settled.`,
      `My next step is to ${shippedOn === null ? 'get your order out of our door' : 'find out where your parcel is'}. My next message tells you what I have set in motion, and ${arrivalUnknown ? 'by when you hear more from me' : 'the date by which you can count on your order'}. You do not have to do anything. Whatever you need to tell me, answer this message: it comes to me.`,
    ]),
  }
}

/** What the delay did to the customer, in words that fit its size. */
function weight(severity: Shipment['severity'], daysLate: number): string {
  if (severity === 'low') {
    return 'It may look like little from our side of the counter. But the time was yours, and you had planned on having what you bought.'
  }
  if (severity === 'medium') {
    return 'You planned around a date that we had accepted, and then you had to plan around us instead.'
  }
  return `${sentence(wholeDays(daysLate)).slice(0, -1)} is no slip. It is long enough for our failure to become your trouble with the people who rely on you, and you had done nothing to deserve that.`
}

/** We take it seriously that it is not the first time. */
function before({ history }: Shipment): string[] {
  if (history.repeats > 1)
    return [
      `Late is what you have come to expect of us, and I cannot blame you: this order makes it ${spelled(history.repeats + 1)} of yours. Somebody who keeps failing you owes you more than the same letter again, and I know it.`,
    ]
  if (history.repeats === 1)
    return [
      'And it is not the first order that we bring you late. After the one before you had every right to think that we had learned to keep a date. We had not.',
    ]
  return history.failures > 0
    ? [
        'And it is not the first time that we fail you, though it was something else before. I know that this makes it heavier.',
      ]
    : []
}

/** "seven whole days": no reader, and no program that looks for dates, takes it for a day to come. */
const wholeDays = (days: number): string => (days === 1 ? 'a whole day' : `${spelled(days)} whole days`)

function secondApology({ facts, customer, owner }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: `Order ${orderId}: you told us it is not right, and you are the one who knows`,
    text: letter(customer, owner, [
      `Your answer about order ${orderId} has reached me. You told us that we have not put this right. So we have not.`,
      `I am sorry, twice over: for an order that ran ${wholeDays(daysLate)} late, and for an attempt to repair it that did not do you justice. Both are our failure.`,
      `I am ${owner.name}, ${owner.title}, and I answer for this from here on. You will not have to tell your story again: I have your words, and all that we wrote to you.`,
      'My next step is to go through what we did and what we left undone. My next message tells you by when we speak about it, person to person. Until then, whatever you write here comes to me.',
    ]),
  }
}

function nextStep({ facts, customer, owner, promises, topic, opening }: Shipment): Words {
  const { orderId } = facts
  const [promise] = promises
  const event = promise?.unknown ? 'you hear from me' : opening === 0 ? 'with you' : 'we speak'
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const where = facts.destination && opening === 0 ? ` to ${facts.destination.city}` : ''
  return {
    subject: promise
      ? `Order ${orderId}: ${event} by ${spokenWeekday(promise.dueAt, customer)}`
      : `Order ${orderId}: what I have set in motion`,
    text: letter(customer, owner, [
      opening === 0
        ? `Here is what I have set in motion for your order ${orderId}${where}.`
        : `Here is how I go on with order ${orderId}, ${wholeDays(facts.daysLate)} late through our failure and still not right.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'I have nothing finished to report yet, and I would rather say so than dress it up.',
      promise
        ? dated(promise, facts, customer, opening)
        : 'I have no date yet that I could stand by, so I give you none.',
      promise ? (promise.unknown ? openly : rhythm) : 'I keep writing to you until I have one.',
    ]),
  }
}

const rhythm =
  'Until then I write to you at a steady pace, also when there is nothing new to say. Should the date come into danger, you hear it from me before it passes, not after.'
const openly =
  'That message comes also when I have learned nothing new: you should not be left to wonder whether somebody is looking.'

function dated(
  promise: SpokenPromise,
  facts: ShipmentFacts,
  customer: Shipment['customer'],
  opening: number,
): string {
  if (promise.unknown) return notKnown(promise, facts, customer)
  const line = `What you can count on: ${promised(promise, customer)}.`
  return opening === 0
    ? `${line} There is room in that date for one more thing to go wrong, so that I can keep it.`
    : `${line} I call, you say what still has to happen, and I write down what we agree on.`
}

function followUp({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject:
      opening === 0 ? `Order ${orderId}: did we put it right?` : `Order ${orderId}: is it right this time?`,
    text: letter(customer, owner, [
      opening === 0
        ? `We let you wait ${wholeDays(daysLate)} too long for order ${orderId}. Since then we have done what we thought would put it right. Whether it did, only you can say.`
        : `You told us once that we had not put order ${orderId} right. Since then we have tried again, and I want to hear from you whether it holds.`,
      'Did we put it right? And is there anything else that you need from us?',
      'One line is enough. An unhappy one is as welcome as a happy one: it comes to me, and I act on it.',
    ]),
  }
}

function reminder({ facts, customer, owner, opening }: Shipment): Words {
  const order = `order ${facts.orderId}`
  return {
    subject: `Order ${facts.orderId}: one question is still open`,
    text: letter(customer, owner, asked(order, opening)),
  }
}

function asked(order: string, opening: number): string[] {
  if (opening === 0) {
    return [
      `I asked you whether we put things right after our delay with ${order}, and I would still like to know. A yes or a no is enough.`,
      'I will not ask again. Should something come up later, write to me all the same.',
    ]
  }
  return opening === 1
    ? [
        `Whether our second attempt at ${order} was better than the first, I do not know yet. You do not owe me an answer.`,
        'One word from you would help me. Without one I leave you in peace, and you can still reach me at any time.',
      ]
    : [
        `After all our attempts at ${order} there is one thing that I would like to know: has it come right in the end?`,
        'This is my last letter about it. Should you write me one, you have my answer.',
      ]
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
