import { expect, test } from 'vitest'
import { spokenMoney } from './words.ts'

test.each([
  [3_238, 'USD', /^(US)?\$32\.38$/],
  [1_200, 'JPY', /1,200$/],
  [1_234_56, 'HUF', /1,234\.56$/],
])('%i minor units of %s are spoken of as %s', (amount, currency, expected) => {
  expect(spokenMoney({ amount, currency }, { name: 'Ann', locale: 'en-US', timeZone: 'UTC' })).toMatch(
    expected,
  )
})
