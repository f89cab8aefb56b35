import { ApplicationFailure, msToNumber } from '@temporalio/common'
import { type ActorRefFrom, createActor } from 'xstate'
import { createActivities } from '../activities/create.ts'
import { type EffectCall, type EffectError, performEffects } from '../machines/effect.ts'
import type { OwnStep } from '../machines/own/step.ts'
import { recoveryMachine } from '../machines/recovery.ts'
import type { RecoveryMachineEvent } from '../machines/recovery-setup.ts'
import type { ComposeInput, DeliverInput, Effects, RecordInput } from '../model/effects.ts'
import type { RecoveryInput } from '../model/failure.ts'
import type { Draft } from '../model/message.ts'
import type { JournalEntry } from '../model/records.ts'
import { effectError } from '../workflows/durable/failures.ts'
import { effects } from '../workflows/effects.ts'
import type { SteppingClock } from './stepping-clock.ts'
import { anAttempt, type World } from './world.ts'

/** Something that a worker would have had to hand to a person: an effect that failed for good. */
export interface Problem {
  readonly at: string
  readonly effect: keyof Effects
  readonly message: string
}

/** Hears of every message that is out, and of what it was composed from. */
type Delivered = (message: DeliverInput, composed: ComposeInput) => void

type Activities = Record<string, (input: unknown) => Promise<unknown>>

/** More timers than this at one go, and a recovery goes round in circles. */
const mostTimers = 200_000
/** For what follows from the end of an effect, until the next one begins. */
const turnsToSettle = 30
/** In real time: nothing in memory takes as long, but for an action that waits for something that never comes. */
const longestAttemptMs = 10_000
/** As the Temporal server waits unless told otherwise: one second, then twice as long each time, to a bound. */
const firstRetryMs = 1_000
const longestRetryMs = 100_000

/**
 * The machine of a recovery under a virtual clock, and the activities that a worker would run for it. Their retries take
 * virtual time.
 */
export class Simulation {
  readonly clock: SteppingClock
  readonly problems: Problem[] = []
  /** How many timers have fired. */
  timers = 0
  readonly #actor: ActorRefFrom<ReturnType<typeof recoveryMachine>>
  readonly #world: World
  readonly #delivered: Delivered
  readonly #attempts = new Set<Promise<unknown>>()
  readonly #composed = new Map<string, ComposeInput>()
  readonly #written = new Map<string, JournalEntry>()
  #failed: { readonly error: unknown } | undefined

  private constructor(
    clock: SteppingClock,
    world: World,
    input: RecoveryInput,
    steps: readonly OwnStep[],
    delivered: Delivered,
  ) {
    this.clock = clock
    this.#world = world
    this.#delivered = delivered
    const machine = recoveryMachine({ now: () => clock.now(), steps })
    this.#actor = createActor(machine, { input, clock })
    performEffects(this.#actor.system, (call) => this.#perform(call))
    this.#actor.subscribe({ error: (error) => this.#fail(error) })
  }

  static async start(
    clock: SteppingClock,
    world: World,
    input: RecoveryInput,
    steps: readonly OwnStep[],
    delivered: Delivered,
  ): Promise<Simulation> {
    const simulation = new Simulation(clock, world, input, steps, delivered)
    simulation.#actor.start()
    await simulation.settle()
    return simulation
  }

  get snapshot() {
    return this.#actor.getSnapshot()
  }

  get context() {
    return this.snapshot.context
  }

  get isClosed(): boolean {
    return this.snapshot.status === 'done'
  }

  /** All that the recovery noted, oldest first. */
  get journal(): JournalEntry[] {
    const { recording, unrecorded } = this.context
    const entries = [...this.#written.values(), ...recording.entries, ...unrecorded.entries]
    return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  }

  /**
   * Tells the recovery something, and lets what follows at once happen.
   * @returns whether it took it
   */
  async tell(event: RecoveryMachineEvent): Promise<boolean> {
    // One that has ended would still say what it could take.
    if (this.isClosed || !this.snapshot.can(event)) return false
    this.#actor.send(event)
    await this.settle()
    return true
  }

  /** Moves the clock, stopping at each timer on the way as real time would. */
  async advanceTo(end: number): Promise<void> {
    await this.settle()
    for (let fired = 0; !this.isClosed; fired++) {
      const next = this.clock.next()
      if (next === undefined || next > end) break
      if (fired > mostTimers)
        throw new Error(`More than ${mostTimers} timers fired: the recovery goes round in circles`)
      this.timers++
      this.clock.set(Math.max(next, this.clock.now()))
      await this.settle()
    }
    this.clock.set(Math.max(end, this.clock.now()))
    await this.settle()
  }

  /** Lets every effect that is under way end. */
  async settle(): Promise<void> {
    for (let idle = 0; idle < turnsToSettle; idle++) {
      if (this.#attempts.size > 0) {
        await Promise.allSettled(this.#attempts)
        idle = 0
      }
      await Promise.resolve()
    }
    if (this.#failed) {
      const { error } = this.#failed
      throw new Error(`The machine failed: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }

  stop(): void {
    this.#actor.stop()
  }

  #fail(error: unknown): void {
    this.#failed ??= { error }
  }

  #perform(call: EffectCall): Promise<unknown> {
    const { name, input, self } = call
    const effect = effectOf(name)
    const cancel = new AbortController()
    let isOrphaned = false
    const ended = () => {
      if (self.getSnapshot().status !== 'stopped') return
      const { settle } = effects[effect]
      isOrphaned = settle !== undefined && settle !== false
      if (settle !== true) cancel.abort(new Error('It is not wanted any more'))
    }
    self.subscribe({ complete: ended, error: ended })
    return this.#untilDone(effect, input, cancel.signal).then(
      (output) => {
        if (isOrphaned) this.#actor.send({ type: 'effect.settled', effect, input, output })
        return output
      },
      (error: EffectError) => {
        if (isOrphaned) this.#actor.send({ type: 'effect.settled', effect, input, error })
        throw error
      },
    )
  }

  async #untilDone(effect: keyof Effects, input: unknown, signal: AbortSignal): Promise<unknown> {
    const { local, activity } = effects[effect]
    const limit = msToNumber((local ?? activity)?.scheduleToCloseTimeout ?? 0)
    const end = this.clock.now() + limit
    for (let number = 1; ; number++) {
      try {
        return await this.#inFlight(this.#attempt(effect, input, number, signal))
      } catch (thrown) {
        const error = effectError(thrown)
        const wait = Math.min(firstRetryMs * 2 ** (number - 1), longestRetryMs)
        if (signal.aborted || error.nonRetryable || this.clock.now() + wait > end) {
          if (!signal.aborted) this.#note(effect, error)
          throw error
        }
        await this.#pause(wait, signal)
        if (signal.aborted) throw error
      }
    }
  }

  /** Until so much virtual time has passed, or what it is for is not wanted any more. */
  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.clock.setTimeout(() => resolve(), ms)
      signal.addEventListener('abort', () => {
        this.clock.clearTimeout(timer)
        resolve()
      })
    })
  }

  async #attempt(
    effect: keyof Effects,
    input: unknown,
    number: number,
    signal: AbortSignal,
  ): Promise<unknown> {
    const dependencies = { ...this.#world.dependencies, attempt: () => anAttempt(number, signal) }
    // The machine declared name and input of an effect together.
    const activities = createActivities(dependencies) as unknown as Activities
    const output = await activities[effect]?.(input)
    if (effect === 'record')
      for (const entry of (input as RecordInput).entries) this.#written.set(entry.id, entry)
    if (effect === 'compose') this.#composed.set((output as Draft).body, input as ComposeInput)
    if (effect === 'deliver') this.#tellOf(input as DeliverInput)
    return output
  }

  async #inFlight(attempt: Promise<unknown>): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        // Each further try would take as long.
        () =>
          reject(
            ApplicationFailure.nonRetryable(
              `It did not end within ${longestAttemptMs / 1000} seconds of real time`,
            ),
          ),
        longestAttemptMs,
      )
    })
    const race = Promise.race([attempt, tooLong])
    this.#attempts.add(race)
    try {
      return await race
    } finally {
      clearTimeout(timer)
      this.#attempts.delete(race)
    }
  }

  #tellOf(message: DeliverInput): void {
    const composed = this.#composed.get(message.body)
    if (composed) this.#delivered(message, composed)
  }

  #note(effect: keyof Effects, { message }: EffectError): void {
    this.problems.push({ at: new Date(this.clock.now()).toISOString(), effect, message })
  }
}

function effectOf(name: string): keyof Effects {
  const known = Object.keys(effects).find((effect): effect is keyof Effects => effect === name)
  if (known === undefined)
    throw new Error(`The machine asks for an effect that no activity performs: ${name}`)
  return known
}
