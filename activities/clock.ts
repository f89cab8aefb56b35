import type { Deadline, DeadlineAsk } from '../model/plan.ts'
import { after, before, inWords, later } from '../time/dates.ts'

/**
 * When a budget is used up: the one place of all clock arithmetic. At present every hour of every day counts.
 * @param since what happened at `from`, in words; default: the instant itself
 * @returns instants in UTC. The warning never comes before `from`.
 */
export function deadlineOf({ id, from, budget, warnBefore }: DeadlineAsk, since = utcWords(from)): Deadline {
  const start = after(from, 'PT0S')
  const dueAt = after(from, budget)
  return {
    id,
    from: start,
    atRiskAt: later(start, before(dueAt, warnBefore)),
    dueAt,
    why: `${inWords(budget)} after ${since}`,
  }
}

/** "22 November 2026 at 09:30 UTC", whoever reads it. */
export function utcWords(instant: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${words.format(new Date(instant))} UTC`
}
