import { type Calendar, type OpenWindow, type Segment, weekdays } from '../../model/calendar.ts'
import type { ReckonAsk } from '../../time/reckon.ts'

/** What a clock is found to do at each step from its start on. */
export interface SlowReckoning {
  readonly stepMs: number
  /** Of each step, up to the due time or the horizon. */
  readonly kinds: readonly Segment['kind'][]
  /** Milliseconds since 1970; null where it is not reached within the horizon. */
  readonly due: number | null
  readonly warnAt: number | null
}

/**
 * Business time by its definition, moment by moment: looks at the wall clock of every step, and shares no code with what it
 * checks. Steps are minutes, or seconds where the wall clock or the question has seconds.
 * @param horizonMs how far to look; four hours at most where steps are seconds
 */
export function slowly(ask: ReckonAsk, horizonMs: number): SlowReckoning {
  const from = Date.parse(ask.from)
  const stepMs = stepOf(ask, from, horizonMs)
  const end = from + (stepMs === 1_000 ? Math.min(horizonMs, 4 * 3_600_000) : horizonMs)
  const kindAt = (at: number) => (isPaused(ask, at) ? 'paused' : kindOf(calendarAt(ask, at), at))
  const budget =
    typeof ask.budget === 'string' ? seconds(ask.budget) * 1_000 : openUntil(ask, from, stepMs, end)
  const kinds: Segment['kind'][] = []
  let counted = 0
  for (let at = from; budget !== null && at < end && counted < budget; at += stepMs) {
    const kind = kindAt(at)
    kinds.push(kind)
    if (kind === 'open') counted += stepMs
  }
  const due = budget !== null && counted >= budget ? from + kinds.length * stepMs : null
  return { stepMs, kinds, due, warnAt: due === null ? null : warning(ask, kinds, from, stepMs) }
}

function warning(
  ask: ReckonAsk,
  kinds: readonly Segment['kind'][],
  from: number,
  stepMs: number,
): number | null {
  if (ask.warnBefore === undefined) return null
  let steps = kinds.length
  for (let left = (seconds(ask.warnBefore) * 1_000) / stepMs; left > 0 && steps > 0; steps -= 1)
    if (kinds[steps - 1] === 'open') left -= 1
  return from + steps * stepMs
}

/** Counted time until the n-th open day closes, were there no pauses. Null when that is too near the horizon to be sure. */
function openUntil(ask: ReckonAsk, from: number, stepMs: number, end: number): number | null {
  if (typeof ask.budget === 'string') return null
  const calendar = ask.calendars.at(-1)?.calendar ?? null
  const closes = new Map<string, number>()
  const seen = new Set<string>()
  for (let at = from; at < end; at += stepMs) {
    const { date } = read(calendar?.timeZone ?? 'UTC', at)
    seen.add(date)
    const day = openedOn(calendar, at)
    if (day !== null && !calendar?.holidays.includes(day)) closes.set(day, at + stepMs)
  }
  const first = read(calendar?.timeZone ?? 'UTC', from).date
  const days = [...closes.keys()].filter((day) => day > first && seen.has(day)).sort()
  const close = closes.get(days[ask.budget.businessDays - 1] ?? '')
  if (close === undefined || close > end - 2 * 86_400_000) return null
  let open = 0
  for (let at = from; at < close; at += stepMs) if (kindOf(calendarAt(ask, at), at) === 'open') open += stepMs
  return open
}

const calendarAt = (ask: ReckonAsk, at: number): Calendar | null =>
  ask.calendars.find(({ until }) => until === null || Date.parse(until) > at)?.calendar ?? null

const isPaused = (ask: ReckonAsk, at: number): boolean =>
  ask.pauses.some(({ from, to }) => Date.parse(from) <= at && (to === null || at < Date.parse(to)))

function kindOf(calendar: Calendar | null, at: number): Segment['kind'] {
  if (calendar === null) return 'open'
  if (calendar.holidays.includes(read(calendar.timeZone, at).date)) return 'holiday'
  return openedOn(calendar, at) === null ? 'closed' : 'open'
}

/** The day on which the window began that a moment is in; null when it is in none, or on a holiday. */
function openedOn(calendar: Calendar | null, at: number): string | null {
  const { date, weekday, time } = read(calendar?.timeZone ?? 'UTC', at)
  if (calendar === null) return date
  if (calendar.holidays.includes(date)) return null
  const windows = (day: number): OpenWindow[] => calendar.hours[weekdays[(day + 7) % 7] ?? 'mon'] ?? []
  const today = windows(weekday).some(([start, end]) => start <= time && (time < end || end <= start))
  if (today) return date
  const yesterday = windows(weekday - 1).some(([start, end]) => end <= start && time < end)
  return yesterday ? new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10) : null
}

interface Reading {
  readonly date: string
  readonly weekday: number
  readonly time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function read(timeZone: string, at: number): Reading {
  const format = formats.get(timeZone) ?? newFormat(timeZone)
  formats.set(timeZone, format)
  // As `Fri, 03/06/2026, 17:00:00`.
  const text = format.format(at)
  return {
    weekday: weekdays.findIndex((day) => text.toLowerCase().startsWith(day)),
    date: `${text.slice(11, 15)}-${text.slice(5, 7)}-${text.slice(8, 10)}`,
    time: text.slice(17),
  }
}

const newFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

function stepOf(ask: ReckonAsk, from: number, horizonMs: number): number {
  const zones = ask.calendars.map(({ calendar }) => calendar?.timeZone ?? 'UTC')
  const wholeMinutes = zones.every((zone) =>
    [from, from + horizonMs].every((at) => read(zone, at - (at % 60_000)).time.endsWith(':00')),
  )
  const instants = [
    from,
    ...ask.pauses.flatMap(({ from, to }) => [from, to ?? from]).map((each) => Date.parse(each)),
  ]
  const spans = [ask.budget, ask.warnBefore].map((each) =>
    typeof each === 'string' ? seconds(each) * 1_000 : 0,
  )
  return wholeMinutes && [...instants, ...spans].every((ms) => ms % 60_000 === 0) ? 60_000 : 1_000
}

/** Of a duration in seconds or minutes alone, as the tests ask for them. */
function seconds(duration: string): number {
  const [, count, unit] = /^PT(\d+)([MS])$/.exec(duration) ?? []
  return Number(count) * (unit === 'M' ? 60 : 1)
}
