import { CancellationScope, sleep } from '@temporalio/workflow'
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
 * XState's clock for a whole actor system, on a single Temporal timer: armed for the earliest deadline, and only when the
 * workflow is about to wait. However many delays come and go within an activation, it costs at most one cancel and one
 * start, and nothing if the earliest deadline stays the same.
 */
export class DurableClock implements Clock {
  readonly #entries = new Map<number, Entry>()
  readonly #changed: () => void
  readonly #fired: (due: number) => void
  #firedUpTo = 0
  #nextId = 1
  #timer: { readonly due: number; readonly scope: CancellationScope } | undefined

  /** `changed` is called whenever the timer may have to be armed anew, `fired` when it has fired. */
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

  /** The timer that was armed for `due` has fired, and its turn has come. */
  firedUpTo(due: number): void {
    this.#firedUpTo = Math.max(this.#firedUpTo, due)
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
      // How long is left is no command's business, so here the clock on the wall serves best.
      .run(() => sleep(Math.max(1, due - Date.now()), { summary }))
      .then(
        () => {
          if (this.#timer === timer) this.#timer = undefined
          this.#fired(due)
        },
        // Cancelled: a sooner or a later one took its place.
        () => undefined,
      )
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
