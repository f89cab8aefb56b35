import type { z } from 'zod'
import { type Drill, drillPrefix, isDrillReference } from '../model/drill.ts'
import { type Failure, failure, type RecoveryInput, type SealedFailure } from '../model/failure.ts'
import { recoveryId } from '../model/names.ts'
import { seal } from '../model/seal.ts'
import { InvalidInput, type Problem } from './errors.ts'

/** What a client needs of a playbook: its name, its version and the schema of its facts. */
export interface PlaybookFacts {
  readonly name: string
  readonly version: number
  readonly facts: z.ZodType
}

/** A failure with the facts that its playbook asks for: name the playbook, and TypeScript knows the facts. */
export type FailureFor<P extends PlaybookFacts> = P extends PlaybookFacts
  ? Omit<z.input<typeof failure>, 'playbook' | 'facts'> & { playbook: P['name']; facts: z.input<P['facts']> }
  : never

/**
 * Checks a failure against its schema and the facts against its playbook's.
 * @param isDrill it is made up for a rehearsal, which its reference must say, and no other may
 * @throws InvalidInput naming every field that is wrong, or the playbooks that are known.
 */
export function parseFailure(input: unknown, playbooks: readonly PlaybookFacts[], isDrill = false): Failure {
  const parsed = failure.safeParse(input)
  const problems = parsed.success ? referenceProblems(parsed.data, isDrill) : problemsOf(parsed.error)
  const name = playbookOf(input)
  const playbook = newest(playbooks, name)
  if (name !== undefined && playbook === undefined && !problems.some(({ field }) => field === 'playbook')) {
    const known = [...new Set(playbooks.map((each) => each.name))].sort().join(', ')
    problems.push({ field: 'playbook', message: `unknown playbook "${name}": known are ${known || 'none'}` })
  }
  if (playbook !== undefined && !problems.some(({ field }) => field === 'facts')) {
    const facts = playbook.facts.safeParse(factsOf(input))
    if (!facts.success) problems.push(...problemsOf(facts.error, 'facts'))
  }
  if (!parsed.success || problems.length > 0) throw new InvalidInput('not a failure', problems)
  return parsed.data
}

function referenceProblems({ reference }: Failure, isDrill: boolean): Problem[] {
  if (isDrillReference(reference) === isDrill) return []
  const message = isDrill
    ? `the reference of a drill begins with "${drillPrefix}"`
    : `what begins with "${drillPrefix}" is a rehearsal, of which nothing leaves the house: begin one with amends drill`
  return [{ field: 'reference', message }]
}

/** Checks any input against a schema. @throws InvalidInput naming every field that is wrong. */
export function check<T>(schema: z.ZodType<T>, input: unknown, what: string): T {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new InvalidInput(what, problemsOf(parsed.error))
  return parsed.data
}

/** The input of the workflow: control fields in the open, personal data sealed. `drill` marks a rehearsal. */
export function recoveryInputOf(
  valid: Failure,
  opening: number,
  timeScale: number,
  drill?: Drill,
): RecoveryInput {
  const { customer, facts, ...control } = valid
  const { name, email, ...open } = customer
  const sealedFailure: SealedFailure = {
    ...control,
    customer: { ...open, contact: seal({ name, email }) },
    facts: seal(facts),
    ...(drill === undefined ? {} : { drill }),
  }
  return { id: recoveryId(valid.playbook, valid.reference), opening, failure: sealedFailure, timeScale }
}

function problemsOf(error: z.ZodError, under?: string): Problem[] {
  return error.issues.map((issue) => ({
    field: fieldName(under === undefined ? issue.path : [under, ...issue.path]),
    message: wording(issue),
  }))
}

/** `items[0].price`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`,
    '',
  )
}

/** Zod's own words, but where they do not say what would be right. */
function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `missing, ${issue.expected} expected`
  }
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    return 'not an instant: give ISO 8601 with an offset or Z, as 2026-03-02T09:30:00Z'
  }
  return issue.message.replace(/^Invalid input: /, '')
}

/** New recoveries begin with the newest version of a playbook. */
function newest(playbooks: readonly PlaybookFacts[], name: string | undefined): PlaybookFacts | undefined {
  return playbooks.filter((each) => each.name === name).sort((a, b) => b.version - a.version)[0]
}

function playbookOf(input: unknown): string | undefined {
  return isObject(input) && typeof input.playbook === 'string' ? input.playbook : undefined
}

function factsOf(input: unknown): unknown {
  return isObject(input) ? input.facts : undefined
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null
}
