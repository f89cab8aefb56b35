import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling } from '../../telling.ts'
import { spelled, spokenInstant } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { knownPromise } from '../known.ts'

type Shipment = Pick<Telling<ShipmentFacts>, 'facts' | 'customer'>

// Words that are read alike in Sevilla and in México: no "portes" and no "flete", no "rellenar" and no "llenar".

/** "un día", "siete días". */
export const daysLong = (days: number): string => (days === 1 ? 'un día' : `${spelled(days, 'es')} días`)

/** "el viernes 27 de noviembre a las 18:00 (su hora local)". */
export const at = (instant: string, customer: Shipment['customer']): string =>
  `el ${spokenInstant(instant, customer)} (su hora local)`

/** What we said, with its date. */
export function promised(promise: SpokenPromise, { facts, customer }: Shipment): string {
  const { orderId } = facts
  const date = `a más tardar ${at(promise.dueAt, customer)}`
  const known = knownPromise(promise, facts)
  if (known === 'arrival') return `el pedido ${orderId} estará en sus manos ${date}`
  if (known === 'call') return `${date}, le llamo por el pedido ${orderId}`
  if (known === 'word') return `${date}, le escribo lo que haya averiguado sobre el pedido ${orderId}`
  return `${promise.what}, ${date}`
}

/** Nobody knows when it arrives: we say so, and by when there is word of it. */
export const notKnown = (promise: SpokenPromise, shipment: Shipment): string =>
  `Todavía no sé cuándo estará en sus manos el pedido ${shipment.facts.orderId}, y no voy a adivinarlo. Lo que sí le digo: ${promised(promise, shipment)}.`
