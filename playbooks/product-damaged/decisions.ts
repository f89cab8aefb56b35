import type { Severity } from '../../model/base.ts'
import { minorDigits } from '../../model/currency.ts'
import type { Gesture } from '../../model/plan.ts'
import { daysBetween } from '../../time/dates.ts'
import type { Situation, Unrated } from '../telling.ts'
import { type DamageFacts, worthOf } from './facts.ts'

/** In whole units of the order's currency: written with dollars, euros and pounds in mind. */
const photosFrom = 100
const collectFrom = 250
const worthTable = [5_000, 1_000, 100]

/** In days after the parcel came: nobody should wait longer for what they had in their hands already. */
const longestWait = 14
/** In working days. */
export const usualTransit = 3

const ranks: Severity[] = ['low', 'medium', 'high', 'critical']

/**
 * What we do unless the customer chooses otherwise: send the same again where it can be with them while it is of use, else
 * give the money back.
 */
export function wayOf(facts: DamageFacts): 'replace' | 'refund' {
  const { replacement, arrivedOn } = facts
  if (replacement === null || missesItsDay(facts)) return 'refund'
  return daysBetween(arrivedOn, replacement.readyOn) <= longestWait ? 'replace' : 'refund'
}

/** Whether no replacement can be there by the day on which it is needed. */
function missesItsDay({ neededBy, replacement }: DamageFacts): boolean {
  if (neededBy === undefined) return false
  return (
    replacement === null ||
    daysBetween(replacement.readyOn, neededBy) < (replacement.transitDays ?? usualTransit)
  )
}

/** Below a value we believe at once, and nobody should handle what can hurt them to take a picture of it. */
export const asksForPhotos = (facts: DamageFacts): boolean =>
  !facts.photos && facts.hazard !== true && isWorth(facts, photosFrom)

/** Below a value nothing comes back to us; what is worth more, or can hurt somebody, we collect at our cost. */
export const isCollected = (facts: DamageFacts): boolean =>
  facts.hazard === true || isWorth(facts, collectFrom)

/**
 * How bad it is: by what was damaged; one level more where it cannot be replaced in time for its day, and where it happened to
 * this customer before; never below high where it can hurt somebody.
 */
export function severityOf({ facts, history }: Unrated<DamageFacts>): Severity {
  const row = worthTable.findIndex((units) => isWorth(facts, units))
  const byWorth = row === -1 ? 0 : worthTable.length - row
  const more = (missesItsDay(facts) ? 1 : 0) + (history.repeats > 0 ? 1 : 0)
  return ranks[Math.min(3, Math.max(byWorth + more, facts.hazard ? 2 : 0))] ?? 'critical'
}

/** A sign that grows with the failure, and with how often it happened. */
export function gestureFor({ facts, severity, history }: Situation<DamageFacts>): Gesture | null {
  const { orderId } = facts
  if (severity === 'critical' || history.repeats > 1)
    return {
      id: 'leader-call',
      what: `Call the customer in person about the damaged goods of order ${orderId}`,
      by: 'leader',
    }
  if (severity === 'high' || history.repeats > 0)
    return {
      id: 'small-gift',
      what: `Choose something small that suits the customer of order ${orderId}, and send it with a line in your own hand`,
      by: 'owner',
    }
  if (severity === 'low') return null
  return {
    id: 'handwritten-note',
    what: `Write the customer a note by hand about the damaged goods of order ${orderId} and post it`,
    by: 'owner',
  }
}

const isWorth = (facts: DamageFacts, units: number): boolean =>
  worthOf(facts) >= minor(units, facts.total.currency)

export const minor = (units: number, currency: string): number => units * 10 ** minorDigits(currency)
