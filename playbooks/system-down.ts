import { definePlaybook } from './define.ts'
import { ladderOf } from './pace.ts'
import { systemActions } from './system-down/actions.ts'
import { systemFacts } from './system-down/facts.ts'
import { systemMessages } from './system-down/messages.ts'
import { isGrave, isRunning, severityOf } from './system-down/outage.ts'
import { estimate, hours, promise, word } from './system-down/promise.ts'
import { remediesFor } from './system-down/remedies.ts'
import { laterUpdatesFor, rhythms } from './system-down/rhythm.ts'
import { capitalized } from './words.ts'

/** A service that a customer could not use, or only badly: reported while it lasts, or once it is over. */
export const systemDown = definePlaybook({
  name: 'system-down',
  version: 1,
  facts: systemFacts,
  summary: ({ facts }) => {
    const state = facts.state === 'down' ? 'down' : 'not working as it should'
    return `${capitalized(facts.service)} ${isRunning(facts) ? 'is' : 'was'} ${state} (${facts.incident})`
  },
  subject: ({ facts }) => facts.service,
  severity: severityOf,
  owner: ({ facts }) => facts.owner,
  paceBySeverity: {
    low: { update: rhythms.low.update },
    medium: { update: rhythms.medium.update },
    high: {
      update: rhythms.high.update,
      answer: { budget: 'PT1H', warnBefore: 'PT20M', roundTheClock: true },
      task: { budget: 'PT2H', warnBefore: 'PT30M', roundTheClock: true },
    },
    critical: {
      act: { budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true },
      update: rhythms.critical.update,
      answer: { budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true },
      task: { budget: 'PT1H', warnBefore: 'PT20M', roundTheClock: true },
    },
  },
  laterUpdates: laterUpdatesFor,
  calendar: hours,
  ladderBySeverity: {
    high: ladderOf({ budget: 'PT20M', warnBefore: 'PT5M', roundTheClock: true }),
    critical: ladderOf({ budget: 'PT10M', warnBefore: 'PT3M', roundTheClock: true }),
  },
  actions: systemActions,
  promise,
  estimate,
  word,
  // A repair may need half a night, and each new time is told two hours on.
  newDates: 3,
  remedies: remediesFor,
  empowerment: {
    otherwise: usd(200),
    titles: {
      'Account Manager': usd(500),
      'Head of Customer Care': usd(2_000),
      'Chief Operating Officer': usd(20_000),
    },
  },
  gesture: (outage) => {
    const { facts, severity } = outage
    const { service, incident } = facts
    if (isGrave(outage)) {
      return {
        id: 'leader-call',
        what: `Call the customer in person about ${service} (${incident})`,
        by: 'leader',
      }
    }
    if (severity === 'low') return null
    return isRunning(facts)
      ? {
          id: 'written-review',
          what: `Send the customer the written review of ${incident} with a line of your own: what happened, and what changes`,
          by: 'owner',
        }
      : {
          id: 'handwritten-note',
          what: `Write the customer a note by hand about ${service} (${incident}) and post it`,
          by: 'owner',
        }
  },
  rootCauses: [
    'A change of ours went out without a test that would have caught it',
    'A change of ours could not be taken back quickly',
    'Too little capacity for what was to be expected',
    'No second way where one part can fail',
    'Noticed too late: nothing watched what the customer needs',
    'A provider of ours failed, and we had no way around it',
    'A limit, a certificate or a contract ran out',
    'Repair took long: nobody knew the part, or nobody was reached',
  ],
  messages: systemMessages,
})

function usd(units: number) {
  return { amount: units * 100, currency: 'USD' }
}
