import type { Effects } from '../model/effects.ts'
import { type DeadlineAsk, type Plan, plan } from '../model/plan.ts'
import { PlaybookError } from '../playbooks/index.ts'
import { openFailure } from './case.ts'
import { deadlineOf } from './clock.ts'
import type { Dependencies } from './dependencies.ts'

/** Lets the newest version of the playbook decide, and fixes what it decided. */
export const planActivity =
  ({ playbooks, directory }: Pick<Dependencies, 'playbooks' | 'directory'>): Effects['plan'] =>
  async ({ failure: sealed }) => {
    const failure = openFailure(sealed)
    const playbook = playbooks.find(failure.playbook)
    const considered = playbook.consider(failure)
    const ladder = await directory.ladder(considered.owner)
    const [owner] = ladder
    if (!owner) throw new Error('The directory has nobody in it: add the people who own failures')
    const decisions = considered.decide(owner)
    const clock = (id: keyof Plan['deadlines']) => {
      const ask: DeadlineAsk = { id, from: failure.occurredAt, ...decisions.budgets[id] }
      return deadlineOf(ask, 'it happened')
    }
    const decided = plan.safeParse({
      ...decisions,
      playbook: { name: playbook.name, version: playbook.version },
      ladder: ladder.map(({ id }) => id),
      deadlines: { 'own-it': clock('own-it'), act: clock('act') },
    })
    if (decided.success) return decided.data
    const [issue] = decided.error.issues
    throw new PlaybookError(
      `Playbook "${playbook.name}" decided what no plan can hold, at ${issue?.path.join('.')}: ${issue?.message}`,
    )
  }
