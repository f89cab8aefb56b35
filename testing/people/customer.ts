import { seal } from '../../model/seal.ts'
import type { Simulation } from '../simulation.ts'
import { eventId } from './event-id.ts'

/** The customer of a simulated recovery. */
export class TestCustomer {
  readonly #simulation: Simulation

  constructor(simulation: Simulation) {
    this.#simulation = simulation
  }

  /**
   * They write, by any channel.
   * @param said `satisfied` where they answer the follow-up: whether it is right now
   * @throws Error once the recovery has closed.
   */
  async writes(text: string, said: { satisfied?: boolean } = {}): Promise<void> {
    const isTaken = await this.#simulation.tell({
      type: 'customer.replied',
      id: eventId(),
      text: seal(text),
      ...said,
    })
    if (!isTaken) throw new Error('The recovery has closed: what the customer writes now does not reach it')
  }
}
