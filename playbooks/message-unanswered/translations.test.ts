import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../model/failure.ts'
import { checkMessage } from '../../sincerity/index.ts'
import { correspondence, type Posted } from '../../tests/support/correspondence.ts'
import { englishLeft, failureOf, readers } from '../../tests/support/readers.ts'
import { signatory } from '../../tests/support/shipment.ts'
import { anUnanswered, unansweredFailure, unansweredMessages } from '../../tests/support/unanswered.ts'
import { messageUnanswered } from '../message-unanswered.ts'
import { spokenInstant } from '../words.ts'

const now = '2026-11-23T10:00:00.000Z'
const histories = fc.constantFrom(
  { failures: 0, repeats: 0 },
  { failures: 2, repeats: 0 },
  { failures: 2, repeats: 1 },
)
const topics = {
  de: ['Rechnung zu Bestellung 10249', 'eine Rücksendung', 'Lieferung am Freitag', 'Montag in München'],
  es: [
    'la factura del pedido 10249',
    'una devolución',
    'la entrega del 3 de diciembre',
    'el lunes en Málaga',
  ],
}

describe.each(readers)('in $locale', (reader) => {
  const letters = (
    failure: Failure,
    more: Partial<Parameters<typeof correspondence>[2]> = {},
  ): Promise<Posted[]> =>
    correspondence(messageUnanswered, failureOf(failure, reader), { now, text: reader.text, ...more })

  test('a customer reads their own language, name, dates and sums, and nothing that the gate holds back', async () => {
    await fc.assert(
      fc.asyncProperty(
        unansweredMessages,
        histories,
        fc.constantFrom(...topics[reader.language === 'de' ? 'de' : 'es']),
        async (given, history, topic) => {
          const failure = { ...given, facts: { ...given.facts, topic } }
          for (const { kind, language, subject, text, promises, held } of await letters(failure, {
            history,
          })) {
            const whole = `${subject}\n${text}`
            expect(held, whole).toEqual([])
            expect(language).toBe(reader.language)
            expect(text.startsWith(`${reader.greeting}\n\n`)).toBe(true)
            expect(whole).toContain(failure.reference)
            const closing = kind === 'answer' ? '' : `${reader.closing}\n`
            expect(text.endsWith(`\n\n${closing}${signatory.name}\n${signatory.title}`)).toBe(true)
            expect(whole).not.toMatch(englishLeft)
            expect(whole.replaceAll(topic, '')).not.toMatch(reader.wrong)
            if (['next-step', 'update', 'new-date', 'broken-promise'].includes(kind)) {
              const { dueAt } = promises[0] ?? { dueAt: '' }
              expect(text).toContain(spokenInstant(dueAt, { ...reader, name: '' }))
            }
          }
        },
      ),
      { numRuns: 4 },
    )
  })

  test('no letter of a recovery that is reopened twice reads like one before it', async () => {
    for (const facts of [{}, { answerUnknown: true }]) {
      const [topic = ''] = topics[reader.language === 'de' ? 'de' : 'es']
      const posted = await letters(anUnanswered({ ...facts, topic }), { openings: 3 })
      expect(
        posted.flatMap(({ kind, text, held }) => held.map((finding) => ({ kind, text, finding }))),
      ).toEqual([])
    }
  })

  test("a person's own words for a promise or a gift stay as they are; where there is none, none is made up", () => {
    const unanswered = messageUnanswered.consider(failureOf(anUnanswered(), reader))
    const own = { id: 'answer', what: 'XYZ', dueAt: '2026-11-27T17:00:00Z', atRiskAt: now, tellAt: now }
    const gift = { id: 'repeat-credit', kind: 'gift' as const, what: 'UVW', round: 0, approval: false }
    const telling = { owner: signatory, now, opening: 0, sent: [] }
    const topic = { done: [], promises: [], remedies: [], text: null }
    const tell = (kind: 'next-step' | 'update' | 'remedy', promises = [own], remedies = [gift]): string =>
      unanswered.message(kind, { ...telling, promises, topic: { ...topic, remedies } }).text
    expect(tell('next-step')).toContain('XYZ')
    expect(tell('remedy')).toContain('- UVW.')
    expect(tell('remedy', [], [])).not.toMatch(reader.gifts)
    for (const kind of ['next-step', 'update'] as const) expect(tell(kind, [])).toMatch(reader.noDate)
  })
})

test.each(['en-GB', 'de-DE', 'es-ES'])(
  'who is left waiting a third time reads other words, in %s',
  (locale) => {
    const elsewhere: string[] = []
    for (const repeats of [0, 1, 2]) {
      const customer = { ...unansweredFailure.customer, locale }
      const failure = { ...unansweredFailure, customer }
      const unanswered = messageUnanswered.consider(failure, { history: { failures: repeats, repeats } })
      const owner = { id: 'lena', name: 'Lena Voss', title: 'Sales Manager' }
      const sentAt = '2026-11-23T09:00:00Z'
      const topic = { done: [], promises: [], remedies: [], text: null }
      const words = unanswered.message('apology', {
        owner,
        now: sentAt,
        opening: 0,
        sent: [],
        promises: [],
        topic,
      })
      const { name, timeZone } = customer
      const { summary } = unanswered
      const { findings } = checkMessage({
        ...{ kind: 'apology', locale, ...words, customer: { name }, owner: { name: owner.name } },
        ...{ failure: { reference: failure.reference, summary }, promises: [], sentAt, timeZone, elsewhere },
      })
      expect(findings.filter(({ blocks }) => blocks)).toEqual([])
      elsewhere.push(words.text)
    }
  },
)
