import type { Telling, Words } from '../../telling.ts'
import { movedLine, pick, type Turn, turnOf } from '../../turning.ts'
import { letter } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { promised } from './phrases.ts'
import { afterMove, closings, standings, unknowns, variants } from './update-lines.ts'

type Shipment = Telling<ShipmentFacts>

/** An honest sign of life while a promise is open, never twice in the same words: its parts turn at different paces. */
export function update(shipment: Shipment): Words {
  const { facts, customer, owner, sent, opening } = shipment
  const order = `Bestellung ${facts.orderId}`
  const turn = turnOf(sent)
  const { subject, news } = pick(variants, turn.updates)
  return {
    subject: `${order}: ${subject}`,
    text: letter(customer, owner, [
      (movedLine(afterMove, turn) ?? news)(order),
      standing(shipment, turn),
      opening > 0 && turn.updates === 0
        ? 'Diese Nachricht schulden wir Ihnen, nachdem wir Sie mehr als einmal im Stich gelassen haben. Sie müssen nicht darum bitten.'
        : pick(closings, turn.updates),
    ]),
  }
}

function standing(shipment: Shipment, { updates }: Turn): string {
  const { facts, promises } = shipment
  if (promises.length === 0)
    return 'Ein Datum, zu dem ich stehen könnte, habe ich noch nicht. Darum nenne ich Ihnen keines.'
  return promises
    .map((promise) => {
      const stands = `${pick(standings, updates)}: ${promised(promise, shipment)}.`
      return promise.unknown ? `${pick(unknowns, updates)(`Bestellung ${facts.orderId}`)} ${stands}` : stands
    })
    .join(' ')
}
