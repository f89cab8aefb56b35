import { CancellationScope, sleep } from '@temporalio/workflow'
import type { ActorOptions, AnyActorLogic } from 'xstate'

/** What XState schedules delays with. */
export type Clock = NonNullable<ActorOptions<AnyActorLogic>['clock']>

interface Entry {
  /** Milliseconds since the epoch. */
  readonly due: number
  readonly fire: () => void
}

/**
 * XState's clock for a whole actor system, on a single Temporal timer: armed for the earliest deadline, and only when the
 * workflow is about to wait. However many delays come and go within an activation, it costs at most one cancel and one
 * start, and nothing if the earliest deadline stays the same.
 */
export class DurableClock implements Clock {
  readonly #entries = new Map<number, Entry>()
  readonly #changed: () => void
  #nextId = 1
  #timer: { readonly due: number; readonly scope: CancellationScope } | undefined

  /** `changed` is called whenever the timer may have to be armed anew. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  setTimeout(fire: () => void, delay: number): number {
    const id = this.#nextId++
    this.#entries.set(id, { due: Date.now() + (Number.isNaN(delay) ? 0 : delay), fire })
    this.#changed()
    return id
  }

  clearTimeout(id: number): void {
    if (this.#entries.delete(id)) this.#changed()
  }

  /** Fires every delay that is due, the earliest first: also those that became due while no worker ran. */
  fireDue(): void {
    for (;;) {
      const id = this.#earliest()
      const entry = id === undefined ? undefined : this.#entries.get(id)
      if (id === undefined || entry === undefined || entry.due > Date.now()) return
      this.#entries.delete(id)
      entry.fire()
    }
  }

  /**
   * Arms the timer for the earliest deadline, unless the workflow is certain to be woken at or before it.
   *
   * @param wokenBy the instant (ms) by which something else is certain to wake the workflow, if anything is: an effect in
   *   flight, which the server ends by its schedule-to-close time-out at the latest. Whoever wakes it comes back here, so
   *   leaving the timer as it is loses no deadline; an older timer that fires meanwhile merely wakes it once more.
   * @param describe names what is due at an instant, for the timer's summary.
   */
  arm(wokenBy: number | undefined, describe: (due: number) => string): void {
    const id = this.#earliest()
    const due = (id === undefined ? undefined : this.#entries.get(id)?.due) ?? Number.POSITIVE_INFINITY
    if (this.#timer?.due === due) return
    if (wokenBy !== undefined && wokenBy <= due) return
    this.#timer?.scope.cancel()
    this.#timer = undefined
    // A delay of Infinity never ends.
    if (due !== Number.POSITIVE_INFINITY) this.#start(due, describe(due))
  }

  #start(due: number, summary: string): void {
    const scope = new CancellationScope()
    const timer = { due, scope }
    this.#timer = timer
    scope
      .run(() => sleep(due - Date.now(), { summary }))
      .then(
        () => {
          if (this.#timer === timer) this.#timer = undefined
          this.#changed()
        },
        // Cancelled: a sooner or a later one took its place.
        () => undefined,
      )
  }

  #earliest(): number | undefined {
    let earliest: number | undefined
    let first = Number.POSITIVE_INFINITY
    for (const [id, { due }] of this.#entries) {
      if (due < first) {
        earliest = id
        first = due
      }
    }
    return earliest
  }
}
