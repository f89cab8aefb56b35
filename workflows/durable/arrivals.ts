import { workflowInfo } from '@temporalio/workflow'
import { time } from './time.ts'

/**
 * Whether the jobs of an activation are just being delivered: nothing takes its turn before all of them have arrived.
 *
 * One for each workflow: this module must not be shared between workflows (`preloadModules`).
 */
export const delivery = { isUnderWay: false }

/** Something from outside: a message, the result of an activity, a timer. */
interface Arrival {
  /** `Date.now()` when it arrived, which history knows. */
  readonly at: number
  /** Whether history was long enough by then to continue as new. */
  readonly isLate: boolean
  /** Which workflow task it came with: the length of history by then. */
  readonly task: number
  readonly rank: number
  act(): void | Promise<void>
}

/** Of what comes with one workflow task, messages are heard first, and time runs out last. */
const ranks = { message: 0, result: 1, timer: 2 }

/** What arrived from outside and waits for its turn, oldest first. */
export class Arrivals {
  readonly #waiting: Arrival[] = []

  get areWaiting(): boolean {
    return this.#waiting.length > 0
  }

  add(kind: keyof typeof ranks, act: Arrival['act']): void {
    const { historyLength: task, continueAsNewSuggested: isLate } = workflowInfo()
    const arrival = { at: Date.now(), isLate, task, rank: ranks[kind], act }
    const later = this.#waiting.findIndex((other) => other.task === task && other.rank > arrival.rank)
    this.#waiting.splice(later < 0 ? this.#waiting.length : later, 0, arrival)
  }

  /** What follows from a turn takes the next one: when it came to pass, history does not know. */
  addConsequence(act: Arrival['act']): void {
    this.#waiting.unshift({ at: time.now(), isLate: false, task: 0, rank: 0, act })
  }

  /** The one whose turn it is. */
  next(): Arrival | undefined {
    return this.#waiting.shift()
  }
}
