import { later, workdaysLater } from '../time/dates.ts'
import { definePlaybook } from './define.ts'
import type { PromiseAsk, PromiseOffer, Situation } from './playbook.ts'
import { shipmentActions } from './shipment-delayed/actions.ts'
import { type ShipmentFacts, shipmentFacts } from './shipment-delayed/facts.ts'
import { shipmentMessages } from './shipment-delayed/messages.ts'
import { remediesFor, severityOf } from './shipment-delayed/remedies.ts'
import { counted } from './words.ts'

/** In working days. The room is what makes a date one that can be kept. */
const usualTransit = 3
const packing = 1
const room = 1
const roomWhenMoved = 3

/** An order that left us after the day on which the customer needed it, or has not left at all. */
export const shipmentDelayed = definePlaybook({
  name: 'shipment-delayed',
  version: 1,
  facts: shipmentFacts,
  summary: ({ facts }) =>
    facts.shippedOn === null
      ? `Order ${facts.orderId} is ${counted(facts.daysLate, 'day')} late and has not left`
      : `Order ${facts.orderId} left ${counted(facts.daysLate, 'day')} late`,
  severity: ({ facts }) => severityOf(facts),
  owner: ({ facts }) => facts.owner,
  paceBySeverity: {
    high: { updateEvery: 'P1D' },
    critical: {
      act: { budget: 'PT30M', warnBefore: 'PT10M' },
      'make-it-right': { budget: 'P1D', warnBefore: 'PT4H' },
      answer: { budget: 'PT1H', warnBefore: 'PT20M' },
      task: { budget: 'PT4H', warnBefore: 'PT1H' },
      updateEvery: 'P1D',
    },
  },
  actions: shipmentActions,
  promise,
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
})

/** At first, that the order arrives; once the customer has said that it is not right, that we talk. */
function promise(
  { facts, customer }: Situation<ShipmentFacts>,
  { now, opening, previous }: PromiseAsk,
): PromiseOffer {
  const from = previous ? later(now, previous.dueAt) : now
  const by = (days: number) => workdaysLater(from, days, customer.timeZone)
  if (opening > 0) {
    return {
      id: `call-${opening}`,
      what: `you have my call about order ${facts.orderId}`,
      dueAt: by(previous ? 1 : 2),
      warnBefore: 'PT4H',
    }
  }
  const transit = facts.carrier?.transitDays ?? usualTransit
  const days = transit + room + (facts.shippedOn === null ? packing : 0)
  return {
    id: 'arrival',
    what: `order ${facts.orderId} is with you`,
    dueAt: by(previous ? roomWhenMoved : days),
  }
}

function usd(units: number) {
  return { amount: units * 100, currency: 'USD' }
}
