import type { z } from 'zod'
import { type Person, parsePeople } from '../activities/directory/people.ts'
import { team } from '../activities/directory/team.ts'
import type { OwnStep } from '../machines/own/step.ts'
import { instant, type Severity } from '../model/base.ts'
import { type Failure, failure } from '../model/failure.ts'
import { referencePattern } from '../model/names.ts'
import type { History } from '../model/plan.ts'
import type { Playbook } from '../playbooks/index.ts'

/** The people of ours, as a directory file holds them; whoever has a duty, in the order in which they are asked. */
export interface People {
  readonly people: Person[]
  readonly duties?: Record<string, string[]>
}

/** What a recovery under test begins with. */
export interface StartOptions<Schema extends z.ZodObject> {
  /** What the playbook asks for. */
  readonly facts: z.input<Schema>
  /** What differs from Ana Trujillo in Berlin, who reads English. */
  readonly customer?: Partial<Failure['customer']>
  readonly severity?: Severity
  /** Default: the ID among the facts (`orderId`), as a backend would give it; else `test-1`. */
  readonly reference?: string
  /** When the recovery starts, ISO 8601; default Monday, 2 March 2026, at 09:00 UTC. */
  readonly startAt?: string
  /** When it failed; default: when the recovery starts. */
  readonly occurredAt?: string
  /** Default: Lena Voss (`lena`) in customer care, above her Omar Haddad (`omar`), at the top Ruth Okafor (`ruth`). */
  readonly directory?: People
  /** How often this customer was failed before; default never. */
  readonly history?: History
  /** The machines that the playbook brings for steps; default none. */
  readonly steps?: readonly OwnStep[]
}

const usualStart = '2026-03-02T09:00:00Z'
const usualCustomer: Failure['customer'] = {
  id: 'ANATR',
  name: 'Ana Trujillo',
  email: 'ana.trujillo@example.com',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
}

/** What a recovery begins with, checked and complete. */
export interface Start {
  readonly failure: Failure
  /** What messages call the thing that failed. */
  readonly subject: string
  readonly startAt: string
  readonly people: People
  readonly history: History | undefined
}

/**
 * Completes and checks what a recovery is started with.
 * @throws Error naming the field that is wrong; FactsError for the facts.
 */
export function checkedStart<Name extends string, Schema extends z.ZodObject>(
  playbook: Playbook<Name, Schema>,
  options: StartOptions<Schema>,
): Start {
  const { facts, severity, reference = referenceIn(facts), directory, history } = options
  const startAt = checked(instant, 'startAt', options.startAt ?? usualStart)
  const reported = checked(failure, 'failure', {
    playbook: playbook.name,
    reference,
    occurredAt: options.occurredAt ?? startAt,
    customer: { ...usualCustomer, ...options.customer },
    ...(severity === undefined ? {} : { severity }),
    facts,
  })
  if (Date.parse(reported.occurredAt) > Date.parse(startAt))
    throw new Error(`occurredAt: ${reported.occurredAt} is later than ${startAt}, when the recovery starts`)
  const { subject } = playbook.consider(reported)
  const people = directory ? parsePeople('given to startRecovery', JSON.stringify(directory)) : team
  return { failure: reported, subject, startAt, people, history }
}

/** The first fact that is named as an ID, and could be a reference. */
function referenceIn(facts: Record<string, unknown>): string {
  const ids = Object.entries(facts).flatMap(([name, value]) =>
    /(id|number|reference)$/i.test(name) && typeof value === 'string' && referencePattern.test(value)
      ? value
      : [],
  )
  return ids[0] ?? 'test-1'
}

function checked<T>(schema: z.ZodType<T>, what: string, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${[what, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`)
}
