import { unkeptDates } from '../../sincerity/said-dates.ts'
import type { Unrated } from '../telling.ts'
import { counted } from '../words.ts'
import type { DamageFacts } from './facts.ts'

type Damage = Omit<Unrated<DamageFacts>, 'history'>

const mostToName = 3

/** What was damaged, as part of a sentence, fit for one thing as for several: "your Teapot and your Cup (2 of them)". */
export const goods = (damage: Damage): string => named(damage) ?? `part of your order ${damage.facts.orderId}`

/** "the replacement for your Teapot (order 10248)" */
export function replacementFor(damage: Damage): string {
  const { orderId } = damage.facts
  const names = named(damage)
  return names
    ? `the replacement for ${names} (order ${orderId})`
    : `the replacement for part of order ${orderId}`
}

/** Null where there is too much to name, or where a name could be taken for a date: nobody keeps the date of a "Sunday roast pan". */
function named({ facts: { items }, failure, customer }: Damage): string | null {
  if (items.length > mostToName) return null
  const names = items.map(({ name, quantity }) =>
    quantity === 1 ? `your ${name}` : `your ${name} (${counted(quantity, 'of them', 'of them')})`,
  )
  const dates = unkeptDates(
    { subject: '', text: items.map(({ name }) => `You have it by ${name}.`).join('\n\n') },
    { now: failure.occurredAt, timeZone: customer.timeZone, promises: [] },
  )
  return dates.length > 0 ? null : new Intl.ListFormat('en-GB').format(names)
}
