import { describe, expect, test } from 'vitest'
import { unkept } from '../../tests/support/unkept.ts'

test('an hour of today that may be over is told by what its clause tells', () => {
  expect(unkept('I called them today at 9.', 'en')).toEqual([])
  expect(unkept('Ich habe heute um 9 Uhr mit dem Lager gesprochen.', 'de')).toEqual([])
  expect(unkept('I call them today at 9.', 'en')).toHaveLength(1)
})

describe('as of the day on which it is said', () => {
  test.each([
    ['2026-03-02T15:00:00Z', 'en', 'We did not even send it until 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'I keep it for you until Friday.', ['6 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'Your order left us on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'It shipped on 2 March 2026, eleven days late.', []],
    ['2026-03-02T15:00:00Z', 'en', 'Order 10380 was shipped on March 2, 2026, and is on its way.', []],
    ['2026-03-02T15:00:00Z', 'en', 'It will ship on 2 March 2026.', ['2 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'You needed it by 26 February 2026; it left on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'You have it by 2 March 2026.', ['2 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'Ordered on 20 February 2026, shipped on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'de', 'Ihre Bestellung hat uns am 2. März 2026 verlassen.', []],
    ['2026-03-02T15:00:00Z', 'de', 'Sie wurde am 2. März 2026 versandt.', []],
    ['2026-03-02T15:00:00Z', 'es', 'Su pedido salió el 2 de marzo de 2026.', []],
    [
      '2026-11-22T15:00:00Z',
      'en',
      'I said I would write until Sunday 22 November at 11:40, and I did not.',
      [],
    ],
    ['2026-11-22T15:00:00Z', 'en', 'You had time until Sunday 22 November at 11:40.', []],
    ['2026-11-22T15:00:00Z', 'en', 'I was to answer by Sunday 22 November at 11:40.', []],
    ['2027-01-10T09:00:00Z', 'de', 'Sie wurde am 5. Dezember geliefert.', []],
    ['2027-01-10T09:00:00Z', 'de', 'Die Ware ging am 5. Dezember aus dem Haus.', []],
    ['2026-11-30T09:00:00Z', 'de', 'Sie sollte am 20. November bei Ihnen sein.', []],
    ['2027-03-30T09:00:00Z', 'es', 'Salió el 3 de marzo.', []],
    ['2027-01-10T09:00:00Z', 'es', 'Su pedido fue entregado el 5 de diciembre.', []],
    [
      '2026-03-02T15:00:00Z',
      'en',
      'I am sorry: the parcel was due on 26 February and left only on 2 March.',
      [],
    ],
  ])('%s, %s: %s', (now, locale, text, understood) => {
    expect(unkept(text, locale, { now })).toEqual(understood.map((each) => expect.stringContaining(each)))
  })
})

describe('what a reference numbers is no date, and what it does not may be one', () => {
  test.each([
    ['12', 'Your order 12 comes on 12 December.', ['12 December 2026']],
    ['12', 'Your order 12 is lost.', []],
    ['12', 'It is with you at 12 on Friday.', ['27 November 2026']],
    ['3', 'Order 3 is with you within 3 days.', ['24 November']],
    ['2026-11-02', 'Your order 2026-11-02 is late.', []],
    ['2027-01-05', 'Your order 2027-01-05 is late.', []],
  ])('reference %s: %s', (reference, text, understood) => {
    const found = unkept(text, 'en', { names: [reference] })
    expect(found).toEqual(understood.map((each) => expect.stringContaining(each)))
  })
})
