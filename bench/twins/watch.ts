import type { Deadline } from '../../model/plan.ts'

/** A deadline that is watched, and how it went. */
export interface Watch {
  readonly name: string
  readonly kind: 'own-it' | 'act' | 'make-it-right' | 'promise' | 'task'
  /** Epoch milliseconds. */
  readonly atRiskAt: number
  readonly dueAt: number
  readonly why: string
  state: 'running' | 'at-risk' | 'breached' | 'met' | 'late'
}

/** A watch that begins now. */
export const newWatch = (
  name: string,
  kind: Watch['kind'],
  { atRiskAt, dueAt, why }: Pick<Deadline, 'atRiskAt' | 'dueAt' | 'why'>,
): Watch => ({ name, kind, atRiskAt: Date.parse(atRiskAt), dueAt: Date.parse(dueAt), why, state: 'running' })
