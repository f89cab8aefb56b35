import { after } from '../../time/dates.ts'
import { reckon } from '../../time/reckon.ts'
import { offsetAt } from '../../time/zone-data.ts'
import type { Person } from './people.ts'

/** Whether somebody is away on the day that it is where they are. */
export function isAway({ away = [], reachable }: Person, instant: string): boolean {
  const day = dayIn(reachable?.timeZone ?? 'UTC', instant)
  return away.some(({ from, to }) => from <= day && day <= to)
}

/**
 * The first moment, not before `from`, at which somebody may be disturbed: the end of their quiet hours. Field rule 16
 * (Grafana OnCall 1206).
 * @returns an instant in UTC
 */
export function reachableFrom({ reachable }: Person, from: string): string {
  if (!reachable) return after(from, 'PT0S')
  const { segments } = reckon({
    from,
    budget: 'PT1S',
    pauses: [],
    calendars: [{ until: null, calendar: reachable }],
  })
  // There is one: a calendar has at least one window.
  const open = segments.find(({ kind }) => kind === 'open')
  return after(open?.from ?? from, 'PT0S')
}

/** The calendar day that a zone shows at an instant, as in 2026-12-25. */
function dayIn(timeZone: string, instant: string): string {
  const ms = Date.parse(instant)
  return new Date(ms + offsetAt(timeZone, ms)).toISOString().slice(0, 10)
}
