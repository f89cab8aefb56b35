import type { Severity } from '../../model/base.ts'
import type { Budget, LaterUpdates } from '../../model/plan.ts'
import type { Situation } from '../telling.ts'
import type { SystemFacts } from './facts.ts'

interface Rhythm {
  update: Budget
  /** As the customer is told. */
  spoken: string
  /** What follows when it lasts, after so many updates. */
  later?: { hourly?: number; byDay: number; daily: number }
}

const daily: Rhythm = {
  update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
  spoken: 'on every working day',
}

const hourly: Budget = { budget: 'PT1H', warnBefore: 'PT10M', roundTheClock: true }

/**
 * How often the customer hears from us. What goes out says so in the same words, so that the clock of the update keeps what we
 * say. The counts come to a day until it goes by day, and to a week until it is once a day: an update leaves when its warning comes.
 */
export const rhythms: Record<Severity, Rhythm> = {
  critical: {
    update: { budget: 'PT30M', warnBefore: 'PT5M', roundTheClock: true },
    spoken:
      'at least every half hour, round the clock; where it drags on, less often, and then at no hour that would wake you',
    later: { hourly: 8, byDay: 33, daily: 53 },
  },
  high: {
    update: hourly,
    spoken:
      'at least once an hour, round the clock; where it drags on, less often, and then at no hour that would wake you',
    later: { byDay: 29, daily: 49 },
  },
  medium: daily,
  low: daily,
}

/**
 * Nobody reads the hundredth half hour, and a message at three at night on the fifth day only wakes people: what lasts is told in
 * wider steps, at hours in which the customer is up, on all days of the week.
 */
export function laterUpdatesFor({ severity, customer }: Situation<SystemFacts>): LaterUpdates[] {
  const { later } = rhythms[severity]
  if (!later) return []
  const up: [string, string][] = [['08:00', '20:00']]
  const calendar = {
    timeZone: customer.timeZone,
    hours: { mon: up, tue: up, wed: up, thu: up, fri: up, sat: up, sun: up },
    holidays: [],
  }
  return [
    ...(later.hourly === undefined ? [] : [{ after: later.hourly, update: hourly }]),
    { after: later.byDay, update: { budget: 'PT4H', warnBefore: 'PT10M' }, calendar },
    { after: later.daily, update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' }, calendar },
  ]
}
