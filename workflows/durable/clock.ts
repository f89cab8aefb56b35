import { sleep } from '@temporalio/workflow'
import type { ActorOptions, AnyActorLogic } from 'xstate'
import { time } from './time.ts'

/** What XState schedules delays with. */
export type Clock = NonNullable<ActorOptions<AnyActorLogic>['clock']>

interface Entry {
  /** Milliseconds since the epoch. */
  readonly due: number
  /** It was due when it began. */
  readonly isDue: boolean
  readonly fire: () => void
}

/**
 * XState's clock for a whole actor system, on Temporal timers: one is started for the earliest deadline, only once
 * what arrived has been dealt with, and only where none that runs ends by then.
 *
 * None is ever cancelled: one that is not needed any more wakes the workflow once, for nothing. The result of a local activity
 * may reach a replay in an earlier workflow task than it reached the run, and a timer may have fired between the two. What the
 * result makes superfluous would be cancelled in the replay before history says that it fired, and the replay would fail.
 */
export class DurableClock implements Clock {
  readonly #entries = new Map<number, Entry>()
  readonly #changed: () => void
  readonly #fired: (due: number) => void
  /** What the timers are due for that run, or have fired and wait for their turn. */
  readonly #armed = new Set<number>()
  #firedUpTo = 0
  #nextId = 1

  /** `changed` is called whenever a timer may have to be started, `fired` when one has fired. */
  constructor(changed: () => void, fired: (due: number) => void) {
    this.#changed = changed
    this.#fired = fired
  }

  setTimeout(fire: () => void, delay: number): number {
    const id = this.#nextId++
    const left = Number.isNaN(delay) ? 0 : delay
    this.#entries.set(id, { due: time.now() + left, isDue: left <= 0, fire })
    this.#changed()
    return id
  }

  clearTimeout(id: number): void {
    if (this.#entries.delete(id)) this.#changed()
  }

  /**
   * Fires every delay that is due, the earliest first: those that were due when they began, and those up to the due time of
   * the last timer that fired. Not those that the clock on the wall has passed, since a replay may read it a little otherwise.
   */
  fireDue(): void {
    for (;;) {
      const id = this.#earliest(({ isDue, due }) => isDue || due <= this.#firedUpTo)
      const entry = id === undefined ? undefined : this.#entries.get(id)
      if (id === undefined || entry === undefined) return
      this.#entries.delete(id)
      entry.fire()
    }
  }

  /** The timer that was started for `due` has fired, and its turn has come. */
  firedUpTo(due: number): void {
    this.#armed.delete(due)
    this.#firedUpTo = Math.max(this.#firedUpTo, due)
  }

  /**
   * Starts a timer for the earliest deadline, unless the workflow is certain to be woken at or before it. Whoever wakes it
   * comes back here.
   *
   * @param wokenBy the instant (ms) by which something other than a timer is certain to wake the workflow, if anything is: an
   *   effect in flight, which the server ends by its schedule-to-close time-out at the latest.
   * @param describe names what is due at an instant, for the timer's summary.
   */
  arm(wokenBy: number | undefined, describe: (due: number) => string): void {
    const id = this.#earliest()
    const due = id === undefined ? undefined : this.#entries.get(id)?.due
    // A delay of Infinity never ends.
    if (due === undefined || due === Number.POSITIVE_INFINITY) return
    if (Math.min(wokenBy ?? Number.POSITIVE_INFINITY, ...this.#armed) <= due) return
    this.#armed.add(due)
    // How long is left is no command's business, so here the clock on the wall serves best.
    void sleep(Math.max(1, due - Date.now()), { summary: describe(due) }).then(() => this.#fired(due))
  }

  #earliest(among: (entry: Entry) => boolean = () => true): number | undefined {
    let earliest: number | undefined
    let first = Number.POSITIVE_INFINITY
    for (const [id, entry] of this.#entries) {
      if (entry.due < first && among(entry)) {
        earliest = id
        first = entry.due
      }
    }
    return earliest
  }
}
