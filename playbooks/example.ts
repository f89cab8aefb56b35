import type { Failure } from '../model/failure.ts'
import { referencePattern } from '../model/names.ts'
import { generateFacts } from './facts/generate.ts'
import type { Playbook } from './playbook.ts'
import type { Signatory } from './words.ts'

/** When all examples happen: a Monday morning on which people work. */
export const exampleNow = '2026-03-02T09:00:00Z'

/** Who owns an example: with a title that no playbook gives a limit of its own. */
export const someone: Signatory = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }

/** Somebody who gets the messages of examples. */
const reader: Failure['customer'] = {
  id: 'ANATR',
  name: 'Ana Trujillo',
  email: 'ana.trujillo@example.com',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
}

/**
 * A failure that a playbook could be told of.
 * @throws NoExample naming the field that no example was found for.
 */
export function exampleFailure(playbook: Playbook, { seed }: { seed: number }): Failure {
  const facts = generateFacts(playbook.facts, { seed, at: exampleNow, texts: { owner: ['lena'] } })
  return {
    playbook: playbook.name,
    reference: referenceOf(facts) ?? `example-${seed}`,
    occurredAt: '2026-03-02T08:30:00Z',
    customer: reader,
    facts: JSON.parse(JSON.stringify(facts)),
  }
}

/** Backends report a failure by the number of what failed: `order-10248`. */
function referenceOf(facts: Readonly<Record<string, unknown>>): string | undefined {
  const [name = '', value] =
    Object.entries(facts).find(
      ([name, fact]) => /(id|number|reference)$/i.test(name) && typeof fact === 'string',
    ) ?? []
  const [what = ''] = /^[a-z]+/.exec(name) ?? []
  const reference = `${what}-${String(value)}`
  return value !== undefined && referencePattern.test(reference) ? reference : undefined
}
