import { ApplicationFailure } from '@temporalio/common'
import { z } from 'zod'
import { PlaybookError } from '../playbooks/errors.ts'
import { EffectConflict } from '../store/conflict.ts'
import { TimeError } from '../time/error.ts'

/** Lets an activity fail in words for people: what no retry can mend is not retried, and becomes somebody's task at once. */
export function withClearFailures<Input, Output>(
  perform: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  return async (input) => {
    try {
      return await perform(input)
    } catch (error) {
      throw asFailure(error)
    }
  }
}

/** The failure that an error is, but not to be tried again. */
export function lastFailure(error: unknown): ApplicationFailure {
  const failure = asFailure(error)
  if (failure instanceof ApplicationFailure) {
    const { type, message, nonRetryable } = failure
    return nonRetryable ? failure : lasting(type ?? failure.name, message, failure)
  }
  return error instanceof Error
    ? lasting(error.name, error.message, error)
    : lasting('Error', String(error), new Error(String(error)))
}

function asFailure(error: unknown): unknown {
  if (error instanceof PlaybookError || error instanceof EffectConflict || error instanceof TimeError)
    return lasting(error.name, error.message, error)
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return lasting(
      'BadInput',
      `Not what was expected at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`,
      error,
    )
  }
  return error
}

const lasting = (type: string, message: string, cause: Error): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, cause })
