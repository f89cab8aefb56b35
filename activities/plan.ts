import type { Effects } from '../model/effects.ts'
import { type Plan, plan } from '../model/plan.ts'
import { PlaybookError } from '../playbooks/index.ts'
import { openFailure } from './case.ts'
import { deadlineOf } from './deadlines.ts'
import type { Dependencies } from './dependencies.ts'

/** Lets the newest version of the playbook decide, and fixes what it decided. */
export const planActivity =
  ({ playbooks, directory }: Pick<Dependencies, 'playbooks' | 'directory'>): Effects['plan'] =>
  async ({ failure: sealed }) => {
    const failure = openFailure(sealed)
    const playbook = playbooks.find(failure.playbook)
    const considered = playbook.consider(failure)
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
    if (decided.success) return decided.data
    const [issue] = decided.error.issues
    throw new PlaybookError(
      `Playbook "${playbook.name}" decided what no plan can hold, at ${issue?.path.join('.')}: ${issue?.message}`,
    )
  }
