import { startOf } from '../../../machines/clock.ts'
import { type ClockReading, readClock } from '../../../machines/reading.ts'
import type { Segment } from '../../../model/calendar.ts'
import type { Clock } from '../../../model/records.ts'
import { durationMs, toDuration } from '../../../time/units.ts'
import type { RecoveryStatus } from '../../status.ts'
import { counting, proof } from './explanation.ts'
import { type Paint, paintState } from './paint.ts'
import { lasting, when } from './time.ts'
import { clockName } from './timeline.ts'

/**
 * Each clock with its readings side by side: when it is due and why then, what counted, and what whoever waits feels (field
 * rule 1). Where more than one stretch of time made up the due time, its proof follows.
 * @param now ISO 8601
 */
export function clockLines(status: RecoveryStatus, now: string, paint: Paint): string[] {
  const timeZone = status.plan?.calendar?.timeZone ?? 'UTC'
  return status.clocks.flatMap((clock) => {
    const reading = readClock(clock, Date.parse(now))
    const isObvious = clock.segments.length <= 1 || reading.state === 'cancelled'
    return [
      `${clockName(clock)}: ${paintState(paint, reading.state)}, ${due(reading)}, ${counted(clock, reading)}`,
      `  why then: ${clock.why}${clock.zoneData ? ` (time-zone data ${clock.zoneData})` : ''}`,
      ...(isObvious ? [] : indented(proof(clock.segments.map(toSeconds), timeZone))),
    ]
  })
}

/** Counted time in hours, as budgets are: a day of it is no day of the calendar. */
const hours = (ms: number): string => counting(toDuration(Math.round(ms / 1_000) * 1_000))

/** People ask by the minute: what is finer only disturbs. */
const toSeconds = ({ from, to, kind, counted: time }: Segment): Segment => ({
  kind,
  from: cut(from),
  to: to === null ? null : cut(to),
  counted: toDuration(Math.round(durationMs('counted', time) / 1_000) * 1_000),
})

const cut = (instant: string): string => instant.replace(/\.\d+/, '')

const due = ({ dueAt }: ClockReading): string =>
  dueAt === null ? 'no due time while we wait for the customer' : `due ${when(dueAt)}`

function counted(clock: Clock, reading: ClockReading): string {
  const { countedMs, remainingMs, feltMs, pausedMs, customerHadWritten } = reading
  const paused = pausedMs > 0 ? `, ${lasting(pausedMs)} of it waiting for the customer` : ''
  const felt = `${lasting(feltMs)} felt since ${when(startOf(clock))}${paused}`
  const flag = customerHadWritten ? '; we said to wait for the customer, who had written already' : ''
  return clock.segments.length === 0
    ? `${felt}${flag}`
    : `${hours(countedMs)} counted of ${hours(countedMs + remainingMs)}, ${felt}${flag}`
}

const indented = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
