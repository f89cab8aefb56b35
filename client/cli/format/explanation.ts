import type { Segment } from '../../../model/calendar.ts'
import { readWallClock, type WallClock } from '../../../time/clock-reading.ts'
import { durationMs, toDuration } from '../../../time/units.ts'
import { table } from './table.ts'

/** The proof of a due time, stretch by stretch, by the wall clock of a zone; its offset stands where it differs from before. */
export function proof(segments: readonly Segment[], timeZone: string): string {
  const when = clockOf(timeZone)
  let total = 0
  const rows = segments.map(({ from, to, kind, counted }) => {
    total += durationMs('counted', counted)
    const ends = [when(from), to === null ? 'until it is resumed' : when(to)]
    return [...ends, kind, kind === 'open' ? counting(counted) : '-', counting(toDuration(total))]
  })
  return table(['FROM', 'TO', 'KIND', 'COUNTED', 'TOTAL'], rows)
}

/** Instants as a zone shows them, with its offset: with the first, and again each time that it has changed. */
export function clockOf(timeZone: string): (instant: string) => string {
  let shown: string | undefined
  return (instant) => {
    const reading = readWallClock(instant, timeZone)
    const offset = reading.offset === shown ? '' : ` ${reading.offset}`
    shown = reading.offset
    return dayAndTime(reading) + offset
  }
}

/** Counted time in words, exactly, with hours as its largest unit: `26 h 30 min`. */
export function counting(duration: string): string {
  return toDuration(durationMs('counted', duration))
    .slice(2)
    .replace('H', ' h ')
    .replace('M', ' min ')
    .replace('S', ' s')
    .trim()
}

function dayAndTime({ weekday, date, time }: WallClock): string {
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${date} ${time}`
}
