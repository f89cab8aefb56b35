import { CancellationScope, defineQuery, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow'
import type { AnyStateMachine, InputFrom, OutputFrom, SnapshotFrom } from 'xstate'
import { EVENT, SEND, SNAPSHOT, type View, WAIT_FOR, type WaitCondition } from './durable/messages.ts'
import { type Change, checkOptions, type Effect } from './durable/options.ts'
import { type Carried, Run } from './durable/run.ts'
import { time } from './durable/time.ts'
import { chooseMachine } from './durable/versions.ts'

export type { Deadline } from './durable/messages.ts'
export type { Carried, Effect }

/**
 * The time, for machines that do arithmetic with it: milliseconds since the epoch. Use it instead of `Date.now()`, which in a
 * replay may differ after a local activity.
 */
export const now: () => number = time.now

/** How a machine runs as a workflow. */
export interface DurableOptions<M extends AnyStateMachine> {
  /** How each effect placeholder of the machine, and of the machines it declares, runs as an activity of its name. */
  readonly effects: Readonly<Record<string, Effect>>
  /** Older machines, by id: a run ends on the machine it began with. List one until its last run has ended. */
  readonly versions?: readonly AnyStateMachine[]
  /** The types of event that the world may send; default: all that the machine takes. Parts of a machine talk to it too. */
  readonly accepts?: readonly string[]
  /**
   * Called when the state has changed, after each thing that arrived and all that followed from it, and once more before it
   * ends; never while a local effect is in flight. For search attributes and details.
   */
  readonly onChange?: (change: Change<SnapshotFrom<M>>) => void
}

const event = defineSignal<[unknown]>(EVENT)
const send = defineUpdate<View, [unknown]>(SEND)
const waitFor = defineUpdate<View, [WaitCondition]>(WAIT_FOR)
const snapshot = defineQuery<View>(SNAPSHOT)

/**
 * A Temporal workflow function that runs an XState machine durably: input in, output out. Events come as the messages of
 * `durable/messages.ts`, effects run as activities, delays survive, and long lives continue as new.
 *
 * A guard or an action that throws is a bug: it fails the workflow task, and a fixed worker resumes. An actor that fails
 * without `onError`, or an `ApplicationFailure`, fails the workflow.
 *
 * @example
 * export const checkout = durable(checkoutMachine, {
 *   effects: { charge: { activity: { scheduleToCloseTimeout: '5 minutes' }, settle: true } },
 * })
 *
 * @throws Error at once when options and machine do not fit.
 */
export function durable<M extends AnyStateMachine>(
  machine: M,
  options: DurableOptions<M>,
): (input: InputFrom<M>, ...carried: [Carried?]) => Promise<OutputFrom<M>> {
  const { onChange, ...rest } = options
  // A run does not know M; the snapshots that it reports are those of the machine given here.
  const anyOptions = onChange ? { ...rest, onChange: onChange as (change: Change) => void } : rest
  checkOptions(machine, anyOptions)

  return (input, carried) => {
    const { cancelRequested } = CancellationScope.current()
    const scope = new CancellationScope({ cancellable: false })
    return scope.run(async () => {
      const version = chooseMachine(machine, options.versions ?? [], carried?.machine)
      const run = new Run(version, anyOptions, scope, input, carried)
      // Only now, so that messages that came first find the machine started.
      listen(run)
      cancelRequested.catch(() => run.enter(() => run.cancel()))
      // The output of the machine is what its type says.
      return (await run.toEnd()) as OutputFrom<M>
    })
  }
}

function listen(run: Run): void {
  setHandler(event, (payload) => run.enter(() => run.receive(payload)))
  setHandler(send, (payload) => run.enter(() => run.send(payload)), {
    validator: (payload) => refuse(() => run.refusal(payload)),
  })
  setHandler(
    waitFor,
    (wanted) => run.enter(() => run.waiters.wait(wanted, run.snapshot).then(() => run.view())),
    { validator: (wanted) => refuse(() => run.waiters.refusal(wanted, run.snapshot)) },
  )
  setHandler(snapshot, () => run.view())
}

/** Throws a refusal. Not so an error of the machine: its guard's bug must fail the task, which the handler will do. */
function refuse(refusal: () => Error | undefined): void {
  let refused: Error | undefined
  try {
    refused = refusal()
  } catch {
    return
  }
  if (refused) throw refused
}
