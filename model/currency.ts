/** Currencies whose smallest unit is not a hundredth (ISO 4217), by the digits after the point. */
const unusualDigits: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/**
 * How many digits a currency has after the point: 2 for USD, 0 for JPY. `Intl` does not say: it knows how many are usually
 * shown, which for a dozen currencies are fewer than ISO 4217 counts in, and differs by the version of Node.
 */
export const minorDigits = (currency: string): number =>
  Number(Object.entries(unusualDigits).find(([, currencies]) => currencies.includes(currency))?.[0] ?? 2)
