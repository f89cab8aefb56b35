import { fallbackOf } from './defaults/translated.ts'
import { definePlaybook } from './define.ts'
import { answerActions } from './message-unanswered/actions.ts'
import { german, plainGerman } from './message-unanswered/de/index.ts'
import { yours as yoursInGerman } from './message-unanswered/de/phrases.ts'
import { gestureFor, remediesFor, severityOf } from './message-unanswered/decisions.ts'
import { plainSpanish, spanish } from './message-unanswered/es/index.ts'
import { yours as yoursInSpanish } from './message-unanswered/es/phrases.ts'
import { messageFacts } from './message-unanswered/facts.ts'
import { answerMessages } from './message-unanswered/messages.ts'
import { estimate, officeHours, promise, word } from './message-unanswered/promise.ts'
import { messageAbout, yourMessage } from './message-unanswered/topic.ts'
import { ladderOf } from './pace.ts'

const quick = { budget: 'PT2H', warnBefore: 'PT30M' }

/**
 * A message of a customer's that nobody answered. Its failure is one of process: the apology is the remedy, and the answer
 * comes first. Whoever reports it hands in the message itself as `customer.replied` too: then its answer is a task of the owner's,
 * written and sent in the recovery. The promise is settled once the customer has it, whichever way it went (`amends keep
 * answer`).
 */
export const messageUnanswered = definePlaybook({
  name: 'message-unanswered',
  version: 1,
  facts: messageFacts,
  summary: (unanswered) => `A ${messageAbout(unanswered)} went unanswered`,
  subject: (unanswered, language) =>
    language === 'de'
      ? yoursInGerman(unanswered)
      : language === 'es'
        ? yoursInSpanish(unanswered)
        : yourMessage(unanswered),
  severity: severityOf,
  owner: ({ facts }) => facts.owner,
  // Whoever was left waiting once is not to wait a second time: all that is ours to answer goes faster than usual.
  pace: {
    answer: quick,
    task: { budget: 'PT4H', warnBefore: 'PT1H' },
    update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
    'make-it-right': { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
  },
  // Nobody waits for the first word of ours for longer than for the answer.
  paceBySeverity: {
    high: { update: { budget: 'PT6H', warnBefore: 'PT1H' } },
    critical: {
      update: { budget: 'PT4H', warnBefore: 'PT1H' },
      act: { budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true },
      answer: { budget: 'PT1H', warnBefore: 'PT20M' },
    },
  },
  ladder: ladderOf({ budget: 'PT1H', warnBefore: 'PT20M' }),
  ladderBySeverity: { critical: ladderOf({ budget: 'PT30M', warnBefore: 'PT10M' }) },
  calendar: officeHours,
  actions: answerActions,
  promise,
  estimate,
  word,
  remedies: remediesFor,
  empowerment: {
    otherwise: usd(50),
    titles: {
      'Sales Representative': usd(100),
      'Inside Sales Coordinator': usd(100),
      'Sales Manager': usd(500),
      'Vice President, Sales': usd(1_000),
      'Head of Customer Care': usd(500),
      'Chief Operating Officer': usd(1_000),
    },
  },
  gesture: gestureFor,
  // Sooner than usual: whether an answer helps is known within days.
  followUp: { after: { businessDays: 2 }, remindAfter: { businessDays: 5 }, endAfter: { businessDays: 10 } },
  rootCauses: [
    'Nobody was responsible for the channel',
    'Given to somebody who was away',
    'Passed on between teams until it was lost',
    'Closed as answered when it was not',
    'Filtered out as unwanted mail',
    'More messages than people to answer them',
    'Nobody knew the answer, and nobody said so',
  ],
  messages: answerMessages,
  translations: { de: german, es: spanish },
  fallback: fallbackOf({ de: plainGerman, es: plainSpanish }),
})

function usd(units: number) {
  return { amount: units * 100, currency: 'USD' }
}
