import { CancelledFailure } from '@temporalio/common'
import {
  allHandlersFinished,
  type CancellationScope,
  condition,
  continueAsNew,
  log,
} from '@temporalio/workflow'
import {
  type AnyActor,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type Snapshot,
} from 'xstate'
import { performEffects } from '../../machines/effect.ts'
import { Arrivals, delivery } from './arrivals.ts'
import { DurableClock } from './clock.ts'
import { Failures } from './failures.ts'
import { Flights } from './flights.ts'
import { asEvent, malformed, notTaken } from './inbox.ts'
import type { CancelledEvent, MachineEvent, UnexpectedEvent, View } from './messages.ts'
import type { Options } from './options.ts'
import { capture, deadlines, describeDue, type Pending, reschedule } from './pending.ts'
import { Seen } from './seen.ts'
import { time } from './time.ts'
import { Waiters } from './waiters.ts'

/** What a run that continues as new hands to the next one, beside the input. */
export interface Carried {
  readonly machine: string
  readonly snapshot: Snapshot<unknown>
  readonly pending: readonly Pending[]
  readonly seen: readonly string[]
}

/** One workflow run of a machine: its actor, and the loop that keeps it durable. */
export class Run {
  readonly waiters: Waiters
  readonly #actor: AnyActor
  readonly #input: unknown
  readonly #options: Options
  readonly #scope: CancellationScope
  readonly #clock: DurableClock = new DurableClock(
    () => this.#touch(),
    (due) => this.#arrive('timer', () => this.#clock.firedUpTo(due)),
  )
  readonly #arrivals = new Arrivals()
  readonly #failures = new Failures()
  readonly #flights: Flights
  readonly #seen: Seen
  /** Something happened since the loop last looked. */
  #changed = false
  /** `onChange` has not seen the present state. */
  #stale = true
  #over = false
  /** History is long enough to continue as new. */
  #isLate = false
  #draining = false
  #cancelled = false

  /** Creates and starts the actor, which must happen inside `scope`. */
  constructor(
    machine: AnyStateMachine,
    options: Options,
    scope: CancellationScope,
    input: unknown,
    carried: Carried | undefined,
  ) {
    this.#input = input
    this.#options = options
    this.#scope = scope
    this.#seen = new Seen(carried?.seen)
    this.#flights = new Flights(options.effects, scope, {
      arrived: (land) => this.#arrive('result', land),
      follows: (settle) => {
        this.#arrivals.addConsequence(settle)
        this.#touch()
      },
      changed: () => this.#touch(),
      settled: (event) => this.#offer({ ...event }),
      bug: (error) => {
        this.#failures.bug(error)
        this.#touch()
      },
    })
    this.waiters = new Waiters(this.#clock)
    this.#actor = createActor(machine, {
      id: machine.id,
      clock: this.#clock,
      inspect: this.#failures.inspect,
      logger: (...args: unknown[]) => log.info(args.map(String).join(' ')),
      ...(carried ? { snapshot: carried.snapshot } : { input }),
    })
    performEffects(this.#actor.system, (call) => this.#flights.perform(call))
    // Errors are always observed: XState reports an unobserved one through a timer that the sandbox never fires.
    this.#actor.subscribe({
      next: (snapshot: AnyMachineSnapshot) => {
        this.#stale = true
        this.#touch()
        this.waiters.notify(snapshot)
      },
      error: (error) => {
        this.#failures.raise(error)
        this.#end()
      },
      complete: () => this.#end(),
    })
    this.#actor.start()
    if (carried) reschedule(this.#actor, carried.pending)
  }

  get snapshot(): AnyMachineSnapshot {
    return this.#actor.getSnapshot()
  }

  /** Lets what arrived from outside act in its turn, in the scope that cancelling the workflow does not reach. */
  enter<T>(act: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve) => {
      this.#arrive('message', () => resolve(this.#scope.run(async () => act())))
    })
  }

  /**
   * The loop: hand the machine one thing that arrived, fire what is due, then wait for the next thing to happen, until it has
   * ended.
   *
   * It stands still while a local activity is in flight, and settles its commands before it takes the next thing: in which
   * workflow task the result of a local activity arrives, and beside what, may differ in a replay. For the same reason it
   * takes one thing at a time: in a replay fewer may have gathered meanwhile.
   */
  async toEnd(): Promise<unknown> {
    for (;;) {
      if (!this.#flights.hasLocal && time.isSettled && !delivery.isUnderWay) await this.#takeTurn()
      if (!this.#flights.hasLocal) this.#clock.fireDue()
      this.#failures.throwBug()
      if (!this.#flights.hasLocal) {
        if (!this.#over && (this.#draining || this.#isLate)) this.#drain()
        if (this.#mayLeave()) return await this.#leave()
        this.#report()
        this.#clock.arm(this.#flights.endBy, (due) => describeDue(this.#actor, due))
        time.settle()
      }
      this.#changed = this.#arrivals.areWaiting
      await condition(() => this.#failures.theBug !== undefined || this.#mayTurn())
    }
  }

  async #takeTurn(): Promise<void> {
    const next = this.#arrivals.next()
    if (!next) return
    time.advance(next.at)
    this.#isLate ||= next.isLate
    await next.act()
  }

  #arrive(...arrival: Parameters<Arrivals['add']>): void {
    this.#arrivals.add(...arrival)
    this.#touch()
  }

  #mayTurn(): boolean {
    if (this.#flights.hasLocal) return false
    // What follows from a local activity is settled even before the messages that came with its result are delivered.
    return (!delivery.isUnderWay || !time.isSettled) && (this.#changed || this.#mayLeave())
  }

  /** Takes an event from a signal: whatever it is, it never ends the run. */
  receive(payload: unknown): void {
    const event = asEvent(payload)
    if (event && this.#seen.has(event.id)) return
    const unexpected = { type: 'workflow.unexpected', event: payload } satisfies UnexpectedEvent
    if (event && this.#takes(event)) this.#give(event)
    else if (this.#can(unexpected)) {
      this.#seen.add(event?.id)
      this.#give(unexpected)
    } else log.warn('Ignored an event that the machine does not take', { event: event?.type ?? 'malformed' })
  }

  /** Why an event cannot be sent now; nothing when it can, or was already. Executes nothing of the machine but guards. */
  refusal(payload: unknown): Error | undefined {
    const event = asEvent(payload)
    if (!event) return malformed()
    return this.#seen.has(event.id) || this.#takes(event)
      ? undefined
      : notTaken(event, this.snapshot, this.#options.accepts)
  }

  /** @throws ApplicationFailure when the machine does not take the event. */
  send(payload: unknown): View {
    const refusal = this.refusal(payload)
    if (refusal) throw refusal
    const event = asEvent(payload)
    if (event && !this.#seen.has(event.id)) this.#give(event)
    return this.view()
  }

  /** Someone asked to cancel the workflow. */
  cancel(): void {
    if (this.#over || this.#offer({ type: 'workflow.cancelled' } satisfies CancelledEvent)) return
    this.#cancelled = true
    this.#flights.hold()
    this.#actor.stop()
  }

  view(): View {
    const { value, context, tags, status, output, error, machine } = this.snapshot
    return {
      machine: machine.id,
      value,
      context,
      tags: [...tags],
      status,
      ...(output === undefined ? {} : { output }),
      ...(status === 'error' ? { error: error instanceof Error ? error.message : String(error) } : {}),
      deadlines: deadlines(this.#actor),
    }
  }

  /** Whether the world may send this event, and the machine takes it now. */
  #takes(event: MachineEvent): boolean {
    return (this.#options.accepts?.includes(event.type) ?? true) && this.#can(event)
  }

  #can(event: MachineEvent): boolean {
    return this.snapshot.status === 'active' && this.snapshot.can(event)
  }

  #give(event: MachineEvent): void {
    this.#seen.add(event.id)
    this.#actor.send(event)
    this.#failures.throwBug()
  }

  #offer(event: MachineEvent): boolean {
    const taken = this.#can(event)
    if (taken) this.#give(event)
    else log.info('The machine does not take an event of its workflow', { event: event.type })
    return taken
  }

  #touch(): void {
    this.#changed = true
  }

  #end(): void {
    this.#over = true
    this.#touch()
    this.waiters.end()
  }

  /** Prepares to continue as new. Who waits may go on waiting until what is in flight has ended. */
  #drain(): void {
    this.#draining = true
    this.#flights.hold()
    if (this.#flights.size === 0) this.waiters.release()
  }

  #mayLeave(): boolean {
    return (this.#over || this.#draining) && this.#flights.size === 0 && allHandlersFinished()
  }

  async #leave(): Promise<unknown> {
    if (!this.#over) return await this.#continueAsNew()
    this.#report()
    if (this.#cancelled) throw new CancelledFailure('Workflow cancelled')
    const { failure } = this.#failures
    if (failure) throw failure
    return this.snapshot.output
  }

  #continueAsNew(): Promise<never> {
    const carried: Carried = {
      machine: this.snapshot.machine.id,
      snapshot: this.#actor.getPersistedSnapshot(),
      pending: capture(this.#actor),
      seen: this.#seen.toJSON(),
    }
    return continueAsNew(this.#input, carried)
  }

  #report(): void {
    if (!this.#stale) return
    this.#stale = false
    this.#options.onChange?.({ snapshot: this.snapshot, deadlines: deadlines(this.#actor) })
  }
}
