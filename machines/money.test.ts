import { describe, expect, it } from 'vitest'
import { amountOf, described } from './money.ts'

describe('a sum', () => {
  it.each([
    [19_944, 'USD', 'USD 199.44'],
    [5, 'EUR', 'EUR 0.05'],
    [0, 'USD', 'USD 0.00'],
    [1_200, 'JPY', 'JPY 1200'],
    [1_200, 'KWD', 'KWD 1.200'],
    [1_200, 'HUF', 'HUF 12.00'],
  ])('of %i minor units of %s is "%s"', (amount, currency, text) => {
    expect(amountOf({ amount, currency })).toBe(text)
  })
})

describe('a remedy', () => {
  it('is described by its kind and sum', () => {
    const money = { amount: 19_944, currency: 'USD' }
    expect(described({ kind: 'credit', what: 'for the delay of order 1', money })).toBe(
      'a credit of USD 199.44, for the delay of order 1',
    )
    expect(described({ kind: 'gift', what: 'a box of tea', money })).toBe(
      'a gift worth USD 199.44, a box of tea',
    )
    expect(described({ kind: 'replacement', what: 'a new lamp' })).toBe('a replacement, a new lamp')
  })
})
