import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { elapsedTag, openTag, spanTag } from './phrase.ts'
import { day, hour, minute, startOfDay, startOfMonth, startOfWeek, wallIn, weekdayOf } from './wall.ts'

/** A stretch of time, its ends included, by the wall clock or in epoch milliseconds. */
export interface Window {
  scale: 'wall' | 'elapsed'
  from: number
  to: number
}

/** The present. */
export interface Present {
  /** Epoch milliseconds. */
  instant: number
  /** As the customer's clock shows it (time/zones.ts). */
  wall: number
}

/**
 * What a parsed date may mean. A promise in any of its windows keeps it. `today` is the present day by itself, `present`
 * what has begun and lasts (this week), and `open` what may as well lie in the past (Monday, 16 January, at noon);
 * `nearest` says which of the two is nearer.
 */
export interface Meaning {
  when: 'past' | 'today' | 'present' | 'future' | 'open'
  windows: Window[]
  nearest?: 'past' | 'future'
}

/** What a result of the parser means, seen from now. */
export function meaningOf(result: ParsedResult, present: Present): Meaning {
  const { start, end, text } = result
  const tags = result.tags()
  if (tags.has(spanTag)) return spanOf(result, present)
  if (tags.has('result/relativeDateAndTime')) {
    const lapse = wallIn(start) - Math.floor(present.wall / 1000) * 1000
    return judged([elapsed(present.instant + Math.min(lapse / 2, lapse), present.instant + lapse)], present)
  }
  if (tags.has('casualReference/now')) return { when: 'past', windows: [] }
  const isRelative = tags.has('result/relativeDate')
  if (!isRelative && start.get('timezoneOffset') !== null && start.isCertain('hour'))
    return inItsZone(result, present)

  const length = end ? Math.max(0, startOfDay(wallIn(end)) - startOfDay(wallIn(start))) : 0
  const on = (midnight: number): Window[] =>
    timesOf(result, midnight).map(({ from, to }) => ({ scale: 'wall', from, to: to + length }))
  const date = startOfDay(wallIn(start))
  const isWeekday = start.isCertain('weekday')
  const today = startOfDay(present.wall)

  if (start.isCertain('month') && !start.isCertain('year')) return yearless(result, present, on)
  if (start.isCertain('day') && !start.isCertain('month')) return judged(on(date), present)
  if (start.isCertain('day')) {
    // "Heute Nacht" is the night to come, or the one that was.
    if (/^(?:next day|heute\s+nacht|esta\s+noche|medianoche)$/i.test(text))
      return { when: 'open', windows: on(date), nearest: 'future' }
    const meaning = judged(on(date), present)
    // "Today at 9", at noon: it may have been, or be in the evening.
    const isHalfPast = meaning.when === 'future' && meaning.windows.some(({ to }) => to <= present.wall)
    return isHalfPast ? { ...meaning, when: 'open', nearest: 'future' } : meaning
  }
  if (start.isCertain('month')) {
    const month = startOfMonth(wallIn(start))
    return judged([{ scale: 'wall', from: month, to: startOfMonth(month, 1) + length }], present)
  }
  if (isWeekday) return onWeekday(result, present, on)
  if (start.isCertain('year')) return judged(on(date), present)

  // A time of day, by itself: of today, or of tomorrow once it is over.
  const windows = on(date)
  const isThis = /^this\b/i.test(text)
  if (isThis) return judged(on(today), present)
  const left = windows.filter(({ to }) => to > present.wall)
  return { when: 'open', windows: left.length > 0 ? left : on(date + day), nearest: 'future' }
}

/** An hour by itself as that of the day which its sentence names: "on Thursday I bring it round at 5 pm". */
export const onNamedDay = (hour: ParsedResult, { windows }: Meaning): Window[] =>
  windows
    .filter(({ scale, from, to }) => scale === 'wall' && to - from <= day)
    .flatMap(({ from }) => timesOf(hour, startOfDay(from)).map((time) => ({ scale: 'wall', ...time })))

const elapsed = (from: number, to: number): Window => ({ scale: 'elapsed', from, to })

const nowOn = ({ scale }: Window, present: Present): number =>
  scale === 'wall' ? present.wall : present.instant

/** Past, future, or of the present, where the windows leave no doubt. */
function judged(windows: Window[], present: Present): Meaning {
  const left = windows.filter((window) => window.to > nowOn(window, present))
  if (left.length === 0) return { when: 'past', windows }
  if (left.some((window) => window.from > nowOn(window, present))) return { when: 'future', windows }
  const isDay = left.every(
    ({ from, to, scale }) => scale === 'wall' && from === startOfDay(from) && to === from + day,
  )
  return { when: isDay ? 'today' : 'present', windows }
}

function spanOf(result: ParsedResult, present: Present): Meaning {
  const { start, end } = result
  const marks = result.tags()
  const from = wallIn(start)
  const to = end ? wallIn(end) : from
  const shift = present.instant - Math.floor(present.wall / 1000) * 1000
  const window: Window = marks.has(elapsedTag)
    ? elapsed(from + shift, to + shift)
    : { scale: 'wall', from, to }
  if (marks.has(openTag)) return { when: 'open', windows: [window], nearest: 'future' }
  return judged([window], present)
}

/** A time with its zone: an instant, whatever the customer's zone; without a day, of today or tomorrow. */
function inItsZone({ start }: ParsedResult, present: Present): Meaning {
  const at = start.date().getTime()
  const minuteFrom = (from: number): Window => elapsed(from, from + minute - 1)
  if (start.isCertain('day') || start.isCertain('weekday')) return judged([minuteFrom(at)], present)
  const next = at > present.instant ? at : at + day
  return { when: 'open', windows: [minuteFrom(next)], nearest: 'future' }
}

/** "Monday": the one to come, today included, or the one before; "next Monday" may be that of next week. */
function onWeekday(
  { start, text }: ParsedResult,
  present: Present,
  on: (midnight: number) => Window[],
): Meaning {
  const weekday = start.get('weekday') || 7
  const today = startOfDay(present.wall)
  const coming = today + ((weekday - weekdayOf(today) + 7) % 7) * day
  const inWeek = /\b(this|next|last|past)\s*week$/i.exec(text)?.[1]?.toLowerCase()
  if (inWeek) {
    const weeks = inWeek === 'next' ? 1 : inWeek === 'this' ? 0 : -1
    return judged(on(startOfWeek(present.wall, weeks) + (weekday - 1) * day), present)
  }
  if (/^(?:\W|on\s)*(?:last|past)\b/i.test(text)) return { when: 'past', windows: on(coming - 7 * day) }
  const isNext = /^(?:\W|on\s)*next\b/i.test(text)
  const days = coming === today || isNext ? [coming, coming + 7 * day] : [coming]
  return { when: 'open', windows: days.flatMap(on).filter(({ to }) => to > present.wall), nearest: 'future' }
}

/** "16 January", "in January": of this year, the one before or the one after; a weekday beside it says which. */
function yearless(
  { start, text }: ParsedResult,
  present: Present,
  on: (midnight: number) => Window[],
): Meaning {
  const month = (start.get('month') ?? 1) - 1
  const hasDay = start.isCertain('day')
  const date = start.get('day') ?? 1
  const year = new Date(present.wall).getUTCFullYear()
  const windowsIn = (which: number): Window[] => {
    const first = Date.UTC(which, month, 1)
    if (!hasDay) return [{ scale: 'wall', from: first, to: startOfMonth(first, 1) }]
    const windows = on(first + (date - 1) * day)
    const early = /^(?:last\s+day|end)\s+of\b/i.test(text) ? 6 * day : 0
    return windows.map((window) => ({ ...window, from: window.from - early }))
  }
  const years = [year - 1, year, year + 1]
  if (start.isCertain('weekday') && hasDay) {
    const weekday = start.get('weekday') || 7
    const fits = years.filter((which) => weekdayOf(Date.UTC(which, month, date)) === weekday)
    if (fits.length > 0) return judged(fits.flatMap(windowsIn), present)
  }
  const all = years.flatMap(windowsIn)
  const coming = all.find(({ to }) => to > present.wall)
  const gone = all.findLast(({ to }) => to <= present.wall)
  if (!coming || !gone) return judged(all, present)
  if (coming.from <= present.wall) return judged([coming], present)
  const nearest = coming.from - present.wall <= present.wall - gone.to ? 'future' : 'past'
  return { when: 'open', windows: [coming, gone], nearest }
}

const minutesIn = (time: ParsedComponents): number => (time.get('hour') ?? 0) * 60 + (time.get('minute') ?? 0)

/** When on a day: at a minute, in a part of the day, or at any time. */
function timesOf({ start, end, text }: ParsedResult, midnight: number): { from: number; to: number }[] {
  if (start.isCertain('hour')) {
    const named = start.get('hour') ?? 0
    const at = midnight + named * hour + (start.get('minute') ?? 0) * minute
    // "Between 2pm and 4pm": at any time from the one to the other.
    const until = end?.isCertain('hour') ? midnight + minutesIn(end) * minute : at
    if (until > at) return [{ from: at, to: until + minute - 1 }]
    // "At 5" may be 5 p.m., but "on 22 November at 11:40" is as a clock shows it.
    const isExact = /\b0\d|noon|midday/i.test(text) || (start.isCertain('month') && /\d:\d\d/.test(text))
    const isVague = !start.isCertain('meridiem') && named > 0 && named < 12 && !isExact
    const times = isVague ? [at, at + 12 * hour] : [at]
    return times.map((from) => ({ from, to: from + minute - 1 }))
  }
  const part = /\b(morning|afternoon|evening|night|tonight|abend)\b/i.exec(text)?.[1]?.toLowerCase()
  const until = part === 'morning' ? 12 : part === 'afternoon' ? 18 : 24
  const since = part === 'afternoon' ? 12 : part && part !== 'morning' ? 17 : 0
  return [{ from: midnight + since * hour, to: midnight + until * hour }]
}
