import { describe, expect, test } from 'vitest'
import { anOutage } from '../../tests/support/outage.ts'
import { findings, tell } from '../../tests/support/outage-messages.ts'
import { systemDown } from '../system-down.ts'

const failure = anOutage()
const typed = 'somebody checks it each morning from now on'
const quote = '"Somebody checks it each morning from now on."'
const openings = [0, 1, 2]

const write = (kind: 'follow-up' | 'reminder', opening: number, change: string | null) =>
  tell(kind, { failure, opening }, { topic: { done: [], promises: [], remedies: [], text: null, change } })

describe.each(openings)('the follow-up of opening %i', (opening) => {
  test('says what changes, in the words of the record', () => {
    const words = write('follow-up', opening, typed)
    expect(words.text).toContain(`:\n\n${quote}\n\n`)
    expect(words.text).not.toMatch(/still (looking|owe)/)
    expect(findings('follow-up', { failure, opening }, words)).toEqual([])
  })

  test('says plainly that nobody knows yet', () => {
    const words = write('follow-up', opening, null)
    expect(words.text).toMatch(/we are still looking|I still owe you/)
    expect(words.text).not.toContain('"')
    expect(findings('follow-up', { failure, opening }, words)).toEqual([])
  })

  test('is held back where the words of the record name a day to come, or are stock phrases', () => {
    const found = (change: string) =>
      findings('follow-up', { failure, opening }, write('follow-up', opening, change)).map(({ rule }) => rule)
    expect(found('We leave our provider by 5 December 2026')).toEqual(['unkept-date'])
    expect(found('We take this seriously')).toEqual(['stock-phrase'])
  })
})

test('a reminder says what changes where nobody could say so before, and is silent about it else', () => {
  for (const opening of openings) {
    const words = write('reminder', opening, typed)
    expect(words.text).toContain(`:\n\n${quote}\n\n`)
    expect(findings('reminder', { failure, opening }, words)).toEqual([])
    expect(write('reminder', opening, null).text).not.toMatch(/chang/)
  }
})

test('letters that quote the same words, one after the other, are no copies of each other', () => {
  const change = `${typed}, and whoever finds that it is down calls the one who can put it right, at any hour`
  const texts: string[] = []
  for (const opening of openings) {
    const words = write('follow-up', opening, change)
    expect(findings('follow-up', { failure, opening }, words, texts)).toEqual([])
    texts.push(words.text)
  }
})

test('the plainest words quote nobody: they go out when quoted words may not', () => {
  const topic = { done: [], promises: [], remedies: [], text: null, change: typed }
  const owner = { id: 'lena', name: 'Lena Voss', title: 'Account Manager' }
  const telling = { owner, now: '2026-11-25T10:00:00Z', opening: 0, sent: [], promises: [], topic }
  expect(systemDown.consider(failure).fallback('follow-up', telling).text).not.toContain(typed)
})
