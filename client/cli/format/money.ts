import type { Money } from '../../../model/base.ts'

/** An amount as people read it: minor units in their currency's own number of decimals. */
export function moneyText({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** decimals).replace(/\u00A0/g, ' ')
}
