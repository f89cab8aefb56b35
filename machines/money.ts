import type { Money } from '../model/base.ts'
import { minorDigits } from '../model/currency.ts'
import type { Remedy } from '../model/plan.ts'

/** Money for our own people: "USD 199.44". Without `Intl`, whose data differ by the version of Node. */
export function amountOf({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  const text = String(amount).padStart(digits + 1, '0')
  const cut = text.length - digits
  return `${currency} ${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`
}

const worthOf: Record<Remedy['kind'], string> = {
  credit: 'of',
  refund: 'of',
  replacement: 'worth',
  gift: 'worth',
}

/** What is to be given, as whoever decides on it must know it: "a credit of USD 199.44, for the delay of order 1". */
export const described = ({ kind, what, money }: Pick<Remedy, 'kind' | 'what' | 'money'>): string =>
  `a ${kind}${money ? ` ${worthOf[kind]} ${amountOf(money)}` : ''}, ${what}`
