import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling, Words } from '../../telling.ts'
import { moveParts } from '../../turning.ts'
import { letter, spokenInstant } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { earlier, isStillUnknown } from '../promises.ts'
import { breaks, moves } from './move-lines.ts'
import { notKnown, promised } from './phrases.ts'

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
    subject: `Bestellung ${facts.orderId}: ${isUnknown ? 'was ich Ihnen noch nicht sagen kann' : begin.subject}`,
    text: letter(customer, owner, [
      (isStill ? begin.unknown : begin).intro(`Bestellung ${facts.orderId}`),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        if (!old) return instead(promise, old, shipment)
        const { why } = isStillUnknown(promise, old) ? begin.unknown : begin
        return `Zugesagt hatte ich Ihnen: ${promised(old, shipment)}. ${why} ${instead(promise, old, shipment)}`
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
    subject: `Bestellung ${facts.orderId}: ${begin.subject}`,
    text: letter(customer, owner, [
      begin.intro(`Bestellung ${facts.orderId}`),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `Unsere Zusage war: ${promised(old, shipment)}. Wir haben sie gebrochen. ` : ''}${instead(promise, old, shipment)}`
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
    ? `Darauf können Sie sich stattdessen verlassen: ${promised(promise, shipment)}.`
    : `Das neue Datum ist ${spokenInstant(promise.dueAt, shipment.customer)} Ihrer Zeit.`
}
