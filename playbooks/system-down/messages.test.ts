import { describe, expect, test } from 'vitest'
import type { MessageKind, SpokenPromise } from '../../model/message.ts'
import type { History } from '../../model/plan.ts'
import { anOutage } from '../../tests/support/outage.ts'
import { findings, never, promisesAt, startedAt, tell } from '../../tests/support/outage-messages.ts'
import { after } from '../../time/dates.ts'
import type { CustomerMessageKind } from '../telling.ts'

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
      'for two days and 1 hour now',
    )
  })

  test.each([0, 1])('read like none before, seventy times, in opening %i', (opening) => {
    const earlier: string[] = []
    const before: MessageKind[] = opening === 0 ? [] : ['update', 'follow-up']
    for (let index = 0; index < 70; index++) {
      const moment = { failure: down, opening, now: after(startedAt, `PT${25 * (index + 1)}M`) }
      const words = tell('update', moment, { sent: [...before, ...Array(index).fill('update')] })
      expect(findings('update', moment, words, earlier)).toEqual([])
      earlier.push(words.text)
    }
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

test('the follow-up claims no cause, and says that what changes is not known yet', () => {
  const { text } = tell('follow-up', { failure: over })
  expect(text).toContain('I cannot tell you yet what we change so that it does not happen again')
  expect(text).not.toMatch(/because|due to/)
})
