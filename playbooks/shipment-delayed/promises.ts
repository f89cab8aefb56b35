import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../playbook.ts'
import { moveParts } from '../turning.ts'
import { capitalized, letter, spokenInstant } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'
import { breaks, moves } from './move-lines.ts'

type Shipment = Telling<ShipmentFacts>
type Customer = Shipment['customer']

/** What we said, with its date. */
export function promised({ what, dueAt, unknown }: SpokenPromise, customer: Customer): string {
  const by = `by ${spokenInstant(dueAt, customer)}, your time`
  return unknown ? `${by}, ${what}` : `${what} ${by}`
}

/** Nobody knows when it arrives: we say so, and by when there is word of it. */
export const notKnown = (
  { what, dueAt }: SpokenPromise,
  { orderId }: ShipmentFacts,
  customer: Customer,
): string =>
  `I do not know yet when order ${orderId} will be with you, and I will not guess. By ${spokenInstant(dueAt, customer)}, your time, ${what}.`

/** Before a date passes: it will not hold. */
export function newDate({ facts, customer, owner, promises, topic, sent }: Shipment): Words {
  const order = `order ${facts.orderId}`
  const { begin, middle, end } = moveParts(moves, sent.filter((kind) => kind === 'new-date').length)
  const isUnknown = promises.some(({ unknown }) => unknown)
  const isStill = promises.every((promise) => isStillUnknown(promise, earlier(promise, topic.promises)))
  const { sorry } = isUnknown ? middle.unknown : middle
  const { next } = isUnknown ? end.unknown : end
  return {
    subject: `${capitalized(order)}: ${isUnknown ? 'what I do not know yet' : begin.subject}`,
    text: letter(customer, owner, [
      (isStill ? begin.unknown : begin).intro(order),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        if (!old) return instead(promise, old, facts, customer)
        const { why } = isStillUnknown(promise, old) ? begin.unknown : begin
        return `I promised you: ${promised(old, customer)}. ${why} ${instead(promise, old, facts, customer)}`
      }),
      sorry,
      next,
    ]),
  }
}

/** The same promise as it stood before. */
export const earlier = ({ id }: SpokenPromise, olds: SpokenPromise[]): SpokenPromise | undefined =>
  olds.find((old) => old.id === id)

/** We had promised word, and have nothing but word again. */
export const isStillUnknown = (promise: SpokenPromise, old: SpokenPromise | undefined): boolean =>
  promise.unknown === true && promise.what === old?.what

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise({ facts, customer, owner, promises, topic, sent }: Shipment): Words {
  const order = `order ${facts.orderId}`
  const { begin, middle, end } = moveParts(breaks, sent.filter((kind) => kind === 'broken-promise').length)
  return {
    subject: `${capitalized(order)}: ${begin.subject}`,
    text: letter(customer, owner, [
      begin.intro(order),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. We did not keep it. ` : ''}${instead(promise, old, facts, customer)}`
      }),
      middle.sorry,
      end.next(owner),
    ]),
  }
}

/** The new date; and what it is for, where that is something else than before. */
function instead(
  promise: SpokenPromise,
  old: SpokenPromise | undefined,
  facts: ShipmentFacts,
  customer: Customer,
): string {
  if (promise.unknown) return notKnown(promise, facts, customer)
  return old && old.what !== promise.what
    ? `What you can count on instead: ${promised(promise, customer)}.`
    : `The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
}
