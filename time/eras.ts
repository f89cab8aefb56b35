import type { Calendar, Era } from '../model/calendar.ts'
import { TimeError } from './error.ts'
import type { Stretch, Walk } from './schedule.ts'
import { toMs } from './units.ts'

/** A calendar, and until when it held, in milliseconds since 1970; to Infinity for the one that holds now. */
export interface Reign {
  readonly until: number
  readonly calendar: Calendar | null
}

/**
 * Reads which calendar held until when.
 * @throws TimeError unless they are in order, and the last one alone holds without an end.
 */
export function reignsOf(eras: readonly Era[]): Reign[] {
  const reigns = eras.map(({ until, calendar }, index) => ({
    until: until === null ? Number.POSITIVE_INFINITY : toMs(`calendars[${index}].until`, until),
    calendar,
  }))
  if (reigns.at(-1)?.until !== Number.POSITIVE_INFINITY)
    throw new TimeError('calendars', 'the last calendar must hold without an end: give it until null')
  const late = reigns.findIndex(({ until }, index) => until <= (reigns[index - 1]?.until ?? -Infinity))
  if (late >= 0) throw new TimeError(`calendars[${late}]`, 'it must hold longer than the calendar before it')
  return reigns
}

/** What several calendars say from an instant on, each while it held (field rule 9, GLPI 6902). */
export function* throughReigns(reigns: readonly Reign[], from: number, walk: Walk): Generator<Stretch> {
  let at = from
  for (const { until, calendar } of reigns) {
    if (until <= at) continue
    for (const stretch of walk(calendar, at)) {
      at = Math.min(stretch.to, until)
      yield { ...stretch, to: at }
      if (at === until) break
    }
  }
}
