import { describe, expect, test } from 'vitest'
import { letter, outgoing } from '../tests/support/outgoing.ts'
import { checkMessage } from './index.ts'
import { copyThreshold } from './rules/near-copy.ts'
import { type CopyFacts, shinglesOf, similarity } from './shingles.ts'

const patricia: CopyFacts = {
  customer: { name: 'Patricia McKenna' },
  owner: { name: 'Laura Callahan' },
  failure: { reference: '10380', summary: 'Order 10380 left 7 days late' },
  promises: [{ what: 'order 10380 is with you' }],
}
const paolo: CopyFacts = {
  customer: { name: 'Paolo Accorti' },
  owner: { name: 'Nancy Davolio' },
  failure: { reference: '11062', summary: 'Order 11062 left 9 days late' },
  promises: [{ what: 'order 11062 is with you' }],
}
const template = ({ customer, owner, failure }: CopyFacts, days: string, date: string): string =>
  [
    `Dear ${customer.name},`,
    `Your order ${failure.reference} went out ${days} days after we had said, and nobody rang you. ${customer.name}, that was careless of us, and I am sorry.`,
    `It is with you by ${date}. I check on it every morning until you tell me that it is there.`,
    `${owner.name}\nSales`,
  ].join('\n\n')
const own = `Dear Patricia,

You told us that the wedding is on Saturday and that the chairs are the one thing still missing. I drove to the warehouse last night and counted them: all forty are there. We forgot them, and I am sorry.

Laura Callahan`
const alike = (a: string, b: string) => similarity(shinglesOf(a, patricia), shinglesOf(b, patricia))

describe('two texts', () => {
  test('from one template are copies, whoever gets and signs them, whatever their numbers and dates', () => {
    const [a, b] = [template(patricia, 'seven', 'Friday 27 November'), template(paolo, 'nine', '3 December')]
    expect(similarity(shinglesOf(a, patricia), shinglesOf(b, paolo))).toBe(1)
  })

  test('of their own are not', () => {
    expect(alike(template(patricia, 'seven', 'Friday'), own)).toBeLessThan(0.1)
  })

  test('are copies where a sentence is added, or one word changed', () => {
    const text = template(patricia, 'seven', 'Friday')
    const more = text.replace('Laura Callahan', 'The depot opens at eight, and I am there.\n\nLaura Callahan')
    expect(alike(text, more)).toBeGreaterThan(copyThreshold)
    expect(alike(text, text.replace('careless', 'sloppy'))).toBeGreaterThan(copyThreshold)
  })

  test('are no copies for a sentence that recurs', () => {
    const recurring = 'I check on it every morning until you tell me that it is there.'
    const more = own.replace('\n\nLaura', ` ${recurring}\n\nLaura`)
    expect(alike(template(patricia, 'seven', 'Friday'), more)).toBeLessThan(copyThreshold)
  })

  test('share nothing where one says nothing', () => {
    expect(alike('', '')).toBe(0)
    expect(alike(own, 'Dear Patricia,\n\nLaura')).toBe(0)
  })
})

test('hashes give no word away, and are few', () => {
  const hashes = shinglesOf(
    Array.from(
      { length: 3_000 },
      (_, at) => `word${'abcdefghij'[at % 10]}${'klmnopqr'[at % 8]}${'stuvwxyz'[Math.floor(at / 80) % 8]}`,
    ).join(' '),
    patricia,
  )
  expect(hashes.length).toBeLessThanOrEqual(256)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/)
})

test('long texts are told apart by a sample', () => {
  const pages = (from: number) =>
    Array.from({ length: 900 }, (_, at) =>
      [...String(from + at)].map((digit) => 'abcdefghij'[Number(digit)]).join(''),
    ).join(' ')
  expect(alike(pages(1_000), pages(1_000))).toBe(1)
  expect(alike(pages(1_000), pages(1_450))).toBeGreaterThan(0.2)
  expect(alike(pages(1_000), pages(1_450))).toBeLessThan(0.5)
  expect(alike(pages(1_000), pages(4_000))).toBeLessThan(0.05)
})

describe('the gate', () => {
  const text = template(patricia, 'seven', 'Friday 27 November')
  const before = template(patricia, 'five', 'Wednesday 25 November')
  const copies = (changes: Parameters<typeof outgoing>[1]) =>
    checkMessage(outgoing(text, changes)).findings.filter(({ rule }) => rule === 'near-copy')

  test('blocks what this customer got before', () => {
    expect(copies({ earlier: [own, before] })).toMatchObject([
      { blocks: true, why: expect.stringContaining('this customer got before') },
    ])
    expect(copies({ earlier: [own] })).toEqual([])
  })

  test('blocks what others got, by their texts or only their hashes', () => {
    const theirs = template(paolo, 'nine', '3 December')
    expect(copies({ others: [theirs] })).toMatchObject([
      { why: expect.stringContaining('other customers got') },
    ])
    expect(copies({ others: [shinglesOf(theirs, paolo)] })).toHaveLength(1)
    expect(copies({ others: [own, []] })).toEqual([])
  })

  test('leaves short texts alone, unless they are the same', () => {
    const short = letter('Both boxes of 10380 are on the same lorry.')
    const same = (other: string) =>
      checkMessage(outgoing(short, { kind: 'answer', earlier: [other] })).blocked
    expect(same(letter('Both boxes of 10380 are on the same shelf.'))).toBe(false)
    expect(same(short)).toBe(true)
  })
})
