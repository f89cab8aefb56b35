import { describe, expect, test } from 'vitest'
import { type Saying, unkeptDates } from './said-dates.ts'

const monday: Saying = { now: '2026-11-23T09:30:00Z', timeZone: 'Europe/Berlin', promises: [] }

const unkept = (text: string, saying: Partial<Saying> = {}) =>
  unkeptDates({ subject: 'About your order', text }, { ...monday, ...saying })

describe('a message may not name what nobody keeps', () => {
  test.each([
    ['It will be with you by Friday, 20 November.', 'Friday 20 November 2026'],
    ["It'll be refunded by 20/11/2026.", 'Friday 20 November 2026'],
    ['It will arrive on 20 November.', 'Friday 20 November 2026'],
  ])('nor announce what is over: %s', (text, understood) => {
    expect(unkept(text)).toMatchObject([{ understood, isOver: true }])
  })

  test.each([
    'I will look at the order you placed on 3 November.',
    'You will see the payment that we took on 3 November back.',
    'We said it will be with you by 20 November, and it was not.',
    'It should have been there by 20 November.',
  ])('what was done then may be told beside what will be: %s', (text) => {
    expect(unkept(text)).toEqual([])
  })

  test.each([
    ['It arrives on 2026-11-30.', 'Monday 30 November 2026'],
    ['It is with you by 2026-11-30T18:00:00Z.', 'Monday 30 November 2026 at 19:00'],
    ['It is with you by 2026-11-30T18:00:00+05:30.', 'Monday 30 November 2026 at 13:30'],
    ['It arrives 2026-11-30 at 18:00.', 'Monday 30 November 2026 at 18:00'],
    ['I will call you tomorrow.', 'Tuesday 24 November 2026'],
    ['Tomorrow I call the carrier.', 'Tuesday 24 November 2026'],
    ['I will write today by 5pm.', 'Monday 23 November 2026 at 17:00'],
    ['I will write to you today.', 'Monday 23 November 2026'],
    ['You hear from me tonight.', 'Monday 23 November 2026'],
    ['It is done this night.', 'Monday 23 November 2026'],
    ['You hear from me by tonight.', 'Monday 23 November 2026'],
    ['You have it by Tuesday.', 'Tuesday 24 November 2026'],
    ['You have it by tuesday.', 'Tuesday 24 November 2026'],
    ['Your parcel arrives on Friday.', 'Friday 27 November 2026'],
    ['Next Friday at the latest.', 'Friday 27 November 2026 or Friday 4 December 2026'],
    ['We look into it next week.', 'Monday 30 November 2026 to Sunday 6 December 2026'],
    ['You get it this week.', 'Monday 23 November 2026 to Sunday 29 November 2026'],
    ['I have an answer within 24 hours.', 'Monday 23 November 2026 to Tuesday 24 November 2026'],
    ['You hear from us in two days.', 'Wednesday 25 November 2026'],
    ['You hear from us within two days.', 'Tuesday 24 November 2026 to Wednesday 25 November 2026'],
    ['I will know more in a couple of hours.', 'Monday 23 November 2026'],
    ['It is done by end of day.', 'Monday 23 November 2026'],
    ['It is done by the end of the day.', 'Monday 23 November 2026'],
    ['You have it EOD.', 'Monday 23 November 2026'],
    ['You have it by close of business.', 'Monday 23 November 2026'],
    ['You have it by COB Thursday.', 'Thursday 26 November 2026'],
    ['It ships by the end of the week.', 'Friday 27 November 2026 to Sunday 29 November 2026'],
    ['It ships by the end of next week.', 'Friday 4 December 2026 to Sunday 6 December 2026'],
    ['It ships at the end of the month.', 'Tuesday 24 November 2026 to Monday 30 November 2026'],
    ['It ships by the end of November.', 'Tuesday 24 November 2026 to Monday 30 November 2026'],
    ['Expect it on 30 November.', 'Monday 30 November 2026'],
    ['Expect it on November 30th.', 'Monday 30 November 2026'],
    ['Expect it on 30.11.2026.', 'Monday 30 November 2026'],
    ['Expect it on 11/30/2026.', 'Monday 30 November 2026'],
    ['Expect it by the 30th.', 'Monday 30 November 2026'],
    ['Expect it by the 9th.', 'Wednesday 9 December 2026'],
    ['Expect it on Monday the 30th.', 'Monday 30 November 2026'],
    ['I call you on Wednesday morning.', 'Wednesday 25 November 2026'],
    ['You have it in a fortnight.', 'Saturday 5 December 2026 to Monday 7 December 2026'],
    ['You have it in three weeks.', 'Saturday 12 December 2026 to Monday 14 December 2026'],
    ['It takes effect within 2 business days.', 'Tuesday 24 November 2026 to Wednesday 25 November 2026'],
    ['It is with you in 3 to 5 days.', 'Thursday 26 November 2026 to Saturday 28 November 2026'],
    ['You get news over the next few days.', 'Tuesday 24 November 2026 to Friday 27 November 2026'],
    ['You get news within the hour.', 'Monday 23 November 2026'],
    ['I call back in half an hour.', 'Monday 23 November 2026'],
    ['I call back at 3 pm.', 'Monday 23 November 2026 at 15:00'],
    ['I call back at 9:00.', 'Tuesday 24 November 2026 at 09:00'],
    ['I call back at 9.', 'Monday 23 November 2026 at 21:00'],
    ['I call back at 17:00 UTC.', 'Monday 23 November 2026 at 18:00'],
    ['I call back by 5.', 'Monday 23 November 2026 at 17:00'],
    ["I call back by 5 o'clock.", 'Monday 23 November 2026 at 17:00'],
    ['It is with you Friday 27 November at 18:00.', 'Friday 27 November 2026 at 18:00'],
    ['It is with you on Fri, Nov 27, 6:00 PM.', 'Friday 27 November 2026 at 18:00'],
    ['The day after tomorrow it leaves us.', 'Wednesday 25 November 2026'],
    ['Delivery is the next working day.', 'Tuesday 24 November 2026'],
    ['It comes over the weekend.', 'Saturday 28 November 2026 to Sunday 29 November 2026'],
    ['It comes in December.', 'Tuesday 1 December 2026 to Thursday 31 December 2026'],
    ['It comes by May.', 'Saturday 1 May 2027 to Monday 31 May 2027'],
    ['It comes next month.', 'Tuesday 1 December 2026 to Thursday 31 December 2026'],
    ['It comes before Christmas.', 'Thursday 24 December 2026 to Saturday 26 December 2026'],
    ['It comes by year end.', 'Friday 25 December 2026 to Thursday 31 December 2026'],
    ['It comes in week 49.', 'Monday 30 November 2026 to Sunday 6 December 2026'],
    ['It comes on 1.12. or sooner.', 'Tuesday 1 December 2026'],
    ['It comes by 1.12.26.', 'Tuesday 1 December 2026'],
    ['I call by half past five.', 'Monday 23 November 2026 at 17:30'],
    ['I call at quarter to 6.', 'Monday 23 November 2026 at 17:45'],
    ['I call by 17h.', 'Monday 23 November 2026 at 17:00'],
    ['I call around lunchtime.', 'Monday 23 November 2026 at 12:00'],
    ['Your refund takes 2-3 working days.', 'Tuesday 24 November 2026 to Thursday 26 November 2026'],
    ['It takes up to 48 hours.', 'Tuesday 24 November 2026 to Wednesday 25 November 2026'],
    ['You have it in one and a half days.', 'Tuesday 24 November 2026'],
    ['You hear from me 2 hours from now.', 'Monday 23 November 2026'],
    ['It comes two weeks from today.', 'Saturday 5 December 2026 to Monday 7 December 2026'],
    ['Delivery scheduled for Thursday.', 'Thursday 26 November 2026'],
    ['I have asked the carrier to call you on Thursday.', 'Thursday 26 November 2026'],
    ['The carrier promised delivery on Thursday.', 'Thursday 26 November 2026'],
    ['I have booked your call for Thursday.', 'Thursday 26 November 2026'],
    ['I have arranged a pickup on Thursday.', 'Thursday 26 November 2026'],
    ['We shipped it on Friday and you will have it on Thursday.', 'Thursday 26 November 2026'],
    ['We are sorry for last Friday; on Thursday, it is with you.', 'Thursday 26 November 2026'],
    ['We promised you 30 November 2026.', 'Monday 30 November 2026'],
    ['By 16 January all is done.', 'Saturday 16 January 2027'],
    ['It comes 5 December to 7 December.', 'Saturday 5 December 2026 to Monday 7 December 2026'],
  ])('%s', (text, understood) => {
    expect(unkept(text).map((date) => date.understood)).toEqual([understood])
  })

  test('nor in its subject', () => {
    expect(unkeptDates({ subject: 'With you by Tuesday', text: 'Soon.' }, monday)).toEqual([
      { words: 'Tuesday', understood: 'Tuesday 24 November 2026' },
    ])
  })

  test('and each is told, in the words that named it', () => {
    expect(unkept('I call tomorrow at noon. You have it by 30 November.')).toEqual([
      { words: 'tomorrow at noon', understood: 'Tuesday 24 November 2026 at 12:00' },
      { words: '30 November', understood: 'Monday 30 November 2026' },
    ])
  })
})

describe('what is past, or is no date, may be named', () => {
  test.each([
    'You needed order 1 by 9 January 1997, and it left on 16 January 1997.',
    'We sent it on 16 January.',
    'It left on Monday.',
    'On Friday, we failed you.',
    'Since Monday it has been with the carrier.',
    'You wrote to us last Tuesday.',
    'I spoke to them yesterday, and two hours ago again.',
    'I have looked into it this morning.',
    'I am writing to you today.',
    'Today I have asked the carrier.',
    'I would rather have you angry with me today than surprised on the day.',
    'As of today nothing is known.',
    'From now on I look after it. Now it is my turn.',
    'We were told at 3 pm that it was lost.',
    'We found the cause within 24 hours.',
    'This week we have failed you twice.',
    'We failed to deliver on Friday.',
    'We promised it on Friday, and it did not come.',
    'As I told you on Friday, nobody knows.',
    'It got to you on Friday.',
    'We shipped it on 03/12/2026.',
    'You reach me on weekdays between 9:00 and 17:00.',
    'Your letter of 12 November reached me, and so did your call of last Friday.',
    'It has been on its way for three days. It took 10 days.',
    'Over the past week nothing moved, and in the last two days we called twice.',
    'The tracking number is 00340434161094042557, the invoice 2026-11-0042, the part 12-34-56.',
    'It should have left on Friday.',
    'We could not deliver on Friday.',
    'You may call me, and I may have an answer.',
    'One second please: the second parcel came first.',
    'I sat with the team under the sun, and did not mar it.',
    'May I have a minute of your time?',
    'We are there 24/7, from 9-5.',
    'Your order 10248 over USD 32.38 is line 2 of 3 in version 1.2.3.',
    'Call +49 30 1234567 or 1-800-555-1234.',
    'One line is enough.',
    'It came 10 days late, 3 days after the second order.',
    'I have waited for two weeks.',
    'I check on it every day, and write daily.',
    'Every day at 9:00 we look at it.',
    'Good morning, and good evening.',
    'You had booked three nights with us; the first night is on us.',
    'We keep stock at 5 locations and send 2 to 3 parcels.',
    'It is about 2/3 of the goods of order 11/12.',
    'It is 7 days late. Ordered on 12 December 1996.',
    'We lost two days. It took us three weeks.',
    'Both boxes are on their way.',
    'Should something come up later, write to me all the same.',
  ])('%s', (text) => {
    expect(unkept(text)).toEqual([])
  })

  test.each([
    'You wrote:\n\n> I need it by Tuesday.\n> Tomorrow is too late.\n\nI understand.',
    'It is at https://example.com/2026/12/01/parcel, or write to may@2026-12-01.example.',
  ])('nor are quotes and addresses: %s', (text) => {
    expect(unkept(text)).toEqual([])
  })

  test('and who is called June is no date', () => {
    const text = 'Dear June Summers,\n\nI look after it.\n\nApril Day\nCustomer Care'
    expect(unkept(text, { names: ['June Summers', 'April Day'] })).toEqual([])
    expect(unkept('Dear June,\n\nsorry.\n\nApril', { names: ['June Summers', 'April Day'] })).toEqual([])
    expect(unkept('You have it by 30 April.', { names: ['June Summers', 'April Day'] })).toHaveLength(1)
  })
})

describe('what a promise keeps may be named', () => {
  const kept = (dueAt: string, saying: Partial<Saying> = {}) => ({ ...saying, promises: [{ dueAt }] })

  test.each([
    // Friday at 18:00 in Berlin.
    ['by Friday', '2026-11-27T17:00:00Z', true],
    ['by Thursday', '2026-11-27T17:00:00Z', false],
    ['by Friday at 18:00', '2026-11-27T17:00:00Z', true],
    ['by Friday at 17:59', '2026-11-27T17:00:00Z', false],
    ['by Friday 27 November at 6 pm', '2026-11-27T17:00:00Z', true],
    ['on Friday morning', '2026-11-27T17:00:00Z', false],
    ['on Friday evening', '2026-11-27T17:00:00Z', true],
    ['by 27.11.2026', '2026-11-27T17:00:00Z', true],
    ['by 2026-11-27', '2026-11-27T17:00:00Z', true],
    ['by 2026-11-27T17:00:00Z', '2026-11-27T17:00:00Z', true],
    ['this week', '2026-11-27T17:00:00Z', true],
    ['next week', '2026-11-27T17:00:00Z', false],
    ['next Friday', '2026-11-27T17:00:00Z', true],
    ['next Friday', '2026-12-04T17:00:00Z', true],
    ['on Friday next week', '2026-11-27T17:00:00Z', false],
    ['next week on Friday', '2026-12-04T17:00:00Z', true],
    ['by the end of the week', '2026-11-27T17:00:00Z', true],
    ['by the end of the week', '2026-11-25T17:00:00Z', false],
    ['in four days', '2026-11-27T17:00:00Z', true],
    ['in 3 days', '2026-11-27T17:00:00Z', false],
    ['3 days from now', '2026-11-27T09:00:00Z', true],
    ['4 days from now', '2026-11-27T17:00:00Z', true],
    ['within 4 days', '2026-11-27T17:00:00Z', true],
    ['within 4 days', '2026-11-24T17:00:00Z', false],
    ['within four working days', '2026-11-27T17:00:00Z', true],
    ['within 24 hours', '2026-11-24T09:30:00Z', true],
    ['within 24 hours', '2026-11-24T09:31:00Z', false],
    ['within 24 hours', '2026-11-23T17:00:00Z', false],
    ['within 24 hours', '2026-11-24T08:00:00Z', true],
    ['by end of day', '2026-11-23T17:00:00Z', true],
    ['by end of day', '2026-11-24T17:00:00Z', false],
    ['today', '2026-11-23T17:00:00Z', true],
    ['tonight', '2026-11-23T17:00:00Z', true],
    ['tomorrow', '2026-11-24T17:00:00Z', true],
    ['by Monday', '2026-11-30T17:00:00Z', true],
    ['by Monday', '2026-11-23T17:00:00Z', true],
    ['at 6', '2026-11-23T17:00:00Z', true],
    ['by the 27th', '2026-11-27T17:00:00Z', true],
    ['in November', '2026-11-27T17:00:00Z', true],
    ['by Friday 27 November', '2026-11-28T17:00:00Z', false],
  ])('%s, by a promise due %s: %s', (when, dueAt, isKept) => {
    expect(unkept(`You will have it ${when}.`, kept(dueAt))).toHaveLength(isKept ? 0 : 1)
  })

  test('a date in figures must be kept with the day first and with the month first', () => {
    const now = '2026-10-05T09:30:00Z'
    expect(unkept('It comes on 11/12/2026.', kept('2026-12-11T12:00:00Z', { now }))).toHaveLength(1)
    expect(unkept('It comes on 11/12/2026.', kept('2026-11-12T12:00:00Z', { now }))).toHaveLength(1)
    const both = { now, promises: [{ dueAt: '2026-12-11T12:00:00Z' }, { dueAt: '2026-11-12T12:00:00Z' }] }
    expect(unkept('It comes on 11/12/2026.', both)).toEqual([])
    expect(unkept('It comes on 11.12.2026.', kept('2026-12-11T12:00:00Z', { now }))).toEqual([])
  })
})
