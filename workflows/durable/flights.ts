import { msToNumber, TemporalFailure } from '@temporalio/common'
import {
  CancellationScope,
  log,
  proxyActivities,
  proxyLocalActivities,
  workflowInfo,
} from '@temporalio/workflow'
import { type EffectCall, EffectError } from '../../machines/effect.ts'
import { effectError } from './failures.ts'
import type { SettledEvent } from './messages.ts'
import type { Effect } from './options.ts'
import { time } from './time.ts'

/** An effect between its start and the moment the machine has its outcome. */
interface Flight {
  readonly call: EffectCall
  /** The instant (ms) by which it is certain to have ended. */
  readonly until: number
  readonly local: boolean
  /** Its state was left, but it is settled all the same. */
  orphaned: boolean
}

type Outcome = { readonly output?: unknown; readonly error?: EffectError }

interface Listener {
  /** The result of an activity arrived, and may land in its turn. */
  arrived(land: () => Promise<void>): void
  /** Something followed from what the machine did just now. */
  follows(settle: () => Promise<void>): void
  /** The effects in flight changed. */
  changed(): void
  /** A settled effect ended after its state was left. */
  settled(event: SettledEvent): void
  /** An effect could not even be tried, for instance because the worker has no such activity: no outcome of the effect. */
  bug(error: unknown): void
}

/** Runs effects as activities, and knows which are in flight. */
export class Flights {
  readonly #effects: Readonly<Record<string, Effect>>
  readonly #scope: CancellationScope
  readonly #listener: Listener
  readonly #flights = new Set<Flight>()
  /** Local activities that wait for their turn. */
  readonly #waiting: (() => void)[] = []
  #localRuns = false
  #held = false

  /** `scope` shields activities from the workflow's own cancellation. */
  constructor(effects: Readonly<Record<string, Effect>>, scope: CancellationScope, listener: Listener) {
    this.#effects = effects
    this.#scope = scope
    this.#listener = listener
  }

  get size(): number {
    return this.#flights.size
  }

  /** Whether a local activity is in flight. It keeps the workflow task open, and is certain to end soon. */
  get hasLocal(): boolean {
    return [...this.#flights].some(({ local }) => local)
  }

  /** The earliest instant (ms) at which an effect in flight is certain to have ended, if any is in flight. */
  get endBy(): number | undefined {
    if (this.#flights.size === 0) return undefined
    return Math.min(...[...this.#flights].map(({ until }) => until))
  }

  /**
   * From now on no effect starts. An actor that would start one stays active without it, is persisted so, and starts it
   * when it is restored in the next run: once, since a restored active promise actor starts again.
   */
  hold(): void {
    this.#held = true
  }

  /** Performs one effect, as XState starts the actor that waits for it. */
  perform(call: EffectCall): Promise<unknown> {
    const effect = this.#effects[call.name]
    if (this.#held) {
      if (effect?.settle === 'cancelled') this.#settleUnbegun(call)
      return new Promise(() => undefined)
    }
    if (!effect) {
      const error = new Error(`The effect "${call.name}" is not listed in options.effects`)
      this.#listener.bug(error)
      throw error
    }
    const options = effect.local ?? effect.activity
    const limit = msToNumber(options?.scheduleToCloseTimeout ?? 0)
    // The server counts from the end of this workflow task, which takes at most its time-out.
    const until = time.now() + limit + workflowInfo().taskTimeoutMs
    const flight: Flight = { call, until, local: effect.local !== undefined, orphaned: false }
    this.#flights.add(flight)
    if (flight.local) time.localAsked()

    const scope =
      effect.settle === true ? this.#scope : new CancellationScope({ cancellable: true, parent: this.#scope })
    const ended = () => this.#actorEnded(flight, effect, scope)
    call.self.subscribe({ complete: ended, error: ended })
    return new Promise((resolve, reject) => {
      const land = (outcome: Outcome) => {
        if (flight.orphaned) this.#settle(flight, outcome)
        else if (outcome.error) reject(outcome.error)
        else resolve(outcome.output)
      }
      const arrive = (outcome: Outcome) => {
        if (flight.local) land(outcome)
        else this.#listener.arrived(() => this.#landed(flight, () => land(outcome)))
      }
      scope
        .run(() => (effect.local ? this.#inTurn(() => start(call, effect)) : start(call, effect)))
        .then(
          (output) => arrive({ output }),
          (error: unknown) => {
            if (!(error instanceof TemporalFailure)) this.#listener.bug(error)
            arrive({ error: effectError(error) })
          },
        )
    })
  }

  /** Lets an effect land, and waits until the machine has its outcome and has done what follows from it. */
  async #landed(flight: Flight, land: () => void): Promise<void> {
    land()
    while (this.#flights.has(flight) && !flight.orphaned) await Promise.resolve()
  }

  /**
   * Runs local activities one at a time. Of several at once, a replay may end them in another order than the one in which
   * history has their markers.
   */
  async #inTurn(work: () => Promise<unknown>): Promise<unknown> {
    if (this.#localRuns) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#localRuns = true
    time.localBegins()
    try {
      return await work()
    } finally {
      time.localEnded()
      const next = this.#waiting.shift()
      // Handed over rather than freed, so that nobody comes in between.
      if (next) next()
      else this.#localRuns = false
    }
  }

  /**
   * The actor has its outcome, or its state was left. An effect leaves the flights only here, not when its promise
   * settles: in between, a run that continued as new would start it again.
   */
  #actorEnded(flight: Flight, { settle }: Effect, scope: CancellationScope): void {
    const left = flight.call.self.getSnapshot().status === 'stopped'
    flight.orphaned = left && settle !== undefined && settle !== false
    if (left && settle !== true) scope.cancel()
    if (flight.orphaned) return
    this.#flights.delete(flight)
    this.#listener.changed()
  }

  /** One that was held, and whose state is left before the next run could begin it, has ended with that. */
  #settleUnbegun(call: EffectCall): void {
    const flight: Flight = { call, until: time.now(), local: false, orphaned: true }
    const error = new EffectError('Cancelled', 'It was not begun')
    const ended = () => {
      if (call.self.getSnapshot().status !== 'stopped') return
      this.#flights.add(flight)
      this.#listener.follows(async () => this.#settle(flight, { error }))
    }
    call.self.subscribe({ complete: ended })
  }

  #settle(flight: Flight, { output, error }: Outcome): void {
    this.#flights.delete(flight)
    const { name, input } = flight.call
    log.info('An effect ended after its state was left', { effect: name })
    const outcome = error ? { error: { type: error.type, message: error.message } } : { output }
    this.#listener.settled({ type: 'effect.settled', effect: name, input, ...outcome })
    this.#listener.changed()
  }
}

function start({ name, input }: EffectCall, { local, activity, settle, summary }: Effect): Promise<unknown> {
  const label = summary ? { summary: summary(input) } : {}
  // Otherwise it counts as ended once its cancellation is asked for, while it may still be at work.
  const ending = settle === 'cancelled' ? ({ cancellationType: 'WAIT_CANCELLATION_COMPLETED' } as const) : {}
  const perform = local
    ? proxyLocalActivities({ ...local, ...ending, ...label })[name]
    : proxyActivities({ ...activity, ...ending, ...label })[name]
  if (!perform) throw new Error(`No activity "${name}"`)
  return perform(input)
}
