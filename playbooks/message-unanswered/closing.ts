import type { Remedy } from '../../model/plan.ts'
import type { Telling, Words } from '../telling.ts'
import { bullets, capitalized, letter, quoted, spokenMoney } from '../words.ts'
import type { MessageFacts } from './facts.ts'
import { aboutIt, yourMessage } from './topic.ts'

type Unanswered = Telling<MessageFacts>

/** Says exactly what was given, and how it arrives; and plainly that an answer is no gift. */
export function remedyMessage(unanswered: Unanswered): Words {
  const { customer, owner, topic, opening } = unanswered
  const { remedies } = topic
  if (remedies.length === 0) return nothingGiven(unanswered)
  return {
    subject: `What we have credited to you, ${aboutIt(unanswered)}`,
    text: letter(customer, owner, [
      opening === 0
        ? `An answer to ${yourMessage(unanswered)} is what we owed you from the first day. It makes up for nothing. So this is done as well:`
        : opening === 1
          ? `Our first answer to ${yourMessage(unanswered)} was not worth the wait. So this is done on top:`
          : `You have had to tell us more than once that ${yourMessage(unanswered)} was not answered. This has been added since, and it is done:`,
      bullets(remedies.map((remedy) => line(remedy, customer))),
      opening === 0
        ? 'It is yours without a form, a code or an end date.'
        : opening === 1
          ? 'You need do nothing to have it.'
          : 'You need do nothing for it, and it takes nothing back of what you told us.',
      opening === 0
        ? 'I do not want you to take it for the price of being ignored. There is none. What we owe you most is an answer in time, the next time that you ask.'
        : opening === 1
          ? 'Thank you for telling us, instead of leaving it at our silence. My next step is to ask you whether the new answer is one.'
          : 'I send it without a word of praise for us. My next step is to ask you whether you have been heard.',
    ]),
  }
}

function line({ kind, what, money }: Remedy, customer: Unanswered['customer']): string {
  const sum = money ? spokenMoney(money, customer) : ''
  if (kind === 'refund') return `${sum} refunded: ${what}. It goes back the way you paid it.`
  if (kind === 'credit')
    return `${sum} credited to your account ${what}. It comes off your next invoice by itself.`
  return `${what}${sum && `, worth ${sum}`}.`
}

/** The usual case: what helps is an answer. Whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yourMessage(unanswered))}: one thing remains to be said`,
    text: letter(customer, owner, [
      ...(opening === 0
        ? [
            `You should have had an answer when you needed it, and you had to wait for us. What you have from us on ${yourMessage(unanswered)} is late, and no favour.`,
            'I am sorry that we let you wait. What I can do from here is to be there: an answer to this message comes to me and to nobody else, about this or about the next thing that you need to know.',
          ]
        : opening === 1
          ? [
              `We needed more than one attempt at ${yourMessage(unanswered)}, and I do not take it for granted that we have got there.`,
              'I am sorry for the detour. Keep my name: you have a person here now, and no longer an inbox.',
            ]
          : [
              `After so many words from us on ${yourMessage(unanswered)}, I add only a few.`,
              'I am sorry that it took a call to do what the first reply should have done.',
            ]),
      opening < 2
        ? 'My next step is to ask you, when you have had time to use it, whether our answer was one.'
        : 'My next step is to come back to you once more, and to hear how it turned out.',
    ]),
  }
}

/** Days later: was it an answer? And what changes, where that is known. */
export function followUp(unanswered: Unanswered): Words {
  const { customer, owner, opening, topic } = unanswered
  return {
    subject:
      opening === 0
        ? `Was it an answer, ${aboutIt(unanswered)}?`
        : `Is it answered this time, ${aboutIt(unanswered)}?`,
    text: letter(customer, owner, [
      opening === 0
        ? `We let ${yourMessage(unanswered)} wait for far too long, and then we answered. Only you can tell whether it helped.`
        : opening === 1
          ? `You told us that our answer to ${yourMessage(unanswered)} was not good enough. We have tried again, and I ask you again.`
          : `We have gone over ${yourMessage(unanswered)} together, after several answers of ours that were none.`,
      ...(topic.change === null ? [] : [changing(opening), quoted(topic.change)]),
      opening < 2
        ? 'Do you have what you needed? And is anything still open between us?'
        : 'Has it helped? What would you still like to know?',
      opening === 0
        ? 'A word is enough. You know best what it is like to write to us and hear nothing, so let me say it: I read this one, and I reply.'
        : 'A no is no nuisance. It is how I learn what we still owe you.',
    ]),
  }
}

/** The owner's words stand in a paragraph of their own: nothing of ours changes how they read. */
const changing = (opening: number): string =>
  opening === 0
    ? 'So that no other message of yours is left lying, this changes on our side:'
    : opening === 1
      ? 'What we change, so that you need not wait like this again:'
      : 'What is different on our side from here on:'

export function reminder(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yourMessage(unanswered))}: my question to you`,
    text: letter(
      customer,
      owner,
      opening === 0
        ? [
            `I asked you whether we have put right that ${yourMessage(unanswered)} went unanswered for so long. I have not heard from you, and you owe us no reply, of all people.`,
            'I will not ask again. A yes or a no is still welcome, and my address stays open to you.',
          ]
        : opening === 1
          ? [
              `You once told us that our reply to ${yourMessage(unanswered)} was not enough. I do not know whether the second try was better.`,
              'One word tells me. When none comes, I let you be, and you can still reach me at any time.',
            ]
          : [
              `There is one thing I would still like to know. After all of our replies to ${yourMessage(unanswered)}, have we said at last what you needed to hear?`,
              'This is my last letter on it. Yours, should you write one, gets its answer from me.',
            ],
    ),
  }
}
