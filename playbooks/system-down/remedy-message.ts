import type { Remedy } from '../../model/plan.ts'
import type { Words } from '../telling.ts'
import { bullets, letter, spokenMoney } from '../words.ts'
import { isRunning } from './outage.ts'
import { headline, type Outage } from './spoken.ts'

/** Says exactly what was given, and how it arrives. */
export function remedyMessage(outage: Outage): Words {
  const { facts, customer, owner, topic, opening } = outage
  const { service, incident } = facts
  const { remedies } = topic
  if (remedies.length === 0) return nothingGiven(outage)
  return {
    subject: headline(facts, 'what we give back to you'),
    text: letter(customer, owner, [
      opening === 0
        ? `You paid for ${service}, and we did not give it to you (incident ${incident}). You should not pay for that. This is done:`
        : opening === 1
          ? `Our first attempt to make up for our failure with ${service} was not enough (incident ${incident}). On top of it, this is done:`
          : `Twice you had to tell us that our failure with ${service} is not made good (incident ${incident}). This has been added since:`,
      bullets(remedies.map((remedy) => line(remedy, customer))),
      opening < 2
        ? 'You do not have to ask for it, count minutes, fill anything in or accept anything.'
        : 'It is yours whatever you think of us by now.',
      isRunning(facts) && opening === 0
        ? `With us, ${service} counts as working again. Where you still see something else, answer this message, and I take it up at once.`
        : null,
      opening === 0
        ? 'I am sorry. The sum follows from how long it lasted, not from what it cost you, and I know that these are two things. Where it cost you more, tell me: an answer to this message comes to me, and I act on it.'
        : opening === 1
          ? 'I am sorry. I know that it does not undo two disappointments. Thank you for telling us instead of just leaving.'
          : 'I am sorry that it took three attempts. A sum of money does not make them fewer.',
      'My next step is to ask you, once it has run for a while, whether it holds.',
    ]),
  }
}

function line({ kind, what, money }: Remedy, customer: Outage['customer']): string {
  const sum = money ? spokenMoney(money, customer) : ''
  if (kind === 'credit')
    return `${sum} credited to your account ${what}. It comes off your next invoice by itself.`
  if (kind === 'refund') return `${sum} refunded: ${what}. It goes back the way you paid it.`
  return `${what}${sum && `, worth ${sum}`}.`
}

/** Nothing was given, or it was declined: whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven({ facts, customer, owner, opening }: Outage): Words {
  const { service, incident } = facts
  return {
    subject: headline(facts, 'I am not done with it'),
    text: letter(customer, owner, [
      opening === 0
        ? `Our failure with ${service} (incident ${incident}) took something from you that I cannot return, and I do not call it settled before I have heard it from you.`
        : `We have tried more than once to put our failure with ${service} right (incident ${incident}), and I do not take it for granted that we have.`,
      'I am sorry that we let you down. Should it have caused you something that I do not know of, tell me: an answer to this message comes straight to me.',
      'My next step is to ask you, once it has run for a while, whether it is right; and what you tell me then, I act on.',
    ]),
  }
}
