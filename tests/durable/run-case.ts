import { setImmediate as turn } from 'node:timers/promises'
import { ServiceError, type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { type AnyMachineSnapshot, createActor, fromPromise, SimulatedClock } from 'xstate'
import { EffectError, provideEffects } from '../../machines/effect.ts'
import { EVENT, REFUSALS, SEND, SNAPSHOT, type View, WAIT_FOR } from '../../workflows/durable/messages.ts'
import { eventually } from '../support/temporal.ts'
import type { Case, Step } from './machines/case.ts'

/** Where a machine came to, and how. */
export interface Ending {
  readonly trail: readonly string[]
  readonly value: unknown
  readonly status: string
  readonly output: unknown
}

type Activities = Readonly<Record<string, (input: never) => Promise<unknown>>>

/** Runs a case without Temporal: XState's own interpreter, a clock that jumps, activities called as functions. */
export async function simulate({ machine, script, input }: Case, activities: Activities): Promise<Ending> {
  const clock = new SimulatedClock()
  const bound = provideEffects(machine, (name) =>
    fromPromise(({ input }) => attempt(() => activities[name]?.(input as never))),
  )
  const actor = createActor(bound, { clock, input })
  actor.subscribe({ error: () => undefined })
  actor.start()
  for (const step of script) {
    await settle()
    if ('until' in step) await until(() => isMet(actor.getSnapshot(), step.until), clock)
    else if ('cancel' in step) actor.send({ type: 'workflow.cancelled' })
    else actor.send('send' in step ? step.send : step.signal)
  }
  await settle()
  const { context, value, status, output } = actor.getSnapshot()
  return { trail: context.trail, value, status, output }
}

/** Does on a server what a case's script says. */
export async function runScript(handle: WorkflowHandle, script: readonly Step[]): Promise<Ending> {
  for (const step of script) await perform(handle, step)
  return await endingOf(handle)
}

/** Where a machine on a server is now, and how it came there. */
export async function endingOf(handle: WorkflowHandle): Promise<Ending> {
  const { context, value, status, output } = await handle.query<View<{ trail: string[] }>>(SNAPSHOT)
  return { trail: context.trail, value, status, output }
}

async function perform(handle: WorkflowHandle, step: Step): Promise<void> {
  if ('send' in step) await handle.executeUpdate(SEND, { args: [step.send] })
  else if ('signal' in step) await handle.signal(EVENT, step.signal)
  else if ('cancel' in step) await handle.cancel()
  else await waitFor(handle, step.until)
}

/** Waits for a state as a client does: asks again when told to, and while the server refuses because tasks fail. */
export function waitFor(handle: WorkflowHandle, condition: string): Promise<View> {
  return eventually(async () => {
    try {
      return await handle.executeUpdate<View, [string]>(WAIT_FOR, { args: [condition] })
    } catch (error) {
      if (error instanceof ServiceError || refusalType(error) === REFUSALS.waitTimeout) return undefined
      throw error
    }
  })
}

/** The type of the `ApplicationFailure` that an update was answered with. */
export function refusalType(error: unknown): string | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined
  return cause instanceof ApplicationFailure ? (cause.type ?? undefined) : undefined
}

/** Activities are tried thrice, as the cases' retry policies say. */
async function attempt<T>(action: () => Promise<T> | undefined, attempts = 3): Promise<T | undefined> {
  try {
    return await action()
  } catch (error) {
    const { type, message, nonRetryable } =
      error instanceof ApplicationFailure ? error : ApplicationFailure.fromError(error)
    if (attempts > 1 && !nonRetryable) return attempt(action, attempts - 1)
    throw new EffectError(type ?? 'Error', message)
  }
}

/** Lets promises settle. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await turn()
}

async function until(met: () => boolean, clock: SimulatedClock): Promise<void> {
  for (let steps = 0; steps < 1_000; steps += 1) {
    if (met()) return
    clock.increment(100)
    await settle()
  }
  throw new Error('Not reached in 100 simulated seconds')
}

function isMet(snapshot: AnyMachineSnapshot, condition: string): boolean {
  const [, tag] = /^hasTag:(.+)$/.exec(condition) ?? []
  if (tag) return snapshot.hasTag(tag)
  return snapshot.matches(condition.startsWith('{') ? JSON.parse(condition) : condition)
}
