import { z } from 'zod'
import type { Person } from '../activities/directory.ts'
import { type ClockReading, readClock } from '../machines/reading.ts'
import { openTasks } from '../machines/task-list.ts'
import type { Outcome } from '../model/base.ts'
import { type Span, span } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import type {
  Clock,
  GrantRecord,
  PromiseRecord,
  RecoveryOutput,
  RecoveryState,
  SentMessage as SentRecord,
  Task,
} from '../model/records.ts'
import { unseal } from '../model/seal.ts'
import { reckon } from '../time/reckon.ts'
import { durationMs, toMs } from '../time/units.ts'
import { type Happening, happenings, minute } from './happenings.ts'
import type { Letter, Mailbox, Notice, SentMessage } from './mailbox.ts'
import { TestBackend } from './people/backend.ts'
import { TestCustomer } from './people/customer.ts'
import { TestPerson } from './people/person.ts'
import type { Problem, Simulation } from './simulation.ts'

/** A clock with all that can be told of it at this moment. */
export interface TestClock extends Clock {
  readonly reading: ClockReading
}

/** A year: who waits longer waits for nothing. */
const usualLimit = 'P365D'

/** A recovery under a virtual clock, in a world that is all in memory. It stands still until it is told to go on. */
export class TestRecovery {
  /** The failure that it is about. */
  readonly failure: Failure
  /** The customer, who may write at any time. */
  readonly customer: TestCustomer
  /** The program that reported it, which may withdraw it, or revise its plan. */
  readonly backend: TestBackend
  /** What messages call the thing that failed. */
  readonly subject: string
  readonly #simulation: Simulation
  readonly #mailbox: Mailbox
  readonly #people: readonly Person[]

  constructor(
    failure: Failure,
    subject: string,
    simulation: Simulation,
    mailbox: Mailbox,
    people: readonly Person[],
  ) {
    this.failure = failure
    this.subject = subject
    this.#simulation = simulation
    this.#mailbox = mailbox
    this.#people = people
    this.customer = new TestCustomer(simulation)
    this.backend = new TestBackend(simulation)
  }

  /** The present of its clock, ISO 8601 in UTC. */
  get now(): string {
    return new Date(this.#simulation.clock.now()).toISOString()
  }

  /** What the customer has had from us, oldest first. */
  get messages(): readonly SentMessage[] {
    return this.#mailbox.messages
  }

  /** What the customer was told, oldest first: in writing, and by a person where a message could not go out. */
  get told(): readonly SentRecord[] {
    return this.status.sent.filter(({ kind }) => kind !== 'notice')
  }

  /** What our own people have had, oldest first. */
  get notices(): readonly Notice[] {
    return this.#mailbox.notices
  }

  /** What actions wrote to others who can help, oldest first. */
  get letters(): readonly Letter[] {
    return this.#mailbox.letters
  }

  /** What was given or declined, in that order. */
  get grants(): readonly GrantRecord[] {
    return this.#simulation.context.grants
  }

  get promises(): readonly PromiseRecord[] {
    return this.#simulation.context.promises
  }

  get clocks(): readonly TestClock[] {
    const now = this.#simulation.clock.now()
    return this.#simulation.context.clocks.map((clock) => ({ ...clock, reading: readClock(clock, now) }))
  }

  /** The tasks that wait for somebody. */
  get tasks(): readonly Task[] {
    return openTasks(this.#simulation.context)
  }

  /** All that the recovery knows, as `amends show` reads it. */
  get status(): RecoveryState {
    return this.#simulation.context
  }

  /** How it ended, or is to end; null while nobody can know. */
  get outcome(): Outcome | null {
    return this.status.outcome
  }

  get isClosed(): boolean {
    return this.#simulation.isClosed
  }

  /** When it closed, ISO 8601 in UTC; null while it has not. */
  get closedAt(): string | null {
    return this.#simulation.journal.findLast(({ type }) => type === 'recovery.closed')?.at ?? null
  }

  /** What no retry could mend, and a person had to. A playbook that is well has none. */
  get problems(): readonly Problem[] {
    return this.#simulation.problems
  }

  /** All that happened, oldest first. */
  get happenings(): readonly Happening[] {
    return happenings(this.status, this.#simulation.journal, this.#mailbox, this.failure)
  }

  /** All that happened in lines for people, by the clock of the recovery's calendar. */
  get timeline(): readonly string[] {
    const timeZone = this.status.plan?.calendar?.timeZone ?? 'UTC'
    const all = this.happenings
    const width = Math.max(0, ...all.map(({ who }) => who.length))
    return all.map(({ at, who, text }) => `${minute(at, timeZone)}  ${who.padEnd(width)}  ${text}`)
  }

  /** Whoever owns it now. */
  get owner(): TestPerson {
    const { owner } = this.status
    if (owner === null)
      throw new Error(`Nobody owns it yet: ${this.problems.at(-1)?.message ?? 'there is no plan'}`)
    return this.as(owner)
  }

  /**
   * Somebody of ours, by their ID in the directory.
   * @throws Error listing whom the directory knows.
   */
  as(id: string): TestPerson {
    const person = this.#people.find((each) => each.id === id)
    if (person) return new TestPerson(this.#simulation, person)
    const known = this.#people.map((each) => each.id).join(', ')
    throw new Error(`The directory has nobody with the ID "${id}": it has ${known}`)
  }

  /** When the next thing happens by itself, ISO 8601; null where nothing does. */
  get next(): string | null {
    const next = this.#simulation.clock.next()
    return next === undefined || this.isClosed ? null : new Date(next).toISOString()
  }

  /**
   * Lets time pass: elapsed time (`P3D` is 72 hours), or until the close of an open day so many after this one, by the
   * recovery's calendar.
   */
  async advance(time: Span): Promise<void> {
    const budget = span.parse(time)
    const calendar = typeof budget === 'string' ? null : (this.status.plan?.calendar ?? null)
    const { due } = reckon({ from: this.now, budget, pauses: [], calendars: [{ until: null, calendar }] })
    // Only a clock that stands still has no end.
    if (due === null) throw new Error(`No time ends ${JSON.stringify(time)} after ${this.now}`)
    await this.advanceTo(due)
  }

  /**
   * Lets time pass until an instant, ISO 8601.
   * @throws Error for one that is past.
   */
  async advanceTo(instant: string): Promise<void> {
    const end = toMs('instant', instant)
    if (end < this.#simulation.clock.now())
      throw new Error(`It is ${this.now} by now: ${instant} is past, and no clock goes back`)
    await this.#simulation.advanceTo(end)
  }

  /**
   * Lets time pass until it has closed, or nothing more happens by itself.
   * @param limit elapsed time, after which it is quiet enough; default a year
   */
  async untilQuiet(limit = usualLimit): Promise<void> {
    const end = this.#simulation.clock.now() + durationMs('limit', limit)
    for (let next = this.#next(); next !== undefined && next <= end; next = this.#next()) {
      await this.#simulation.advanceTo(next)
    }
  }

  /**
   * Lets time pass until it has closed.
   * @returns how it ended
   * @throws Error saying for whom it waits, where it does not close within `limit`.
   */
  async end(limit = usualLimit): Promise<RecoveryOutput> {
    await this.untilQuiet(limit)
    const { output } = this.#simulation.snapshot
    if (this.isClosed && output) return output
    const waiting = this.tasks.map(({ kind, assignee }) => `${assignee} for "${kind}"`).join(', ')
    throw new Error(
      `By ${this.now} it has not closed. Open tasks: ${waiting || 'none'}; open promises: ${this.#owed() || 'none'}`,
    )
  }

  /** A message of the customer, opened. */
  textOf(message: { readonly text: string }): string {
    return unseal(message.text, z.string())
  }

  #next(): number | undefined {
    return this.isClosed ? undefined : this.#simulation.clock.next()
  }

  #owed(): string {
    return this.promises
      .filter(({ state }) => state === 'live' || state === 'broken')
      .map(({ id }) => id)
      .join(', ')
  }
}
