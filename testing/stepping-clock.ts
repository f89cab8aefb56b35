import { SimulatedClock } from 'xstate'

/** A clock that stands still until it is moved, and knows when its next timer fires. */
export class SteppingClock extends SimulatedClock {
  readonly #due = new Map<number, number>()

  override setTimeout(fn: (...args: unknown[]) => void, ms: number): number {
    const id = super.setTimeout(() => {
      this.#due.delete(id)
      fn()
    }, ms)
    this.#due.set(id, this.now() + ms)
    return id
  }

  override clearTimeout(id: number): void {
    this.#due.delete(id)
    super.clearTimeout(id)
  }

  /** When the next timer fires, in epoch milliseconds, if any is pending. */
  next(): number | undefined {
    return this.#due.size === 0 ? undefined : Math.min(...this.#due.values())
  }
}
