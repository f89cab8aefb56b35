import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../telling.ts'
import { letter, sentence, spokenInstant } from '../words.ts'
import type { MessageFacts } from './facts.ts'
import { promised } from './next-step.ts'
import { aboutIt, yourMessage } from './topic.ts'

type Unanswered = Telling<MessageFacts>

/** Before a date passes: it will not hold. */
export function newDate(unanswered: Unanswered): Words {
  const { customer, owner, promises, sent } = unanswered
  const isAgain = sent.includes('new-date')
  const isWord = promises.every((promise) => promise.unknown && isSame(promise, earlier(promise, unanswered)))
  return {
    subject: isAgain
      ? `I need more time once again, ${aboutIt(unanswered)}`
      : `I need longer than I said, ${aboutIt(unanswered)}`,
    text: letter(customer, owner, [
      isWord
        ? isAgain
          ? `Once more I write to you on ${yourMessage(unanswered)}, and have no answer for you. Nobody whom I have asked could give me one that is more than a guess.`
          : `I owe you word on ${yourMessage(unanswered)}, and here it is: I still have no answer that I would put my name to.`
        : isAgain
          ? `For the second time I have to move a date that I gave you for ${yourMessage(unanswered)}. I would understand a sharp reply.`
          : `You wait for word on ${yourMessage(unanswered)}, and I will be later with it than I said. You should know that before the date passes, not after.`,
      ...promises.map((promise) => move(promise, unanswered)),
      isAgain
        ? 'I am sorry. We began by leaving you without an answer, and each new date must sound like more of the same. It is not: somebody is on it, and it is me.'
        : 'I am sorry. Waiting for us is just what you had enough of already, and now I ask you for more of it.',
      isAgain
        ? 'My next step is to ask elsewhere, where nobody has been asked yet. Tell me, should you need to go ahead without us: I would understand, and I help you with that too.'
        : 'My next step is to ask for it again, and not to be put off. Should even a part of the answer help you in the meantime, tell me which, and you get that part first.',
    ]),
  }
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(unanswered: Unanswered): Words {
  const { customer, owner, promises } = unanswered
  return {
    subject: `We kept you waiting a second time, ${aboutIt(unanswered)}`,
    text: letter(customer, owner, [
      `We left ${yourMessage(unanswered)} unanswered. Then we promised you to make good on it, and let that date pass as well.`,
      ...promises.map((promise) => move(promise, unanswered, true)),
      'I am sorry. After the first silence you gave us another chance, and we met it with a second one. That was our failure alone, and there is nothing that makes it sound better.',
      `I am ${owner.name}, ${owner.title}. I have taken this over, and my next step is to put it before everything else on my desk.`,
    ]),
  }
}

const earlier = ({ id }: SpokenPromise, { topic }: Unanswered): SpokenPromise | undefined =>
  topic.promises.find((old) => old.id === id)

const isSame = (promise: SpokenPromise, old: SpokenPromise | undefined): boolean => promise.what === old?.what

/** The old date, what became of it, and the new one; and what that is for, where it is something else than before. */
function move(promise: SpokenPromise, unanswered: Unanswered, isBroken = false): string {
  const { customer } = unanswered
  const old = earlier(promise, unanswered)
  const before = old
    ? `${isBroken ? 'We promised you' : 'I promised you'}: ${promised(old, customer)}. ${isBroken ? 'That did not happen.' : 'I cannot keep that.'} `
    : ''
  if (promise.unknown)
    return `${isSame(promise, old) && !isBroken ? '' : `${before}I do not know the answer yet, and I will not make one up. `}${sentence(promised(promise, customer))}`
  return isSame(promise, old)
    ? `${before}The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
    : `${before}What you can count on now: ${promised(promise, customer)}.`
}
