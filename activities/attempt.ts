import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity'

/** One attempt of an activity, as whoever runs it tells: a worker, or the test kit. */
export interface Attempt {
  /** Counted from 1. */
  readonly number: number
  /** Aborts when the activity is no longer wanted. */
  readonly signal: AbortSignal
  /** Says that it is alive. */
  heartbeat(): void
}

/**
 * The attempt that a worker is making.
 * @throws Error outside an activity.
 */
export const workersAttempt = (): Attempt => ({
  number: activityInfo().attempt,
  signal: cancellationSignal(),
  heartbeat,
})
