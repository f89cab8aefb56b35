import { expect, test } from 'vitest'
import { pageActivity } from '../activities/page.ts'
import type { Calendar } from '../model/calendar.ts'
import type { SpokenPromise } from '../model/message.ts'
import type { JournalEntry } from '../model/records.ts'
import { aPlan } from '../tests/support/recovery-fixtures.ts'
import { SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { directoryOf, member } from '../tests/support/staff.ts'
import { journalOf, noticesOf } from '../tests/support/timeline.ts'

const office = (timeZone: string, holidays: string[] = []): Calendar => ({
  timeZone,
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays,
})

/** From 07:00 to 15:00 UTC in these weeks; Friday, the first of May, is free. */
const berlin = office('Europe/Berlin', ['2026-05-01'])

/** Ann reports to Bob, who works in New York (13:00 to 21:00 UTC), he to Cleo. Dan has the desk, and is away. */
const directory = directoryOf(
  () => [
    member('ann', { reportsTo: 'bob' }),
    member('bob', { reportsTo: 'cleo', reachable: office('America/New_York') }),
    member('cleo'),
    member('dan', { away: [{ from: '2026-04-01', to: '2026-06-30' }] }),
  ],
  { desk: ['dan'] },
)

const acceptWithin = { budget: 'PT4H', warnBefore: 'PT1H' }
const levels = (['owner', { role: 'desk' }, { above: 1 }] as const).map((who) => ({ who, acceptWithin }))

/** The dates that are given: its owner is asked 10 working hours before one, the customer told 4 before it. */
const date = (atRiskAt: string, tellAt: string, dueAt: string): SpokenPromise => ({
  id: 'arrival',
  what: 'Your parcel arrives',
  atRiskAt: `2026-05-${atRiskAt}:00.000Z`,
  tellAt: `2026-05-${tellAt}:00.000Z`,
  dueAt: `2026-05-${dueAt}:00.000Z`,
})
const dates: Partial<Record<string, SpokenPromise>> = {
  'next-step': date('04T13:00', '05T11:00', '05T15:00'),
  'new-date': date('07T13:00', '08T11:00', '08T15:00'),
  'broken-promise': date('12T13:00', '13T11:00', '13T15:00'),
}

const occurredAt = '2026-04-29T09:00:00.000Z'
const plan = aPlan(occurredAt, { calendar: berlin })

/** Nobody does anything, ever; the action itself takes an hour and a half. */
async function unattended(until: string): Promise<SimulatedRecovery> {
  let finish: (answer: { note: string }) => void = () => {}
  const world: World = {
    page: pageActivity({ directory }),
    act: () =>
      new Promise((resolve) => {
        finish = resolve
      }),
    compose: async ({ kind, to, topic }, now) => {
      const promise = dates[kind]
      return {
        body: to === 'customer' ? 'plain:' : `plain:${to.person}: ${topic.notice?.subject}`,
        writtenAt: new Date(now).toISOString(),
        promises: promise ? [promise] : [],
      }
    },
  }
  const recovery = new SimulatedRecovery(world, {
    startAt: Date.parse(occurredAt),
    plan: {
      calendar: berlin,
      ladder: { levels, rounds: 2 },
      newDates: 1,
      budgets: { ...plan.budgets, update: { budget: { businessDays: 2 }, warnBefore: 'PT4H' } },
    },
  })
  const advanceTo = (instant: string) => recovery.advance(Date.parse(instant) - recovery.clock.now())
  await advanceTo('2026-04-29T10:30:00Z')
  finish({ note: 'done' })
  await recovery.settle()
  await advanceTo(until)
  return recovery
}

/** What a line of the journal says, for who follows an escalation; null for all else. */
function said({ type, data, id }: JournalEntry, notices: ReadonlyMap<string, string>): string | null {
  const place = `${data.level}/${data.round}`
  switch (type) {
    case 'message.sent':
      return data.kind === 'notice' ? (notices.get(String(data.key)) ?? id) : `customer: ${data.kind}`
    case 'clock.breached':
      return `breach of ${String(data.clock).replace(/[:@].*/, '')}`
    case 'task.opened':
      return `opens ${data.kind}`
    case 'task.cancelled':
      return `cancels ${data.kind}`
    case 'task.escalated':
      return `climbs to ${place}`
    case 'task.assigned':
      return `pages ${data.assignee} on ${place}`
    case 'task.left':
      return `stays with ${data.assignee}`
    case 'level.empty':
      return `empty levels: ${data.levels}`
    case 'notice.delayed':
      return `${data.assignee} sleeps`
    case 'owner.changed':
      return `owner: ${data.owner}`
    case 'promise.made':
    case 'promise.new-date':
      return `${type} ${String(data.dueAt).slice(5, 16)}`
    case 'promise.broken':
      return type
    default:
      return null
  }
}

/** `05-04 11:00`, with the milliseconds where there are any: a clock is breached one after its due instant. */
const stamp = (at: string) =>
  `${at.slice(5, 10)} ${at.slice(11, 16)}${at.slice(17, 24) === '00.000Z' ? '' : `+${Number(at.slice(20, 23))}`}`

function timeline(recovery: SimulatedRecovery): string[] {
  const notices = new Map(
    noticesOf(recovery).map(({ effectId, text }) => {
      const to = text.slice(0, text.indexOf(':'))
      return [
        effectId.slice(effectId.lastIndexOf('/') + 1),
        `${text.endsWith('is nearly due') ? 'warns' : 'asks'} ${to}`,
      ]
    }),
  )
  return journalOf(recovery).flatMap((entry) => {
    const line = said(entry, notices)
    return line === null ? [] : [`${stamp(entry.at)} ${line}`]
  })
}

/**
 * Derived by hand, in UTC. The ladder: its owner, the desk (Dan, away), the one above the owner; 4 working hours each to accept,
 * a warning 1 hour before; two rounds. An update every second working day, written 4 working hours before that day ends: 11:00.
 */
test('a recovery whose owners never react, instant by instant', async () => {
  const recovery = await unattended('2026-05-18T12:00:00Z')
  expect(recovery.errors).toEqual([])
  expect(timeline(recovery)).toEqual([
    // Wednesday, 11:00 in Berlin. The apology is written at once.
    '04-29 09:00 customer: apology',
    // Acting has an hour; 15 minutes before, the owner hears of it.
    '04-29 09:45 warns ann',
    // It is not done. An escalation begins above the owner: the desk is empty, so Bob is next; it is 06:00 where he is.
    '04-29 10:00+1 breach of act',
    '04-29 10:00+1 opens escalation',
    '04-29 10:00+1 pages bob on 2/0',
    '04-29 10:00+1 empty levels: 1',
    '04-29 10:00+1 bob sleeps',
    // Done at last: nobody need take over, and Bob never hears of it.
    '04-29 10:30 customer: next-step',
    '04-29 10:30 promise.made 05-05T15:00',
    '04-29 10:30 cancels escalation',
    // Thursday, a holiday, the weekend, Monday: the second working day after Wednesday.
    '05-04 11:00 customer: update',
    // 10 working hours before Tuesday 15:00.
    '05-04 13:00 opens promise',
    '05-04 13:00 pages ann on 0/0',
    '05-04 13:00 asks ann',
    // Ann has 2 hours of Monday and 2 of Tuesday.
    '05-05 08:00 warns ann',
    '05-05 09:00+1 breach of page',
    '05-05 09:00+1 climbs to 1/0',
    '05-05 09:00+1 pages bob on 2/0',
    '05-05 09:00+1 empty levels: 1',
    '05-05 09:00+1 bob sleeps',
    // 4 working hours before it slips, the customer hears it from us; what Bob was to be asked at 13:00 is pointless.
    '05-05 11:00 customer: new-date',
    '05-05 11:00 cancels promise',
    '05-05 11:00 promise.new-date 05-08T15:00',
    '05-06 11:00 customer: update',
    '05-07 13:00 opens promise',
    '05-07 13:00 pages ann on 0/0',
    '05-07 13:00 asks ann',
    '05-08 08:00 warns ann',
    '05-08 09:00+1 breach of page',
    '05-08 09:00+1 climbs to 1/0',
    '05-08 09:00+1 pages bob on 2/0',
    '05-08 09:00+1 empty levels: 1',
    '05-08 09:00+1 bob sleeps',
    // The one new date is used up, so that only the update goes out now; and Bob wakes up.
    '05-08 11:00 customer: update',
    '05-08 13:00 asks bob',
    // Silence past its due time: broken, owned one level up, and said, with another date.
    '05-08 15:00+1 breach of promise',
    '05-08 15:00+1 promise.broken',
    '05-08 15:00+1 owner: bob',
    '05-08 15:00+1 customer: broken-promise',
    '05-08 15:00+1 cancels promise',
    '05-08 15:00+1 promise.new-date 05-13T15:00',
    '05-12 11:00 customer: update',
    // Bob owns it, and it is 09:00 where he is. His warning, at 04:00, waits; it is late by the time he wakes up.
    '05-12 13:00 opens promise',
    '05-12 13:00 pages bob on 0/0',
    '05-12 13:00 asks bob',
    '05-13 08:00 bob sleeps',
    // Above Bob is Cleo, who may be disturbed at any time.
    '05-13 09:00+1 breach of page',
    '05-13 09:00+1 climbs to 1/0',
    '05-13 09:00+1 pages cleo on 2/0',
    '05-13 09:00+1 empty levels: 1',
    '05-13 09:00+1 asks cleo',
    '05-13 12:00+1 warns cleo',
    // From the top, the second round begins: with Bob, now awake.
    '05-13 13:00+2 breach of page',
    '05-13 13:00+2 climbs to 0/1',
    '05-13 13:00+2 pages bob on 0/1',
    '05-13 13:00+2 asks bob',
    // Broken again: a person keeps it now. Cleo owns it, and has what Bob had.
    '05-13 15:00+1 breach of promise',
    '05-13 15:00+1 promise.broken',
    '05-13 15:00+1 owner: cleo',
    '05-13 15:00+1 pages cleo on 0/1',
    '05-13 15:00+1 asks cleo',
    // The office had just closed: her 4 hours are Thursday's first. We still tell the customer how it goes.
    '05-14 10:00 warns cleo',
    '05-14 11:00 customer: update',
    // Neither at the desk nor above Cleo is anybody, so that it stays with her, at the top.
    '05-14 11:00+1 breach of page',
    '05-14 11:00+1 climbs to 1/1',
    '05-14 11:00+1 pages cleo on 2/1',
    '05-14 11:00+1 empty levels: 2',
    '05-14 11:00+1 asks cleo',
    // 4 hours less a millisecond on Thursday, and a millisecond of Friday.
    '05-14 14:00+1 warns cleo',
    // Two rounds are over: nobody else is paged.
    '05-15 07:00+2 breach of page',
    '05-15 07:00+2 stays with cleo',
    '05-18 11:00 customer: update',
  ])
})
