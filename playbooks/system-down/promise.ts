import type { Calendar } from '../../model/calendar.ts'
import type { Estimate, PromiseAsk, PromiseOffer, Situation } from '../playbook.ts'
import type { SystemFacts } from './facts.ts'
import { isExpected, isRunning } from './outage.ts'

type Outage = Situation<SystemFacts>

/** On top of what those who repair it expect: what makes a time one that can be kept. */
const room = 'PT1H'
const untilWord = 'PT2H'
const untilCall = 'PT2H'

/** An outage has no closing time. Once it is over, we keep to the hours at which the customer can be reached. */
export function hours({ facts, customer }: Outage): Calendar | null {
  if (isRunning(facts)) return null
  const open: [string, string][] = [['09:00', '18:00']]
  return {
    timeZone: customer.timeZone,
    hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
    holidays: facts.holidays ?? [],
  }
}

/**
 * At first, that the service works again; where it does already, a written account of what happened. Once the customer has said
 * that it is not right, that we talk.
 */
export function promise({ facts }: Outage, ask: PromiseAsk): PromiseOffer {
  const { opening, previous, after } = ask
  const { service, incident } = facts
  if (isAbout('restored', facts, ask)) {
    return {
      id: 'restored',
      what: `${service} works for you again`,
      by: isKnown(facts, ask) ? after(room, facts.expectedAt) : after(untilWord),
      warnBefore: room,
    }
  }
  if (isAbout('account', facts, ask)) {
    return {
      id: 'account',
      what: `our account of ${incident}, with what we change, is with you in writing`,
      by: after({ businessDays: previous ? 2 : 3 }),
      warnBefore: 'PT8H',
    }
  }
  return {
    id: `call-${opening}`,
    what: `you have my call about ${service}`,
    by: after(isRunning(facts) ? untilCall : { businessDays: previous ? 1 : 2 }),
  }
}

/**
 * A time of repair is what those who repair it say. Once it has come into danger, or has passed, it is worth nothing, and nobody
 * knows. What depends only on us can be done at any time.
 */
export function estimate({ facts }: Outage, ask: PromiseAsk): Estimate | null {
  if (!isAbout('restored', facts, ask)) return { by: ask.now }
  return isKnown(facts, ask) ? { by: facts.expectedAt } : null
}

const isKnown = (
  facts: SystemFacts,
  { now, previous }: PromiseAsk,
): facts is SystemFacts & { expectedAt: string } => previous === null && isExpected(facts, now)

export const word = (): string =>
  'you have a time from me that you can plan with, or my plain word that nobody has one yet'

/** Whether it is about our first promise, and not about a call or what a person of ours promised. */
function isAbout(id: 'restored' | 'account', facts: SystemFacts, { opening, previous }: PromiseAsk): boolean {
  if (previous) return previous.id === id
  return opening === 0 && isRunning(facts) === (id === 'restored')
}
