import { later } from '../../time/dates.ts'
import type { RemedyOffer } from '../playbook.ts'
import type { Situation } from '../telling.ts'
import { capitalized } from '../words.ts'
import { creditPercent, newestTable } from './credits.ts'
import type { SystemFacts } from './facts.ts'
import { isRunning, minutesOf } from './outage.ts'

/**
 * What an outage without an end is taken for, when credits are fixed at its beginning: a working day. Better too much than a
 * second letter about money; where it lasts longer, its owner revises the plan.
 */
const minutesWithoutEnd = 8 * 60

const percentForEachRepeat = 10
const largestRepeatPercent = 30
const secondAttemptPercent = 10
/** From which time on we owe more than credits. */
const repeatsForMonth = 2

/**
 * A credit by the table; one on top where it is not the first time, or a month of the service from the third time on; and where
 * the customer says that this did not put it right, once more a credit.
 */
export function remediesFor({ facts, failure, history }: Situation<SystemFacts>): RemedyOffer[] {
  const { service, incident, monthlyFee, state, creditTable = newestTable } = facts
  const { amount, currency } = monthlyFee
  const share = (percent: number) => ({ amount: Math.floor((amount * percent) / 100), currency })
  const offers: RemedyOffer[] = [
    {
      id: 'service-credit',
      kind: 'credit',
      what: `for the failure of ${service} (${incident}), by our table ${creditTable} for outages`,
      money: share(creditPercent(creditTable, countedMinutes(facts, failure.occurredAt), state)),
    },
    ...(history.repeats >= repeatsForMonth
      ? [
          {
            id: 'free-month',
            kind: 'gift' as const,
            what: `${capitalized(service)} for a whole month without charge`,
            money: monthlyFee,
          },
        ]
      : [
          {
            id: 'repeat-credit',
            kind: 'credit' as const,
            what: `because ${service} has failed you more than once`,
            money: share(Math.min(history.repeats * percentForEachRepeat, largestRepeatPercent)),
          },
        ]),
    {
      id: 'second-attempt-credit',
      kind: 'credit',
      what: `because our first attempt to put ${incident} right fell short`,
      money: share(secondAttemptPercent),
      round: 1,
    },
  ]
  return offers.filter(({ money }) => money !== undefined && money.amount > 0)
}

/** How much of it is paid for: while it is not over, up to when it is expected to be, and never less than a working day. */
function countedMinutes(facts: SystemFacts, occurredAt: string): number {
  if (!isRunning(facts)) return minutesOf(facts, occurredAt)
  const until = facts.expectedAt === null ? occurredAt : later(occurredAt, facts.expectedAt)
  return Math.max(minutesOf(facts, until), minutesWithoutEnd)
}
