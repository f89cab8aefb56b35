import { defineSearchAttributeKey } from '@temporalio/common'

/**
 * The contract in names: what a program in any language needs to talk to a recovery. Free of zod, so that workflow code
 * may import it.
 */

/** The task queue that Amends workers poll. */
export const taskQueue = 'amends'

/** The workflow type of a recovery. */
export const workflowType = 'recovery'

/** A reference is the caller's business key: an order, a ticket. */
export const referencePattern = /^[A-Za-z0-9._-]{1,100}$/

/** The workflow ID of a recovery: one recovery for each playbook and reference. */
export function recoveryId(playbook: string, reference: string): string {
  return `${workflowType}/${playbook}/${reference}`
}

/** The workflow ID of a task's recovery: a task's ID is that of its recovery, as people type it, and a number. */
export function recoveryOfTask(task: string): string {
  return `${workflowType}/${task.slice(0, task.lastIndexOf('/'))}`
}

/** Who has a task until somebody was looked up. No person has this ID. */
export const unassigned = 'unassigned'

/** What ops can filter and sort recoveries by. None holds personal data. */
export const searchAttributes = {
  playbook: defineSearchAttributeKey('AmendsPlaybook', 'KEYWORD'),
  step: defineSearchAttributeKey('AmendsStep', 'KEYWORD'),
  owner: defineSearchAttributeKey('AmendsOwner', 'KEYWORD'),
  customer: defineSearchAttributeKey('AmendsCustomer', 'KEYWORD'),
  severity: defineSearchAttributeKey('AmendsSeverity', 'KEYWORD'),
  slaState: defineSearchAttributeKey('AmendsSlaState', 'KEYWORD'),
  breaches: defineSearchAttributeKey('AmendsBreaches', 'INT'),
  nextDue: defineSearchAttributeKey('AmendsNextDue', 'DATETIME'),
  incident: defineSearchAttributeKey('AmendsIncident', 'KEYWORD'),
  outcome: defineSearchAttributeKey('AmendsOutcome', 'KEYWORD'),
} as const
