import type { Attempt } from './attempt.ts'

const intervalMs = 5_000

/** Tells the server, while `work` lasts, that this worker is alive, so that a dead one is noticed long before a time-out. */
export async function heartbeating<T>({ heartbeat }: Attempt, work: () => Promise<T>): Promise<T> {
  heartbeat()
  const timer = setInterval(heartbeat, intervalMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
