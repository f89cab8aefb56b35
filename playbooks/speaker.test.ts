import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { definePlaybook } from './define.ts'
import type { PlaybookDefinition, ToTell } from './playbook.ts'
import { letter, spokenInstant } from './words.ts'

const facts = z.object({ order: z.string() })
type Definition = PlaybookDefinition<'late', typeof facts>

const definition: Definition = {
  name: 'late',
  version: 1,
  facts,
  summary: () => 'Order 1 is late',
  subject: ({ facts: { order } }, language) => `${language === 'de' ? 'Bestellung' : 'order'} ${order}`,
  owner: () => 'lena',
  actions: [{ id: 'ask', what: 'Ask', run: () => Promise.resolve('I asked.') }],
  promise: (_, { after }) => ({ what: 'it comes', by: after('P1D') }),
  messages: {
    apology: ({ customer, owner, subject, summary, now }) => ({
      subject,
      text: letter(customer, owner, [`${summary}, ${spokenInstant(now, customer)}.`]),
    }),
    update: () => ({ subject: 'Nothing new', text: 'Nothing new' }),
  },
  translations: {
    de: {
      apology: ({ customer, owner, subject, now }) => ({
        subject,
        text: letter(customer, owner, [`${subject}: ${spokenInstant(now, customer)}.`]),
      }),
    },
  },
}
const telling: ToTell = {
  owner: { id: 'lena', name: 'Lena Voss', title: 'Care' },
  now: '2026-11-27T18:00:00Z',
  opening: 0,
  sent: [],
  promises: [],
  topic: { done: [], promises: [], remedies: [], text: null },
}
const considered = (locale: string, changes: Partial<Definition> = {}) =>
  definePlaybook({ ...definition, ...changes }).consider({
    playbook: 'late',
    reference: 'R1',
    occurredAt: '2026-11-23T09:00:00Z',
    customer: { id: 'c', name: 'Maria Anders', email: 'm@example.com', locale, timeZone: 'Europe/Berlin' },
    facts: { order: '1' },
  })

describe('a message', () => {
  test.each([
    [
      'de-AT',
      'de',
      'Bestellung 1',
      /^Guten Tag Maria Anders,\n\nBestellung 1: Freitag, 27\. November, 19:00 Uhr\./,
    ],
    ['en-US', 'en', 'order 1', /^Dear Maria Anders,\n\nOrder 1 is late, Friday, November 27 at 7:00\sPM\./],
    ['es-MX', 'en', 'order 1', /^Dear Maria Anders,/],
  ])('for %s is in %s, dates and all', (locale, language, subject, text) => {
    const written = considered(locale).message('apology', telling)
    expect(written).toMatchObject({ language, subject })
    expect(written.text).toMatch(text)
  })

  test('is in the own language of the playbook where its translation leaves it out', () => {
    expect(considered('de-DE').message('update', telling)).toEqual({
      language: 'en',
      subject: 'Nothing new',
      text: 'Nothing new',
    })
  })

  test('is a letter of Amends where the playbook leaves it out', () => {
    const { text, language } = considered('de-DE').message('follow-up', telling)
    expect(language).toBe('en')
    expect(text).toMatch(/^Dear Maria Anders,\n\nOrder 1 is late: that was our failure\./)
  })

  test('has a subject in one line, whatever the facts hold', () => {
    const messages = { ...definition.messages, update: () => ({ subject: 'a\r\n b ', text: 'x' }) }
    expect(considered('en', { messages }).message('update', telling).subject).toBe('a b')
  })

  test('of the wrong shape is refused, naming the kind and its language', () => {
    const broken = () => ({ subject: '\n', text: 'x' })
    const messages = { ...definition.messages, update: broken }
    expect(() => considered('en', { messages }).message('update', telling)).toThrow(
      'Playbook "late" for R1, messages.update.subject: must not be empty',
    )
    const translations = { de: { update: broken } }
    expect(() => considered('de', { translations }).message('update', telling)).toThrow(
      'translations.de.update.subject: must not be empty',
    )
  })
})

describe('the plainest form of a message', () => {
  test('is the own one of the playbook, asked for in a language that it speaks', () => {
    const fallback: Definition['fallback'] = (kind, { language }) => ({ subject: kind, text: language })
    const plain = (locale: string) => considered(locale, { fallback }).fallback('update', telling)
    expect(plain('de-CH')).toEqual({ language: 'de', subject: 'update', text: 'de' })
    expect(plain('es-ES')).toEqual({ language: 'en', subject: 'update', text: 'en' })
  })

  test('is a letter of Amends otherwise, in the language of the playbook', () => {
    const { text, language } = considered('es-ES').fallback('apology', telling)
    expect(language).toBe('en')
    expect(text).toContain('Order 1 is late. That is our failure, and I am sorry.')
  })

  test('is a letter of Amends in the language of its reader, where the playbook speaks that: without words in another', () => {
    const dueAt = '2026-11-30T17:00:00Z'
    const promises = [{ id: 'p', what: 'it comes', dueAt, atRiskAt: dueAt, tellAt: dueAt }]
    const done = [{ action: 'ask', note: 'I asked.' }]
    const told = { ...telling, promises, topic: { ...telling.topic, done } }
    const { subject, text, language } = considered('de-DE').fallback('next-step', told)
    expect(language).toBe('de')
    expect(subject).toBe('Bestellung 1: wie es weitergeht (R1)')
    expect(text).toContain('Bestellung 1: Damit haben wir Sie im Stich gelassen.')
    expect(text).toContain('Unser Termin dafür ist Montag, 30. November, 18:00 Uhr Ihrer Zeit.')
    expect(text).not.toMatch(/it comes|I asked|is late/)
  })

  test('is in the language of the playbook where it speaks one that Amends has no letters in', () => {
    const update = () => ({ subject: 'x', text: 'x' })
    expect(considered('fr', { translations: { fr: { update } } }).fallback('update', telling).language).toBe(
      'en',
    )
  })

  test('of the wrong shape is refused', () => {
    const fallback = () => ({ subject: 'x', text: '' })
    expect(() => considered('en', { fallback }).fallback('update', telling)).toThrow('fallback.update.text: ')
  })
})

describe('what changes, as a person typed it', () => {
  const change = 'another carrier'
  const tell = ({ topic }: { topic: { change: string | null } }) => ({
    subject: 'x',
    text: topic.change ?? 'nothing',
  })
  const told = { ...telling, topic: { ...telling.topic, change } }
  const parts = {
    messages: { ...definition.messages, 'follow-up': tell },
    fallback: (_: unknown, known: Parameters<typeof tell>[0]) => tell(known),
  }

  test('is for letters in the own language of the playbook', () => {
    expect(considered('de-DE', parts).message('follow-up', told)).toMatchObject({
      text: change,
      language: 'en',
    })
    expect(considered('en-GB', parts).message('follow-up', telling).text).toBe('nothing')
  })

  test('is for no translation, nor for the plainest words', () => {
    const translations = { de: { 'follow-up': tell } }
    expect(considered('de-DE', { ...parts, translations }).message('follow-up', told)).toMatchObject({
      text: 'nothing',
      language: 'de',
    })
    expect(considered('en-GB', parts).fallback('follow-up', told).text).toBe('nothing')
  })
})
