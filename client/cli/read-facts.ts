import type { Failure } from '../../model/failure.ts'
import type { Playbook } from '../../playbooks/index.ts'
import { check, parseFailure } from '../failures.ts'
import type { Io } from './io.ts'
import { readJson } from './read-json.ts'

/** What a file says about a failure: its facts, and the failure itself where it holds a whole one. */
interface GivenFacts {
  readonly facts: Record<string, unknown>
  readonly failure: Failure | null
}

/**
 * Reads the facts that a playbook asks for from a file, or from standard input for `-`: alone, or within a whole failure as
 * `amends start` takes it.
 * @throws UsageError when there is no such file; InvalidInput naming the field that is wrong.
 */
export async function readFacts(playbook: Playbook, file: string, io: Io): Promise<GivenFacts> {
  const value = await readJson(file, io)
  if (isWhole(value, playbook)) {
    const failure = parseFailure(value, [playbook])
    return { facts: failure.facts, failure }
  }
  const name = file === '-' ? 'standard input' : file
  check(playbook.facts, value, `${name} holds no facts of "${playbook.name}"`)
  // The schema, which is one of an object, has just accepted it as its input.
  return { facts: value as Record<string, unknown>, failure: null }
}

const isWhole = (value: unknown, { facts }: Playbook): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['playbook', 'facts'].every((name) => name in value && !(name in facts.shape))
