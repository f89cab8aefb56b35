import type { Era } from '../model/calendar.ts'
import type { Effects } from '../model/effects.ts'
import type { Deadline, DeadlineAsk } from '../model/plan.ts'
import { after } from '../time/dates.ts'
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
  const from = after(ask.from, 'PT0S')
  const eras = roundTheClock ? everyHour : calendars
  const { due, warnAt, segments } = reckon({ from, budget, warnBefore, pauses, calendars: eras })
  if (due === null || warnAt === null)
    throw new TimeError('pauses', `The clock ${id} stands still: ask for its due time when it goes on`)
  const reckoned = { from, dueAt: due, segments }
  const why = dueInWords(budget, reckoned, eras, since)
  return { id, ...reckoned, atRiskAt: warnAt, why, zoneData: zoneData() }
}

/** When each of the budgets is used up. */
export const deadlinesActivity: Effects['deadlines'] = async ({ asks, calendars }) =>
  asks.map((ask) => deadlineOf(ask, calendars))
