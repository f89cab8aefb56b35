import { readWallClock } from '../../time/clock-reading.ts'
import type { Telling, Words } from '../telling.ts'
import { letter, spelled, spokenDay } from '../words.ts'
import { daysOfSilence } from './decisions.ts'
import type { MessageFacts } from './facts.ts'
import { aboutIt, yourMessage } from './topic.ts'

type Unanswered = Telling<MessageFacts>

export const apology = (unanswered: Unanswered): Words =>
  unanswered.opening === 0
    ? firstApology(unanswered)
    : unanswered.opening === 1
      ? secondApology(unanswered)
      : laterApology(unanswered)

function firstApology(unanswered: Unanswered): Words {
  const { facts, customer, owner } = unanswered
  const { askedAt, answerUnknown } = facts
  const day = spokenDay(readWallClock(askedAt, customer.timeZone).date, customer)
  return {
    subject: `We left ${yourMessage(unanswered)} unanswered`,
    text: letter(customer, owner, [
      `On ${day} you ${wrote[facts.channel]} ${aboutIt(unanswered)}. ${silence(unanswered)} Nobody answered you. That is our failure, from beginning to end: you asked, and we were not there.`,
      `I am sorry. ${weight(unanswered)}`,
      again(unanswered),
      `I am ${owner.name}, ${owner.title}, and from here on it is my work that you get an answer. You do not have to write it all again: I have what you sent us.`,
      `My next step is to ${answerUnknown ? 'find the one who can answer you' : 'get you that answer, before anything else'}. My next message tells you by when you ${answerUnknown ? 'hear how far I have come' : 'have it'}. Whatever you add until then, answer this message: it comes to me, and not to a queue.`,
    ]),
  }
}

const wrote: Record<MessageFacts['channel'], string> = {
  'e-mail': 'wrote to us',
  form: 'wrote to us through our website',
  chat: 'wrote to us in our chat',
  phone: 'tried to reach us by phone',
  letter: 'sent us a letter',
}

/** How long it was, and how often they tried, as they lived through it. */
function silence({ facts, customer, now }: Unanswered): string {
  const days = daysOfSilence(facts.askedAt, now, customer.timeZone)
  const waited = days === 0 ? 'hours' : days === 1 ? 'a whole day' : `${spelled(days)} whole days`
  return facts.timesWritten === 1
    ? `You have waited ${waited} for a reply.`
    : `You have waited ${waited} for a reply, and you tried ${facts.timesWritten === 2 ? 'twice' : `${spelled(facts.timesWritten)} times`}.`
}

/** What the silence did to the customer, in words that fit its size. */
function weight({ severity, facts }: Unanswered): string {
  const cost = facts.cost?.amount ? ' That it has cost you money on top is ours to carry, not yours.' : ''
  if (severity === 'low')
    return `Whoever asks something needs to know it now, and not when it suits us. You were left to guess whether anybody had read it.${cost}`
  if (severity === 'medium')
    return `Silence says something too. It told you that your question did not matter here, and that is the one thing it should never have told you.${cost}`
  return `You did everything that one can do to be heard, and we let you talk to a wall. By now I would have stopped believing that anybody here reads what comes in, and I could not blame you for it.${cost}`
}

/** We take it seriously that it is not the first time. */
function again({ history }: Unanswered): string | null {
  if (history.repeats > 1)
    return 'We have left you without an answer again and again by now. You have read an apology for it before, and then it happened once more, so I do not ask you to take comfort from this one. It counts only when you have your answer.'
  if (history.repeats > 0)
    return 'It is not the first time either. We have left you without an answer before, and twice is no oversight: it is the way we work, and that has to change.'
  return history.failures > 0
    ? 'We had failed you before this, in another way. You had reason enough to expect better of us this time.'
    : null
}

function secondApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `You told us that our answer ${aboutIt(unanswered)} is not enough`,
    text: letter(customer, owner, [
      `We let ${yourMessage(unanswered)} lie. When an answer came at last, it did not help you. You have told us so, and you are the one who knows.`,
      'I am sorry, for the silence and for what came after it. Both are our failure: we made you wait, and then we did not listen closely.',
      `My name is ${owner.name}, ${owner.title}, and I have taken this over. I have all that was written, on your side and on ours.`,
      'My next step is to read your question once more, from the start, as though nobody had answered it. My next message tells you by when you have my call.',
    ]),
  }
}

function laterApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `We still owe you an answer, ${aboutIt(unanswered)}`,
    text: letter(customer, owner, [
      `Several of us have now replied to ${yourMessage(unanswered)}, and none of us has said what you needed to hear.`,
      'I am sorry. To be left alone with a question is bad. To be answered past it, again and again, is worse. That is what we did to you, and it is our failure.',
      `I am ${owner.name}, ${owner.title}. I do not pass this on to anybody: it ends with me.`,
      'My next step is to ask you, instead of guessing once more. The message that follows says by when I call.',
    ]),
  }
}
