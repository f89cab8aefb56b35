import type { JournalRecord, Period } from '../../store/index.ts'
import {
  distinct,
  isAfter,
  isOf,
  isWithin,
  type Past,
  pastsOf,
  type ReportScope,
  textOf,
  wasWithdrawn,
} from './past.ts'

/** A cause, with what was done about it. */
export interface CauseRow {
  readonly playbook: string
  readonly cause: string
  /** Recoveries for which it was found in the period. */
  readonly recoveries: number
  /** How many customers it was that it failed. */
  readonly customers: number
  /** Of these recoveries, those whose failure occurred after an action against this very cause had been recorded. */
  readonly returned: number
  /** The same by calendar month in UTC, the earliest first. */
  readonly months: readonly {
    readonly month: string
    readonly recoveries: number
    readonly returned: number
  }[]
  readonly actions: readonly ActionRow[]
}

/** What was to change so that a cause does not recur. */
export interface ActionRow {
  readonly action: string
  /** When it was first recorded, which may be before the period: ISO 8601 in UTC. */
  readonly recordedAt: string
  /** Recoveries that recorded it in the period. */
  readonly recoveries: number
  /** How often the cause came back in the period although this was the newest action against it. */
  readonly returned: number
}

export interface Causes {
  readonly period: Period
  /** Recoveries whose cause was found in the period. */
  readonly recoveries: number
  /** What returned most comes first. */
  readonly causes: readonly CauseRow[]
  /** Recoveries that closed in the period without a cause, which their machine does not allow. */
  readonly closedWithoutCause: readonly string[]
}

/** The cause of one recovery, as it was last explained. */
interface Finding {
  readonly past: Past
  readonly at: string
  readonly cause: string
  readonly action: string
}

/**
 * Rolls up root causes and corrective actions. A cause has returned where the same kind of failure, which occurred after an
 * action against it was recorded, is found to have the same cause; upper and lower case, spaces and punctuation make no
 * difference. Each recovery counts once, with the cause that was found last.
 * @param journal the whole past up to the end of the period: what returns has its action there
 */
export function causesOf(journal: readonly JournalRecord[], scope: ReportScope): Causes {
  const isInPeriod = isWithin(scope.period)
  const pasts = pastsOf(journal, scope).filter((past) => !wasWithdrawn(past))
  const all = pasts.flatMap(findingsOf)
  const counted = pasts.flatMap((past) => findingsOf(past).slice(-1)).filter(isInPeriod)
  const groups = new Map<string, Finding[]>()
  for (const finding of counted) groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding])
  const causes = [...groups].map(([key, findings]) =>
    rowOf(
      findings,
      all.filter((finding) => keyOf(finding) === key),
    ),
  )
  return {
    period: scope.period,
    recoveries: counted.length,
    causes: causes.sort((a, b) => b.returned - a.returned || b.recoveries - a.recoveries),
    closedWithoutCause: pasts
      .filter(({ entries }) => {
        const closed = entries.findLast(isOf('recovery.closed'))
        return closed && isInPeriod(closed) && !entries.some(isOf('root-cause.found'))
      })
      .map(({ recovery }) => recovery),
  }
}

const findingsOf = (past: Past): Finding[] =>
  past.entries.filter(isOf('root-cause.found')).map((entry) => ({
    past,
    at: entry.at,
    cause: textOf(entry, 'cause') ?? 'not said',
    action: textOf(entry, 'action') ?? 'not said',
  }))

/** As people mean it, however they typed it; what has neither letters nor digits stays as it is. */
function sameWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? text.trim() : words
}

const keyOf = ({ past, cause }: Finding): string => `${past.playbook} ${sameWords(cause)}`

/** @param known all findings of this cause, also those before the period */
function rowOf(findings: readonly Finding[], known: readonly Finding[]): CauseRow {
  const returns = findings.flatMap((finding) => {
    const prevented = known
      .filter(({ past, at }) => past !== finding.past && isAfter(finding.past.occurred, at))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .at(-1)
    return prevented ? [{ finding, prevented }] : []
  })
  const hasReturned = (finding: Finding) => returns.some((each) => each.finding === finding)
  const months = [...new Set(findings.map(monthOf))].sort().map((month) => {
    const those = findings.filter((finding) => monthOf(finding) === month)
    return { month, recoveries: those.length, returned: those.filter(hasReturned).length }
  })
  const named = new Map(
    [...findings, ...returns.map(({ prevented }) => prevented)].map(({ action }) => [
      sameWords(action),
      action.trim(),
    ]),
  )
  const actions = [...named].map(([words, action]) => {
    const isThis = (finding: Finding) => sameWords(finding.action) === words
    const recorded = known.filter(isThis).map(({ at }) => Date.parse(at))
    return {
      action,
      recordedAt: new Date(Math.min(...recorded)).toISOString(),
      recoveries: findings.filter(isThis).length,
      returned: returns.filter(({ prevented }) => isThis(prevented)).length,
    }
  })
  const [first] = findings
  return {
    playbook: first?.past.playbook ?? '',
    cause: first?.cause.trim() ?? '',
    recoveries: findings.length,
    customers: distinct(findings.map(({ past }) => past.customer)),
    returned: returns.length,
    months,
    actions: actions.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)),
  }
}

const monthOf = ({ at }: Finding): string => at.slice(0, 7)
