import { type SearchAttributePair, TypedSearchAttributes } from '@temporalio/common'
import { type Drill, drillMark } from '../model/drill.ts'
import type { Failure, RecoveryInput } from '../model/failure.ts'
import { searchAttributes } from '../model/names.ts'
import { recoveryInputOf } from './failures.ts'

/** What the workflow of a failure starts with: its input, and what the web UI shows of it before its first step. */
export interface RecoveryStart {
  workflowId: string
  args: [RecoveryInput]
  staticSummary: string
  staticDetails: string
  typedSearchAttributes: TypedSearchAttributes
}

/** Holds no personal data outside of sealed values: the rest stands in the web UI. */
export function startOptions(
  failure: Failure,
  opening: number,
  timeScale: number,
  drill?: Drill,
): RecoveryStart {
  const input = recoveryInputOf(failure, opening, timeScale, drill)
  const mark = drill === undefined ? '' : drillMark
  return {
    workflowId: input.id,
    args: [input],
    staticSummary: `${mark}${failure.playbook} ${failure.reference}`,
    staticDetails: details(failure, opening, drill),
    typedSearchAttributes: new TypedSearchAttributes(initialAttributes(failure)),
  }
}

function details(failure: Failure, opening: number, drill: Drill | undefined): string {
  const rows = [
    ...(drill === undefined ? [] : ['- A rehearsal: the failure is made up, and nothing leaves the house']),
    `- Failed at ${failure.occurredAt}`,
    `- Customer ${failure.customer.id} (${failure.customer.locale}, ${failure.customer.timeZone})`,
  ]
  if (failure.severity !== undefined) rows.push(`- Severity ${failure.severity}, as reported`)
  if (opening > 0) rows.push(`- Opened again: opening ${opening}`)
  return rows.join('\n')
}

function initialAttributes({ playbook, customer, severity }: Failure): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [
    { key: searchAttributes.playbook, value: playbook },
    { key: searchAttributes.step, value: 'planning' },
    { key: searchAttributes.customer, value: customer.id },
    { key: searchAttributes.slaState, value: 'on-track' },
    { key: searchAttributes.breaches, value: 0 },
  ]
  if (severity !== undefined) pairs.push({ key: searchAttributes.severity, value: severity })
  return pairs
}
