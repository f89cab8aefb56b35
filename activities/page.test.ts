import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Calendar } from '../model/calendar.ts'
import type { PageAsk } from '../model/effects.ts'
import type { Level, OnLevel } from '../model/plan.ts'
import { failureOf, openWorld, type World } from '../tests/support/world.ts'
import type { Person } from './directory.ts'

let folder: string
let file: string
let world: World
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-page-'))
  file = join(folder, 'directory.json')
  await write()
  world = await openWorld({ AMENDS_DIRECTORY: file })
})
afterEach(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@example.com`,
  title: 'Customer Care',
  ...more,
})
const week = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const office = (timeZone: string, more: Partial<Calendar> = {}): Calendar => ({
  timeZone,
  hours: Object.fromEntries(week.map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
  ...more,
})

/** Ana reports to Bo, who reports to Cy; Dee and Eve are on call. `changes` add to what is known of each. */
function write(changes: Record<string, Partial<Person>> = {}): Promise<void> {
  const above: Record<string, string> = { ana: 'bo', bo: 'cy' }
  const people = ['ana', 'bo', 'cy', 'dee', 'eve'].map((id) =>
    person(id, { ...(above[id] && { reportsTo: above[id] }), ...changes[id] }),
  )
  return writeFile(file, JSON.stringify({ people, duties: { 'on-call': ['dee', 'eve'], nights: [] } }))
}

const within = { budget: 'PT2H', warnBefore: 'PT30M' }
const levels = (...on: OnLevel[]): Level[] => on.map((who) => ({ who, acceptWithin: within }))
const monday = '2026-03-02T10:00:00.000Z'

async function page(changes: Partial<PageAsk> = {}, calendar: Calendar | null = null) {
  const ask = {
    id: 'page:t',
    owner: 'ana',
    levels: levels('owner'),
    acceptWithin: null,
    from: monday,
    urgent: false,
  }
  const [found] = await world.run('page', {
    asks: [{ ...ask, ...changes }],
    calendars: [{ until: null, calendar }],
  })
  if (!found) throw new Error('one ask has one answer')
  return found
}

describe('who is paged', () => {
  it.each<[string, OnLevel, string]>([
    ['the owner', 'owner', 'ana'],
    ['whoever is above them', { above: 1 }, 'bo'],
    ['the top', { above: 2 }, 'cy'],
    ['the first with a duty', { role: 'on-call' }, 'dee'],
    ['somebody by name', { person: 'eve' }, 'eve'],
  ])('is %s', async (_, who, assignee) => {
    expect(await page({ levels: levels(who, 'owner') })).toMatchObject({ id: 'page:t', assignee, skipped: 0 })
  })

  it.each<[string, OnLevel]>([
    ['beyond the top', { above: 3 }],
    ['with a duty that nobody has', { role: 'nights' }],
    ['with a duty that nobody knows', { role: 'constructor' }],
    ['with a name that nobody has', { person: 'zoe' }],
  ])('is one level up, where nobody is %s', async (_, who) => {
    expect(await page({ levels: levels(who, { person: 'bo' }) })).toMatchObject({
      assignee: 'bo',
      skipped: 1,
    })
  })

  it('has until the time of the level that was found, unless the ask gives its own', async () => {
    const longer = { who: 'owner', acceptWithin: { budget: 'PT5H', warnBefore: 'PT1H' } } as const
    const two = [...levels({ role: 'nights' }), longer]
    expect((await page({ levels: two })).deadline).toMatchObject({
      id: 'page:t',
      from: monday,
      atRiskAt: '2026-03-02T14:00:00.000Z',
      dueAt: '2026-03-02T15:00:00.000Z',
      why: '5 hours after 2 March 2026 at 10:00 UTC',
    })
    const acceptWithin = { budget: { businessDays: 2 }, warnBefore: 'PT4H' }
    const { deadline } = await page({ levels: two, acceptWithin }, office('Europe/Berlin'))
    expect(deadline.dueAt).toBe('2026-03-04T16:00:00.000Z')
  })

  it('is the first at the top for an owner whom nobody knows', async () => {
    expect((await page({ owner: 'unassigned' })).assignee).toBe('cy')
  })

  it('is refused with neither levels nor a time to accept within', async () => {
    await expect(page({ levels: [] })).rejects.toThrow('The page page:t has neither levels nor a time')
  })
})

test('rule 14: who is on a level is looked up when it is paged, not when the plan was made', async () => {
  expect((await page({ levels: levels({ above: 1 }) })).assignee).toBe('bo')
  await write({ ana: { reportsTo: 'eve' } })
  expect((await page({ levels: levels({ above: 1 }) })).assignee).toBe('eve')
})

describe('somebody away', () => {
  const away = [{ from: '2026-03-02', to: '2026-03-03' }]

  it('counts as nobody there, even for what cannot wait', async () => {
    await write({ ana: { away }, dee: { away } })
    const ladder = levels('owner', { role: 'on-call' }, { above: 1 })
    for (const urgent of [true, false])
      expect(await page({ levels: ladder, urgent })).toMatchObject({ assignee: 'eve', skipped: 1 })
  })

  it.each([
    ['2026-03-01T11:59:59Z', 'bo', 'Monday begins in Auckland an hour before'],
    ['2026-03-01T10:59:59Z', 'ana', 'it is Sunday yet'],
    ['2026-03-03T10:59:59Z', 'bo', 'the last day counts'],
    ['2026-03-03T11:00:00Z', 'ana', 'it is Wednesday'],
  ])('is so by the calendar on their own wall: %s gives %s, as %s', async (from, assignee) => {
    const reachable = office('Pacific/Auckland', { hours: allDay })
    await write({ ana: { away, reachable } })
    expect((await page({ from, levels: levels('owner', { above: 1 }) })).assignee).toBe(assignee)
  })

  it('is so too when they are off before the notice could reach them', async () => {
    await write({ ana: { away, reachable: office('UTC') } })
    const friday = { from: '2026-02-27T20:00:00Z', levels: levels('owner', { above: 1 }) }
    expect((await page(friday)).assignee).toBe('bo')
    expect((await page({ ...friday, urgent: true })).assignee).toBe('ana')
  })

  it('leaves a task with the top of the chain, should nobody be there at all', async () => {
    const everyone = Object.fromEntries(['ana', 'bo', 'cy'].map((id) => [id, { away }]))
    await write(everyone)
    const found = await page({ levels: levels('owner', { above: 1 }, { role: 'nights' }) })
    expect(found).toMatchObject({ assignee: 'cy', skipped: 3, notifyAt: monday })
    expect(found.deadline.dueAt).toBe('2026-03-02T12:00:00.000Z')
  })
})

const allDay = Object.fromEntries(
  [...week, 'sat', 'sun'].map((day) => [day, [['00:00', '24:00'] satisfies [string, string]]]),
)

// Grafana OnCall 1206.
describe('rule 16: quiet hours delay what can wait', () => {
  const daily = (start: string, end: string): Calendar['hours'] =>
    Object.fromEntries([...week, 'sat', 'sun'].map((day) => [day, [[start, end] satisfies [string, string]]]))

  it.each<[string, string, Calendar, string]>([
    ['06:00 goes at 09:00', '2026-03-02T06:00:00Z', office('UTC'), '2026-03-02T09:00:00.000Z'],
    ['06:00 in New York', '2026-03-02T11:00:00Z', office('America/New_York'), '2026-03-02T14:00:00.000Z'],
    ['within the window, at once', '2026-03-02T09:30:00Z', office('UTC'), '2026-03-02T09:30:00.000Z'],
    ['when the window closes, tomorrow', '2026-03-02T17:00:00Z', office('UTC'), '2026-03-03T09:00:00.000Z'],
    ['Friday evening, on Monday', '2026-03-06T20:00:00Z', office('UTC'), '2026-03-09T09:00:00.000Z'],
    [
      'before their holiday, after it',
      '2026-03-06T20:00:00Z',
      office('UTC', { holidays: ['2026-03-09'] }),
      '2026-03-10T09:00:00.000Z',
    ],
    [
      'the day before summer time begins in Berlin',
      '2026-03-28T05:00:00Z',
      office('Europe/Berlin', { hours: daily('09:00', '17:00') }),
      '2026-03-28T08:00:00.000Z',
    ],
    [
      'the day on which it begins',
      '2026-03-29T05:00:00Z',
      office('Europe/Berlin', { hours: daily('09:00', '17:00') }),
      '2026-03-29T07:00:00.000Z',
    ],
    [
      'an hour that this night skips, the night after',
      '2026-03-29T00:30:00Z',
      office('Europe/Berlin', { hours: daily('02:00', '03:00') }),
      '2026-03-30T00:00:00.000Z',
    ],
  ])('%s', async (_, from, reachable, notifyAt) => {
    await write({ ana: { reachable } })
    const found = await page({ from })
    expect(found.notifyAt).toBe(notifyAt)
    expect(found.deadline.from).toBe(notifyAt)
  })

  it('but not what cannot', async () => {
    await write({ ana: { reachable: office('UTC') } })
    const found = await page({ from: '2026-03-02T08:00:00+02:00', urgent: true })
    expect(found.notifyAt).toBe('2026-03-02T06:00:00.000Z')
    expect(found.deadline.dueAt).toBe('2026-03-02T08:00:00.000Z')
  })

  it('and gives the time to accept from then on, by the hours of the recovery', async () => {
    await write({ ana: { reachable: office('UTC') } })
    const { deadline } = await page({ from: '2026-03-06T18:00:00Z' }, office('America/New_York'))
    expect(deadline).toMatchObject({
      from: '2026-03-09T09:00:00.000Z',
      atRiskAt: '2026-03-09T14:30:00.000Z',
      dueAt: '2026-03-09T15:00:00.000Z',
      why: '2 hours of working time after 9 March 2026 at 05:00 America/New_York time',
    })
  })
})

test('a directory that broke is left to be mended, in one line', async () => {
  await writeFile(file, '{')
  await expect(page()).rejects.toThrow(`The directory ${file} is not valid JSON`)
  await expect(failureOf(page())).rejects.toThrow('not an ApplicationFailure')
})
