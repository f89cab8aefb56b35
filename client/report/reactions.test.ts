import { expect, it } from 'vitest'
import type { Clock, JournalEntry, Task } from '../../model/records.ts'
import { plantedJournal } from '../../tests/support/planted-journal.ts'
import { drillsEnd, reactionsOf } from './reactions.ts'

const id = 'shipment-delayed/drill-1/0-3'
const minute = (count: number): string => `2026-03-02T09:${String(count).padStart(2, '0')}:00.000Z`

const aTask = (changes: Partial<Task> = {}): Task => ({
  id,
  revision: 1,
  kind: 'answer',
  summary: 'The customer wrote: answer them',
  assignee: 'lena',
  level: 0,
  round: 0,
  state: 'open',
  openedAt: minute(0),
  acceptedAt: null,
  dueAt: null,
  closedAt: null,
  closedBy: null,
  subject: 'message',
  ...changes,
})

/** A clock that is armed for a minute of the hour. */
const aClock = (kind: 'page' | 'task', number: number, from: number, due: number): Clock => ({
  id: `${kind}:${id}#${number}`,
  kind,
  subject: id,
  budget: null,
  atRiskAt: minute(due),
  dueAt: minute(due),
  why: '',
  segments: [],
  zoneData: '',
  armed: { atRiskAt: Date.parse(minute(due)), dueAt: Date.parse(minute(due)) },
  log: [{ type: 'started', at: minute(from) }],
})

type Told = [at: number, type: string, data?: JournalEntry['data']]

const read = (told: Told[], clocks: Clock[] = [], task = aTask()) =>
  reactionsOf(
    { tasks: [task], clocks },
    plantedJournal({
      reference: 'drill-1',
      told: told.map(([at, type, data]) => [minute(at), type, { task: id, ...data }]),
    }),
  ).map(({ who, what, how, tookMs, allowedMs, inTime }) => [
    who,
    what,
    how,
    tookMs === null ? null : tookMs / 60_000,
    allowedMs === null ? null : allowedMs / 60_000,
    inTime,
  ])

const assigned = (at: number, assignee: string, level: number): Told => [
  at,
  'task.assigned',
  { assignee, level, round: 0 },
]

it('tells who did not react from who took it on, each against their own clock', () => {
  const told: Told[] = [
    assigned(0, 'lena', 0),
    [10, 'task.escalated', { level: 1, round: 0 }],
    assigned(10, 'omar', 1),
    [14, 'task.accepted', { by: 'omar' }],
    [40, 'task.done', { by: 'omar' }],
  ]
  // Numbered in the order in which they started, however many there are.
  const clocks = [aClock('page', 10, 10, 20), aClock('page', 9, 0, 10), aClock('task', 11, 14, 30)]
  expect(read(told, clocks)).toEqual([
    ['lena', 'accepting', 'nobody reacted', null, 10, false],
    ['omar', 'accepting', 'accepted', 4, 10, true],
    ['omar', 'doing', 'done', 26, 16, false],
  ])
})

it('tells what was declined, handed over, done at once or decided', () => {
  expect(
    read([
      assigned(0, 'lena', 0),
      [2, 'task.declined', { by: 'lena' }],
      [2, 'task.escalated', { level: 1, round: 0 }],
      assigned(3, 'omar', 1),
      [5, 'task.handed-over', { by: 'omar', to: 'ruth' }],
      assigned(6, 'ruth', 1),
      [9, 'task.done', { by: 'ruth' }],
    ]),
  ).toEqual([
    ['lena', 'accepting', 'declined', 2, null, null],
    ['omar', 'accepting', 'handed over', 2, null, null],
    ['ruth', 'accepting', 'done', 3, null, null],
  ])
  const decided: Told[] = [
    assigned(0, 'omar', 1),
    [1, 'task.accepted', { by: 'omar' }],
    [4, 'task.done', { by: 'omar' }],
  ]
  expect(read(decided, [], aTask({ kind: 'approve' }))[1]).toEqual([
    'omar',
    'deciding',
    'decided',
    3,
    null,
    null,
  ])
})

it('says of nobody that they did what the end of the drill did, and what is still waited for', () => {
  const paged = assigned(0, 'lena', 0)
  expect(read([paged, [5, 'task.done', { by: drillsEnd }]])).toEqual([
    ['lena', 'accepting', 'fell away', null, null, null],
  ])
  expect(read([paged, [5, 'task.cancelled']])[0]?.[2]).toBe('fell away')
  expect(read([paged])[0]?.[2]).toBe('waiting')
})
