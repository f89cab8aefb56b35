import type { Messages, Words } from '../telling.ts'
import { capitalized, letter, sentence, spelled, spokenInstant } from '../words.ts'
import { followUp, reminder } from './closing.ts'
import type { SystemFacts } from './facts.ts'
import { isExpected, isRunning } from './outage.ts'
import { brokenPromise, newDate } from './promises.ts'
import { remedyMessage } from './remedy-message.ts'
import { rhythms } from './rhythm.ts'
import { course, headline, notKnown, type Outage, outageOf, promised, type Several, turn } from './spoken.ts'
import { update } from './updates.ts'

/** What the customer reads. Read each aloud: would you forgive us? */
export const systemMessages: Omit<Messages<SystemFacts>, 'answer'> = {
  apology: (outage) => turn([apology, secondApology, thirdApology], Math.min(outage.opening, 2))(outage),
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': followUp,
  reminder,
}

function apology(outage: Outage): Words {
  const { facts, severity, customer, owner, now } = outage
  const { service, state, incident } = facts
  const isOver = !isRunning(facts)
  const verb = isOver ? 'was' : 'is'
  return {
    subject:
      state === 'down'
        ? `${capitalized(service)} ${verb} down, and that ${verb} our failure`
        : `${capitalized(service)} ${isOver ? 'failed' : 'is failing'} you, and that ${verb} our failure`,
    text: letter(customer, owner, [
      `${course(outage)} This ${verb} our failure. There ${verb} nothing on your side to look for or to put right.`,
      `I am sorry. ${weight(outage)}`,
      isOver
        ? `I do not know yet why it happened, and I will not guess. What I do know is whose it is to see through: mine. I am ${owner.name}, and incident ${incident} stays with me until you tell me that it is settled.`
        : `I do not know the cause yet, and I did not want you to wait for it to hear from us. I am ${owner.name}, and I stay with you through incident ${incident} until you tell me that it is settled.`,
      isOver
        ? 'My next step is to have the whole course of it written down. My next message tells you what I have set in motion, and by when you have it. Whatever you need to tell me, answer this message: it comes to me.'
        : `My next step is to find out how far the repair has come. My next message tells you what I have set in motion, and ${isExpected(facts, now) ? 'by when you can count on it' : 'by when you hear more from me'}. From then on I write to you ${rhythms[severity].spoken}, also when there is nothing new. Whatever you need to tell me, answer this message: it comes to me.`,
    ]),
  }
}

/** What it does to the customer, in words that fit it. */
function weight({ facts, history, severity }: Outage): string {
  if (history.repeats > 0) {
    return `This is outage number ${spelled(history.repeats + 1)} of ours that hits you. After ${history.repeats === 1 ? 'the first' : 'each of those before'} you had every right to expect that it would be the last.`
  }
  if (history.failures > 0) {
    return 'We have let you down before in other ways, and I know that this comes on top of it. You pay us so that you need not think about us, and you have had to.'
  }
  if (severity === 'low') {
    return 'It may look short on a chart of ours. For you it came in the middle of your work, without a warning.'
  }
  return isRunning(facts)
    ? 'Whatever you had planned for these hours, you had planned it with us working. Now your own customers, or your own people, may be waiting for you, and it is we who keep them waiting.'
    : 'You had built on our being there. While we were not, you were the one who had to explain it to others.'
}

function secondApology({ facts, customer, owner }: Outage): Words {
  const { service, incident } = facts
  return {
    subject: headline(facts, 'you told us that it is not right, and you are the one who knows'),
    text: letter(customer, owner, [
      `Your answer about ${service} and incident ${incident} has reached me. You told us that we have not put this right. So we have not.`,
      `I am sorry, twice over: for ${outageOf(facts)}, and for an attempt to make up for it that did not do you justice. Both are our failure.`,
      `I am ${owner.name}, ${owner.title}, and I answer for this from here on. You will not have to tell it again: I have your words, and all that we wrote to you.`,
      'My next step is to go through what we did, and what we left undone. My next message tells you by when we speak about it, person to person. Until then, whatever you write here comes to me.',
    ]),
  }
}

/** They have told us more than once. */
function thirdApology({ facts, customer, owner }: Outage): Words {
  const { service, incident } = facts
  return {
    subject: headline(facts, 'we have failed you again, and you had to say so again'),
    text: letter(customer, owner, [
      `Once more you had to write to us that ${service} is not settled for you (incident ${incident}). Nobody should have to say that twice.`,
      'I am sorry. We did not run what you pay for, we did not make up for it, and then we did not hear what was missing. All three are our failure.',
      `My name is ${owner.name}, and I am ${owner.title}. I have taken this over, and I begin with what you wrote, not with what we think of it.`,
      'My next step is to sit down with everyone who had a part in it. After that I tell you by when I call you, and on that call you say what would settle it.',
    ]),
  }
}

function nextStep(outage: Outage): Words {
  const { facts, customer, owner, promises, topic, opening } = outage
  const { service, incident, meanwhile } = facts
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const isBack = isRunning(facts) && opening === 0 && promise?.unknown !== true
  const event = isBack ? 'working again' : 'you hear from me'
  return {
    subject: promise
      ? headline(facts, `${event} by ${spokenInstant(promise.dueAt, customer)}`)
      : headline(facts, 'what I have set in motion'),
    text: letter(customer, owner, [
      opening === 0
        ? `Here is what I have set in motion about our failure with ${service} (incident ${incident}).`
        : turn(
            [
              `Here is how I go on with incident ${incident}: our failure with ${service} is still not right for you.`,
              `After your last message about ${service} I did not want to write before I had begun with incident ${incident} anew.`,
            ],
            opening - 1,
          ),
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'I have nothing finished to report yet, and I would rather say so than dress it up.',
      meanwhile && isRunning(facts) ? `What you can do until it works again: ${sentence(meanwhile)}` : null,
      promise ? dated(outage, promise) : 'I have no time yet that I could stand by, so I give you none.',
      closing(outage),
    ]),
  }
}

function dated({ facts, customer, opening }: Outage, promise: Outage['promises'][number]): string {
  if (promise.unknown) return notKnown(promise, facts, customer)
  const line = `What you can count on: ${promised(promise, customer)}.`
  if (opening > 0) {
    const call: Several = [
      'I call, you say what still has to happen, and I write down what we agree on.',
      'I have nothing prepared to say on it. I want to listen, and then to be told what is enough.',
    ]
    return `${line} ${turn(call, opening - 1)}`
  }
  return isRunning(facts)
    ? `${line} Those who repair it hope for an earlier time. I have left room for one more thing to go wrong, so that I can keep mine.`
    : `${line} What we have not found out by then stands in it as not found out.`
}

function closing({ facts, severity, promises, opening }: Outage): string {
  if (promises.length === 0) return 'My next step is to get one. I keep writing to you until I have it.'
  const often = `Until then I write to you ${rhythms[severity].spoken}, also when there is nothing new to say.`
  if (opening > 1) {
    return `Before that I write to you ${rhythms[severity].spoken}. Where the call itself is in doubt, you hear of it while it is still to come.`
  }
  return isRunning(facts) && opening === 0
    ? `${often} Should the time that I gave you come into danger, I tell you before it passes, not after.`
    : `${often} Should it come into danger, I tell you before the time passes, not after.`
}
