import type { Words } from '../telling.ts'
import { capitalized, letter, quoted } from '../words.ts'
import { headline, type Outage, type Several, turn } from './spoken.ts'

/** Days later: does it hold, and what changes? */
export function followUp(outage: Outage): Words {
  const { facts, customer, owner, opening, topic } = outage
  const { service, incident, affected } = facts
  const { change } = topic
  if (opening > 0) return opening === 1 ? secondFollowUp(outage) : lastFollowUp(outage)
  return {
    subject: headline(facts, 'does it hold, and have we put it right?'),
    text: letter(customer, owner, [
      `${capitalized(service)} failed you, and that was our doing: you could not ${affected} (incident ${incident}). Since then we have done what we thought would put it right. Whether it did, only you can say.`,
      ...(change === null
        ? [
            'I cannot tell you yet what we change so that it does not happen again: we are still looking for it. I do not close this on our side before that stands on record, with a name to it, and what caused it as well. You have a right to both: ask me in your answer, and I send you what is on record, also where it is not flattering.',
          ]
        : [
            'So that it does not happen again, this changes on our side:',
            quoted(change),
            'That is how it stands on record, with a name to it, and what caused it stands beside it. You have a right to read that, too: ask me in your answer, and I send it to you, also where it is not flattering.',
          ]),
      'Does it work as you need it? And is there anything else that you need from us? One line is enough. An unhappy one is as welcome as a happy one: it comes to me, and I act on it.',
    ]),
  }
}

function secondFollowUp({ facts, customer, owner, topic }: Outage): Words {
  const { service, incident } = facts
  return {
    subject: headline(facts, 'is it right this time?'),
    text: letter(customer, owner, [
      `You told us that our first attempt to make up for the failure of ${service} was not enough (incident ${incident}). Since then we have tried again, and I want to hear from you whether it holds.`,
      'Is it right this time? A no is what I need to hear just as much as a yes: whatever you write reaches me, and something follows from it.',
      ...(topic.change === null
        ? [
            'I cannot tell you yet what caused it, and what we change: we are still looking. Both go on our record under a name before this is closed. Would you like to read them then? Say so, and you have them.',
          ]
        : [
            'What we change, so that you need not go through this another time:',
            quoted(topic.change),
            'Would you like to read what caused it? Say so, and you have it.',
          ]),
    ]),
  }
}

function lastFollowUp({ facts, customer, owner, topic }: Outage): Words {
  const { service, incident } = facts
  return {
    subject: headline(facts, 'is there anything left that is not right?'),
    text: letter(customer, owner, [
      `Twice we thought that our failure with ${service} was made good, and twice you had to tell us otherwise (incident ${incident}). So I take nothing for granted now.`,
      'Is anything left that is not right? Put it in your own words, however short or angry. I read them myself, and I act on them.',
      ...(topic.change === null
        ? [
            'What we change, so that nothing like it comes back, I still owe you. We are looking for it, and I do not close this before we have it.',
          ]
        : [
            'What is different on our side from here on:',
            quoted(topic.change),
            'What caused it is yours for the asking.',
          ]),
    ]),
  }
}

/** Once more. What changes stands in it where nobody could say so before. */
export function reminder({ facts, customer, owner, opening, topic }: Outage): Words {
  const { service, incident } = facts
  const asked: Several = [
    `I asked you whether we have put our failure with ${service} right (incident ${incident}), and I would still like to know. A yes or a no is enough.`,
    `Only you can tell me whether our second try about ${service} was better than the first (incident ${incident}), so is it right now?`,
    `Has it been settled at last, after our three attempts to make good incident ${incident}? Without a word from you about ${service} I would only be guessing.`,
  ]
  const last: Several = [
    'I will not ask again. Should it fail you another time, or should something else come up, write to me all the same: it comes to me, and I act on it.',
    'You get no further reminder. My door stays open to you, though: whatever you write comes to me, and I act on it.',
    'After this I leave you in peace. Your answer is welcome at any later time, and I act on what is in it.',
  ]
  const { change } = topic
  return {
    subject: headline(facts, 'one question is still open'),
    text: letter(customer, owner, [
      turn(asked, opening),
      ...(change === null ? [] : [turn(found, opening), quoted(change)]),
      turn(last, opening),
    ]),
  }
}

/** What nobody could say when we asked. */
const found: Several = [
  'When I asked, I could not tell you what we change so that it does not happen again. Now I can:',
  'I also owed you what we change, so that you need not go through this another time. Here it is:',
  'And this is what is different on our side from here on, which I could not tell you before:',
]
