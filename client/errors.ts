/** An error for people: one line that says what, where, and what to do. Its stack is of no use to who reads it. */
export class AmendsError extends Error {
  override readonly name: string = 'AmendsError'
}

/** One thing that is wrong with what was handed in. */
export interface Problem {
  /** Where, as `customer.email`; empty for the whole. */
  field: string
  /** What is wrong, and what would be right. */
  message: string
}

/** A failure, event or filter that does not match its schema. */
export class InvalidInput extends AmendsError {
  override readonly name = 'InvalidInput'
  readonly problems: Problem[]

  constructor(what: string, problems: Problem[]) {
    super(`${what}: ${problems.map(problemText).join('; ')}`)
    this.problems = problems
  }
}

/** A problem in a line: `customer.email: Invalid email address`. */
export function problemText({ field, message }: Problem): string {
  return field === '' ? message : `${field}: ${message}`
}

/** The recovery does not take this event now. The message names the events that it takes. */
export class EventRefused extends AmendsError {
  override readonly name = 'EventRefused'
}

/** No such recovery. */
export class RecoveryNotFound extends AmendsError {
  override readonly name = 'RecoveryNotFound'
}

/** The recovery has ended: it takes no events, and starts again only where asked to reopen. */
export class RecoveryClosed extends AmendsError {
  override readonly name = 'RecoveryClosed'
  /** The workflow ID. */
  readonly id: string

  constructor(id: string, todo: string, options?: ErrorOptions) {
    super(`${id} has ended: ${todo}`, options)
    this.id = id
  }
}

/** What was waited for did not come about in the time given. The recovery goes on. */
export class WaitTimedOut extends AmendsError {
  override readonly name = 'WaitTimedOut'
}

/** What is waited for did not come about in the time of one ask: ask again. */
export class NotYet extends AmendsError {
  override readonly name = 'NotYet'
}

/** The Temporal server does not answer. */
export class ServerUnreachable extends AmendsError {
  override readonly name = 'ServerUnreachable'
}

/** The server answers, but no worker does. */
export class NoWorker extends AmendsError {
  override readonly name = 'NoWorker'
}
