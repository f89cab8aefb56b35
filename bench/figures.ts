import type { Each } from './contestants.ts'

/** What was measured of one contestant. */
export interface Figures {
  readonly events: number
  readonly workflowTasks: number
  readonly historyBytes: number
  readonly bundleBytes: number
  /** Median processor time of one replay. */
  readonly replayMs: number
  /** Median over the rounds. */
  readonly recoveriesPerSecond: number
  /** Median processor time of the worker's process for one recovery. */
  readonly processorMsPerRecovery: number
  readonly startToApologyMs: { readonly p50: number; readonly p95: number }
}

/** What Amends is to reach against a twin: at most, or at least, this share of its figure. */
export interface Goal {
  readonly against: 'idiomatic' | 'expert'
  readonly figure: 'events' | 'workflowTasks' | 'replay' | 'throughput'
  readonly bound: 'at most' | 'at least'
  readonly goal: number
  readonly ratio: number
  readonly met: boolean
}

const goals = [
  { against: 'idiomatic', figure: 'events', bound: 'at most', goal: 0.6 },
  { against: 'idiomatic', figure: 'workflowTasks', bound: 'at most', goal: 0.6 },
  { against: 'idiomatic', figure: 'throughput', bound: 'at least', goal: 1.3 },
  { against: 'expert', figure: 'events', bound: 'at most', goal: 0.9 },
  { against: 'expert', figure: 'workflowTasks', bound: 'at most', goal: 1 },
  { against: 'expert', figure: 'replay', bound: 'at most', goal: 1.2 },
] as const

/** Amends' rounds over a twin's, round by round, so that what the machine did meanwhile hits both. */
export type Rounds = Each<readonly number[]>

/** Holds the figures against the goals of the issue. */
export function judge(figures: Each<Figures>, replays: Rounds, perSecond: Rounds): Goal[] {
  return goals.map((goal) => {
    const { against, figure } = goal
    const ratio =
      figure === 'replay'
        ? paired(replays, against)
        : figure === 'throughput'
          ? paired(perSecond, against)
          : figures.amends[figure] / figures[against][figure]
    return { ...goal, ratio, met: goal.bound === 'at most' ? ratio <= goal.goal : ratio >= goal.goal }
  })
}

function paired(rounds: Rounds, against: 'idiomatic' | 'expert'): number {
  return quantile(
    rounds.amends.map((figure, round) => figure / (rounds[against][round] ?? Number.NaN)),
    0.5,
  )
}

/** The value that this share of all values does not exceed, between two of them where it falls between. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The figures and goals as lines for people. */
export function table(figures: Each<Figures>, reached: readonly Goal[]): string[] {
  const { amends, idiomatic, expert } = figures
  const row = (label: string, read: (of: Figures) => number, digits = 0) =>
    label.padEnd(36) + [amends, idiomatic, expert].map((of) => read(of).toFixed(digits).padStart(12)).join('')
  return [
    ''.padEnd(36) + ['amends', 'idiomatic', 'expert'].map((name) => name.padStart(12)).join(''),
    row('history events', (of) => of.events),
    row('workflow tasks', (of) => of.workflowTasks),
    row('history, kB', (of) => of.historyBytes / 1_000, 1),
    row('bundle without source map, kB', (of) => of.bundleBytes / 1_000),
    row('processor time of a replay, ms', (of) => of.replayMs, 1),
    row('recoveries per second', (of) => of.recoveriesPerSecond, 2),
    row('processor time of a recovery, ms', (of) => of.processorMsPerRecovery),
    row('start to apology, p50, ms', (of) => of.startToApologyMs.p50),
    row('start to apology, p95, ms', (of) => of.startToApologyMs.p95),
    '',
    ...reached.map(
      ({ against, figure, bound, goal, ratio, met }) =>
        `${met ? 'met   ' : 'missed'}  ${figure} against the ${against} twin: ${ratio.toFixed(2)} (goal: ${bound} ${goal})`,
    ),
  ]
}
