/**
 * The time that a run goes by.
 *
 * After a local activity, `Date.now()` depends on the workflow task in which its result arrived, and a replay may deliver it in
 * an earlier one (the SDK ends a task early when a query comes with it). A machine that did arithmetic with it would start
 * other timers in the replay. So time stands still while local activities run, and until something arrives that history dates.
 *
 * One for each workflow: this module must not be shared between workflows (`preloadModules`).
 */
class Time {
  /** The last time that is the same in every replay. */
  #present = 0
  #localRuns = false
  /** What `Date.now()` said when the last local activity ended. */
  #localEndedAt = 0
  #localsEnded = 0
  #isSettled = true

  /** Milliseconds since the epoch. */
  readonly now = (): number => {
    const date = Date.now()
    return this.#localRuns || date <= this.#localEndedAt ? this.#present : date
  }

  /** A message, a timer or the result of an activity arrived: history says when. */
  advance(arrivedAt: number): void {
    this.#present = Math.max(this.#present, arrivedAt)
  }

  /** A local activity is to run. Until what follows from it has been done, nothing that arrives may act. */
  localAsked(): void {
    this.#isSettled = false
  }

  get isSettled(): boolean {
    return this.#isSettled
  }

  localBegins(): void {
    this.#present = this.now()
    this.#localRuns = true
  }

  localEnded(): void {
    this.#localRuns = false
    this.#localEndedAt = Date.now()
    this.#localsEnded++
  }

  /** What follows from all local activities so far has been done. */
  settle(): void {
    this.#isSettled = true
  }

  /** Tells when so many more local activities have ended and what follows from them has been done, or the next one runs. */
  settledAfter(results: number): () => boolean {
    const ended = this.#localsEnded + results
    return () => this.#localsEnded >= ended && (this.#isSettled || this.#localRuns)
  }
}

export const time = new Time()
