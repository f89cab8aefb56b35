import type { SpokenPromise } from '../../model/message.ts'
import type { Telling } from '../telling.ts'
import { capitalized, counted, spelled, spokenInstant } from '../words.ts'
import type { SystemFacts } from './facts.ts'
import { minutesOf } from './outage.ts'

export type Outage = Telling<SystemFacts>
type Customer = Outage['customer']

/** An instant by the customer's own clock, and said to be so. */
export const theirTime = (instant: string, customer: Customer): string =>
  `${spokenInstant(instant, customer)}, your time`

/** What we said, with its date. */
export function promised({ what, dueAt, unknown }: SpokenPromise, customer: Customer): string {
  const by = `by ${theirTime(dueAt, customer)}`
  return unknown ? `${by}, ${what}` : `${what} ${by}`
}

/** Nobody knows when it works again: we say so, and by when there is word of it. */
export const notKnown = (promise: SpokenPromise, { service }: SystemFacts, customer: Customer): string =>
  `I do not know when ${service} works again, and I will not guess. ${capitalized(promised(promise, customer))}.`

/** "2 hours and 35 minutes": whole hours from a day on, and days with them from two days on. */
export function lasted(facts: SystemFacts, now: string): string {
  const minutes = minutesOf(facts, now)
  const hours = Math.floor(minutes / 60)
  const days = hours < 48 ? 0 : Math.floor(hours / 24)
  const parts = [
    days > 0 ? `${spelled(days)} days` : '',
    hours - days * 24 > 0 ? counted(hours - days * 24, 'hour') : '',
    hours < 24 && (minutes % 60 > 0 || hours === 0) ? counted(minutes % 60, 'minute') : '',
  ]
  return parts.filter((part) => part !== '').join(' and ')
}

/** "The payments API has been down since ...": what it was, and is, for this customer. */
export function course({ facts, customer }: Pick<Outage, 'facts' | 'customer'>): string {
  const { service, state, affected, startedAt, restoredAt } = facts
  if (restoredAt === null) {
    const start = theirTime(startedAt, customer)
    return state === 'down'
      ? `Since ${start}, ${service} has been down, and you cannot ${affected}.`
      : `Since ${start}, ${service} has not done what you pay us for: you cannot ${affected}.`
  }
  const length = lasted(facts, restoredAt)
  const what = state === 'down' ? 'was down' : 'did not do what you pay us for'
  return `For ${length}, ${service} ${what}, and you could not ${affected}. It has worked again since ${theirTime(restoredAt, customer)}, as far as we can see from here.`
}

/** A subject line: which service and which incident, then what it is about. */
export const headline = ({ service, incident }: SystemFacts, about: string): string =>
  `${capitalized(service)} (${incident}): ${about}`

/** "the outage of the payments API". */
export const outageOf = ({ service, state }: SystemFacts): string =>
  state === 'down' ? `the outage of ${service}` : `the trouble with ${service}`

/** Ways to say a thing: at least one. */
export type Several<T = string> = readonly [T, ...T[]]

/** Each in its turn, from the first again after the last. */
export const turn = <T>(ways: Several<T>, index: number): T => ways[index % ways.length] ?? ways[0]
