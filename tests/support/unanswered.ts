import fc from 'fast-check'
import type { Failure } from '../../model/failure.ts'
import { before } from '../../time/dates.ts'

/** For tests: a message about an invoice that waited for six days. */
export const unansweredFailure: Failure = {
  playbook: 'message-unanswered',
  reference: 'M-2231',
  occurredAt: '2026-11-17T16:00:00Z',
  customer: {
    id: 'TOMSP',
    name: 'Karin Josephs',
    email: 'karin.josephs@example.com',
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
  },
  facts: {
    message: 'M-2231',
    askedAt: '2026-11-17T08:12:00Z',
    noticedAt: '2026-11-23T09:00:00Z',
    channel: 'e-mail',
    topic: 'the invoice of order 10249',
    text: 'Why is the freight on it twice?\nPlease tell me what I am to pay.',
    timesWritten: 2,
    currency: 'USD',
    expert: { name: 'Robert King', email: 'robert.king@example.com' },
    channelKeeper: { name: 'Anne Dodsworth', email: 'anne@example.com' },
    owner: '8',
  },
}

/** For tests: the same, but for some facts. */
export const anUnanswered = (facts: Failure['facts'] = {}): Failure => ({
  ...unansweredFailure,
  facts: { ...unansweredFailure.facts, ...facts },
})

/** For tests: the same after so many days of silence. */
export const silentFor = (days: number, facts: Failure['facts'] = {}): Failure =>
  anUnanswered({ askedAt: before('2026-11-23T09:00:00Z', `P${days}D`), ...facts })

const { expert, channelKeeper, text: _, ...bare } = unansweredFailure.facts

/** For tests: silence of any length, told in any way. */
export const unansweredMessages: fc.Arbitrary<Failure> = fc
  .record(
    {
      askedAt: fc.nat(60 * 24).map((hours) => before('2026-11-23T09:00:00Z', `PT${hours}H`)),
      channel: fc.constantFrom('e-mail', 'form', 'chat', 'phone', 'letter'),
      topic: fc.constantFrom(
        'the invoice of order 10249',
        'a return',
        'the delivery on 3 December',
        'your opening hours next week',
        'the ACME 3000 and its 12/1 plug',
      ),
      text: fc.constant('Why?'),
      timesWritten: fc.integer({ min: 1, max: 15 }),
      answerUnknown: fc.boolean(),
      cost: fc.record({ amount: fc.nat(100_000), currency: fc.constant('USD') }),
      expert: fc.constant(expert ?? null),
      channelKeeper: fc.constant(channelKeeper ?? null),
    },
    { requiredKeys: ['askedAt', 'channel', 'topic', 'timesWritten'] },
  )
  .map((facts) => ({ ...unansweredFailure, facts: { ...bare, ...facts } }))
