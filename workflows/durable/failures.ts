import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  TemporalFailure,
  TimeoutFailure,
} from '@temporalio/common'
import { type ActorRefLike, type InspectionEvent, isMachineSnapshot } from 'xstate'
import { EffectError } from '../../machines/effect.ts'

/**
 * Tells a bug from an end in error on purpose.
 *
 * XState reports both alike: the root's status becomes `error`. On purpose is an actor that is not a machine (a promise,
 * a callback) failing without `onError`, whose error then rises machine by machine to the root: each such error is noted
 * where it first appears. An `ApplicationFailure` is on purpose wherever it is thrown. Everything else that reaches the
 * root was thrown by a guard, an action, a delay or an input mapper: a bug. (An error that a parent handles by `onError` never
 * reaches the root: it is the machine's own affair, wherever it was thrown.)
 */
export class Failures {
  readonly #onPurpose = new Set<unknown>()
  #raised: { readonly error: unknown } | undefined

  /** XState's inspector: sees every actor that is created, and every event between actors. */
  readonly inspect = (inspected: InspectionEvent): void => {
    if (inspected.type === '@xstate.actor') this.#refuseNameless(inspected.actorRef)
    if (inspected.type !== '@xstate.event' || !inspected.event.type.startsWith('xstate.error.actor.')) return
    if (isMachineSnapshot(inspected.sourceRef?.getSnapshot())) return
    this.#onPurpose.add(inspected.event.error)
  }

  /** XState numbers an actor without an id within a process: in the next run, another would get the same number. */
  #refuseNameless(actor: ActorRefLike): void {
    if ('id' in actor && actor.id === actor.sessionId) {
      this.bug(new Error('An actor was spawned without an id: give it one, so that it survives a restart'))
    }
  }

  /** Notes the error that ended the machine. */
  readonly raise = (error: unknown): void => {
    this.#raised ??= { error }
  }

  /** Notes an error that is a bug, whatever the machine makes of it. */
  readonly bug = (error: unknown): void => {
    this.#raised ??= {
      error: new Error(error instanceof Error ? error.message : String(error), { cause: error }),
    }
  }

  /** The error that ended the machine, if it is a bug. */
  get theBug(): Error | undefined {
    if (!this.#raised) return undefined
    const { error } = this.#raised
    if (error instanceof TemporalFailure || this.#onPurpose.has(error)) return undefined
    return error instanceof Error ? error : new Error(`The machine threw ${String(error)}`)
  }

  /**
   * @throws the error that ended the machine, if it is a bug: a plain `Error` fails the workflow task, not the workflow,
   * and is retried until a fixed worker takes over.
   */
  throwBug(): void {
    const { theBug } = this
    if (theBug) throw theBug
  }

  /** The failure of a machine that ended in error on purpose. */
  get failure(): Error | undefined {
    return this.#raised && workflowFailure(this.#raised.error)
  }
}

/** An activity's failure without its wrapping, and as plain data: what the machine's `onError` gets. */
export function effectError(error: unknown): EffectError {
  if (error instanceof EffectError) return error
  const reason = error instanceof ActivityFailure && error.cause ? error.cause : error
  const message = reason instanceof Error ? reason.message : String(reason)
  const nonRetryable = reason instanceof ApplicationFailure && reason.nonRetryable === true
  return new EffectError(failureType(reason), message, { nonRetryable, cause: error })
}

function failureType(reason: unknown): string {
  if (reason instanceof ApplicationFailure) return reason.type ?? 'Error'
  if (reason instanceof TimeoutFailure) return 'Timeout'
  if (reason instanceof CancelledFailure) return 'Cancelled'
  return reason instanceof Error ? reason.name : 'Error'
}

function workflowFailure(error: unknown): TemporalFailure {
  if (error instanceof TemporalFailure) return error
  if (!(error instanceof EffectError)) return ApplicationFailure.fromError(error)
  const { type, message, nonRetryable, cause } = error
  return ApplicationFailure.create({
    type,
    message,
    nonRetryable,
    ...(cause instanceof Error ? { cause } : {}),
  })
}
