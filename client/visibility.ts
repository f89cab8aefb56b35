import type { WorkflowExecutionInfo } from '@temporalio/client'
import { z } from 'zod'
import { instant, outcome, severity, slug } from '../model/base.ts'
import { isDrillRecovery } from '../model/drill.ts'
import { searchAttributes, workflowType } from '../model/names.ts'
import { check } from './failures.ts'

/** Which recoveries to list: all that match every field given. */
export const recoveryFilter = z.strictObject({
  playbook: slug.optional(),
  step: z.string().optional(),
  /** The owner's ID. */
  owner: z.string().optional(),
  /** The customer's ID. */
  customer: z.string().optional(),
  severity: severity.optional(),
  slaState: z.enum(['on-track', 'at-risk', 'breached']).optional(),
  incident: z.string().optional(),
  outcome: outcome.optional(),
  /** Only those still running, or only those that ended. */
  open: z.boolean().optional(),
  /** Only those with something due before this instant. */
  dueBefore: instant.optional(),
})
export type RecoveryFilter = z.input<typeof recoveryFilter>

/** A recovery as ops see it in a list. What is not set is null. */
export interface RecoverySummary {
  readonly id: string
  /** Whether it is a rehearsal. */
  readonly drill: boolean
  readonly open: boolean
  readonly playbook: string | null
  readonly step: string | null
  readonly owner: string | null
  readonly customer: string | null
  readonly severity: string | null
  readonly slaState: string | null
  readonly breaches: number
  /** ISO 8601. */
  readonly nextDue: string | null
  readonly outcome: string | null
  readonly startedAt: string
  readonly closedAt: string | null
}

const keywords = [
  'playbook',
  'step',
  'owner',
  'customer',
  'severity',
  'slaState',
  'incident',
  'outcome',
] as const

/**
 * The visibility query of a filter. Values are quoted, so that none can change what is asked.
 * @throws InvalidInput naming the field.
 */
export function visibilityQuery(filter: RecoveryFilter): string {
  const { open, dueBefore, ...rest } = check(recoveryFilter, filter, 'not a filter')
  const terms = [`WorkflowType = ${quoted(workflowType)}`]
  for (const key of keywords) {
    const value = rest[key]
    if (value !== undefined) terms.push(`${searchAttributes[key].name} = ${quoted(value)}`)
  }
  if (open !== undefined) terms.push(`ExecutionStatus ${open ? '=' : '!='} 'Running'`)
  // A run that continued as new is a part of a recovery that goes on.
  if (open !== true) terms.push("ExecutionStatus != 'ContinuedAsNew'")
  if (dueBefore !== undefined) terms.push(`${searchAttributes.nextDue.name} < ${quoted(dueBefore)}`)
  return terms.join(' AND ')
}

/**
 * As the server's parser reads it. On its SQLite store it then finds no value that holds a backslash or a double quote: it
 * hands on their escapes, which SQLite does not know.
 */
function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** What visibility knows of a recovery. */
export function summaryOf(info: WorkflowExecutionInfo): RecoverySummary {
  const attributes = info.typedSearchAttributes
  const text = (key: (typeof keywords)[number]): string | null =>
    attributes.get(searchAttributes[key]) ?? null
  return {
    id: info.workflowId,
    drill: isDrillRecovery(info.workflowId),
    open: info.status.name === 'RUNNING',
    playbook: text('playbook'),
    step: text('step'),
    owner: text('owner'),
    customer: text('customer'),
    severity: text('severity'),
    slaState: text('slaState'),
    breaches: attributes.get(searchAttributes.breaches) ?? 0,
    nextDue: attributes.get(searchAttributes.nextDue)?.toISOString() ?? null,
    outcome: text('outcome'),
    startedAt: info.startTime.toISOString(),
    closedAt: info.closeTime?.toISOString() ?? null,
  }
}
