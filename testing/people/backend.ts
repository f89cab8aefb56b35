import type { RecoveryEventOf } from '../../model/events.ts'
import type { Simulation } from '../simulation.ts'
import { eventId } from './event-id.ts'

/** What of a running plan changes: see `planRevised` in model/events.ts. */
export type Revision = Pick<RecoveryEventOf<'plan.revised'>, 'remedies' | 'budgets' | 'calendar'>

/** The program that reported the failure, or whoever runs it: what they tell a simulated recovery over the client. */
export class TestBackend {
  readonly #simulation: Simulation

  constructor(simulation: Simulation) {
    this.#simulation = simulation
  }

  /**
   * The failure turned out to be none, or is handled elsewhere.
   * @throws Error once that is known, or the recovery has closed.
   */
  async withdraws(reason: string): Promise<void> {
    if (await this.#simulation.tell({ type: 'recovery.withdrawn', id: eventId(), reason })) return
    throw new Error('The recovery cannot be withdrawn any more: it was before, or it has closed')
  }

  /**
   * The remedies, the budgets or the calendar of this recovery change.
   * @param by who says so; default `ops`
   * @throws Error where it does not take that: no plan yet or any more, remedies that are being granted, what is no budget.
   */
  async revisesPlan(revision: Revision, by = 'ops'): Promise<void> {
    if (await this.#simulation.tell({ type: 'plan.revised', id: eventId(), by, ...revision })) return
    throw new Error(
      `The recovery does not take this plan now (${Object.keys(revision).join(', ') || 'nothing changes'})`,
    )
  }
}
