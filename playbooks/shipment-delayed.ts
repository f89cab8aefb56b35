import { fallbackOf } from './defaults/translated.ts'
import { definePlaybook } from './define.ts'
import { ladderOf } from './pace.ts'
import { shipmentActions } from './shipment-delayed/actions.ts'
import { german, plainGerman } from './shipment-delayed/de/index.ts'
import { plainSpanish, spanish } from './shipment-delayed/es/index.ts'
import { shipmentFacts } from './shipment-delayed/facts.ts'
import { shipmentMessages } from './shipment-delayed/messages.ts'
import { estimate, officeHours, promise, word } from './shipment-delayed/promise.ts'
import { remediesFor, severityOf } from './shipment-delayed/remedies.ts'
import { counted } from './words.ts'

const orders: Partial<Record<string, string>> & { en: string } = {
  en: 'order',
  de: 'Bestellung',
  es: 'el pedido',
}

const daily = { budget: { businessDays: 1 }, warnBefore: 'PT4H' }

/** An order that left us after the day on which the customer needed it, or has not left at all. */
export const shipmentDelayed = definePlaybook({
  name: 'shipment-delayed',
  version: 1,
  facts: shipmentFacts,
  summary: ({ facts }) =>
    facts.shippedOn === null
      ? `Order ${facts.orderId} is ${counted(facts.daysLate, 'day')} late and has not left`
      : `Order ${facts.orderId} left ${counted(facts.daysLate, 'day')} late`,
  subject: ({ facts }, language) => `${orders[language] ?? orders.en} ${facts.orderId}`,
  severity: ({ facts }) => severityOf(facts),
  owner: ({ facts }) => facts.owner,
  paceBySeverity: {
    high: { update: daily },
    critical: {
      act: { budget: 'PT30M', warnBefore: 'PT10M', roundTheClock: true },
      'make-it-right': { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
      answer: { budget: 'PT1H', warnBefore: 'PT20M' },
      task: { budget: 'PT4H', warnBefore: 'PT1H' },
      update: daily,
    },
  },
  calendar: officeHours,
  ladderBySeverity: { critical: ladderOf({ budget: 'PT30M', warnBefore: 'PT10M' }) },
  actions: shipmentActions,
  promise,
  estimate,
  word,
  remedies: ({ facts }) => remediesFor(facts),
  empowerment: {
    otherwise: usd(100),
    titles: {
      'Sales Representative': usd(150),
      'Inside Sales Coordinator': usd(150),
      'Sales Manager': usd(500),
      'Vice President, Sales': usd(5_000),
      'Head of Customer Care': usd(500),
      'Chief Operating Officer': usd(5_000),
    },
  },
  gesture: ({ facts, severity }) => {
    if (severity === 'low') return null
    if (severity === 'critical') {
      return {
        id: 'leader-call',
        what: `Call the customer in person about order ${facts.orderId}`,
        by: 'leader',
      }
    }
    return {
      id: 'handwritten-note',
      what: `Write the customer a note by hand about order ${facts.orderId} and post it`,
      by: 'owner',
    }
  },
  rootCauses: [
    'Goods not in stock when the order was accepted',
    'Date accepted that the warehouse could not meet',
    'Order overlooked or released late',
    'Warehouse short of hands',
    'Paperwork or customs not ready',
    'Carrier collected late',
    'Wrong address or order data on our side',
  ],
  messages: shipmentMessages,
  translations: { de: german, es: spanish },
  fallback: fallbackOf({ de: plainGerman, es: plainSpanish }),
})

function usd(units: number) {
  return { amount: units * 100, currency: 'USD' }
}
