import { lasting, when } from '../../client/cli/format/time.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import { pausesOf, startOf } from '../../machines/clock.ts'
import { readPromise } from '../../machines/reading.ts'
import type { Calendar } from '../../model/calendar.ts'
import type { Clock } from '../../model/records.ts'
import { reckon } from '../../time/reckon.ts'
import { closeAfter } from './closes.ts'
import { countryName, dayIn, type LocalHoliday } from './holidays.ts'

/** What a holiday did to a clock: by its own proof, and against the same clock without that day. */
interface Move {
  readonly status: RecoveryStatus
  readonly clock: Clock
  readonly day: string
  readonly calendar: Calendar
  /** When it would have been due. */
  readonly otherwise: string
}

/** Which clocks and promises moved over a holiday, by country and day, with an example of each. */
export function holidayReport(statuses: readonly RecoveryStatus[], made: LocalHoliday): string {
  const moves = statuses.flatMap((status) => status.clocks.flatMap((clock) => movesOf(status, clock)))
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    const key = `${regionOf(move.status)} ${move.day}`
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  return [...groups].map(([key, group]) => lines(key, group, made)).join('')
}

const regionOf = ({ failure }: RecoveryStatus): string =>
  new Intl.Locale(failure.customer.locale).region ?? ''

/** The holidays in the proof of a clock's due time, without which it would be due earlier: none that falls on a weekend. */
function movesOf(status: RecoveryStatus, clock: Clock): Move[] {
  const calendar = status.plan?.calendar
  if (!calendar || !clock.budget) return []
  return holidaysIn(clock, calendar)
    .map((day) => ({ status, clock, day, calendar, otherwise: dueWithout(clock, calendar, day) }))
    .filter(({ otherwise }) => Date.parse(otherwise) < Date.parse(clock.dueAt))
}

const hourMs = 60 * 60 * 1000

function holidaysIn({ segments }: Clock, { timeZone }: Calendar): string[] {
  const days = segments
    .filter(({ kind }) => kind === 'holiday')
    .flatMap(({ from, to }) => {
      const within: string[] = []
      for (let at = Date.parse(from) + hourMs; at < Date.parse(to ?? from); at += 12 * hourMs)
        within.push(dayIn(timeZone, new Date(at).toISOString()))
      return within
    })
  return [...new Set(days)]
}

function dueWithout(clock: Clock, calendar: Calendar, day: string): string {
  const holidays = calendar.holidays.filter((each) => each !== day)
  const { due } = reckon({
    from: startOf(clock),
    budget: clock.budget?.budget ?? 'PT0S',
    pauses: pausesOf(clock),
    calendars: [{ until: null, calendar: { ...calendar, holidays } }],
  })
  return due ?? clock.dueAt
}

/** What is told as an example first. */
const tellingKinds: Clock['kind'][] = ['make-it-right', 'update', 'follow-up', 'answer', 'page', 'task']

function lines(key: string, moves: readonly Move[], made: LocalHoliday): string {
  const [region = '', day = ''] = key.split(' ')
  const recoveries = new Set(moves.map(({ status }) => status.id)).size
  const isMade = made.region === region && made.day === day
  const example = tellingKinds.flatMap((kind) => moves.filter(({ clock }) => clock.kind === kind))[0]
  return [
    `Holiday in ${countryName(region)} on ${day}${isMade ? ' (made up for this run)' : ''}: ${recoveries === 1 ? '1 recovery' : `${recoveries} recoveries`} waited over it, by ${moves.length} of their clocks`,
    ...(example ? [...clockLine(example), ...promiseLine(example)] : []),
    '',
  ].join('\n')
}

const names: Partial<Record<Clock['kind'], string>> = {
  'make-it-right': 'making it right',
  update: 'the next update',
  'follow-up': 'the follow-up',
  answer: 'the answer',
}

function clockLine({ status, clock, calendar, day, otherwise }: Move): string[] {
  const { timeZone } = calendar
  const later = lasting(Date.parse(clock.dueAt) - Date.parse(otherwise))
  const stood = clock.segments.find(
    ({ kind, from, to }) =>
      kind === 'holiday' && dayIn(timeZone, from) <= day && when(to ?? from, timeZone) > day,
  )
  const proof = stood
    ? [
        `    its proof: holiday from ${when(stood.from, timeZone)} to ${when(stood.to ?? stood.from, timeZone)}, counted ${stood.counted}`,
      ]
    : []
  return [
    `  order ${status.failure.reference}: ${names[clock.kind] ?? 'a task'} is due ${when(clock.dueAt, timeZone)}, ${later} later than without it; why: ${clock.why}`,
    ...proof,
  ]
}

/** The promise of the same recovery, where its date lies beyond the holiday and would have been earlier. */
function promiseLine({ status, day, calendar }: Move): string[] {
  return status.promises.slice(0, 1).flatMap((promise) => {
    const { madeAt, firstDueAt } = readPromise(promise)
    const otherwise = sameDaysWithout({ from: madeAt, due: firstDueAt, calendar, day })
    if (otherwise === null) return []
    const { timeZone } = calendar
    return [
      `  order ${status.failure.reference}: promised by ${when(firstDueAt, timeZone)}, where without it we had said ${when(otherwise, timeZone)}: ${promise.what}`,
    ]
  })
}

/** More than any promise of the demo takes. */
const mostDays = 10

/** So many business days, counted without the holiday; null where the date is no close of a business day after it. */
function sameDaysWithout(asked: {
  from: string
  due: string
  calendar: Calendar
  day: string
}): string | null {
  const { from, due, calendar, day } = asked
  if (!calendar.holidays.includes(day) || day < dayIn(calendar.timeZone, from)) return null
  const less = { ...calendar, holidays: calendar.holidays.filter((each) => each !== day) }
  for (let days = 1; days <= mostDays; days += 1) {
    if (Date.parse(closeAfter(days, from, calendar)) === Date.parse(due)) return closeAfter(days, from, less)
  }
  return null
}
