import { casual } from 'chrono-node'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import { aShipment, shipmentFailure, signatory, spoken } from '../../tests/support/shipment.ts'
import type { CustomerMessageKind, Telling } from '../playbook.ts'
import { shipmentDelayed } from '../shipment-delayed.ts'

const now = '2026-11-23T09:20:00.000Z'
type Told = Omit<Telling<unknown>, 'facts' | 'failure' | 'customer' | 'severity'>

/** What is promised, at first or after others. */
function offer(failure: Failure, previous: SpokenPromise[] = [], opening = 0): SpokenPromise {
  const shipment = shipmentDelayed.consider(failure)
  const { calendar } = shipment.decide(signatory)
  const [made] = shipment.offers({ now, opening }, calendar, previous)
  if (!made) throw new Error('Nothing was offered')
  return spoken(made)
}

/** The days that a reader, or a program that looks for dates, finds in a text. */
const daysIn = (text: string): string[] =>
  casual
    .parse(text, { instant: new Date(now), timezone: 0 }, { forwardDate: true })
    .map(({ start }) => start.date().toISOString().slice(0, 10))

/** Writes a message as `compose` would have it written. */
function tell(kind: CustomerMessageKind, failure: Failure, changes: Partial<Told> = {}) {
  const shipment = shipmentDelayed.consider(failure)
  const { opening = 0 } = changes
  const { remedies } = shipment.decide(signatory)
  const made = [offer(failure, [], opening)]
  const moved = [offer(failure, made, opening)]
  const isMoved = kind === 'new-date' || kind === 'broken-promise'
  return shipment.message(kind, {
    owner: signatory,
    now,
    opening,
    sent: [],
    promises: isMoved ? moved : kind === 'next-step' || kind === 'update' ? made : [],
    topic: {
      done: [{ action: 'trace-parcel', note: 'I asked our warehouse' }],
      promises: made,
      remedies: remedies.filter(({ round }) => round === opening),
      text: 'Both boxes are on the same lorry.',
    },
    ...changes,
  })
}

const failures: Record<string, Failure> = {
  'a day': aShipment({ daysLate: 1 }),
  'four days': aShipment({ daysLate: 4 }),
  'a week': shipmentFailure,
  'three weeks': aShipment({ daysLate: 21 }),
  'not sent': aShipment({ daysLate: 2, unsent: true }),
  'no freight': aShipment({ daysLate: 1, freight: 0 }),
  'nobody knows how': aShipment({ daysLate: 9, facts: { arrivalUnknown: true } }),
}
const kinds: CustomerMessageKind[] = [
  'apology',
  'next-step',
  'update',
  'new-date',
  'broken-promise',
  'remedy',
  'follow-up',
  'reminder',
  'answer',
]
const all = Object.entries(failures).flatMap(([late, failure]) =>
  kinds.flatMap((kind) => [0, 1, 2].map((opening) => ({ late, kind, opening, failure }))),
)

const hollow =
  /inconvenience|valued customer|unforeseen|circumstances|per our policy|sorry you feel|may have caused|unfortunately|regret|delighted|appreciate your|due to|undefined|null|NaN|\[object| {2}/i

describe.each(all)('$kind, $late late, opening $opening', ({ kind, opening, failure }) => {
  const { subject, text } = tell(kind, failure, { opening })

  test('speaks to the customer, of the order, and is signed', () => {
    expect(text.startsWith('Dear Patricia McKenna,\n\n')).toBe(true)
    expect(`${subject} ${kind === 'answer' ? '' : text}`).toContain('10380')
    expect(kind === 'answer' || /10380/.test(text)).toBe(true)
    expect(
      text.endsWith('\n\nSincerely,\nLaura Callahan\nInside Sales Coordinator') || kind === 'answer',
    ).toBe(true)
    expect(text.endsWith('Laura Callahan\nInside Sales Coordinator')).toBe(true)
  })

  test('names no day to come but those of its promises', () => {
    const made = offer(failure, [], opening)
    const kept = [made, offer(failure, [made], opening)].map(({ dueAt }) => dueAt.slice(0, 10))
    const named = daysIn(`${subject}\n${text}`).filter((day) => day >= now.slice(0, 10))
    expect(kept).toEqual(expect.arrayContaining(named))
    expect(named.length > 0).toBe(['next-step', 'update', 'new-date', 'broken-promise'].includes(kind))
  })

  test('has no stock phrase, no "if" and no hole', () => {
    expect(`${subject}\n${text}`).not.toMatch(hollow)
    expect(text).not.toMatch(/\bif\b/i)
  })
})

describe('apologies', () => {
  test('say what failed, whose failure it is, and what comes next', () => {
    const { subject, text } = tell('apology', shipmentFailure)
    expect(subject).toBe('Order 10380 is late, and that is our failure')
    expect(text).toContain('You needed order 10380 by 9 January 1997.')
    expect(text).toContain('it should have been in your hands 7 days earlier. That is our failure.')
    expect(text).toContain('I am sorry. Seven whole days is no slip.')
    expect(text).toContain('My next step is to find out where your parcel is.')
  })

  test('do not claim that an order was sent which was not', () => {
    expect(tell('apology', aShipment({ daysLate: 2, unsent: true })).text).toContain(
      'your order has not left us yet',
    )
  })

  test('read differently once the customer has told us that it is not right', () => {
    const { text } = tell('apology', shipmentFailure, { opening: 1 })
    expect(text).toContain('You told us that we have not put this right. So we have not.')
    expect(text).toContain('for an order that ran seven whole days late')
  })

  test('weigh differently by severity', () => {
    const texts = [1, 4, 7].map((daysLate) => tell('apology', aShipment({ daysLate })).text.split('\n\n')[2])
    expect(new Set(texts).size).toBe(3)
  })
})

describe('dates', () => {
  test('are those of the promise, by the calendar and clock of the customer', () => {
    const inDenver = {
      ...shipmentFailure,
      customer: { ...shipmentFailure.customer, locale: 'en-US', timeZone: 'America/Denver' },
    }
    // Node's own data decides between a space and a narrow one before "PM".
    expect(tell('next-step', inDenver).text).toMatch(
      /order 10380 is with you by Friday, November 27 at 6:00\sPM, your time/,
    )
    expect(tell('next-step', shipmentFailure).text).toMatch(/by Friday,? 27 November at 18:00, your time/)
  })

  test('that move a second time are told in other words', () => {
    const first = tell('new-date', shipmentFailure)
    const second = tell('new-date', shipmentFailure, { sent: ['apology', 'next-step', 'new-date'] })
    expect(second.subject).not.toBe(first.subject)
    expect(second.text).toContain('more than one date of mine, and none of them held')
  })

  test('move from the old to the new one, both named', () => {
    for (const kind of ['new-date', 'broken-promise'] as const) {
      const { text } = tell(kind, shipmentFailure)
      expect(text).toMatch(/order 10380 is with you by Friday,? 27 November at 18:00/)
      expect(text).toMatch(/The new date is Wednesday,? 2 December at 18:00, your time/)
    }
  })

  test('are left out, and that is said, where there is none', () => {
    expect(tell('next-step', shipmentFailure, { promises: [] }).text).toContain('I have no date yet')
    expect(tell('update', shipmentFailure, { promises: [] }).text).toContain('I have no date yet')
  })
})

describe('where nobody knows when it arrives', () => {
  const lost = aShipment({ daysLate: 9, facts: { arrivalUnknown: true } })
  const honest =
    /I do not know yet when order 10380 will be with you, and I will not guess\. By Wednesday,? 25 November at 18:00, your time, you hear from me/

  test('the next step says so, and by when there is word', () => {
    const { subject, text } = tell('next-step', lost)
    expect(subject).toMatch(/you hear from me by Wednesday,? 25 November/)
    expect(text).toMatch(honest)
    expect(text).not.toContain('is with you by')
    expect(tell('apology', lost).text).not.toContain('the date by which you can count on your order')
  })

  test('an update says so again', () => {
    expect(tell('update', lost).text).toMatch(
      /I still do not know when .* What I promised you stands: by Wednesday,? 25 November at 18:00, your time, you hear from me/,
    )
  })

  test('a date that was given is taken back for word, word for more of it, and word for a date', () => {
    const [date, word, again] = [offer(shipmentFailure), offer(lost), offer(lost, [offer(lost)])]
    const moved = (from: SpokenPromise, to: SpokenPromise) =>
      tell('new-date', lost, {
        promises: [to],
        topic: { done: [], promises: [from], remedies: [], change: null, text: null },
      }).text
    expect(moved(date, word)).toMatch(/I no longer believe that I can keep that/)
    expect(moved(date, word)).toMatch(honest)
    expect(moved(word, again)).toContain(
      'there is no date in it: nobody has given me one that I could stand by',
    )
    expect(moved(word, date)).toMatch(/What you can count on instead: order 10380 is with you by Friday/)
  })
})

describe('the next step', () => {
  test('tells what was done as whole sentences, and owns up to nothing done', () => {
    const topic = { done: [], promises: [], remedies: [], change: null, text: null }
    expect(tell('next-step', shipmentFailure).text).toContain('I asked our warehouse.\n')
    expect(tell('next-step', shipmentFailure, { topic }).text).toContain('nothing finished to report yet')
  })
})

describe('updates', () => {
  test('are never twice in a row the same, and say plainly that nothing is new', () => {
    const texts = [0, 1, 2, 3].map(
      (n) => tell('update', shipmentFailure, { sent: Array(n).fill('update') }).text,
    )
    expect(new Set(texts).size).toBe(4)
    for (const text of texts) expect(text).toMatch(/no news|nothing new|nothing has changed/)
  })

  test('repeat the promise that stands', () => {
    expect(tell('update', shipmentFailure).text).toMatch(
      /What I promised you stands: order 10380 is with you by Friday,? 27 November at 18:00, your time\./,
    )
  })
})

describe('what was given', () => {
  test('is told exactly', () => {
    const { text } = tell('remedy', shipmentFailure)
    expect(text).toMatch(
      /- (US)?\$35\.03 refunded: the freight of order 10380\. It goes back the way you paid it\./,
    )
    expect(text).toMatch(/- (US)?\$131\.38 credited to your account for the delay of order 10380\./)
  })

  test.each([0, 1, 2])('is not spoken of when nothing was, opening %i', (opening) => {
    const topic = { done: [], promises: [], remedies: [], change: null, text: null }
    const { subject, text } = tell('remedy', shipmentFailure, { topic, opening })
    expect(`${subject} ${text}`).not.toMatch(/money|give|gave|credit|refund|back|\$/i)
    expect(text).toContain('My next step is to ask you')
  })
})

describe('answers', () => {
  const answer = (text: string) =>
    tell('answer', shipmentFailure, { topic: { done: [], promises: [], remedies: [], change: null, text } })
      .text

  test('get a greeting and a name around the words of the owner', () => {
    expect(answer('Yes, both boxes.')).toBe(
      'Dear Patricia McKenna,\n\nYes, both boxes.\n\nLaura Callahan\nInside Sales Coordinator',
    )
  })

  test('are left as they are when the owner wrote both', () => {
    const own = 'Dear Patricia,\n\nYes, both boxes.\n\nLaura'
    expect(answer(own)).toBe(own)
  })
})
