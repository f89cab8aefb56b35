import type { Severity } from '../../model/base.ts'
import { minorDigits } from '../../model/currency.ts'
import type { RemedyOffer } from '../playbook.ts'
import type { ShipmentFacts } from './facts.ts'

/** From how many days late on which share of the goods' price is given as credit, in percent. The first that fits counts. */
const creditTable = [
  { from: 14, percent: 15 },
  { from: 7, percent: 10 },
  { from: 3, percent: 5 },
]

/** In whole units of the order's currency: written with dollars, euros and pounds in mind. */
const smallestCredit = 5
const largestCredit = 500
const secondAttemptPercent = 5
const largestSecondAttempt = 100
const valuable = 5_000

const ranks: Severity[] = ['low', 'medium', 'high', 'critical']

/** How bad a delay is: by days, one level more for a valuable order, and never low while the order is still with us. */
export function severityOf({ daysLate, total, shippedOn }: ShipmentFacts): Severity {
  const byDays = daysLate >= 14 ? 3 : daysLate >= 7 ? 2 : daysLate >= 3 ? 1 : 0
  const byValue = total.amount >= minor(valuable, total.currency) ? 1 : 0
  const atLeast = shippedOn === null ? 1 : 0
  return ranks[Math.min(3, Math.max(byDays + byValue, atLeast))] ?? 'critical'
}

/**
 * The freight back in full, as what it paid for did not happen; from three days on a credit, which grows with the delay; and
 * where the customer says that this did not put it right, once more a credit. All credit together stays below the price of
 * the goods.
 */
export function remediesFor({ orderId, daysLate, total, freight }: ShipmentFacts): RemedyOffer[] {
  const { currency } = total
  const credit = (percent: number, largest: number, left: number): number => {
    const share = Math.floor((total.amount * percent) / 100)
    return Math.min(Math.max(share, minor(smallestCredit, currency)), minor(largest, currency), left)
  }
  const percent = creditTable.find(({ from }) => daysLate >= from)?.percent
  const first = percent === undefined ? 0 : credit(percent, largestCredit, total.amount)
  const second = credit(secondAttemptPercent, largestSecondAttempt, total.amount - first)
  const offers: RemedyOffer[] = [
    { id: 'freight-refund', kind: 'refund', what: `the freight of order ${orderId}`, money: freight },
    {
      id: 'delay-credit',
      kind: 'credit',
      what: `for the delay of order ${orderId}`,
      money: { amount: first, currency },
    },
    {
      id: 'second-attempt-credit',
      kind: 'credit',
      what: `because our first attempt to put order ${orderId} right fell short`,
      money: { amount: second, currency },
      round: 1,
    },
  ]
  return offers.filter(({ money }) => money !== undefined && money.amount > 0)
}

const minor = (units: number, currency: string): number => units * 10 ** minorDigits(currency)
