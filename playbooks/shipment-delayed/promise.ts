import type { Calendar } from '../../model/calendar.ts'
import type { Estimate, PromiseAsk, PromiseOffer, Situation } from '../playbook.ts'
import type { ShipmentFacts } from './facts.ts'

type Shipment = Situation<ShipmentFacts>

/** In working days. The room is what makes a date one that can be kept. */
const usualTransit = 3
const packing = 1
const room = 1
const roomWhenMoved = 3
const untilWord = 2

/** Office hours where the customer is: a date that we name is one on which they can be reached, and reach us. */
export function officeHours({ facts, customer }: Shipment): Calendar {
  const open: [string, string][] = [['09:00', '18:00']]
  return {
    timeZone: customer.timeZone,
    hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
    holidays: facts.holidays ?? [],
  }
}

/** At first, that the order arrives; once the customer has said that it is not right, that we talk. */
export function promise({ facts }: Shipment, ask: PromiseAsk): PromiseOffer {
  const { opening, previous, after } = ask
  if (!isArrival(ask)) {
    return {
      id: `call-${opening}`,
      what: callAbout(facts),
      by: after({ businessDays: previous ? 1 : 2 }),
      warnBefore: 'PT4H',
    }
  }
  return {
    id: 'arrival',
    what: arrivalOf(facts),
    by: after({ businessDays: daysFor(facts, previous !== null) }),
    warnBefore: 'PT8H',
  }
}

/** Where nobody knows when it arrives, we soon write again. */
function daysFor(facts: ShipmentFacts, moves: boolean): number {
  if (facts.arrivalUnknown) return untilWord
  return moves ? roomWhenMoved : daysToArrive(facts) + room
}

/** An order takes what its carrier takes. A call can be made at any time: it depends on nobody but us. */
export function estimate({ facts }: Shipment, ask: PromiseAsk): Estimate | null {
  if (!isArrival(ask)) return { by: ask.now }
  if (facts.arrivalUnknown) return null
  return {
    by: ask.after({ businessDays: daysToArrive(facts) }, ask.now),
    share: facts.carrier?.onTimeShare,
  }
}

export const arrivalOf = ({ orderId }: ShipmentFacts): string => `order ${orderId} is with you`
export const callAbout = ({ orderId }: ShipmentFacts): string => `you have my call about order ${orderId}`
export const word = ({ facts }: Pick<Shipment, 'facts'>): string =>
  `you hear from me what I have found out about order ${facts.orderId}`

/** Whether it is about the arrival of the order, and not about a call or what a person of ours promised. */
const isArrival = ({ opening, previous }: PromiseAsk): boolean =>
  previous ? previous.id === 'arrival' : opening === 0

const daysToArrive = ({ carrier, shippedOn }: ShipmentFacts): number =>
  (carrier?.transitDays ?? usualTransit) + (shippedOn === null ? packing : 0)
