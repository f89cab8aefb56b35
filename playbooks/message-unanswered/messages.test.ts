import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MessageKind } from '../../model/message.ts'
import { messageKinds, teller } from '../../tests/support/told.ts'
import {
  anUnanswered,
  silentFor,
  unansweredFailure,
  unansweredMessages,
} from '../../tests/support/unanswered.ts'
import { messageUnanswered } from '../message-unanswered.ts'
import type { CustomerMessageKind } from '../playbook.ts'

const now = '2026-11-23T10:00:00.000Z'
const never = { failures: 0, repeats: 0 }
const histories = fc.constantFrom(never, { failures: 2, repeats: 0 }, { failures: 2, repeats: 1 })
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
const tell = (kind: CustomerMessageKind, failure = unansweredFailure, history = never) =>
  teller(messageUnanswered, failure, { now, history }).tell(kind)

test('whatever was asked, every message passes the gate', () => {
  fc.assert(
    fc.property(
      unansweredMessages,
      histories,
      fc.constantFrom(...messageKinds),
      fc.nat(2),
      fc.nat(9),
      (failure, history, kind, opening, updates) => {
        const sent = Array<MessageKind>(updates).fill('update')
        const told = teller(messageUnanswered, failure, { now, history }).tell(kind, { opening, sent })
        expect(told.blocked).toEqual([])
        expect(`${told.subject}\n${told.text}`).not.toMatch(/undefined|null|NaN|\[object| {2}/)
        expect(told.text).not.toMatch(/\b(?:if|unless)\b/i)
      },
    ),
    { numRuns: 100 },
  )
})

test.each([
  ['known', unansweredFailure],
  ['not known', anUnanswered({ answerUnknown: true })],
])('no message is like another, through two reopenings, where the answer is %s', async (_, failure) => {
  const recovery = teller(messageUnanswered, failure, { now })
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

describe('the follow-up', () => {
  const change = 'requests have one inbox, and one person who keeps it'

  test('says what changes where that is known, and nothing of it else', () => {
    const earlier: string[] = []
    for (const opening of [0, 1, 2]) {
      const recovery = teller(messageUnanswered, unansweredFailure, { now })
      const topic = { done: [], promises: [], remedies: [], text: null }
      const told = recovery.tell('follow-up', { opening, earlier, topic: { ...topic, change } })
      expect(told.blocked).toEqual([])
      expect(told.text).toContain(':\n\n"Requests have one inbox, and one person who keeps it."\n\n')
      expect(recovery.tell('follow-up', { opening, topic }).text).not.toMatch(/"|chang|on our side/)
      earlier.push(told.text)
    }
  })

  test.each(['de-DE', 'es-ES'])('quotes nobody in another language: %s', (locale) => {
    const customer = { ...unansweredFailure.customer, locale }
    const recovery = teller(messageUnanswered, { ...unansweredFailure, customer }, { now })
    const topic = { done: [], promises: [], remedies: [], text: null, change }
    expect(recovery.tell('follow-up', { opening: 0, topic }).text).not.toContain('inbox')
  })
})

test('no update is like another, forty times', () => {
  const recovery = teller(messageUnanswered, anUnanswered({ answerUnknown: true }), { now })
  const earlier: string[] = []
  for (let index = 0; index < 40; index++) {
    const told = recovery.tell('update', { sent: Array<MessageKind>(index).fill('update'), earlier })
    expect(told.blocked).toEqual([])
    earlier.push(told.text)
  }
})

describe('the apology', () => {
  test('says what they asked, how long they waited, whose failure it is, and what comes next', () => {
    const { subject, text } = tell('apology')
    expect(subject).toBe('We left your message about the invoice of order 10249 unanswered')
    expect(text).toContain(
      'On 17 November 2026 you wrote to us about the invoice of order 10249. You have waited six whole days for a reply, and you tried twice.',
    )
    expect(text).toContain('Nobody answered you. That is our failure')
    expect(text).toContain('My next step is to get you that answer, before anything else.')
  })

  test("counts the days by the customer's own calendar, and hours as hours", () => {
    // In Berlin it was half past midnight already.
    expect(tell('apology', anUnanswered({ askedAt: '2026-11-21T23:30:00Z' })).text).toContain(
      'On 22 November 2026 you wrote to us about the invoice of order 10249. You have waited a whole day',
    )
    expect(tell('apology', silentFor(0)).text).toContain('You have waited hours for a reply')
  })

  test('says how they had written', () => {
    expect(tell('apology', anUnanswered({ channel: 'phone' })).text).toContain(
      'you tried to reach us by phone',
    )
    expect(tell('apology', anUnanswered({ channel: 'phone' })).subject).toContain('your call about')
  })

  test('weighs differently by severity, and owns what the wait has cost and that it is not the first time', () => {
    const texts = [1, 4, 20].map((days) => tell('apology', silentFor(days)).text.split('\n\n')[2])
    expect(new Set(texts).size).toBe(3)
    const cost = { amount: 2_500, currency: 'USD' }
    expect(tell('apology', anUnanswered({ cost })).text).toContain('it has cost you money on top is ours')
    expect(tell('apology', unansweredFailure, { failures: 1, repeats: 1 }).text).toContain(
      'We have left you without an answer before',
    )
    expect(tell('apology').text).not.toContain('before, ')
  })

  test('names the reference where the topic could be taken for a date', () => {
    const { text } = tell('apology', anUnanswered({ topic: 'the delivery on 3 December' }))
    expect(text).toContain('about request M-2231')
    expect(text).not.toContain('3 December')
  })
})

describe('the answer', () => {
  test('is promised by the close of the next open day', () => {
    const { subject, text } = tell('next-step')
    expect(subject).toMatch(/: my answer by Tuesday,? 24 November$/)
    expect(text).toMatch(
      /you have my answer about the invoice of order 10249 by Tuesday,? 24 November at 18:00, your time/,
    )
  })

  test('has no date where nobody knows it: word has', () => {
    const { subject, text } = tell('next-step', anUnanswered({ answerUnknown: true }))
    expect(subject).toMatch(/: you hear from me by Tuesday,? 24 November$/)
    expect(text).toMatch(
      /I do not know the answer yet, and I will not make one up\. By Tuesday,? 24 November at 18:00, your time, you hear from me how far I have come/,
    )
    expect(tell('apology', anUnanswered({ answerUnknown: true })).text).not.toContain('by when you have it')
  })

  test('moves from the old date to the new one, both named', () => {
    for (const kind of ['new-date', 'broken-promise'] as const) {
      const { text } = tell(kind)
      expect(text).toMatch(/promised you: you have my answer .* by Tuesday,? 24 November at 18:00/)
      expect(text).toMatch(/The new date is Wednesday,? 25 November at 18:00, your time/)
    }
  })
})

describe('what was given', () => {
  test('is told exactly', () => {
    const { text } = tell('remedy', anUnanswered({ cost: { amount: 2_500, currency: 'USD' } }))
    expect(text).toMatch(
      /- (US)?\$25\.00 credited to your account for what the wait for our answer about the invoice of order 10249 has cost you\./,
    )
  })

  test('is not spoken of where nothing was: an answer is no gift', () => {
    const { text } = tell('remedy')
    expect(text).not.toMatch(/money|credit|\$/i)
    expect(text).toContain('late, and no favour')
  })
})

test('the words of the customer go to whoever answers, and are not repeated to the customer', async () => {
  const { letters } = await teller(messageUnanswered, unansweredFailure, { now }).act()
  expect(letters[0]).toMatchObject({ action: 'get-answer', to: { name: 'Robert King' } })
  expect(letters[0]?.text).toContain('> Why is the freight on it twice?\n> Please tell me')
  for (const kind of messageKinds) expect(tell(kind).text).not.toContain('freight on it twice')
})
