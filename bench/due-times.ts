import { type Calendar, type OpenWindow, type Span, type Weekday, weekdays } from '../model/calendar.ts'
import { reckon } from '../time/reckon.ts'
import { stretches, type Walk } from '../time/schedule.ts'
import { quantile } from './figures.ts'

/** What it takes to reckon one due time. */
export interface DueTime {
  readonly question: string
  readonly due: string
  /** How many stretches of the calendar were looked at: the same on every machine. */
  readonly stretches: number
  /** Median of many, when the changes of the zone's clock are known. */
  readonly ms: number
}

/** Each beside a question whose work should be the same, or ten times less. */
const questions: readonly { question: string; calendar: Calendar; budget: Span }[] = [
  { question: '30 business days of 9 h', calendar: office(['09:00', '18:00']), budget: { businessDays: 30 } },
  { question: '30 business days of 1 h', calendar: office(['17:00', '18:00']), budget: { businessDays: 30 } },
  { question: '1 year of 1 h a week', calendar: sparse(), budget: 'PT52H' },
  { question: '10 years of 1 h a week', calendar: sparse(), budget: 'PT520H' },
]

const from = '2026-01-05T08:00:00-05:00'

/** @param rounds how often each is reckoned for the time that it takes */
export function dueTimes(rounds = 50): DueTime[] {
  return questions.map(({ question, calendar, budget }) => {
    const ask = { from, budget, pauses: [], calendars: [{ until: null, calendar }] }
    let seen = 0
    const counting: Walk = function* (...args) {
      for (const stretch of stretches(...args)) {
        seen += 1
        yield stretch
      }
    }
    const { due } = reckon(ask, counting)
    const times = Array.from({ length: rounds }, () => {
      const before = performance.now()
      reckon(ask)
      return performance.now() - before
    })
    return { question, due: due ?? '', stretches: seen, ms: quantile(times, 0.5) }
  })
}

/** The figures as lines for people. */
export function dueTimeTable(figures: readonly DueTime[]): string[] {
  return [
    `${'due times'.padEnd(36)}${'stretches'.padStart(12)}${'ms'.padStart(12)}`,
    ...figures.map(
      ({ question, stretches, ms }) =>
        question.padEnd(36) + String(stretches).padStart(12) + ms.toFixed(2).padStart(12),
    ),
  ]
}

function office(window: OpenWindow): Calendar {
  return { timeZone: 'America/New_York', hours: hours(weekdays.slice(0, 5), window), holidays: [] }
}

/** One hour each Tuesday, and the first of every month off. */
function sparse(): Calendar {
  const holidays = Array.from({ length: 12 * 11 }, (_, month) =>
    new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10),
  )
  return { timeZone: 'America/New_York', hours: hours(['tue'], ['09:00', '10:00']), holidays }
}

function hours(days: readonly Weekday[], window: OpenWindow): Calendar['hours'] {
  return Object.fromEntries(days.map((day) => [day, [window]]))
}
