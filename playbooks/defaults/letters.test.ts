import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { MessageKind, SpokenPromise } from '../../model/message.ts'
import type { Remedy } from '../../model/plan.ts'
import { checkMessage } from '../../sincerity/index.ts'
import { unkeptDates } from '../../sincerity/said-dates.ts'
import { definePlaybook, fallbackFor } from '../index.ts'
import type { CustomerMessageKind, ToTell, Written } from '../telling.ts'

const now = '2026-11-25T09:00:00.000Z'
const owner = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }

/** A playbook that writes no letter but its apology. */
const playbookIn = (language: string) =>
  definePlaybook({
    name: 'appointment-missed',
    version: 1,
    facts: z.object({}),
    language,
    summary: () => summaries[language] ?? '',
    subject: () => 'BK-77',
    owner: () => 'lena',
    actions: [{ id: 'call', what: 'Call', run: () => Promise.resolve('ok') }],
    promise: (_, { after }) => ({ what: 'x', by: after('P1D') }),
    messages: { apology: () => ({ subject: 'x', text: 'x' }) },
  })
const summaries: Record<string, string> = { en: 'Nobody came to fit the boiler BK-77' }

const failureIn = (locale: string) => ({
  playbook: 'appointment-missed',
  reference: 'BK-77',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: { id: 'c1', name: 'Ana Trujillo', email: 'ana@example.com', locale, timeZone: 'Europe/London' },
  facts: {},
})

const promise = (dueAt: string, changes: Partial<SpokenPromise> = {}): SpokenPromise => ({
  id: 'promise',
  what: 'xyz',
  dueAt,
  atRiskAt: dueAt,
  tellAt: dueAt,
  ...changes,
})
const first = promise('2026-11-27T18:00:00Z')
const second = promise('2026-12-01T18:00:00Z')
const word = promise('2026-12-02T18:00:00Z', { unknown: true, what: 'uvw' })
const remedies: Remedy[] = (['refund', 'credit', 'replacement', 'gift'] as const).map((kind) => ({
  id: kind,
  kind,
  what: `(${kind})`,
  money: { amount: 45_00, currency: 'EUR' },
  approval: false,
  round: 0,
}))

const nothing: ToTell = {
  owner,
  now,
  opening: 0,
  sent: ['apology'],
  promises: [],
  topic: { done: [], promises: [], remedies: [], text: null },
}
type Case = [kind: CustomerMessageKind, about: string, telling: Partial<ToTell>]
const topic = (changes: Partial<ToTell['topic']>) => ({ topic: { ...nothing.topic, ...changes } })
const done = [{ action: 'call', note: 'qrs' }]
const kinds = (kind: MessageKind, times: number): MessageKind[] => Array.from({ length: times }, () => kind)

/** What a customer could get in one recovery, each after what came before. */
const letters: Case[] = [
  ['next-step', 'with a date', { promises: [first], ...topic({ done }) }],
  ['next-step', 'where nobody knows', { promises: [word] }],
  ['next-step', 'without a promise', {}],
  ['next-step', 'once more', { opening: 1, promises: [first], ...topic({ done }) }],
  ['new-date', 'in time', { promises: [second], ...topic({ promises: [first] }) }],
  ['new-date', 'again', { promises: [second], sent: kinds('new-date', 1), ...topic({ promises: [first] }) }],
  [
    'new-date',
    'and again',
    { promises: [second], sent: kinds('new-date', 2), ...topic({ promises: [first] }) },
  ],
  ['new-date', 'where nobody knows any more', { promises: [word], ...topic({ promises: [first] }) }],
  ['broken-promise', 'once', { promises: [second], ...topic({ promises: [first] }) }],
  [
    'broken-promise',
    'again',
    { promises: [second], sent: kinds('broken-promise', 1), ...topic({ promises: [first] }) },
  ],
  ['remedy', 'given', topic({ remedies })],
  ['remedy', 'given once more', { opening: 1, ...topic({ remedies }) }],
  ['remedy', 'none', {}],
  ['remedy', 'none once more', { opening: 1 }],
  ['follow-up', 'first', {}],
  ['follow-up', 'second', { opening: 1 }],
  ['follow-up', 'third', { opening: 2 }],
  ['reminder', 'first', {}],
  ['reminder', 'second', { opening: 1 }],
]

const languages = Object.keys(summaries)

describe.each(languages)('the letters in %s', (language) => {
  const considered = playbookIn(language).consider(failureIn(`${language}-DE`))
  const write = ([kind, , telling]: Case): Written => considered.message(kind, { ...nothing, ...telling })
  const plain = ([kind, , telling]: Case): Written => considered.fallback(kind, { ...nothing, ...telling })
  const updates = Array.from({ length: 12 }, (_, times) =>
    write(['update', '', { promises: [times % 2 ? word : first], sent: kinds('update', times) }]),
  )
  const unkept = ({ subject, text }: Written, [, , telling]: Case) =>
    unkeptDates(
      { subject, text },
      {
        now,
        timeZone: 'Europe/London',
        promises: [...(telling.promises ?? []), ...(telling.topic?.promises ?? [])],
        languages: ['en', 'de', 'es'].filter((known) => known === language),
        names: ['Ana Trujillo', owner.name, owner.title],
      },
    )

  /** Holds a letter to the gate, and adds it to those before it. */
  const gate = ({ subject, text }: Written, [kind, , telling]: Case, before: string[]) => {
    const verdict = checkMessage({
      kind,
      locale: `${language}-DE`,
      subject,
      text,
      customer: { name: 'Ana Trujillo' },
      failure: { reference: 'BK-77', summary: summaries[language] ?? '' },
      owner: { name: owner.name },
      promises: [...(telling.promises ?? []), ...(telling.topic?.promises ?? [])].map(({ what, dueAt }) => ({
        what,
        by: dueAt,
      })),
      sentAt: now,
      timeZone: 'Europe/London',
      earlier: [...before],
    })
    before.push(text)
    return verdict
  }

  test.each(letters)('%s, %s: names the customer and what failed, and is signed', (...letter) => {
    for (const written of [write(letter), plain(letter)]) {
      expect(written.language).toBe(language)
      expect(written.subject).toContain('BK-77')
      expect(written.text).toContain('Ana Trujillo')
      expect(written.text).toContain('BK-77')
      expect(written.text.endsWith('\nLena Voss\nCustomer Care')).toBe(true)
      expect(written.text).not.toMatch(/undefined|null|\[object|[^.]\.\.[^.]| {2}/)
      expect(unkept(written, letter)).toEqual([])
    }
  })

  test.each(letters)('%s, %s: says all that it is to tell', (...letter) => {
    const [, , { promises = [], topic: about }] = letter
    for (const { text } of [write(letter), plain(letter)]) {
      for (const { what } of promises.filter(({ what }) => what !== about?.promises[0]?.what)) {
        expect(text.toLowerCase()).toContain(what)
      }
      for (const { note } of about?.done ?? []) expect(text.toLowerCase()).toContain(note)
      for (const { what } of about?.remedies ?? []) expect(text.toLowerCase()).toContain(what)
      if (about && about.remedies.length > 0) expect(text.match(/45[.,]00/g)).toHaveLength(2)
    }
  })

  test('no two are alike, however often somebody has to be told that nothing is new', () => {
    const texts = [...letters.map(write), ...updates].map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    const first = updates.slice(0, 5).map(({ subject }) => subject)
    expect(new Set(first).size).toBe(5)
  })

  test('pass the gate, one after the other, in the longest recovery there can be', () => {
    const moved = topic({ promises: [first] })
    const opening = (count: number): Case[] => [
      ['next-step', '', { opening: count, promises: [first], ...topic({ done }) }],
      ...Array.from({ length: 4 }, (): Case => ['update', '', { opening: count, promises: [first] }]),
      ['new-date', '', { opening: count, promises: [second], ...moved }],
      ...Array.from({ length: 3 }, (): Case => ['update', '', { opening: count, promises: [second] }]),
      ['remedy', '', { opening: count, ...topic({ remedies: count === 0 ? remedies : [] }) }],
      ['follow-up', '', { opening: count }],
      ['reminder', '', { opening: count }],
    ]
    const broken: Case = ['broken-promise', '', { promises: [second], ...moved }]
    const texts: string[] = []
    const sent: MessageKind[] = ['apology']
    for (const letter of [...opening(0), broken, broken, ...opening(1), ...opening(2)]) {
      const [kind, , telling] = letter
      const verdict = gate(write([kind, '', { ...telling, sent: [...sent] }]), letter, texts)
      expect(verdict.findings.filter(({ blocks }) => blocks)).toEqual([])
      sent.push(kind)
    }
  })

  test.each([
    ['a date', [second], [first]],
    ['word alone', [word], [promise(first.dueAt, { unknown: true, what: word.what })]],
  ])('that move %s pass the gate six times over: twice in each of three openings', (_, promises, old) => {
    const texts: string[] = []
    const letter: Case = ['new-date', '', { promises, ...topic({ promises: old }) }]
    for (let moved = 0; moved < 6; moved++) {
      const sent: MessageKind[] = Array.from({ length: moved }, () => 'new-date')
      const verdict = gate(write(['new-date', '', { ...letter[2], sent }]), letter, texts)
      expect(verdict.findings.filter(({ blocks }) => blocks)).toEqual([])
    }
  })

  test.each(letters)('%s, %s: its plainest form passes the gate', (...letter) => {
    expect(gate(plain(letter), letter, []).findings).toEqual([])
  })

  test('the plainest form of each kind says what failed, in the words of the playbook', () => {
    for (const kind of [
      'apology',
      'next-step',
      'update',
      'new-date',
      'broken-promise',
      'remedy',
      'follow-up',
      'reminder',
      'answer',
    ] as const) {
      const { text } = plain([kind, '', { promises: [second], ...topic({ promises: [first] }) }])
      expect(text).toContain(summaries[language])
      expect(fallbackFor(kind, language)).toBeTypeOf('function')
    }
  })

  test('an answer is the words of its owner, greeted and signed once', () => {
    const answer = (text: string) => write(['answer', '', topic({ text })]).text
    const bare = answer('I found it.')
    expect(bare).toContain('Ana Trujillo')
    expect(bare.endsWith('I found it.\n\nLena Voss\nCustomer Care')).toBe(true)
    const whole = 'Hi Ana,\n\nI found it.\n\nLena Voss\nCustomer Care'
    expect(answer(whole)).toBe(whole)
  })

  test('a repeated failure is not told as if it were the first', () => {
    const known = playbookIn(language).consider(failureIn('en'), { history: { failures: 1, repeats: 1 } })
    const again = known.message('next-step', { ...nothing, promises: [first] }).text
    expect(again.length).toBeGreaterThan(write(['next-step', '', { promises: [first] }]).text.length + 20)
  })
})

test('there are none in a language that nobody has written them in', () => {
  expect(() => fallbackFor('update', 'fr')).toThrow('there is no plain letter of kind update in "fr"')
})
