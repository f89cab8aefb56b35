import type { Era } from '../model/calendar.ts'
import type { Effects } from '../model/effects.ts'
import type { Deadline, DeadlineAsk } from '../model/plan.ts'
import { TimeError } from '../time/error.ts'
import { reckon } from '../time/reckon.ts'
import { zoneData } from '../time/zone-data.ts'
import { dueInWords } from './words.ts'

const everyHour: Era[] = [{ until: null, calendar: null }]

/**
 * When a budget is used up, counted by the calendars that held one after the other.
 * @param since what happened at `from`, in words; default: the instant itself
 * @returns instants in UTC
 * @throws TimeError when no due time answers the ask: above all one with a pause that lasts.
 */
export function deadlineOf(ask: DeadlineAsk, calendars: readonly Era[], since?: string): Deadline {
  const { id, budget, warnBefore, pauses, roundTheClock } = ask
  const eras = roundTheClock ? everyHour : calendars
  const reckoned = reckon({ from: ask.from, budget, warnBefore, pauses, calendars: eras })
  if (reckoned.due === null || reckoned.warnAt === null || pauses.some(({ to }) => to === null))
    throw new TimeError('pauses', `The clock ${id} stands still: ask for its due time when it goes on`)
  const proved = {
    from: utc(ask.from),
    dueAt: utc(reckoned.due),
    segments: reckoned.segments.map((each) => ({
      ...each,
      from: utc(each.from),
      to: each.to && utc(each.to),
    })),
  }
  const why = dueInWords(budget, proved, eras, since)
  return { id, ...proved, atRiskAt: utc(reckoned.warnAt), why, zoneData: zoneData() }
}

/** An instant as the rest of a recovery writes it: in UTC, with milliseconds. */
const utc = (instant: string): string => new Date(instant).toISOString()

/** When each of the budgets is used up. */
export const deadlinesActivity: Effects['deadlines'] = async ({ asks, calendars }) =>
  asks.map((ask) => deadlineOf(ask, calendars))
