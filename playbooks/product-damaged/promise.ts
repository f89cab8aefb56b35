import type { Calendar } from '../../model/calendar.ts'
import { later } from '../../time/dates.ts'
import type { Estimate, PromiseAsk, PromiseOffer, Situation } from '../playbook.ts'
import { usualTransit, wayOf } from './decisions.ts'
import type { DamageFacts } from './facts.ts'
import { replacementFor } from './goods.ts'

type Damage = Situation<DamageFacts>

/** In working days. The room is what makes a date one that can be kept. */
const packing = 1
const room = 1
const roomWhenMoved = 3

/** Office hours where the customer is: a date that we name is one on which they can be reached, and reach us. */
export function officeHours({ facts, customer }: Damage): Calendar {
  const open: [string, string][] = [['09:00', '18:00']]
  return {
    timeZone: customer.timeZone,
    hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
    holidays: facts.holidays ?? [],
  }
}

/**
 * That the replacement is there; where there is none to send, that we talk, so that the customer chooses; and the same once
 * they have said that it is not right.
 */
export function promise(damage: Damage, ask: PromiseAsk): PromiseOffer {
  const { opening, previous, after } = ask
  if (isOfReplacement(damage.facts, ask)) {
    const days = previous ? roomWhenMoved : room
    return {
      id: 'replacement',
      what: `${replacementFor(damage)} is with you`,
      by: after({ businessDays: days }, later(arrival(damage.facts, ask), previous?.dueAt ?? ask.now)),
      warnBefore: 'PT8H',
    }
  }
  return {
    id: opening === 0 ? 'talk' : `call-${opening}`,
    what: `you have my call about order ${damage.facts.orderId}`,
    by: after({ businessDays: 1 }),
    warnBefore: 'PT4H',
  }
}

/** A replacement takes what its carrier takes. A call can be made at any time: it depends on nobody but us. */
export const estimate = ({ facts }: Damage, ask: PromiseAsk): Estimate =>
  isOfReplacement(facts, ask)
    ? { by: arrival(facts, ask), share: facts.replacement?.onTimeShare }
    : { by: ask.now }

const isOfReplacement = (facts: DamageFacts, { opening, previous }: PromiseAsk): boolean =>
  previous ? previous.id === 'replacement' : opening === 0 && wayOf(facts) === 'replace'

/** When the replacement comes, going by what is known: packed once it is there to be packed, then on its way. */
function arrival({ replacement }: DamageFacts, { now, after }: PromiseAsk): string {
  // Noon in UTC is the same day almost everywhere.
  const ready = replacement ? later(now, `${replacement.readyOn}T12:00:00Z`) : now
  return after({ businessDays: packing + (replacement?.transitDays ?? usualTransit) }, ready)
}
