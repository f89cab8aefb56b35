import { ApplicationFailure } from '@temporalio/common'
import type { AnyMachineSnapshot, StateValue } from 'xstate'
import type { Clock } from './clock.ts'
import { REFUSALS, type WaitCondition } from './messages.ts'

/** The server allows ten open updates a run: four may wait, so that events always get through. */
const AT_MOST = 4
const FOR_AT_MOST = 60_000

type Met = (snapshot: AnyMachineSnapshot) => boolean

interface Waiter {
  readonly met: Met
  readonly resolve: () => void
  readonly reject: (reason: Error) => void
  readonly timer: ReturnType<Clock['setTimeout']>
}

/** Those who wait for the machine to reach a state. Each change is checked, also one that is gone a moment later. */
export class Waiters {
  readonly #waiting = new Set<Waiter>()
  readonly #clock: Clock
  #closed: (() => ApplicationFailure) | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Why nobody may wait for this condition now; nothing when they may, or need not wait at all. */
  refusal(condition: unknown, snapshot: AnyMachineSnapshot): ApplicationFailure | undefined {
    const met = parse(condition)
    if (!met) {
      const message = `Cannot wait for ${JSON.stringify(condition)}: give hasTag:NAME, a state like running.steps, or a state value in JSON`
      return ApplicationFailure.nonRetryable(message, REFUSALS.badCondition)
    }
    if (met(snapshot)) return undefined
    if (this.#closed) return this.#closed()
    if (this.#waiting.size < AT_MOST) return undefined
    return ApplicationFailure.retryable(
      `${AT_MOST} callers wait already: ask again later`,
      REFUSALS.tooManyWaiting,
    )
  }

  /** @throws ApplicationFailure after a minute, or when the machine ends or the run continues as new before. */
  wait(condition: WaitCondition, snapshot: AnyMachineSnapshot): Promise<void> {
    const refusal = this.refusal(condition, snapshot)
    const met = parse(condition)
    if (refusal || !met) return Promise.reject(refusal)
    if (met(snapshot)) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const timer = this.#clock.setTimeout(
        () => this.#end(waiter, waitTimeout('not reached within a minute')),
        FOR_AT_MOST,
      )
      const waiter: Waiter = { met, resolve, reject, timer }
      this.#waiting.add(waiter)
    })
  }

  /** The machine changed. */
  notify(snapshot: AnyMachineSnapshot): void {
    for (const waiter of this.#waiting) if (waiter.met(snapshot)) this.#end(waiter)
  }

  /** The machine has ended: what was not reached never will be. */
  end(): void {
    this.#close(() => ApplicationFailure.nonRetryable('The machine has ended', REFUSALS.ended))
  }

  /** The run is about to continue as new, where the client may ask again. */
  release(): void {
    this.#close(() => waitTimeout('the run continues as new'))
  }

  #close(reason: () => ApplicationFailure): void {
    this.#closed = reason
    for (const waiter of this.#waiting) this.#end(waiter, reason())
  }

  #end(waiter: Waiter, reason?: ApplicationFailure): void {
    this.#waiting.delete(waiter)
    this.#clock.clearTimeout(waiter.timer)
    if (reason) waiter.reject(reason)
    else waiter.resolve()
  }
}

function waitTimeout(why: string): ApplicationFailure {
  return ApplicationFailure.retryable(`Stopped waiting: ${why}; ask again`, REFUSALS.waitTimeout)
}

function parse(condition: unknown): Met | undefined {
  if (typeof condition !== 'string' || condition === '') return undefined
  const [, tag] = /^hasTag:(.+)$/.exec(condition) ?? []
  if (tag) return (snapshot) => snapshot.hasTag(tag)
  if (!condition.startsWith('{')) return (snapshot) => snapshot.matches(condition)
  const value = parseJson(condition)
  return isStateValue(value) ? (snapshot) => snapshot.matches(value) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isStateValue(value: unknown): value is StateValue {
  if (typeof value === 'string') return true
  return typeof value === 'object' && value !== null && Object.values(value).every(isStateValue)
}
