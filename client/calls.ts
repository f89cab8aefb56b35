import {
  type Client,
  Connection,
  isGrpcCancelledError,
  isGrpcDeadlineError,
  isGrpcServiceError,
  QueryNotRegisteredError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { taskQueue } from '../model/names.ts'
import { REFUSALS } from '../workflows/durable/messages.ts'
import { grpcFailedPrecondition, grpcUnavailable, unreachable } from './connect.ts'
import {
  AmendsError,
  EventRefused,
  NotYet,
  NoWorker,
  RecoveryClosed,
  RecoveryNotFound,
  ServerUnreachable,
} from './errors.ts'

/** How long a call may take that a running worker answers at once, in milliseconds. */
const deadlineMs = 15_000

/**
 * Calls the server about a recovery, with a deadline, and tells what went wrong in words for people.
 * @throws ServerUnreachable, NoWorker, RecoveryNotFound, RecoveryClosed, EventRefused, or AmendsError for all else that the
 * server refuses.
 */
export async function call<T>(
  client: Client,
  id: string,
  work: () => Promise<T>,
  limitMs: number = deadlineMs,
): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + limitMs, work)
  } catch (error) {
    throw await inWords(client, id, error)
  }
}

/** Whether there is a workflow of this ID, running or ended. */
export async function exists(client: Client, id: string): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + deadlineMs, () => client.workflow.getHandle(id).describe())
    return true
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw await inWords(client, id, error)
  }
}

async function inWords(client: Client, id: string, error: unknown): Promise<unknown> {
  const cause = { cause: error }
  if (error instanceof WorkflowNotFoundError) {
    return (await exists(client, id))
      ? new RecoveryClosed(id, 'it takes no more events', cause)
      : new RecoveryNotFound(`there is no recovery ${id}: list those there are with "amends list"`, cause)
  }
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return refusalOf(id, error.cause)
  }
  if (error instanceof QueryNotRegisteredError) return error
  // gRPC reports a deadline of ours as exceeded or, when it ends the call itself, as cancelled.
  const isTooLate = isGrpcDeadlineError(error) || isGrpcCancelledError(error)
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTooLate) {
    return (await answers(client))
      ? new NoWorker(
          `no worker answers for ${id}: start one on task queue "${taskQueue}", as "amends dev" does`,
          cause,
        )
      : new ServerUnreachable(unreachable(addressOf(client)), cause)
  }
  const details = grpcOf(error)
  if (details === undefined) return error
  if (details.code === grpcUnavailable) return new ServerUnreachable(unreachable(addressOf(client)), cause)
  if (details.code === grpcFailedPrecondition && /poll/i.test(details.details)) {
    return new NoWorker(
      `no worker polls for ${id}: start one on task queue "${taskQueue}", as "amends dev" does`,
      cause,
    )
  }
  // The server did not take what the worker answered, has it done over, and forgets the update: a rare coincidence, or a bug.
  if (details.code === grpcFailedPrecondition && /workflow task failure/i.test(details.details)) {
    return new NotYet(`${id} could not take it just now: try again`, cause)
  }
  return new AmendsError(`the Temporal server at ${addressOf(client)} refused: ${details.details}`, cause)
}

/** What the workflow answers to an update that it does not take, or not yet. */
function refusalOf(id: string, failure: ApplicationFailure): AmendsError {
  const cause = { cause: failure }
  if (failure.type === REFUSALS.ended) return new RecoveryClosed(id, 'it takes no more events', cause)
  if (failure.type === REFUSALS.waitTimeout || failure.type === REFUSALS.tooManyWaiting) {
    return new NotYet(`${id}: ${failure.message}`, cause)
  }
  return new EventRefused(`${id} refused: ${failure.message}`, cause)
}

function grpcOf(error: unknown): { code: number; details: string } | undefined {
  const inner = error instanceof ServiceError ? error.cause : error
  return isGrpcServiceError(inner) ? { code: inner.code, details: inner.details } : undefined
}

async function answers(client: Client): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + 2_000, () => client.workflowService.getSystemInfo({}))
    return true
  } catch {
    return false
  }
}

function addressOf(client: Client): string {
  return client.connection instanceof Connection ? client.connection.options.address : 'its address'
}
