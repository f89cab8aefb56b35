import type { z } from 'zod'
import type { Failure, RecoveryInput, SealedFailure } from '../model/failure.ts'
import { recoveryId } from '../model/names.ts'
import { seal } from '../model/seal.ts'
import type { Playbook } from '../playbooks/index.ts'
import { Mailbox } from './mailbox.ts'
import { checkedStart, type StartOptions } from './options.ts'
import { TestRecovery } from './recovery.ts'
import { Simulation } from './simulation.ts'
import { SteppingClock } from './stepping-clock.ts'
import { openWorld } from './world.ts'

/**
 * Starts a recovery under a virtual clock: the machine and the activities of a worker, in a world that is all in memory. It
 * is at rest when this returns: the apology is out, and time stands still until the test lets it pass.
 * @throws Error naming the option or the fact that is wrong.
 * @example
 * const recovery = await startRecovery(shipmentDelayed, { facts })
 * await recovery.advance('P1D')
 * await recovery.customer.writes('Where is it?')
 * await recovery.owner.answers('It left this morning, ...')
 * expect(recovery.messages.at(-1)?.kind).toBe('answer')
 */
export async function startRecovery<Name extends string, Schema extends z.ZodObject>(
  playbook: Playbook<Name, Schema>,
  options: StartOptions<Schema>,
): Promise<TestRecovery> {
  const { failure, subject, startAt, people, history } = checkedStart(playbook, options)
  const clock = new SteppingClock()
  clock.set(Date.parse(startAt))
  const { steps = [] } = options
  const world = await openWorld(playbook, people, history, steps, () => clock.now())
  const mailbox = new Mailbox(world.mails)
  const simulation = await Simulation.start(clock, world, inputOf(failure), steps, (message, composed) =>
    mailbox.deliver(message, composed, new Date(clock.now()).toISOString()),
  )
  return new TestRecovery(failure, subject, simulation, mailbox, people.people)
}

/** Personal data is sealed, as a client does. */
function inputOf(failure: Failure): RecoveryInput {
  const { customer, facts, ...control } = failure
  const { name, email, ...open } = customer
  const sealed: SealedFailure = {
    ...control,
    customer: { ...open, contact: seal({ name, email }) },
    facts: seal(facts),
  }
  return { id: recoveryId(failure.playbook, failure.reference), opening: 0, failure: sealed, timeScale: 1 }
}
