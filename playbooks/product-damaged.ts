import { definePlaybook } from './define.ts'
import { ladderOf } from './pace.ts'
import { damageActions } from './product-damaged/actions.ts'
import { gestureFor, severityOf } from './product-damaged/decisions.ts'
import { damageFacts } from './product-damaged/facts.ts'
import { damageMessages } from './product-damaged/messages.ts'
import { estimate, officeHours, promise } from './product-damaged/promise.ts'
import { remediesFor } from './product-damaged/remedies.ts'

const daily = { budget: { businessDays: 1 }, warnBefore: 'PT4H' }

/**
 * Goods that arrived damaged. The customer is believed. What can be replaced soon is replaced, all else is paid back; the
 * customer may choose the other, with one line at any time: then their owner answers, stops what is under way, has
 * `plan.revised` put the remedies right, and reports the promise as settled (`amends keep replacement`).
 */
export const productDamaged = definePlaybook({
  name: 'product-damaged',
  version: 1,
  facts: damageFacts,
  summary: ({ facts }) => `Order ${facts.orderId} arrived damaged`,
  subject: ({ facts }) => `order ${facts.orderId}`,
  severity: severityOf,
  owner: ({ facts }) => facts.owner,
  paceBySeverity: {
    critical: {
      act: { budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true },
      'make-it-right': { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
      answer: { budget: 'PT1H', warnBefore: 'PT20M' },
      task: { budget: 'PT4H', warnBefore: 'PT1H' },
    },
  },
  // Whoever waits for a choice of theirs to be confirmed should not wait for half a day.
  pace: { answer: { budget: 'PT2H', warnBefore: 'PT30M' }, update: daily },
  calendar: officeHours,
  // And who does not take it on within half of that time hands it on.
  ladder: ladderOf({ budget: 'PT1H', warnBefore: 'PT20M' }),
  ladderBySeverity: { critical: ladderOf({ budget: 'PT30M', warnBefore: 'PT10M' }) },
  actions: damageActions,
  promise,
  estimate,
  remedies: remediesFor,
  // The price of broken goods is owed: an owner gives it back without asking, up to where a second look is fair to all.
  empowerment: {
    otherwise: usd(250),
    titles: {
      'Sales Representative': usd(400),
      'Inside Sales Coordinator': usd(400),
      'Sales Manager': usd(1_000),
      'Vice President, Sales': usd(10_000),
      'Head of Customer Care': usd(1_000),
      'Chief Operating Officer': usd(10_000),
    },
  },
  gesture: gestureFor,
  rootCauses: [
    'Packing too weak for the goods',
    'Right packing prescribed, but not used',
    'Box too large or badly filled',
    'Dropped or crushed in our warehouse',
    'Handled badly on the way by a carrier that we chose',
    'Damaged or faulty before we packed it',
    'Return sent out again as new',
  ],
  messages: damageMessages,
})

function usd(units: number) {
  return { amount: units * 100, currency: 'USD' }
}
