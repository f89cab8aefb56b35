import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling } from '../../telling.ts'
import { spelled, spokenInstant } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { knownPromise } from '../known.ts'

type Shipment = Pick<Telling<ShipmentFacts>, 'facts' | 'customer'>

// No word here has a ß: what is read in Zürich is spelled as in Berlin.

/** "einen Tag", "sieben Tage": after a verb, for how long. */
export const daysLong = (days: number): string => (days === 1 ? 'einen Tag' : `${spelled(days, 'de')} Tage`)

/** "einem Tag", "sieben Tagen": after a preposition. */
export const daysAfter = (days: number): string => (days === 1 ? 'einem Tag' : `${spelled(days, 'de')} Tagen`)

/** "bis Freitag, 27. November, 18:00 Uhr Ihrer Zeit". */
export const by = ({ dueAt }: Pick<SpokenPromise, 'dueAt'>, customer: Shipment['customer']): string =>
  `bis ${spokenInstant(dueAt, customer)} Ihrer Zeit`

/** What we said, with its date. */
export function promised(promise: SpokenPromise, { facts, customer }: Shipment): string {
  const { orderId } = facts
  const date = by(promise, customer)
  const known = knownPromise(promise, facts)
  if (known === 'arrival') return `Bestellung ${orderId} trifft ${date} bei Ihnen ein`
  if (known === 'call') return `Ich rufe Sie ${date} zu Bestellung ${orderId} an`
  if (known === 'word')
    return `Sie hören ${date} von mir, was ich über Bestellung ${orderId} herausgefunden habe`
  return `${promise.what} (${date})`
}

/** Nobody knows when it arrives: we say so, and by when there is word of it. */
export const notKnown = (promise: SpokenPromise, shipment: Shipment): string =>
  `Wann Bestellung ${shipment.facts.orderId} bei Ihnen ist, kann ich Ihnen noch nicht sagen, und raten werde ich nicht. ${promised(promise, shipment)}.`
