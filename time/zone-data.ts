import { Temporal as CivilTime } from 'temporal-polyfill'
import { dayMs } from './units.ts'

/** A time in which the wall clock of a zone ran evenly. */
export interface Run {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** What the wall clock is ahead of UTC, in milliseconds: seconds occur, as -00:44:30 in Monrovia until 1972. */
  readonly offset: number
}

/** The version of the time-zone data that everything is reckoned with: `2025c`. */
export function zoneData(): string {
  return process.versions.tz ?? 'unknown'
}

/**
 * The wall clock of a zone from an instant on, run by run, without an end. Runs may be cut where the offset stays.
 * @throws RangeError when the runtime does not know the zone.
 */
export function* runs(timeZone: string, from: number): Generator<Run, never> {
  for (let year = yearOf(from); ; year += 1) {
    for (const run of runsOfYear(timeZone, year)) {
      if (run.to > from) yield run.from < from ? { ...run, from } : run
    }
  }
}

/** What the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(timeZone: string, ms: number): number {
  return runs(timeZone, ms).next().value.offset
}

/**
 * How much is asked of the date library at a time. It finds a change that comes within three years of where it starts to look,
 * but not surely one that comes later.
 */
const yearMs = 366 * dayMs

const yearOf = (ms: number): number => Math.floor(ms / yearMs)

const known = new Map<string, Map<number, readonly Run[]>>()

/** One year, in 366 days counted from 1970. Kept, as to find its changes takes about a millisecond. */
function runsOfYear(timeZone: string, year: number): readonly Run[] {
  const years = known.get(timeZone) ?? new Map<number, readonly Run[]>()
  known.set(timeZone, years)
  const found = years.get(year) ?? findRuns(timeZone, year * yearMs, (year + 1) * yearMs)
  years.set(year, found)
  return found
}

function findRuns(timeZone: string, from: number, to: number): Run[] {
  const found: Run[] = []
  let at = CivilTime.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  while (at.epochMilliseconds < to) {
    const next = at.getTimeZoneTransition('next')
    const end = next === null ? to : Math.min(next.epochMilliseconds, to)
    found.push({ from: at.epochMilliseconds, to: end, offset: at.offsetNanoseconds / 1_000_000 })
    if (next === null) break
    at = next
  }
  return found
}
