import type { Severity } from '../../model/base.ts'
import { minorDigits } from '../../model/currency.ts'
import type { Gesture } from '../../model/plan.ts'
import { readWallClock } from '../../time/clock-reading.ts'
import { daysBetween } from '../../time/dates.ts'
import type { RemedyOffer } from '../playbook.ts'
import type { Situation, Unrated } from '../telling.ts'
import type { MessageFacts } from './facts.ts'
import { aboutIt } from './topic.ts'

/** From how many days of silence on it is how bad. */
const silenceTable = [
  { from: 14, rank: 3 },
  { from: 7, rank: 2 },
  { from: 3, rank: 1 },
]
const manyTimes = 3

/** In whole units of the customer's currency: written with dollars, euros and pounds in mind. */
const largestCost = 500
const onRepeat = 15
const onEachFurtherRepeat = 10
const largestOnRepeat = 50
const onSecondAttempt = 20

const ranks: Severity[] = ['low', 'medium', 'high', 'critical']

/** Whole days from one instant to another, as the customer's own calendar shows them. */
export const daysOfSilence = (from: string, to: string, timeZone: string): number =>
  Math.max(0, daysBetween(readWallClock(from, timeZone).date, readWallClock(to, timeZone).date))

/**
 * How bad it is: by the days of silence; one level more for those who wrote three times and more, and one more where we left them
 * unanswered before; never low where the wait has cost them money.
 */
export function severityOf({ facts, customer, history }: Unrated<MessageFacts>): Severity {
  const { askedAt, noticedAt, timesWritten, cost } = facts
  const days = daysOfSilence(askedAt, noticedAt, customer.timeZone)
  const byDays = silenceTable.find(({ from }) => days >= from)?.rank ?? 0
  const more = (timesWritten >= manyTimes ? 1 : 0) + (history.repeats > 0 ? 1 : 0)
  const atLeast = (cost?.amount ?? 0) > 0 ? 1 : 0
  return ranks[Math.min(3, Math.max(byDays + more, atLeast))] ?? 'critical'
}

/**
 * Where nobody answers, money makes up for little: the answer and the apology do (Roschk and Kaiser 2012). So we pay what the
 * wait has cost, give something where it happens again, and once more where the customer says that it is not right; all else
 * would be paying for silence.
 */
export function remediesFor(unanswered: Situation<MessageFacts>): RemedyOffer[] {
  const { facts, history } = unanswered
  const { currency, cost } = facts
  const about = aboutIt(unanswered)
  const repeated = onRepeat + onEachFurtherRepeat * (history.repeats - 1)
  const offers: RemedyOffer[] = [
    {
      id: 'cost-of-waiting',
      kind: 'credit',
      what: `for what the wait for our answer ${about} has cost you`,
      money: { amount: Math.min(cost?.amount ?? 0, minor(largestCost, currency)), currency },
    },
    {
      id: 'repeat-credit',
      kind: 'credit',
      what: 'because we have left you without an answer more than once',
      money: {
        amount: history.repeats > 0 ? minor(Math.min(repeated, largestOnRepeat), currency) : 0,
        currency,
      },
    },
    {
      id: 'second-attempt-credit',
      kind: 'credit',
      what: `because our answer ${about} did not put it right at the first attempt`,
      money: { amount: minor(onSecondAttempt, currency), currency },
      round: 1,
    },
  ]
  return offers.filter(({ money }) => money !== undefined && money.amount > 0)
}

/** Whoever was not heard twice is called by somebody who can change why. */
export function gestureFor({ facts, severity, history }: Situation<MessageFacts>): Gesture | null {
  const { message } = facts
  if (severity === 'critical' || history.repeats > 0)
    return {
      id: 'leader-call',
      what: `Call the customer in person about message ${message}, and listen first`,
      by: 'leader',
    }
  if (severity === 'low') return null
  return {
    id: 'handwritten-note',
    what: `Write the customer a note by hand about message ${message}, with your direct number in it`,
    by: 'owner',
  }
}

const minor = (units: number, currency: string): number => units * 10 ** minorDigits(currency)
