/**
 * How a rehearsal is told from the real thing. Free of zod, so that workflow code may import it.
 */

/** What the reference of every drill begins with, and no other: a rehearsal is told by its workflow ID alone. */
export const drillPrefix = 'drill-'

/** How a rehearsal is run, as the failure that it is about carries it. */
export interface Drill {
  /** People of ours are paged for real; else their notices, too, stay in the outbox. */
  page: boolean
  /** How many times faster than real time its clocks run: what people are told of it. */
  timeScale: number
  /** Who is to own it, in place of the playbook's choice: an ID in the directory. */
  owner?: string | undefined
}

/** Nobody said how it is run, but its reference says that it is one: nothing leaves the house. */
export const unannounced: Drill = { page: false, timeScale: 1 }

export const isDrillReference = (reference: string): boolean => reference.startsWith(drillPrefix)

/** Whether this is the workflow ID of a drill: `recovery/<playbook>/drill-...`. */
export const isDrillRecovery = (recovery: string): boolean =>
  isDrillReference(recovery.slice(recovery.lastIndexOf('/') + 1))

/** The drill that a failure is made up for; null for a real one. Either its mark or its reference suffices. */
export function drillOf({
  drill,
  reference,
}: {
  readonly drill?: Drill | undefined
  readonly reference: string
}): Drill | null {
  return drill ?? (isDrillReference(reference) ? unannounced : null)
}

/** How whatever people see of a drill begins. */
export const drillMark = '[DRILL] '

/** Marks what people see of a drill, once. */
export const markedAsDrill = (text: string): string =>
  text.startsWith(drillMark) ? text : `${drillMark}${text}`
