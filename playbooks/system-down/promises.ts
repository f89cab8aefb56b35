import type { SpokenPromise } from '../../model/message.ts'
import type { Words } from '../telling.ts'
import { letter, spelled } from '../words.ts'
import { isRunning } from './outage.ts'
import { headline, lasted, notKnown, type Outage, promised, type Several, theirTime, turn } from './spoken.ts'

/** Before a time passes: it will not hold. */
export function newDate(outage: Outage): Words {
  const { facts, customer, owner, promises, topic, sent } = outage
  const { service, incident } = facts
  const moved = sent.filter((kind) => kind === 'new-date').length
  const isUnknown = promises.some(({ unknown }) => unknown)
  const isStill = isUnknown && promises.every((promise) => isStillUnknown(promise, topic.promises))
  return {
    subject: headline(
      facts,
      isUnknown
        ? 'what I do not know'
        : moved > 0
          ? 'the time moves again'
          : 'the time I gave you has to move',
    ),
    text: letter(customer, owner, [
      isStill
        ? stillUnknown(outage, moved)
        : moved > 0
          ? `I have to take back what I told you about ${service}, and it is not the first time. I know how that reads.`
          : `I have to take something back that I told you about ${service} (incident ${incident}).`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `I promised you: ${promised(old, customer)}. ${whyMoved(promise, old, moved)} ` : ''}${instead(outage, promise, old)}`
      }),
      isUnknown
        ? turn(withoutTime, moved)
        : 'I am sorry. We had failed you once already, you had a time to rely on again, and I take that one from you too.',
      isUnknown
        ? turn(askingAgain, moved)
        : 'My next step is to watch over it myself until it is kept. Should the new time not work for you, answer this message, and we look for another way.',
    ]),
  }
}

/** Of different lengths, so that it takes long before the same three meet again. */
const withoutTime: Several = [
  'I am sorry. You need a time that you can plan with, and the failure to give you one is ours. A guess of mine would only be the next thing to let you down.',
  'I am sorry. I know how little a message without a time is worth to somebody who has to plan. It is all that I can answer for.',
  'I am sorry. You have had patience with us that we have not earned, and I have nothing to show for it yet.',
  'I am sorry. By now you may have stopped believing that a time will come at all, and I could not blame you.',
]

const plainWords: Several = [
  'This is that message, and it is my plain word: nobody has given me a time that I could stand by.',
  'Here is my word, then: I asked for a time, and got none that deserves the name.',
  'It has to be the plain word again. I could write down an hour for you, but it would be made up.',
  'I keep that much of it: you hear it from me, and what you hear is that nobody has one.',
  'No time has come to me since, and that is all that I can truthfully write.',
]

const askingAgain: Several = [
  'My next step is to ask again until somebody knows. Should waiting be no way for you, answer this message, and we look for another.',
  'My next step is the same question to the same people. Whatever would help you in the meantime, tell me, and I see what I can do.',
  'My next step is to go on asking, and to keep writing to you in between. Whatever you answer comes to me.',
]

/** Differs each time: by how long it lasts, and by how often I had to write it. */
function stillUnknown({ facts, now }: Outage, moved: number): string {
  const { service, incident } = facts
  const duration = isRunning(facts) ? ` It is ${lasted(facts, now)} since it failed you.` : ''
  if (moved === 0) {
    return `I owe you word about ${service} (incident ${incident}), and I wish that I had a better one.${duration}`
  }
  return `This is message number ${spelled(moved + 1)} in which I owe you a time for ${service}, and have none.${duration}`
}

const earlier = ({ id }: SpokenPromise, olds: SpokenPromise[]): SpokenPromise | undefined =>
  olds.find((old) => old.id === id)

const isStillUnknown = (promise: SpokenPromise, olds: SpokenPromise[]): boolean =>
  promise.unknown === true && promise.what === earlier(promise, olds)?.what

const whyMoved = (promise: SpokenPromise, old: SpokenPromise, moved: number): string =>
  isStillUnknown(promise, [old])
    ? turn(plainWords, moved)
    : 'I no longer believe that I can keep that, and you should hear it from me before the time passes, not after.'

/** After a time has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(outage: Outage): Words {
  const { facts, customer, owner, promises, topic, sent } = outage
  const { service, incident } = facts
  const isAgain = sent.includes('broken-promise')
  return {
    subject: headline(facts, isAgain ? 'we broke our word to you again' : 'we broke our promise to you'),
    text: letter(customer, owner, [
      isAgain
        ? `We had broken a promise about ${service} already (incident ${incident}). Now we have broken the next, and this failure is ours like the first.`
        : `First ${service} failed you (incident ${incident}). Then we made you a promise about it, and broke that too.`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. We did not keep it. ` : ''}${instead(outage, promise, old)}`
      }),
      isAgain
        ? 'I am sorry. I do not ask you to believe me. I ask you to watch what I do.'
        : 'I am sorry. The outage cost you time. This costs our word, and that is worse. I have no excuse to offer you.',
      `I am ${owner.name}, ${owner.title}, and from here on I answer for what I write here. My next step is to see to it in person, and you hear from me until it is kept.`,
    ]),
  }
}

/** The new time; and what it is for, where that is something else than before. */
function instead(
  { facts, customer }: Outage,
  promise: SpokenPromise,
  old: SpokenPromise | undefined,
): string {
  if (promise.unknown) return notKnown(promise, facts, customer)
  return old && old.what !== promise.what
    ? `What you can count on instead: ${promised(promise, customer)}.`
    : `The new time is ${theirTime(promise.dueAt, customer)}.`
}
