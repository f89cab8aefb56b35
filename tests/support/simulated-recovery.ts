import {
  type ActorRefFrom,
  type AnyActorRef,
  createActor,
  fromPromise,
  SimulatedClock,
  type Snapshot,
} from 'xstate'
import { deadlinesActivity } from '../../activities/deadlines.ts'
import { provideEffects } from '../../machines/effect.ts'
import type { OwnStep } from '../../machines/own/step.ts'
import { recoveryMachine } from '../../machines/recovery.ts'
import type { RecoveryMachineEvent } from '../../machines/recovery-setup.ts'
import { worldEvents } from '../../machines/well-formed.ts'
import type { Effects } from '../../model/effects.ts'
import type { RecoveryInput } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import type { Plan } from '../../model/plan.ts'
import type { Clock } from '../../model/records.ts'
import { capture, reschedule } from '../../workflows/durable/pending.ts'
import { effects } from '../../workflows/effects.ts'
import { aPlan, aRecoveryInput, plainPages } from './recovery-fixtures.ts'

type Call = { [K in keyof Effects]: { name: K; input: Parameters<Effects[K]>[0] } }[keyof Effects]

/** How a simulated world performs an effect; what is not given succeeds in a plain way. */
export type World = {
  [K in keyof Effects]?: (input: Parameters<Effects[K]>[0], now: number) => ReturnType<Effects[K]>
}

/** A simulated clock that knows when its next timer fires. */
class SteppingClock extends SimulatedClock {
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

  next(): number | undefined {
    return this.#due.size === 0 ? undefined : Math.min(...this.#due.values())
  }
}

/** A recovery under a clock that stands still until it is moved, in a world that the test scripts. */
export class SimulatedRecovery {
  readonly clock = new SteppingClock()
  readonly calls: Call[] = []
  readonly errors: unknown[] = []
  #inFlight = 0
  #running: ActorRefFrom<ReturnType<typeof recoveryMachine>> | undefined
  readonly #begin: (snapshot?: Snapshot<unknown>) => ActorRefFrom<ReturnType<typeof recoveryMachine>>
  actor: ActorRefFrom<ReturnType<typeof recoveryMachine>>

  constructor(
    world: World = {},
    options: {
      plan?: Partial<Plan>
      input?: Partial<RecoveryInput>
      startAt?: number
      steps?: readonly OwnStep[]
    } = {},
  ) {
    this.clock.set(options.startAt ?? Date.parse('2026-03-02T09:00:00Z'))
    const input = aRecoveryInput(this.clock.now(), options.input)
    const defaults: Required<World> = {
      plan: async () => aPlan(input.failure.occurredAt, options.plan),
      prepare: async () => {},
      deadlines: deadlinesActivity,
      page: async (input) => plainPages(input),
      compose: async ({ kind, topic, to }, now) => {
        const spoken = (id: string, what: string, ms = 72 * hourMs): SpokenPromise => {
          const at = (share: number) => new Date(now + Math.round(ms * share)).toISOString()
          return { id, what, atRiskAt: at(2 / 3), tellAt: at(5 / 6), dueAt: at(1) }
        }
        const wished = (topic.wishes ?? []).map(({ id, what, by }) =>
          spoken(id ?? 'promise', what, Date.parse(by) - now),
        )
        const moved = (topic.promises ?? []).map(({ id, what }) => spoken(id, what))
        const isMoving = kind === 'new-date' || kind === 'broken-promise'
        const plain =
          kind === 'next-step' ? [spoken('arrival', 'Your parcel arrives')] : isMoving ? moved : []
        const promises = wished.length > 0 ? wished : plain
        const body = to === 'customer' ? kind : `${to.person}: ${topic.notice?.subject}`
        return { body: `plain:${body}`, writtenAt: new Date(now).toISOString(), promises }
      },
      deliver: async ({ effectId }) => ({ messageId: `<${effectId}@test>` }),
      act: async ({ action }) => ({ note: `did ${action}` }),
      perform: async ({ effect }) => ({ did: effect }),
      undo: async ({ action }) => ({ note: `took back ${action}` }),
      grant: async ({ effectId }) => ({ receipt: effectId }),
      record: async () => {},
    }
    const machine = provideEffects(
      recoveryMachine({ now: this.clock.now.bind(this.clock), steps: options.steps ?? [] }),
      (name) =>
        fromPromise(async ({ input, self }: { input: Call['input']; self: AnyActorRef }) => {
          // Effects are looked up by the name and input that the machine declared together.
          const call = { name, input } as Call
          this.calls.push(call)
          const perform = (world[call.name] ?? defaults[call.name]) as (
            input: Call['input'],
            now: number,
          ) => Promise<unknown>
          const asker = this.#running
          /** What is settled though its state was left, the root is told, as its runner would. */
          const settle = (result: { output: unknown } | { error: unknown }) => {
            if (self.getSnapshot().status !== 'stopped' || !effects[call.name].settle) return
            if (asker?.getSnapshot().status === 'active')
              asker.send({ type: 'effect.settled', effect: call.name, input, ...result })
          }
          this.#inFlight++
          try {
            const output = await perform(call.input, this.clock.now())
            settle({ output })
            return output
          } catch (error) {
            settle({ error })
            throw error
          } finally {
            this.#inFlight--
          }
        }),
    )
    this.#begin = (snapshot) => {
      const actor = createActor(machine, { input, clock: this.clock, ...(snapshot && { snapshot }) })
      actor.subscribe({ error: (error) => this.errors.push(error) })
      this.#running = actor
      return actor.start()
    }
    this.actor = this.#begin()
  }

  /**
   * Stops it and goes on from what is persisted of it and from its pending delays, as continuing as new does. XState dates
   * delays by `Date.now()`, which a test that restarts must let follow this clock.
   */
  async restart(): Promise<void> {
    await this.settle()
    const pending = capture(this.actor)
    const snapshot = JSON.parse(JSON.stringify(this.actor.getPersistedSnapshot()))
    this.actor.stop()
    this.actor = this.#begin(snapshot)
    reschedule(this.actor, pending)
    await this.settle()
  }

  get context() {
    return this.actor.getSnapshot().context
  }

  /** Whether an effect has been asked for that has not ended. */
  get isBusy(): boolean {
    return this.#inFlight > 0
  }

  get isClosed(): boolean {
    return this.actor.getSnapshot().status !== 'active'
  }

  /** A clock by its ID. */
  clockOf(id: string): Clock {
    const found = this.context.clocks.find((clock) => clock.id === id)
    if (!found) throw new Error(`There is no clock ${id}`)
    return found
  }

  /** What was asked of the world under one name, in order. */
  asked<K extends keyof Effects>(name: K): Parameters<Effects[K]>[0][] {
    return this.calls
      .filter((call): call is Extract<Call, { name: K }> => call.name === name)
      .map(({ input }) => input)
  }

  /** Lets every effect that is under way end. */
  async settle(): Promise<void> {
    // A few turns more, for what follows from the end of an effect; and a bound, as a test's effect may never end.
    for (let turn = 0, idle = 0; turn < 60 && idle < 6; turn++) {
      idle = this.#inFlight > 0 ? 0 : idle + 1
      await Promise.resolve()
    }
  }

  /** Tells the recovery what reached it, whatever that is: what it does not take is kept, as its runner would. */
  async receive(event: unknown): Promise<void> {
    const isOfWorld =
      typeof event === 'object' &&
      event !== null &&
      'type' in event &&
      worldEvents.includes(String(event.type))
    // Nobody has checked what it holds: that is what the machine's guards are for.
    const isTaken = isOfWorld && this.actor.getSnapshot().can(event as RecoveryMachineEvent)
    await this.send(isTaken ? (event as RecoveryMachineEvent) : { type: 'workflow.unexpected', event })
  }

  /** Tells the recovery something, and lets what follows at once happen. */
  async send(event: RecoveryMachineEvent): Promise<void> {
    this.actor.send(event)
    await this.settle()
  }

  /** Moves the clock, stopping at each timer on the way as real time would. */
  async advance(ms: number): Promise<void> {
    const end = this.clock.now() + ms
    await this.settle()
    for (let next = this.nextTimer(); next !== undefined && next <= end; next = this.nextTimer()) {
      this.clock.set(Math.max(next, this.clock.now()))
      await this.settle()
    }
    this.clock.set(end)
    await this.settle()
  }

  /** When the next timer fires, if any is pending. */
  nextTimer(): number | undefined {
    return this.clock.next()
  }
}

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
