import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speakable } from '../../activities/promises.ts'
import type { Failure } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import type { History } from '../../model/plan.ts'
import { checkMessage } from '../../sincerity/index.ts'
import { anOutage, outageFailure } from '../../tests/support/outage.ts'
import { after } from '../../time/dates.ts'
import { systemDown } from '../system-down.ts'
import type { CustomerMessageKind, ToTell } from '../telling.ts'

const owner = { id: 'lena', name: 'Lena Voss', title: 'Account Manager' }
const startedAt = '2026-11-22T10:05:00Z'
const soon = after(startedAt, 'PT45M')
const never: History = { failures: 0, repeats: 0 }

interface Moment {
  failure: Failure
  history?: History
  opening?: number
  now?: string
}

/** What is promised at a moment, at first and then instead, as `compose` would have it. */
function promisesAt({ failure, history = never, opening = 0, now = soon }: Moment) {
  const outage = systemDown.consider(failure, { history })
  const { calendar } = outage.decide(owner)
  const speak = (previous: SpokenPromise[]) =>
    outage
      .offers({ now, opening }, calendar, previous)
      .map((offer) => speakable(offer, { now, calendar, previous: previous[0] ?? null }))
  const made = speak([])
  return { made, moved: speak(made) }
}

/** Writes a message as `compose` would have it written. */
function tell(kind: CustomerMessageKind, moment: Moment, changes: Partial<ToTell> = {}) {
  const { failure, history = never, opening = 0, now = soon } = moment
  const outage = systemDown.consider(failure, { history })
  const { made, moved } = promisesAt(moment)
  const isMoved = kind === 'new-date' || kind === 'broken-promise'
  return outage.message(kind, {
    owner,
    now,
    opening,
    sent: [],
    promises: isMoved ? moved : kind === 'next-step' || kind === 'update' ? made : [],
    topic: {
      done: [{ action: 'ask-for-status', note: 'I have asked Priya Nair, who leads the repair' }],
      promises: made,
      remedies: outage.decide(owner).remedies.filter(({ round }) => round === opening),
      text: null,
    },
    ...changes,
  })
}

/** For what the gate would hold it back, when it leaves. */
function findings(
  kind: CustomerMessageKind,
  moment: Moment,
  words: { subject: string; text: string },
  earlier: string[] = [],
) {
  const { failure, history = never, now = soon } = moment
  const { made, moved } = promisesAt(moment)
  const { name, locale, timeZone } = failure.customer
  return checkMessage({
    kind,
    locale,
    ...words,
    customer: { name },
    failure: { reference: failure.reference, summary: systemDown.consider(failure, { history }).summary },
    owner: { name: owner.name },
    promises: [...made, ...moved].map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: now,
    timeZone,
    earlier,
  }).findings.filter(({ blocks }) => blocks)
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
]

const moments: fc.Arbitrary<Required<Moment>> = fc
  .record({
    service: fc.constantFrom('the payments API', 'Ledger', 'your shop in the Nordic region'),
    affected: fc.constantFrom('take card payments', 'see what your customers ordered', 'sign in'),
    state: fc.constantFrom('down', 'degraded'),
    minutes: fc.nat(3 * 24 * 60),
    hours: fc.option(fc.integer({ min: 1, max: 80 })),
    expected: fc.option(fc.nat(600)),
    monthlyFee: fc.constantFrom(500, 900_00, 9_000_00),
    meanwhile: fc.constantFrom(undefined, 'card terminals work as usual'),
    occurred: fc.nat(365 * 24 * 60),
    timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Tokyo', 'UTC'),
    locale: fc.constantFrom('en-GB', 'en-US', 'en'),
    repeats: fc.nat(4),
    failures: fc.nat(2),
    opening: fc.nat(2),
  })
  .map(({ occurred, minutes, hours, expected, timeZone, locale, repeats, failures, opening, ...given }) => {
    const start = after(startedAt, `PT${occurred}M`)
    const { monthlyFee, meanwhile, ...facts } = given
    const lasted = hours === null ? minutes : hours * 60
    const failure = anOutage(
      {
        ...facts,
        ...(meanwhile === undefined ? {} : { meanwhile }),
        startedAt: start,
        restoredAt: hours === null ? null : after(start, `PT${hours}H`),
        expectedAt: expected === null ? null : after(start, `PT${expected}M`),
        monthlyFee: { amount: monthlyFee, currency: 'EUR' },
      },
      { occurredAt: start, customer: { ...outageFailure.customer, timeZone, locale } },
    )
    const history = { repeats, failures: repeats + failures }
    return { failure, history, opening, now: after(start, `PT${lasted + 5}M`) }
  })

describe('every message', () => {
  test.each(kinds)('%s says what a person would want to read, whatever failed', (kind) => {
    fc.assert(
      fc.property(moments, fc.nat(20), (moment, before) => {
        const words = tell(kind, moment, { sent: Array(before).fill(kind) })
        expect(findings(kind, moment, words)).toEqual([])
        const { subject, text } = words
        expect(text.startsWith('Dear Ana Trujillo,\n\n')).toBe(true)
        expect(text.endsWith('\n\nSincerely,\nLena Voss\nAccount Manager')).toBe(true)
        expect(text).toContain(String(moment.failure.facts.service).slice(1))
        expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|\bif\b|provider/i)
      }),
      { numRuns: 60 },
    )
  })

  test.each(kinds)('%s of its fallback passes the gate, too', (kind) => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { failure, history, opening, now } = moment
        const { made, moved } = promisesAt(moment)
        const isMoved = kind === 'new-date' || kind === 'broken-promise'
        const outage = systemDown.consider(failure, { history })
        const words = outage.fallback(kind, {
          owner,
          now,
          opening,
          sent: [],
          promises: isMoved ? moved : made,
          topic: { done: [], promises: made, remedies: [], text: null },
        })
        expect(findings(kind, moment, words)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})

const down = anOutage()
const later = anOutage({ expectedAt: '2026-11-22T13:00:00Z' })
const over = anOutage({ restoredAt: '2026-11-22T10:40:00Z' })

describe('the apology', () => {
  test('comes before the cause is known, says since when by their clock, and what it takes from them', () => {
    const { subject, text } = tell('apology', { failure: down })
    expect(subject).toBe('The payments API is down, and that is our failure')
    expect(text).toMatch(
      /Since Sunday,? 22 November at 11:05, your time, the payments API has been down, and you cannot take card payments\. This is our failure\./,
    )
    expect(text).toContain(
      'I do not know the cause yet, and I did not want you to wait for it to hear from us.',
    )
    expect(text).toContain('by when you hear more from me. From then on I write to you at least once an hour')
    expect(tell('apology', { failure: later }).text).toContain('by when you can count on it')
  })

  test('of an outage that is over says how long it was', () => {
    const { subject, text } = tell('apology', { failure: over })
    expect(subject).toBe('The payments API was down, and that was our failure')
    expect(text).toMatch(
      /For 35 minutes, the payments API was down, and you could not take card payments\. It has worked again since Sunday,? 22 November at 11:40, your time/,
    )
    expect(text).not.toContain('round the clock')
  })

  test('owns up to it where it is not the first time, or we failed them otherwise', () => {
    const weight = (history: History) => tell('apology', { failure: down, history }).text.split('\n\n')[2]
    expect(weight({ failures: 1, repeats: 1 })).toContain(
      'outage number two of ours that hits you. After the first',
    )
    expect(weight({ failures: 5, repeats: 3 })).toContain('outage number four of ours')
    expect(weight({ failures: 1, repeats: 0 })).toContain('We have let you down before in other ways')
    expect(weight(never)).toContain('it is we who keep them waiting')
  })

  test('reads differently once the customer has told us that it is not right', () => {
    expect(tell('apology', { failure: down, opening: 1 }).text).toContain('So we have not.')
  })
})

describe('the next step', () => {
  test('says that nobody knows, and by when there is word', () => {
    const { text } = tell('next-step', { failure: down })
    expect(text).toMatch(
      /I do not know when the payments API works again, and I will not guess\. By .*, your time, you have a time from me that you can plan with, or my plain word that nobody has one yet\./,
    )
    expect(text).not.toContain('works for you again by')
  })

  test('gives a time with room in it, where those who repair it stand by one', () => {
    const { subject, text } = tell('next-step', { failure: later })
    expect(subject).toMatch(/^The payments API \(INC-204\): working again by Sunday,? 22 November at 15:00$/)
    expect(text).toMatch(
      /What you can count on: the payments API works for you again by Sunday,? 22 November at 15:00, your time\./,
    )
  })

  test('says what they can do until then, and what is written down once it is over', () => {
    const meanwhile = 'card terminals work as usual'
    expect(tell('next-step', { failure: anOutage({ meanwhile }) }).text).toContain(
      'What you can do until it works again: Card terminals work as usual.',
    )
    expect(tell('next-step', { failure: over }).text).toMatch(
      /our account of INC-204, with what we change, is with you in writing by Wednesday,? 25 November at 18:00, your time\./,
    )
  })

  test('owns up to nothing done and nothing promised', () => {
    const topic = { done: [], promises: [], remedies: [], text: null }
    const { text } = tell('next-step', { failure: down }, { topic, promises: [] })
    expect(text).toContain('nothing finished to report yet')
    expect(text).toContain('I have no time yet that I could stand by')
  })
})

describe('updates', () => {
  test('are no copies of each other through a night of half hours, new times in between', () => {
    const failure = anOutage({ monthlyFee: { amount: 9_000_00, currency: 'USD' } })
    const sent: CustomerMessageKind[] = []
    const texts: string[] = []
    for (let half = 1; half <= 24; half++) {
      const now = after(startedAt, `PT${half * 30}M`)
      const kind = half % 4 === 0 && half <= 20 ? 'new-date' : 'update'
      const words = tell(kind, { failure, now }, { sent: [...sent] })
      expect(findings(kind, { failure, now }, words, texts), `${kind} ${half}`).toEqual([])
      sent.push(kind)
      texts.push(words.text)
    }
  })

  test('say how long it has lasted, that there is nothing new, and what stands', () => {
    const { text } = tell('update', { failure: later, now: after(startedAt, 'PT2H35M') })
    expect(text).toContain('has been failing you for 2 hours and 35 minutes now')
    expect(text).toMatch(/What I promised you stands: the payments API works for you again by Sunday/)
    expect(tell('update', { failure: down, now: after(startedAt, 'PT49H10M') }).text).toContain(
      'for 49 hours now',
    )
  })

  test('speak of what is open, and no more of minutes, once it is over or a call is due', () => {
    for (const moment of [{ failure: over }, { failure: down, opening: 1 }]) {
      expect(tell('update', moment).text).not.toMatch(/minutes|I have no word that it works/)
    }
    expect(tell('update', { failure: down, opening: 1 }).text).toContain(
      'you have my call about the payments API',
    )
  })
})

describe('times that move', () => {
  test('are taken back for word; word, for word again, counted; and word for a time', () => {
    const [date] = promisesAt({ failure: later }).made
    const [word] = promisesAt({ failure: down }).made
    const moved = (from: SpokenPromise | undefined, to: SpokenPromise | undefined, before = 0) =>
      tell(
        'new-date',
        { failure: down },
        {
          promises: to ? [to] : [],
          sent: Array(before).fill('new-date'),
          topic: { done: [], promises: from ? [from] : [], remedies: [], text: null },
        },
      ).text
    expect(moved(date, word)).toContain('I no longer believe that I can keep that')
    expect(moved(word, word)).toContain('it is my plain word: nobody has given me a time')
    expect(moved(word, word, 2)).toContain('message number three in which I owe you a time')
    expect(moved(word, date)).toContain(
      'What you can count on instead: the payments API works for you again by',
    )
  })

  test('and were broken are said to be, in other words the second time', () => {
    const first = tell('broken-promise', { failure: later })
    const second = tell('broken-promise', { failure: later }, { sent: ['broken-promise'] })
    expect(first.text).toMatch(/We promised you: .* by Sunday.* We did not keep it\./)
    expect(second.subject).toContain('again')
    expect(second.text).toContain('broken the next')
  })
})

describe('what was given', () => {
  test('is told exactly, by which table', () => {
    const { text } = tell('remedy', { failure: over, history: { failures: 1, repeats: 1 } })
    expect(text).toMatch(
      /- (US)?\$45\.00 credited to your account for the failure of the payments API \(INC-204\), by our table 2026-1 for outages\./,
    )
    expect(text).toMatch(
      /- (US)?\$90\.00 credited to your account because the payments API has failed you more than once\./,
    )
    expect(text).not.toContain('counts as working again')
    expect(tell('remedy', { failure: down }).text).toContain('counts as working again')
  })

  test.each([0, 1])('is not spoken of when nothing was, opening %i', (opening) => {
    const topic = { done: [], promises: [], remedies: [], text: null }
    const { subject, text } = tell('remedy', { failure: over, opening }, { topic })
    expect(`${subject} ${text}`).not.toMatch(/money|give|gave|credit|refund|\$/i)
    expect(text).toContain('My next step is to ask you')
  })
})

test('the follow-up claims no cause, and says where cause and change will stand', () => {
  const { text } = tell('follow-up', { failure: over })
  expect(text).toContain('what caused it and what we change so that it does not happen again')
  expect(text).not.toMatch(/because|due to/)
})
