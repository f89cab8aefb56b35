import type { SpokenPromise } from '../../model/message.ts'
import type { Telling, Words } from '../telling.ts'
import { moveParts } from '../turning.ts'
import { capitalized, letter, spokenInstant } from '../words.ts'
import type { DamageFacts } from './facts.ts'
import { breaks, moves } from './move-lines.ts'
import { promised } from './next-step.ts'

type Damage = Telling<DamageFacts>

/** Before a date passes: it will not hold. */
export function newDate(damage: Damage): Words {
  const { facts, customer, owner, promises, sent } = damage
  const order = `order ${facts.orderId}`
  const { begin, middle, end } = moveParts(moves, sent.filter((kind) => kind === 'new-date').length)
  return {
    subject: `${capitalized(order)}: ${begin.subject}`,
    text: letter(customer, owner, [
      begin.intro(order),
      ...promises.map((promise) => {
        const old = earlier(promise, damage)
        return `${old ? `I promised you: ${promised(old, customer)}. ${begin.why} ` : ''}${instead(promise, old, customer)}`
      }),
      middle.sorry,
      promises.some(({ id }) => id === 'replacement') ? end.next.replacement : end.next.call,
    ]),
  }
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export function brokenPromise(damage: Damage): Words {
  const { facts, customer, owner, promises, sent } = damage
  const order = `order ${facts.orderId}`
  const { begin, middle, end } = moveParts(breaks, sent.filter((kind) => kind === 'broken-promise').length)
  return {
    subject: `${capitalized(order)}: ${begin.subject}`,
    text: letter(customer, owner, [
      begin.intro(order),
      ...promises.map((promise) => {
        const old = earlier(promise, damage)
        return `${old ? `We promised you: ${promised(old, customer)}. That did not happen. ` : ''}${instead(promise, old, customer)}`
      }),
      middle.sorry,
      end.next(owner),
    ]),
  }
}

const earlier = ({ id }: SpokenPromise, { topic }: Damage): SpokenPromise | undefined =>
  topic.promises.find((old) => old.id === id)

/** The new date; and what it is for, where that is something else than before. */
const instead = (
  promise: SpokenPromise,
  old: SpokenPromise | undefined,
  customer: Damage['customer'],
): string =>
  old?.what === promise.what
    ? `The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
    : `What you can count on now: ${promised(promise, customer)}.`
