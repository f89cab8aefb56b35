import { describe, expect, test } from 'vitest'
import { messageKind } from '../../model/message.ts'
import { checkMessage, type OutgoingMessage, rulesFor } from '../../sincerity/index.ts'
import { ruleNames } from '../../sincerity/verdict.ts'
import { amends } from '../client/harness.ts'
import { block, quoted, rows, section } from './documents.ts'

const path = 'docs/sincerity.md'

const cells = (title: string): string[][] =>
  rows(section(path, title)).map((row) => row.map((cell) => cell.trim()))

const rest =
  'We sent order 10248 a week late, and that is our fault. I am sorry. I have asked the warehouse to find it.'

/** A letter with an example in its place, which is right in all else. */
function letter(rule: string | undefined, example: string): OutgoingMessage {
  const body =
    {
      'names-failure': `${example} That is our fault. I am sorry. I have asked the warehouse to find it.`,
      'says-sorry': `${example} I have asked the warehouse to find it.`,
      'owns-failure': `${example} I have asked the warehouse to find it.`,
      'next-step': `We sent order 10248 a week late. I am sorry. ${example}`,
      'near-copy': example.replace(/ \(.*\)$/, ''),
    }[rule ?? ''] ?? `${rest} ${example}`
  const [greeting, closing] = [
    rule === 'names-customer' ? example : 'Dear Ana Trujillo,',
    rule === 'signed-by-person' ? example : 'Lena Voss',
  ]
  const isFrame = rule === 'names-customer' || rule === 'signed-by-person'
  return {
    kind: rule === 'near-copy' ? 'answer' : 'apology',
    locale: 'en',
    subject: rule === 'names-failure' ? 'Your order' : 'Order 10248',
    text: [greeting, isFrame ? rest : body, closing].join('\n\n'),
    customer: { name: 'Ana Trujillo' },
    failure: { reference: 'order-10248', summary: 'Order 10248 left 7 days late' },
    owner: { name: 'Lena Voss' },
    sentAt: '2026-11-23T09:00:00+01:00',
    timeZone: 'Europe/Berlin',
    earlier: ['Dear Ana Trujillo,\n\nWe still look for it.\n\nLena Voss'],
  }
}

describe(path, () => {
  test('lists the rules in their order, with examples on which the gate agrees', () => {
    const table = cells('The rules')
    expect(table.map(([rule]) => quoted(rule)[0])).toEqual([...ruleNames])
    for (const [cell, , bad = '', better = ''] of table) {
      const [rule] = quoted(cell)
      expect(
        checkMessage(letter(rule, bad)).findings.map((finding) => finding.rule),
        bad,
      ).toContain(rule)
      expect(checkMessage(letter(rule, better)), better).toMatchObject({ blocked: false, findings: [] })
    }
  })

  test('says which rules do not apply to a language', () => {
    const without = cells('Languages').map(([, names]) => quoted(names))
    expect(without).toEqual(['en', 'de', 'fr'].map((locale) => rulesFor(locale).notApplied))
    expect(rulesFor('es').notApplied).toEqual(rulesFor('de').notApplied)
  })

  test('quotes what amends message check prints', async () => {
    const stdin = block(path, 'json', 'Ask for a verdict')
    const { status, out } = await amends(['message', 'check'], { stdin })
    expect(status).toBe(1)
    expect(out).toBe(block(path, 'text', 'Ask for a verdict'))
  })

  test('lists the kinds of message', () => {
    const kinds = messageKind.exclude(['notice']).options
    expect(quoted(section(path, 'Ask for a verdict'))).toEqual(expect.arrayContaining(kinds))
  })
})
