/**
 * The messages that every durable machine understands, as plain names and types: a client imports this file without
 * importing the workflow runtime.
 */

/** Signal: any event, fire and forget. */
export const EVENT = 'event'
/** Update: an event that the current state must take; answers with a {@link View}. */
export const SEND = 'send'
/** Update: waits for a tag or a state, for at most a minute; answers with a {@link View}. */
export const WAIT_FOR = 'waitFor'
/** Query: the present {@link View}. */
export const SNAPSHOT = 'snapshot'

/** An event of a machine. One whose `id` was seen before is ignored: deliveries repeat. */
export interface MachineEvent {
  readonly type: string
  readonly id?: string
  readonly [key: string]: unknown
}

/** What {@link WAIT_FOR} waits for: `hasTag:NAME`, a state in dot notation (`running.steps`), or a state value in JSON. */
export type WaitCondition = string

/** A pending delay of the machine or of one of its children. */
export interface Deadline {
  /** When it is due: an ISO 8601 instant in UTC. */
  readonly due: string
  /** What is due, for people: the delay's own name, `a reminder (checkout.waiting)`, or the event's type. */
  readonly name: string
  /** The event that will be sent. */
  readonly event: string
  /** The actor that gets it: child IDs from the root, joined by `/`; empty for the root. */
  readonly actor: string
}

/** A machine's present state as plain JSON. */
export interface View<Context = unknown, Output = unknown> {
  /** The ID of the machine, which names its version. */
  readonly machine: string
  /** The state value: a state's name, or nested names. */
  readonly value: unknown
  readonly context: Context
  readonly tags: readonly string[]
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  readonly output?: Output
  /** Why the machine ended in error. */
  readonly error?: string
  readonly deadlines: readonly Deadline[]
}

/** The types of the `ApplicationFailure`s that the updates answer with. */
export const REFUSALS = {
  /** Not an event: no object with a `type` of its own, or one reserved for the machine's internals. */
  malformed: 'EventMalformed',
  /** The present state does not take the event. */
  notTaken: 'EventNotTaken',
  /** Four callers wait already. Retryable: ask again later. */
  tooManyWaiting: 'TooManyWaiting',
  /** The minute is over, or the run continues as new. Retryable: ask again. */
  waitTimeout: 'WaitTimeout',
  /** The condition cannot be read. */
  badCondition: 'BadCondition',
  /** The machine has ended, so that it takes no event and no condition can come true. */
  ended: 'MachineEnded',
} as const

/** Sent to a machine that takes it, with the malformed or unexpected event, so that it can record it. */
export interface UnexpectedEvent {
  readonly type: 'workflow.unexpected'
  readonly event: unknown
}

/** Sent to a machine that takes it, when someone asks to cancel the workflow. */
export interface CancelledEvent {
  readonly type: 'workflow.cancelled'
}

/** Sent to a machine that takes it, with the outcome of a settled effect whose state was left before it ended. */
export interface SettledEvent {
  readonly type: 'effect.settled'
  readonly effect: string
  readonly input: unknown
  readonly output?: unknown
  readonly error?: { readonly type: string; readonly message: string }
}
