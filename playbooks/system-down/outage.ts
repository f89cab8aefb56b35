import type { Severity } from '../../model/base.ts'
import { minorDigits } from '../../model/currency.ts'
import { compare } from '../../time/dates.ts'
import type { Situation, Unrated } from '../telling.ts'
import type { SystemFacts } from './facts.ts'

/** In whole units of the fee's currency: written with dollars, euros and pounds in mind. */
const valuable = 2_000
const longMinutes = 4 * 60
const urgentMinutes = 60

export const isRunning = ({ restoredAt }: Pick<SystemFacts, 'restoredAt'>): boolean => restoredAt === null

/** How long it has lasted by an instant, or lasted in all: in whole minutes. */
export function minutesOf({ startedAt, restoredAt }: SystemFacts, now: string): number {
  const lasted = Date.parse(restoredAt ?? now) - Date.parse(startedAt)
  return Math.max(0, Math.floor(lasted / 60_000))
}

/**
 * How urgent it is. While the service is not back, at least high: the customer hears from us hour by hour. Once it is back, at most
 * medium: what is left is done by day. Which of the two follows from what it means to this customer.
 */
export function severityOf({ facts, failure, history }: Unrated<SystemFacts>): Severity {
  const minutes = minutesOf(facts, failure.occurredAt)
  const isHard = isValuable(facts) || history.repeats > 0
  if (isRunning(facts)) {
    return facts.state === 'down' && (isHard || minutes >= urgentMinutes) ? 'critical' : 'high'
  }
  return isHard || minutes >= longMinutes ? 'medium' : 'low'
}

/** Whether it is more than a letter can answer: then a leader calls. */
export const isGrave = ({ facts, failure, history, severity }: Situation<SystemFacts>): boolean =>
  severity === 'critical' ||
  history.repeats > 0 ||
  (isValuable(facts) && minutesOf(facts, failure.occurredAt) >= longMinutes)

/** Whether those who repair it stand by a time that is still to come. */
export const isExpected = ({ restoredAt, expectedAt }: SystemFacts, now: string): boolean =>
  restoredAt === null && expectedAt !== null && compare(expectedAt, now) > 0

const isValuable = ({ monthlyFee: { amount, currency } }: SystemFacts): boolean =>
  amount >= valuable * 10 ** minorDigits(currency)
