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
          ? turn(movedAgain, moved - 1)(service)
          : `I have to take something back that I told you about ${service} (incident ${incident}).`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `I promised you: ${promised(old, customer)}. ${whyMoved(promise, old, moved)} ` : ''}${instead(outage, promise, old)}`
      }),
      isUnknown ? turn(withoutTime, moved) : turn(takenBack, moved),
      isUnknown ? turn(askingAgain, moved) : turn(watching, moved),
    ]),
  }
}

const movedAgain: Several<(service: string) => string> = [
  (service) =>
    `I have to take back what I told you about ${service}, and it is not the first time. I know how that reads.`,
  (service) =>
    `You may have expected it by now: the time that you have from me for ${service} does not hold either.`,
  (service) => `About ${service} I have to write what I least wanted to write to you again.`,
]

const takenBack: Several = [
  'I am sorry. We had failed you once already, you had a time to rely on again, and I take that one from you too.',
  'I am sorry. Each time that I move costs you work of your own, and none of it was your doing.',
  'I am sorry. I have used up your trust in my times, and I know that the next one has to prove itself.',
  'I am sorry. This is our failure on top of our failure, and you are the one who has to plan around it.',
]

const watching: Several = [
  'My next step is to watch over it myself until it is kept. Should the new time not work for you, answer this message, and we look for another way.',
  'My next step is to clear whatever stands in its way. Tell me what would help you more than a time, and I see what I can do.',
  'My next step is to hold on to it in person. A line from you is enough to change the plan.',
  'My next step is to go after it every day, and to write to you the moment that it comes into doubt.',
  'My next step stays what it was: to get it done. Where you would rather have it done differently, say how.',
]

const unkept: Several = [
  'I no longer believe that I can keep that, and you should hear it from me before the time passes, not after.',
  'It is not going to happen by then, as far as I can see, and I tell you while it is still to come.',
]

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
  isStillUnknown(promise, [old]) ? turn(plainWords, moved) : turn(unkept, moved)

/** After a time has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(outage: Outage): Words {
  const { facts, customer, owner, promises, topic, sent } = outage
  const { service, incident } = facts
  const broken = sent.filter((kind) => kind === 'broken-promise').length
  const isAgain = broken > 0
  return {
    subject: headline(facts, isAgain ? 'we broke our word to you again' : 'we broke our promise to you'),
    text: letter(customer, owner, [
      isAgain
        ? turn(brokenAgain, broken - 1)(service, incident)
        : `First ${service} failed you (incident ${incident}). Then we made you a promise about it, and broke that too.`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. We did not keep it. ` : ''}${instead(outage, promise, old)}`
      }),
      isAgain
        ? turn(noExcuse, broken - 1)
        : 'I am sorry. The outage cost you time. This costs our word, and that is worse. I have no excuse to offer you.',
      broken < 2
        ? `I am ${owner.name}, ${owner.title}, and from here on I answer for what I write here. My next step is to see to it in person, and you hear from me until it is kept.`
        : `My name stands under this: ${owner.name}. My next step is to do it, and to tell you when it is done.`,
    ]),
  }
}

const brokenAgain: Several<(service: string, incident: string) => string> = [
  (service, incident) =>
    `We had broken a promise about ${service} already (incident ${incident}). Now we have broken the next, and this failure is ours like the first.`,
  (service, incident) =>
    `There is no good way to write this: once more we have not done what we told you about ${service} (incident ${incident}).`,
]

const noExcuse: Several = [
  'I am sorry. I do not ask you to believe me. I ask you to watch what I do.',
  'I am sorry. You could rightly stop reading here, and I am ashamed to send it.',
]

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
