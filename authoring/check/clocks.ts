import { speakable } from '../../activities/promises.ts'
import type { Calendar } from '../../model/calendar.ts'
import type { SpokenPromise } from '../../model/message.ts'
import type { Budget } from '../../model/plan.ts'
import { exampleNow } from '../../playbooks/example.ts'
import { inWords } from '../../time/dates.ts'
import { reckon } from '../../time/reckon.ts'
import { atSeverities, type Found, ofCases } from './finding.ts'
import { attempt, type Trial } from './trials.ts'

/** Clocks that cannot be met, each by the calendar of the case: at what severity, and how often. */
export function clockFindings(trials: readonly Trial[]): Found[] {
  return [
    ...warningFindings(trials),
    ...rules.flatMap(({ where, todo, problem }) =>
      atSeverities((level) => {
        const all = trials.filter((trial) => trial.severity === level)
        const said = all.map(problem).filter((each) => each !== undefined)
        const problems = said.filter((each) => each !== null)
        const [first] = problems
        if (first === undefined) return []
        const { severity, share } = ofCases(problems.length, said.length)
        return [{ where, what: `${share}: ${first}`, todo, severity }]
      }),
    ),
    ...promiseFindings(trials),
  ]
}

interface Rule {
  where: string
  todo: string
  /** What is wrong in a case, as part of a sentence; null: nothing; undefined: the rule has nothing to say about it. */
  problem(trial: Trial): string | null | undefined
}

const rules: readonly Rule[] = [
  {
    where: 'pace.act',
    todo: 'Give the first step less time, or acting more: both clocks start with the failure',
    problem: ({ plan: { budgets, calendar } }) =>
      end([budgets.act], calendar) <= end([budgets['own-it']], calendar)
        ? `we must have acted (${spoken(budgets.act)}) before we must have apologized (${spoken(budgets['own-it'])})`
        : null,
  },
  {
    where: 'pace.update',
    todo: 'Write more often, or promise what takes longer',
    problem: ({ plan: { budgets, calendar }, considered }) => {
      const promise = firstPromise(considered, calendar)
      // Word of what nobody knows yet is an update itself.
      if (!promise || promise.unknown) return undefined
      return end([budgets.update], calendar) > Date.parse(promise.dueAt)
        ? `the promise falls due (${promise.dueAt}) before the first update (${spoken(budgets.update)})`
        : null
    },
  },
  {
    where: 'ladder',
    todo: 'Give levels less time to accept, have fewer rounds, or give the step more time',
    problem: ({ plan: { budgets, calendar, ladder } }) => {
      const climb = Array.from({ length: ladder.rounds }, () => ladder.levels).flat()
      const accepts = climb.map(({ acceptWithin }) => acceptWithin)
      return end(accepts, calendar) > end([budgets['make-it-right']], calendar)
        ? `a task that nobody accepts climbs the ladder for longer than "make-it-right" may take (${spoken(budgets['make-it-right'])})`
        : null
    },
  },
  {
    where: 'ladder.levels.0.acceptWithin',
    todo: 'Give the first level less time to accept, or answers more time',
    problem: ({ plan: { budgets, calendar, ladder } }) => {
      const [first] = ladder.levels
      return first && end([first.acceptWithin], calendar) >= end([budgets.answer], calendar)
        ? `a customer is to be answered (${spoken(budgets.answer)}) before a second person is even asked (${spoken(first.acceptWithin)})`
        : null
    },
  },
  {
    where: 'pace.task',
    todo: 'Give tasks less time, or "make-it-right" more',
    problem: ({ plan: { budgets, calendar, ladder, remedies } }) => {
      const [first] = ladder.levels
      if (!first || !remedies.some(({ approval }) => approval)) return undefined
      return end([first.acceptWithin, budgets.task], calendar) > end([budgets['make-it-right']], calendar)
        ? `an approval may take longer (${spoken(first.acceptWithin)} to accept, then ${spoken(budgets.task)}) than "make-it-right" (${spoken(budgets['make-it-right'])})`
        : null
    },
  },
]

/** Budgets with less working time than their warning needs: it would come at once. */
function warningFindings(trials: readonly Trial[]): Found[] {
  const found = new Map<string, Found>()
  const known = new Set<string>()
  for (const { plan } of trials) {
    for (const [where, budget, calendar] of budgetsOf(plan)) {
      // Most cases share their budgets and calendar, and there are many hours in a week.
      if (known.size === known.add(JSON.stringify([where, budget, calendar])).size) continue
      const week = weekFrom(exampleNow)
      const atOnce = week.filter((from) => warnsAtOnce(budget, calendar, from)).length
      if (atOnce === 0 || found.has(where)) continue
      const isAlways = atOnce === week.length
      found.set(where, {
        where: `${where}.warnBefore`,
        what: `The warning (${inWords(budget.warnBefore)} before the end) comes when the clock starts, ${isAlways ? 'always' : 'at some hours of the week'}: there is no more working time in ${spoken(budget)}`,
        todo: 'Warn later, or give it more time',
        severity: isAlways ? 'error' : 'warning',
      })
    }
  }
  return [...found.values()]
}

type Counted = [where: string, budget: Budget, calendar: Trial['plan']['calendar']]

const budgetsOf = ({ budgets, ladder, followUp, laterUpdates = [], calendar }: Trial['plan']): Counted[] => [
  ...Object.entries(budgets).map(([clock, budget]): Counted => [`pace.${clock}`, budget, calendar]),
  ...laterUpdates.map(
    (later, index): Counted => [`laterUpdates.${index}.update`, later.update, later.calendar ?? calendar],
  ),
  ...ladder.levels.map(
    ({ acceptWithin }, index): Counted => [`ladder.levels.${index}.acceptWithin`, acceptWithin, calendar],
  ),
  ['followUp.after', followUp.after, calendar],
  ['followUp.remindAfter', followUp.remindAfter, calendar],
]

/** Promises that are moved before they are spoken, as nobody can keep their date. */
function promiseFindings(trials: readonly Trial[]): Found[] {
  const moved: string[] = []
  const thrown: Found[] = []
  for (const { considered, plan, failure } of trials) {
    const wrong = attempt('promise', failure, () => {
      for (const offer of considered.offers({ now: exampleNow, opening: 0 }, plan.calendar)) {
        const spoken = speakable(offer, at(plan.calendar))
        if (isMoved(offer.by, spoken)) moved.push(`${offer.by} becomes ${spoken.dueAt}`)
      }
    })
    if (wrong && !thrown.some(({ what }) => what === wrong.what)) thrown.push(wrong)
  }
  if (moved.length === 0) return thrown
  const { severity, share } = ofCases(moved.length, trials.length)
  const what = `A date that cannot be kept is promised, ${share}, and moved: ${moved[0]}`
  const todo =
    'Promise the close of an open day (`after({ businessDays: 2 })`), and nothing before `estimate`'
  return [...thrown, { where: 'promise.by', what, todo, severity }]
}

const isMoved = (by: string | undefined, promise: SpokenPromise | null): boolean =>
  by !== undefined && promise !== null && !promise.unknown && Date.parse(promise.dueAt) !== Date.parse(by)

const at = (calendar: Calendar | null) => ({ now: exampleNow, calendar, previous: null })

/** Null where the playbook throws, or its date is moved: both are told of elsewhere. */
function firstPromise(considered: Trial['considered'], calendar: Calendar | null) {
  try {
    const [offer] = considered.offers({ now: exampleNow, opening: 0 }, calendar)
    const promise = offer ? speakable(offer, at(calendar)) : null
    return isMoved(offer?.by, promise) ? null : promise
  } catch {
    return null
  }
}

/** When budgets are used up, one after the other, in epoch milliseconds. */
function end(budgets: readonly Budget[], calendar: Calendar | null, from = exampleNow): number {
  return Date.parse(budgets.reduce((start, budget) => reckoned(budget, calendar, start).due ?? start, from))
}

const reckoned = ({ budget, warnBefore, roundTheClock }: Budget, calendar: Calendar | null, from: string) =>
  reckon({
    from,
    budget,
    warnBefore,
    pauses: [],
    calendars: [{ until: null, calendar: roundTheClock ? null : calendar }],
  })

const warnsAtOnce = (budget: Budget, calendar: Calendar | null, from: string): boolean => {
  const { due, warnAt } = reckoned(budget, calendar, from)
  return (
    budget.warnBefore !== 'PT0S' &&
    warnAt !== null &&
    warnAt !== due &&
    Date.parse(warnAt) <= Date.parse(from)
  )
}

/** Every sixth hour of a week. */
const weekFrom = (from: string): string[] =>
  Array.from({ length: 28 }, (_, step) => new Date(Date.parse(from) + step * 6 * 3_600_000).toISOString())

const spoken = ({ budget }: Budget): string =>
  typeof budget === 'string'
    ? inWords(budget)
    : `${budget.businessDays} business day${budget.businessDays === 1 ? '' : 's'}`
