import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling, Words } from '../../telling.ts'
import { moveParts } from '../../turning.ts'
import { letter } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { earlier, isStillUnknown } from '../promises.ts'
import { breaks, moves } from './move-lines.ts'
import { at, notKnown, promised } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

/** Before a date passes: it will not hold. */
export function newDate(shipment: Shipment): Words {
  const { facts, customer, owner, promises, topic, sent } = shipment
  const { begin, middle, end } = moveParts(moves, sent.filter((kind) => kind === 'new-date').length)
  const isUnknown = promises.some(({ unknown }) => unknown)
  const isStill = promises.every((promise) => isStillUnknown(promise, earlier(promise, topic.promises)))
  const { sorry } = isUnknown ? middle.unknown : middle
  const { next } = isUnknown ? end.unknown : end
  return {
    subject: `Pedido ${facts.orderId}: ${isUnknown ? 'lo que todavía no sé' : begin.subject}`,
    text: letter(customer, owner, [
      (isStill ? begin.unknown : begin).intro(`el pedido ${facts.orderId}`),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        if (!old) return instead(promise, old, shipment)
        const { why } = isStillUnknown(promise, old) ? begin.unknown : begin
        return `Le prometí esto: ${promised(old, shipment)}. ${why} ${instead(promise, old, shipment)}`
      }),
      sorry,
      next,
    ]),
  }
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(shipment: Shipment): Words {
  const { facts, customer, owner, promises, topic, sent } = shipment
  const { begin, middle, end } = moveParts(breaks, sent.filter((kind) => kind === 'broken-promise').length)
  return {
    subject: `Pedido ${facts.orderId}: ${begin.subject}`,
    text: letter(customer, owner, [
      begin.intro(`el pedido ${facts.orderId}`),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `Le prometimos esto: ${promised(old, shipment)}. No lo cumplimos. ` : ''}${instead(promise, old, shipment)}`
      }),
      middle.sorry,
      end.next(owner),
    ]),
  }
}

/** The new date; and what it is for, where that is something else than before. */
function instead(promise: SpokenPromise, old: SpokenPromise | undefined, shipment: Shipment): string {
  if (promise.unknown) return notKnown(promise, shipment)
  return old && old.what !== promise.what
    ? `En su lugar, puede contar con esto: ${promised(promise, shipment)}.`
    : `La nueva fecha es ${at(promise.dueAt, shipment.customer)}.`
}
