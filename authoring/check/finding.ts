import { type Severity, severity } from '../../model/base.ts'

/** Something in a playbook that cannot work, or that its author did not mean. */
export interface Finding {
  readonly playbook: string
  /** The path of the field, or the place in a file. */
  readonly where: string
  /** In one sentence. */
  readonly what: string
  readonly todo: string
  /** With an error, the playbook is not to be used; a warning may be what its author wants. */
  readonly severity: 'error' | 'warning'
}

/** A finding, before it is said whose it is. */
export type Found = Omit<Finding, 'playbook'>

/**
 * Tells how many cases something is wrong with: with all of them, the playbook itself is wrong; with some, they may be what
 * nobody will ever meet.
 */
export const ofCases = (wrong: number, all: number): Pick<Found, 'severity'> & { share: string } =>
  wrong === all
    ? { severity: 'error', share: 'in every case' }
    : { severity: 'warning', share: `in ${wrong} of ${all} cases` }

/** Facts as they stand in a finding: enough to try the case again. */
export function briefly(facts: unknown): string {
  const text = JSON.stringify(facts)
  return text.length <= 160 ? text : `${text.slice(0, 157)}...`
}

const ofFailure = /^Playbook "[^"]*"(?: version \d+)?(?: for [^,]*)?, ([^:]+): ([\s\S]*)$/

/** What an error says, parted from the path that it names. */
export function partsOf(error: unknown, otherwise: string): { where: string; what: string } {
  const text = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
  const [, where = otherwise, what = text] = ofFailure.exec(text) ?? []
  return { where, what }
}

/** Tells what is wrong at several severities once. `what` is the part of a sentence that comes after them. */
export function atSeverities(find: (level: Severity) => Found[]): Found[] {
  const all = severity.options.flatMap((level) => find(level).map((found) => ({ level, found })))
  const isSame = (a: Found, b: Found): boolean =>
    a.where === b.where && a.what === b.what && a.severity === b.severity
  return all
    .filter(({ found }, index) => all.findIndex((other) => isSame(other.found, found)) === index)
    .map(({ found }) => {
      const levels = all.filter((other) => isSame(other.found, found)).map(({ level }) => level)
      const where =
        levels.length === severity.options.length ? 'every severity' : `severity ${levels.join(', ')}`
      return { ...found, what: `At ${where}, ${found.what}` }
    })
}
