import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../model/failure.ts'
import { signatory } from '../tests/support/shipment.ts'
import { teller } from '../tests/support/told.ts'
import {
  anUnanswered,
  silentFor,
  unansweredFailure,
  unansweredMessages,
} from '../tests/support/unanswered.ts'
import { after, compare } from '../time/dates.ts'
import { messageUnanswered } from './message-unanswered.ts'

const now = '2026-11-23T10:00:00.000Z'
const never = { failures: 0, repeats: 0 }
const once = { failures: 1, repeats: 1 }
const usd = (amount: number) => ({ amount, currency: 'USD' })
const of = (failure: Failure, history = never) => teller(messageUnanswered, failure, { now, history })
const ranks = ['low', 'medium', 'high', 'critical']

describe('severity', () => {
  test.each([
    ['two days', silentFor(2), never, 'low'],
    ['three days', silentFor(3), never, 'medium'],
    ['a week', silentFor(7), never, 'high'],
    ['two weeks', silentFor(14), never, 'critical'],
    ['two days, asked three times', silentFor(2, { timesWritten: 3 }), never, 'medium'],
    ['two days, for the second time', silentFor(2), once, 'medium'],
    ['two days, after another failure of ours', silentFor(2), { failures: 1, repeats: 0 }, 'low'],
    ['two days that cost money', silentFor(2, { cost: usd(100) }), never, 'medium'],
    ['a week that cost money', silentFor(7, { cost: usd(100) }), never, 'high'],
  ] as const)('%s of silence: %s', (...[, failure, history, severity]) => {
    expect(of(failure, history).considered.severity).toBe(severity)
  })
})

describe('remedies', () => {
  const given = (failure: Failure, repeats = 0, round = 0) =>
    of(failure, { failures: repeats, repeats })
      .decisions.remedies.filter((remedy) => remedy.round === round)
      .map(({ id, money }) => [id, money?.amount])

  test.each([
    ['silence alone: none, as the answer and the apology are the remedy', silentFor(20), 0, []],
    ['what it cost', silentFor(2, { cost: usd(12_50) }), 0, [['cost-of-waiting', 12_50]]],
    ['what it cost, up to a sum', silentFor(2, { cost: usd(9_000_00) }), 0, [['cost-of-waiting', 500_00]]],
    ['a second time', silentFor(2), 1, [['repeat-credit', 15_00]]],
    ['a third time', silentFor(2), 2, [['repeat-credit', 25_00]]],
    ['a ninth time', silentFor(2), 8, [['repeat-credit', 50_00]]],
    [
      'what it cost, a second time',
      silentFor(2, { cost: usd(100) }),
      1,
      [
        ['cost-of-waiting', 100],
        ['repeat-credit', 15_00],
      ],
    ],
    [
      'yen have no cents',
      silentFor(2, { currency: 'JPY', cost: { amount: 70_000, currency: 'JPY' } }),
      1,
      [
        ['cost-of-waiting', 500],
        ['repeat-credit', 15],
      ],
    ],
  ] as const)('for %s', (_, failure, repeats, expected) => {
    expect(given(failure, repeats)).toEqual(expected)
  })

  test('are more once the customer says that the answer was none', () => {
    expect(given(unansweredFailure, 0, 1)).toEqual([['second-attempt-credit', 20_00]])
  })

  test('need approval from where they pass what the owner may give alone', () => {
    const { remedies } = messageUnanswered
      .consider(silentFor(2, { cost: usd(90_00) }), { history: once })
      .decide({ ...signatory, title: 'Sales Representative' })
    expect(remedies.map(({ approval }) => approval)).toEqual([false, true, true])
  })

  test('grow, and so does the severity, when it happens again', () => {
    fc.assert(
      fc.property(unansweredMessages, (failure) => {
        const [first, second] = [of(failure), of(failure, once)]
        expect(second.decisions.remedies.length).toBe(first.decisions.remedies.length + 1)
        expect(ranks.indexOf(second.considered.severity)).toBeGreaterThanOrEqual(
          ranks.indexOf(first.considered.severity),
        )
      }),
    )
  })
})

describe('gestures', () => {
  test.each([
    ['two days', silentFor(2), never, undefined],
    ['a week', silentFor(7), never, 'handwritten-note'],
    ['two weeks', silentFor(14), never, 'leader-call'],
    ['two days for the second time', silentFor(2), once, 'leader-call'],
  ] as const)('for %s', (_, failure, history, gesture) => {
    expect(of(failure, history).decisions.gesture?.id).toBe(gesture)
  })
})

describe('the promise', () => {
  const due = (failure: Failure, opening = 0) => of(failure).promise(opening)[0]?.dueAt

  test.each([
    // Monday 11:00 in Berlin.
    ['the next open day at close', silentFor(2), '2026-11-24T17:00:00.000Z'],
    ['six open hours after a week', silentFor(7), '2026-11-23T16:00:00.000Z'],
    ['four open hours after two', silentFor(14), '2026-11-23T14:00:00.000Z'],
    [
      'not a day on which nobody works',
      silentFor(2, { holidays: ['2026-11-24'] }),
      '2026-11-25T17:00:00.000Z',
    ],
  ] as const)('is for %s', (_, failure, expected) => {
    expect(due(failure)).toBe(expected)
  })

  test('is word by the close of the next open day where nobody knows the answer, however urgent', () => {
    const [made] = of(silentFor(20, { answerUnknown: true })).promise(0)
    expect(made).toMatchObject({
      id: 'answer',
      unknown: true,
      what: 'you hear from me how far I have come with my answer about the invoice of order 10249',
      dueAt: '2026-11-24T17:00:00.000Z',
    })
  })

  test('is a call once the answer was none', () => {
    expect(of(unansweredFailure).promise(2)).toMatchObject([
      { id: 'call-2', dueAt: '2026-11-24T17:00:00.000Z' },
    ])
  })

  test('of a person of ours keeps what it is for', () => {
    const [answer] = of(unansweredFailure).promise(0)
    if (!answer) throw new Error('nothing was promised')
    const own = { ...answer, id: 'invoice', what: 'you have a new invoice' }
    expect(of(unansweredFailure).promise(0, own)).toMatchObject([{ id: 'invoice', what: own.what }])
  })

  test('is for an open hour, and later each time it is asked again', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24), fc.constantFrom(2, 7, 14), fc.nat(2), (hours, days, opening) => {
        const at = after(now, `PT${hours}H`)
        const recovery = teller(messageUnanswered, silentFor(days), { now: at })
        let [last] = recovery.promise(opening)
        for (let again = 0; again < 3 && last; again++) {
          const [next] = recovery.promise(opening, last)
          expect(compare(next?.dueAt ?? at, last.dueAt)).toBeGreaterThan(0)
          expect([0, 6]).not.toContain(new Date(next?.dueAt ?? at).getUTCDay())
          last = next
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('actions', () => {
  test('ask who knows the answer and who keeps the channel; without them the owner', async () => {
    const { letters } = await of(unansweredFailure).act()
    expect(letters.map(({ to }) => to.name)).toEqual(['Robert King', 'Anne Dodsworth'])
    const { expert: _, channelKeeper: __, ...facts } = unansweredFailure.facts
    const alone = await of({ ...unansweredFailure, facts }).act()
    expect(alone.letters.map(({ to }) => to.name)).toEqual(['Laura Callahan', 'Laura Callahan'])
    expect(alone.done[0]?.note).toBe('Your question is on my own desk, and I answer it myself.')
  })
})

describe('facts that contradict themselves', () => {
  test.each([
    ['facts.noticedAt: lies before askedAt', { noticedAt: '2026-11-16T09:00:00Z' }],
    ['facts.cost.currency', { cost: { amount: 1, currency: 'EUR' } }],
    ['facts.topic: a few words', { topic: 'Why? Tell me.' }],
    ['facts.askedAt', { askedAt: '2026-11-17' }],
    ['facts.channel', { channel: 'pigeon' }],
    ['facts.timesWritten', { timesWritten: 0 }],
  ])('are refused: %s', (message, changes) => {
    expect(() => messageUnanswered.consider(anUnanswered(changes))).toThrow(message)
  })
})
