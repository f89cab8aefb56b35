import type { Severity } from '../../model/base.ts'
import type { RemedyOffer } from '../playbook.ts'
import type { Situation } from '../telling.ts'
import { minor, wayOf } from './decisions.ts'
import { type DamageFacts, worthOf } from './facts.ts'

/** Which share of the damaged goods' price is given as credit, in percent. */
const creditBySeverity: Record<Severity, number> = { low: 0, medium: 5, high: 10, critical: 15 }
const moreWhenRepeated = 5
const secondAttemptPercent = 5

/** In whole units of the order's currency: written with dollars, euros and pounds in mind. */
const smallestCredit = 5
const largestCredit = 250
const largestSecondAttempt = 100

/**
 * The price back where nothing is sent again, and also where we damage something of the same customer's a second time; the
 * freight back in full, as it did not bring what it was paid for; a credit for the trouble, which grows with the severity. Where
 * the customer says that a replacement did not put it right, the price comes back too. All credit together stays below the
 * price of what was damaged.
 */
export function remediesFor({ facts, severity, history }: Situation<DamageFacts>): RemedyOffer[] {
  const { orderId, freight } = facts
  const { currency } = freight
  const worth = worthOf(facts)
  const isPaidBack = wayOf(facts) === 'refund' || history.repeats > 0
  const credit = (percent: number, largest: number, left: number): number => {
    const share = Math.floor((worth * percent) / 100)
    return Math.min(Math.max(share, minor(smallestCredit, currency)), minor(largest, currency), left)
  }
  const percent = creditBySeverity[severity] + (history.repeats > 0 ? moreWhenRepeated : 0)
  const first = percent === 0 ? 0 : credit(percent, largestCredit, worth)
  const second = credit(secondAttemptPercent, largestSecondAttempt, worth - first)
  const offers: RemedyOffer[] = [
    {
      id: 'item-refund',
      kind: 'refund',
      what: `the price of what was damaged in order ${orderId}`,
      money: { amount: worth, currency },
      round: isPaidBack ? 0 : 1,
    },
    { id: 'freight-refund', kind: 'refund', what: `the freight of order ${orderId}`, money: freight },
    {
      id: 'trouble-credit',
      kind: 'credit',
      what: `for the trouble with order ${orderId}`,
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
