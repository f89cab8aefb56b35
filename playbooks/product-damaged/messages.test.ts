import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MessageKind } from '../../model/message.ts'
import { aDamage, damageFailure, damages, worth } from '../../tests/support/damage.ts'
import { messageKinds, teller } from '../../tests/support/told.ts'
import type { CustomerMessageKind } from '../playbook.ts'
import { productDamaged } from '../product-damaged.ts'

const now = '2026-11-23T10:00:00.000Z'
const histories = fc.constantFrom(
  { failures: 0, repeats: 0 },
  { failures: 2, repeats: 0 },
  { failures: 2, repeats: 1 },
)
const inOrder: CustomerMessageKind[] = [
  'apology',
  'next-step',
  ...Array<CustomerMessageKind>(8).fill('update'),
  'new-date',
  'update',
  'new-date',
  'broken-promise',
  'remedy',
  'follow-up',
  'reminder',
]
const tell = (kind: CustomerMessageKind, failure = damageFailure, history = { failures: 0, repeats: 0 }) =>
  teller(productDamaged, failure, { now, history }).tell(kind)
const lost = aDamage({ replacement: null })

test('whatever was damaged, every message passes the gate', () => {
  fc.assert(
    fc.property(
      damages,
      histories,
      fc.constantFrom(...messageKinds),
      fc.nat(2),
      fc.nat(9),
      (failure, history, kind, opening, updates) => {
        const sent = Array<MessageKind>(updates).fill('update')
        const told = teller(productDamaged, failure, { now, history }).tell(kind, { opening, sent })
        expect(told.blocked).toEqual([])
        expect(`${told.subject}\n${told.text}`).not.toMatch(/undefined|null|NaN|\[object| {2}/)
        expect(told.text).not.toMatch(/\b(?:if|unless)\b/i)
      },
    ),
    { numRuns: 100 },
  )
})

test.each([
  ['replaced', damageFailure],
  ['paid back', lost],
])('no message is like another, through two reopenings, where it is %s', async (_, failure) => {
  const recovery = teller(productDamaged, failure, { now })
  const sent: MessageKind[] = []
  const earlier: string[] = []
  for (const opening of [0, 1, 2]) {
    const { done } = await recovery.act(opening)
    for (const kind of inOrder) {
      // A third date is no machine's to give: a person does.
      if (opening > 0 && (kind === 'new-date' || kind === 'broken-promise')) continue
      const promises = recovery.promise(opening)
      const remedies = recovery.decisions.remedies.filter(({ round }) => round === opening)
      const topic = { done, promises, remedies, text: null }
      const told = recovery.tell(kind, { opening, sent, earlier, topic })
      expect(told.blocked).toEqual([])
      sent.push(kind)
      earlier.push(told.text)
    }
  }
})

describe('the apology', () => {
  test('says what broke, whose failure it is, and what comes next', () => {
    const { subject, text } = tell('apology')
    expect(subject).toBe('Order 10248 reached you damaged, and that is our failure')
    expect(text).toContain('your order 10248 arrived, and your Teapot came with a cracked lid.')
    expect(text).toContain('My next step is to get a whole one on its way to you.')
    expect(tell('apology', lost).text).toContain('find out what I can offer you in its place')
  })

  test('weighs differently by severity, and owns that it is not the first time', () => {
    const texts = [10, 200, 2_000].map((units) => tell('apology', worth(units)).text.split('\n\n')[2])
    expect(new Set(texts).size).toBe(3)
    const again = /not the first time/
    expect(tell('apology').text).not.toMatch(again)
    expect(tell('apology', damageFailure, { failures: 1, repeats: 1 }).text).toMatch(
      /We have sent you damaged goods before/,
    )
    expect(tell('apology', damageFailure, { failures: 1, repeats: 0 }).text).toMatch(
      /not the first time that we let you down/,
    )
  })

  test('keeps hands off what can hurt them', () => {
    expect(tell('apology', aDamage({ hazard: true })).text).toContain('leave it lying where it is')
  })

  test('speaks of the order where the name of a thing could be taken for a date', () => {
    const items = [{ name: 'Sunday Roast Pan', quantity: 1, unitPrice: { amount: 100, currency: 'USD' } }]
    const { text } = tell('apology', aDamage({ items }))
    expect(text).toContain('part of your order 10248')
    expect(text).not.toContain('Sunday Roast')
  })
})

describe('the next step', () => {
  const sentBack = /Nothing has to come back to us/
  const pictures = /a picture of the damage/

  test('promises the replacement, and leaves the choice to the customer', () => {
    const { subject, text } = tell('next-step')
    expect(subject).toMatch(/^Order 10248: your replacement is with you by Tuesday,? 1 December$/)
    expect(text).toMatch(
      /the replacement for your Teapot \(order 10248\) is with you by Tuesday,? 1 December at 18:00, your time/,
    )
    expect(text).toContain('should you prefer your money to a new one, answer this message with one line')
  })

  test('promises a call and proposes the money where there is none to send', () => {
    const { subject, text } = tell('next-step', lost)
    expect(subject).toMatch(/you have my call by Tuesday,? 24 November$/)
    expect(text).toContain('what I propose is your money back, the full price of what was damaged')
  })

  test.each([
    [99, true, false],
    [100, true, true],
    [249, true, true],
    [250, false, true],
  ])('of what is worth %i: kept %s, pictures asked for %s', (units, isKept, isAsked) => {
    const { text } = tell('next-step', worth(units))
    expect(sentBack.test(text)).toBe(isKept)
    expect(text.includes('we collect it at your door, at our cost')).toBe(!isKept)
    expect(pictures.test(text)).toBe(isAsked)
  })

  test('asks for no pictures that are there, or of what can hurt them', () => {
    expect(tell('next-step', worth(300, 'USD', { photos: true })).text).not.toMatch(pictures)
    const hazard = tell('next-step', worth(300, 'USD', { hazard: true })).text
    expect(hazard).not.toMatch(pictures)
    expect(hazard).toContain('without your having to touch it')
  })
})

describe('what was given', () => {
  test('is told exactly', () => {
    const { text } = tell('remedy', lost)
    expect(text).toMatch(/- (US)?\$48\.00 refunded: the price of what was damaged in order 10248\./)
    expect(text).toMatch(/- (US)?\$32\.38 refunded: the freight of order 10248\./)
  })

  test('does not speak of a replacement where the customer chose their money', () => {
    expect(tell('remedy').text).toContain('a replacement only gives you what was yours')
    expect(tell('remedy', lost).text).not.toContain('replacement')
  })

  test('is not spoken of where nothing was', () => {
    const { text } = tell('remedy', worth(20, 'USD', { freight: { amount: 0, currency: 'USD' } }))
    expect(text).not.toMatch(/money|credit|refund|\$/i)
  })
})

describe('dates that move', () => {
  test('are named, the old and the new, with the way out', () => {
    const { text } = tell('new-date')
    expect(text).toMatch(/I promised you: .* by Tuesday,? 1 December at 18:00/)
    expect(text).toMatch(/The new date is Friday,? 4 December at 18:00/)
    expect(text).toContain('You can also have your money back instead')
    expect(tell('broken-promise').text).toMatch(/We promised you: .* That did not happen\./)
  })
})
