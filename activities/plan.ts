import { isDrillRecovery } from '../model/drill.ts'
import type { Effects } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import { recoveryId } from '../model/names.ts'
import { type History, type Plan, plan } from '../model/plan.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { Journal } from '../store/index.ts'
import { before } from '../time/dates.ts'
import { openFailure } from './case.ts'
import { deadlineOf } from './deadlines.ts'
import type { Dependencies } from './dependencies.ts'
import { whyNot } from './prepare.ts'

/** What a plan is made from. */
export type PlanDependencies = Pick<Dependencies, 'playbooks' | 'directory' | 'steps' | 'now'> & {
  store: { readonly journal: Pick<Journal, 'append' | 'failuresOf'> }
}

/** Lets the newest version of the playbook decide, and fixes what it decided. */
export const planActivity =
  ({ playbooks, directory, steps, store, now }: PlanDependencies): Effects['plan'] =>
  async ({ failure: sealed }) => {
    const failure = openFailure(sealed)
    const playbook = playbooks.find(failure.playbook)
    const at = new Date(now()).toISOString()
    const history = await historyOf(failure, store.journal, at)
    const considered = playbook.consider(failure, { history })
    const owners = await directory.ladder(considered.owner)
    const [owner] = owners
    if (!owner) throw new Error('The directory has nobody in it: add the people who own failures')
    const decisions = considered.decide(owner)
    const calendars = [{ until: null, calendar: decisions.calendar }]
    // From the failure, even when it is logged later: field rule 1.
    const clock = (id: keyof Plan['deadlines']) =>
      deadlineOf(
        { id, from: failure.occurredAt, pauses: [], ...decisions.budgets[id] },
        calendars,
        'it happened',
      )
    const decided = plan.safeParse({
      ...decisions,
      playbook: { name: playbook.name, version: playbook.version },
      owners: owners.map(({ id }) => id),
      deadlines: { 'own-it': clock('own-it'), act: clock('act') },
    })
    if (decided.success) {
      for (const [step, machine] of Object.entries(decided.data.steps ?? {})) {
        const why = whyNot(steps, step, machine)
        if (why) throw new PlaybookError(`Playbook "${playbook.name}", steps.${step}: ${why}`)
      }
      await noteFailure(failure, store.journal, at)
      return decided.data
    }
    const [issue] = decided.error.issues
    throw new PlaybookError(
      `Playbook "${playbook.name}" decided what no plan can hold, at ${issue?.path.join('.')}: ${issue?.message}`,
    )
  }

/**
 * Whoever plans for the same customer next must know of it, and a recovery writes its journal in batches: one that needs no person
 * writes nothing for days.
 */
async function noteFailure(
  { customer, playbook, reference, occurredAt }: Failure,
  journal: Pick<Journal, 'append'>,
  at: string,
): Promise<void> {
  const recovery = recoveryId(playbook, reference)
  if (isDrillRecovery(recovery)) return
  const of = { recovery, playbook, customer: customer.id, opening: 0 }
  await journal.append([{ ...of, id: 'planned', at, type: 'recovery.planned', data: { occurredAt } }])
}

/** How far back it matters that we failed somebody before. */
const memory = 'P365D'

/** How often this customer was failed before, but for drills, and for this failure itself, which may have been opened before. */
async function historyOf(
  { customer, playbook, reference }: Failure,
  journal: Pick<Journal, 'failuresOf'>,
  now: string,
): Promise<History> {
  const itself = recoveryId(playbook, reference)
  const found = await journal.failuresOf(customer.id, { from: before(now, memory), to: now })
  const others = found.filter(({ recovery }) => recovery !== itself && !isDrillRecovery(recovery))
  return {
    failures: others.length,
    repeats: others.filter((other) => other.playbook === playbook).length,
  }
}
