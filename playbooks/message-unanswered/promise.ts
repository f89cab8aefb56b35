import type { Severity } from '../../model/base.ts'
import type { Calendar, Span } from '../../model/calendar.ts'
import type { Estimate, PromiseAsk, PromiseOffer, Situation } from '../playbook.ts'
import type { MessageFacts } from './facts.ts'
import { aboutIt } from './topic.ts'

type Unanswered = Situation<MessageFacts>

/** Whoever has waited long enough gets their answer within hours. */
const answerWithin: Record<Severity, Span> = {
  low: { businessDays: 1 },
  medium: { businessDays: 1 },
  high: 'PT6H',
  critical: 'PT4H',
}

/** Office hours where the customer is: a date that we name is one on which they can be reached, and reach us. */
export function officeHours({ facts, customer }: Unanswered): Calendar {
  const open: [string, string][] = [['09:00', '18:00']]
  return {
    timeZone: customer.timeZone,
    hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
    holidays: facts.holidays ?? [],
  }
}

/** The answer; once the customer has said that it was none, a call. */
export function promise(unanswered: Unanswered, ask: PromiseAsk): PromiseOffer {
  const { opening, previous, after } = ask
  if (isOfAnswer(ask)) {
    return {
      id: 'answer',
      what: answerTo(unanswered),
      by: after(
        previous || unanswered.facts.answerUnknown ? { businessDays: 1 } : answerWithin[unanswered.severity],
      ),
      warnBefore: 'PT3H',
    }
  }
  return {
    id: `call-${opening}`,
    what: callAbout(unanswered),
    by: after({ businessDays: 1 }),
    warnBefore: 'PT4H',
  }
}

/** What we know we can say at any time; a call depends on nobody but us. */
export const estimate = ({ facts }: Unanswered, ask: PromiseAsk): Estimate | null =>
  isOfAnswer(ask) && facts.answerUnknown ? null : { by: ask.now }

export const answerTo = (unanswered: Unanswered): string => `you have my answer ${aboutIt(unanswered)}`
export const callAbout = (unanswered: Unanswered): string => `you have my call ${aboutIt(unanswered)}`
export const word = (unanswered: Unanswered): string =>
  `you hear from me how far I have come with my answer ${aboutIt(unanswered)}`

/** Whether it is about the answer, and not about a call or what a person of ours promised. */
const isOfAnswer = ({ opening, previous }: PromiseAsk): boolean =>
  previous ? previous.id === 'answer' : opening === 0
