import { z } from 'zod'
import { json } from '../model/base.ts'
import type { EffectBase } from '../model/effects.ts'
import { contact, type Failure, type SealedFailure } from '../model/failure.ts'
import { unseal } from '../model/seal.ts'
import type { Case, Registry } from '../playbooks/index.ts'

const opened = z.record(z.string(), json)

/** Opens the personal data of a failure. That it is made up for a drill is not for playbooks to know: they act as they would. */
export function openFailure({ customer, facts, drill: _, ...control }: SealedFailure): Failure {
  const { contact: sealedContact, ...known } = customer
  return {
    ...control,
    customer: { ...known, ...unseal(sealedContact, contact) },
    facts: unseal(facts, opened),
  }
}

/** A running recovery's failure in the hands of the playbook version that its plan names. */
export function caseOf(playbooks: Registry, { failure, plan }: EffectBase): { failure: Failure; case: Case } {
  const known = openFailure(failure)
  const playbook = playbooks.find(plan.playbook.name, plan.playbook.version)
  return {
    failure: known,
    case: playbook.consider(known, { severity: plan.severity, history: plan.history }),
  }
}
