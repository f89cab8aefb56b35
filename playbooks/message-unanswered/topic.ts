import { unkeptDates } from '../../sincerity/said-dates.ts'
import type { Unrated } from '../telling.ts'
import type { MessageFacts } from './facts.ts'

type Unanswered = Omit<Unrated<MessageFacts>, 'history'>

/** What the customer wrote, as part of a sentence: "your message about the invoice of order 10248". */
export const yourMessage = (unanswered: Unanswered): string => `your ${messageAbout(unanswered)}`

/** "message about the invoice of order 10249" */
export const messageAbout = (unanswered: Unanswered): string =>
  `${unanswered.facts.channel === 'phone' ? 'call' : 'message'} ${aboutIt(unanswered)}`

/** "about the invoice of order 10248"; where it could be taken for a date, the message's own reference stands in. */
export function aboutIt({ facts, failure, customer }: Unanswered): string {
  const { topic, message } = facts
  const dates = unkeptDates(
    { subject: '', text: `You have it by ${topic}.` },
    { now: failure.occurredAt, timeZone: customer.timeZone, promises: [] },
  )
  return dates.length > 0 ? `about request ${message}` : `about ${topic}`
}
