import { type Severity, severity } from '../../model/base.ts'
import type { Failure } from '../../model/failure.ts'
import type { History } from '../../model/plan.ts'
import { exampleFailure, someone } from '../../playbooks/example.ts'
import { NoExample } from '../../playbooks/facts/generate.ts'
import type { Case, Playbook, Signatory } from '../../playbooks/index.ts'
import { briefly, type Found, partsOf } from './finding.ts'

/** A made-up failure, in the hands of its playbook, which has decided. */
export interface Trial {
  readonly failure: Failure
  readonly severity: Severity
  readonly history: History
  readonly considered: Case
  readonly plan: ReturnType<Case['decide']>
}

export interface Trials {
  readonly trials: readonly Trial[]
  /** How many were tried: those that the playbook could not decide on are no trials. */
  readonly tried: number
  readonly findings: readonly Found[]
}

const mostFacts = 24
const histories: readonly History[] = [
  { failures: 0, repeats: 0 },
  { failures: 1, repeats: 1 },
  { failures: 5, repeats: 4 },
]

/** Lets a playbook decide on made-up facts: each at every severity, for a customer failed for the first time, again, and often. */
export function tryOut(playbook: Playbook, seed: number, owner: Signatory = someone): Trials {
  const failures: Failure[] = []
  try {
    for (let number = 0; number < mostFacts; number++)
      failures.push(exampleFailure(playbook, { seed: seed + number }))
  } catch (error) {
    if (!(error instanceof NoExample)) throw error
    if (failures.length === 0) return { trials: [], tried: 0, findings: [noFacts(error)] }
  }
  const known = new Set<string>()
  const distinct = failures.filter(({ facts }) => isNew(known, JSON.stringify(facts)))

  const trials: Trial[] = []
  const findings = new Map<string, Found>()
  let tried = 0
  for (const failure of distinct) {
    for (const given of severity.options.flatMap((level) =>
      histories.map((history) => ({ severity: level, history })),
    )) {
      tried++
      const wrong = attempt('consider', failure, () => {
        // Without one given, the playbook's own choice is tried too.
        playbook.consider(failure, { history: given.history })
        const considered = playbook.consider(failure, given)
        trials.push({ failure, ...given, considered, plan: considered.decide(owner) })
      })
      if (wrong && !findings.has(`${wrong.where} ${wrong.what}`))
        findings.set(`${wrong.where} ${wrong.what}`, wrong)
    }
  }
  const always = trials.length === 0 ? { todo: 'Correct this: it is so for all facts that were tried' } : {}
  return { trials, tried, findings: [...findings.values()].map((found) => ({ ...found, ...always })) }
}

/** Runs code of a playbook. What it throws is a finding. */
export function attempt(where: string, { facts }: Failure, run: () => void): Found | null {
  try {
    run()
    return null
  } catch (error) {
    return {
      ...partsOf(error, where),
      todo: `Let it answer for facts such as ${briefly(facts)}, or let the schema refuse them`,
      severity: 'error',
    }
  }
}

const noFacts = ({ field, message }: NoExample): Found => ({
  where: field,
  what: `Nothing could be tried, as ${message}`,
  todo: 'Check that nothing contradicts itself, or give the field examples: `.meta({ examples: [...] })`',
  severity: 'error',
})

const isNew = (known: Set<string>, key: string): boolean => known.size < known.add(key).size
