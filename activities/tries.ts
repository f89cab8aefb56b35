import type { Tries } from '../playbooks/tries.ts'
import { milliseconds } from '../time/dates.ts'
import type { Attempt } from './attempt.ts'
import { lastFailure } from './failures.ts'

/** What is tried, in words that an error can begin with, and how. */
export interface Tried extends Tries {
  what: string
}

/** A try took longer than it may. */
class ActionTimeout extends Error {
  override readonly name = 'ActionTimeout'
}

/** There were as many tries as there may be, and the last came to no end that anybody saw. */
class TriesUsedUp extends Error {
  override readonly name = 'TriesUsedUp'
}

/**
 * Lets an activity fail for good with its last try, whatever that failed of. One that is not wanted any more, or whose worker
 * goes down, just ends.
 */
export async function counted<T>(
  { number, signal }: Attempt,
  { retries }: Tried,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw number > retries && !signal.aborted ? lastFailure(error) : error
  }
}

/**
 * One try. When its time is over it has failed, even should `work` end well later on; and where a worker died in the last one,
 * there is no other.
 * @throws ActionTimeout, TriesUsedUp
 */
export async function oneTry<T>(
  attempt: Attempt,
  { what, timeout, retries }: Tried,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (attempt.number > retries + 1) {
    const tries = retries === 0 ? 'its only try' : `the last of its ${retries + 1} tries`
    throw new TriesUsedUp(`${what} was cut short in ${tries}: nobody knows how far it got`)
  }
  const over = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timedOut = new Promise<never>((_, reject) => {
    const fail = () => {
      const tooLong = new ActionTimeout(`${what} took longer than ${timeout}, the time of one try`)
      // First, as what hears of the signal fails of it, in words of its own.
      reject(tooLong)
      over.abort(tooLong)
    }
    timer = setTimeout(fail, milliseconds(timeout))
  })
  try {
    return await Promise.race([work(AbortSignal.any([attempt.signal, over.signal])), timedOut])
  } finally {
    clearTimeout(timer)
  }
}
