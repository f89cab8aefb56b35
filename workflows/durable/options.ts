import type { ActivityOptions, LocalActivityOptions } from '@temporalio/common'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'
import { effectNames } from '../../machines/effect.ts'
import type { Deadline } from './messages.ts'

/** How an effect placeholder runs as an activity of the same name. Exactly one of `local` and `activity` is given. */
export interface Effect {
  /**
   * As a local activity: short work, a marker in history instead of three events. They run one at a time, and deadlines
   * that fall due meanwhile wait for it: keep its `scheduleToCloseTimeout` to seconds.
   */
  readonly local?: LocalActivityOptions
  /** As an activity of its own. */
  readonly activity?: ActivityOptions
  /**
   * Leaving the state does not cancel it: it is settled, and its result not lost. For what moves money or sends a message.
   * The run neither completes nor continues as new before it is settled; the root gets `effect.settled` if it takes that.
   * `cancelled`: it is cancelled, and settled all the same. For what must have ended before it can be taken back.
   */
  readonly settle?: boolean | 'cancelled'
  /** One line for the UI. */
  summary?(input: unknown): string
}

/** What `onChange` gets to see. */
export interface Change<Snapshot = AnyMachineSnapshot> {
  readonly snapshot: Snapshot
  /** Every pending delay of the whole actor system, the earliest first. */
  readonly deadlines: readonly Deadline[]
}

/** What a run needs to know, whatever the types of its machine. */
export interface Options {
  readonly effects: Readonly<Record<string, Effect>>
  readonly versions?: readonly AnyStateMachine[]
  readonly accepts?: readonly string[]
  readonly onChange?: (change: Change) => void
}

/**
 * Checks what would otherwise fail in the middle of a run.
 * @throws Error naming the effect or the machine that is wrong, and what to do.
 */
export function checkOptions(machine: AnyStateMachine, { effects, versions = [] }: Options): void {
  const machines = [machine, ...versions]
  const ids = machines.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`Two machines have the id "${twice}": every version needs its own`)

  const placeholders = new Set<string>()
  for (const version of machines) effectNames(version, placeholders)
  for (const name of placeholders) {
    if (!effects[name])
      throw new Error(`Machine "${machine.id}": the effect "${name}" is not listed in options.effects`)
  }
  for (const [name, { local, activity }] of Object.entries(effects)) {
    if (!placeholders.has(name))
      throw new Error(`Machine "${machine.id}" has no effect "${name}": remove it from options.effects`)
    if (!local === !activity) throw new Error(`Effect "${name}": give exactly one of local and activity`)
    if ((local ?? activity)?.scheduleToCloseTimeout === undefined) {
      throw new Error(`Effect "${name}": give a scheduleToCloseTimeout, so that it is certain to end`)
    }
  }
}
