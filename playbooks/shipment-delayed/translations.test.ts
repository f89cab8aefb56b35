import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../model/failure.ts'
import { correspondence, type Posted } from '../../tests/support/correspondence.ts'
import { englishLeft, failureOf, readers } from '../../tests/support/readers.ts'
import { aShipment, signatory } from '../../tests/support/shipment.ts'
import { shipmentDelayed } from '../shipment-delayed.ts'
import { spokenInstant } from '../words.ts'

const now = '2026-11-23T09:20:00.000Z'

const shipments = fc.record({
  daysLate: fc.integer({ min: 1, max: 40 }),
  total: fc.nat(2_000_000),
  freight: fc.nat(100_000),
  currency: fc.constantFrom('USD', 'EUR', 'CHF', 'MXN', 'JPY'),
  unsent: fc.boolean(),
  facts: fc.record(
    {
      orderId: fc.constantFrom('10380', '114', 'A-17', '4711-2'),
      arrivalUnknown: fc.boolean(),
      carrier: fc.record({ name: fc.constant('Speedy Express') }),
      dispatch: fc.constant({ name: 'Anne Dodsworth', email: 'anne@example.com' }),
      destination: fc.constantFrom(
        { city: 'München', country: 'Deutschland' },
        { city: 'Cádiz', country: 'España' },
      ),
    },
    { requiredKeys: [] },
  ),
})

describe.each(readers)('in $locale', (reader) => {
  const letters = (failure: Failure, openings = 1): Promise<Posted[]> =>
    correspondence(shipmentDelayed, failureOf(failure, reader), { now, openings, text: reader.text })

  test('a customer reads their own language, name, order, dates and sums, and nothing that the gate holds back', async () => {
    await fc.assert(
      fc.asyncProperty(shipments, fc.boolean(), async (shipment, isTicket) => {
        const failure = aShipment(shipment)
        const orderId = String(failure.facts.orderId)
        const told = await letters({ ...failure, reference: `${isTicket ? 'T-' : ''}${orderId}` })
        for (const { kind, language, subject, text, promises, held } of told) {
          const whole = `${subject}\n${text}`
          expect(held, `${whole}`).toEqual([])
          expect(language).toBe(reader.language)
          expect(text.startsWith(`${reader.greeting}\n\n`)).toBe(true)
          expect(subject).toContain(orderId)
          if (kind !== 'answer') expect(text).toContain(orderId)
          const closing = kind === 'answer' ? '' : `${reader.closing}\n`
          expect(text.endsWith(`\n\n${closing}${signatory.name}\n${signatory.title}`)).toBe(true)
          expect(whole).not.toMatch(englishLeft)
          expect(whole).not.toMatch(reader.wrong)
          if (['next-step', 'update', 'new-date', 'broken-promise'].includes(kind)) {
            const { dueAt } = promises[0] ?? { dueAt: '' }
            expect(text).toContain(spokenInstant(dueAt, { ...reader, name: '' }))
          }
        }
      }),
      { numRuns: 4 },
    )
  })

  test('no letter of a recovery that is reopened twice reads like one before it', async () => {
    for (const facts of [{}, { arrivalUnknown: true }]) {
      const posted = await letters(aShipment({ daysLate: 8, facts }), 3)
      expect(
        posted.flatMap(({ kind, text, held }) => held.map((finding) => ({ kind, text, finding }))),
      ).toEqual([])
    }
  })

  test("a person's own words for a promise or a gift stay as they are", async () => {
    const failure = failureOf(aShipment({ daysLate: 4 }), reader)
    const own = { id: 'arrival', what: 'XYZ', dueAt: '2026-11-27T17:00:00Z', atRiskAt: now, tellAt: now }
    const telling = { owner: signatory, now, opening: 0, sent: [], promises: [own] }
    const gift = {
      id: 'freight-refund',
      kind: 'gift' as const,
      what: 'UVW',
      round: 0,
      approval: false,
      money: { amount: 350, currency: 'EUR' },
    }
    const topic = { done: [], promises: [], remedies: [gift], text: null }
    const shipment = shipmentDelayed.consider(failure)
    expect(shipment.message('next-step', { ...telling, topic }).text).toContain('XYZ')
    expect(shipment.message('remedy', { ...telling, topic }).text).toMatch(
      /^- UVW \((?:Wert|valor): .*3[,.]50.*\)\.$/m,
    )
  })

  test('where there is no date, none is made up', () => {
    const shipment = shipmentDelayed.consider(failureOf(aShipment({ daysLate: 4 }), reader))
    const topic = { done: [], promises: [], remedies: [], text: null }
    const telling = { owner: signatory, now, opening: 0, sent: [], promises: [], topic }
    for (const kind of ['next-step', 'update'] as const) {
      expect(shipment.message(kind, telling).text).toMatch(reader.noDate)
    }
    expect(shipment.message('remedy', telling).text).not.toMatch(reader.gifts)
  })
})

test.each([
  ['de-CH-1996', 'de'],
  ['gsw', 'en'],
  ['es-419', 'es'],
  ['pt', 'en'],
  ['pt-BR', 'en'],
])('a customer who reads %s is written to in %s, notes and all', async (locale, language) => {
  const failure = aShipment({ daysLate: 4 })
  const posted = await correspondence(
    shipmentDelayed,
    { ...failure, customer: { ...failure.customer, locale } },
    { now, text: 'Beide. Ambas. Both.' },
  )
  expect(new Set(posted.map((letter) => letter.language))).toEqual(new Set([language]))
  const nextStep = posted.find(({ kind }) => kind === 'next-step')?.text ?? ''
  expect(englishLeft.test(nextStep)).toBe(language === 'en')
})
