import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, WorkflowFailedError } from '@temporalio/client'
import { z } from 'zod'
import {
  type approvalDecided,
  type customerReplied,
  type planRevised,
  type RecoveryEvent,
  recoveryEvent,
  type taskAccepted,
  type taskCompleted,
  type taskDeclined,
  type taskHandedOver,
} from '../model/events.ts'
import { type RecoveryOutput, recoveryOutput } from '../model/records.ts'
import { seal } from '../model/seal.ts'
import { SEND, SNAPSHOT, WAIT_FOR } from '../workflows/durable/messages.ts'
import { call, exists } from './calls.ts'
import { AmendsError, NotYet, NoWorker, WaitTimedOut } from './errors.ts'
import { check } from './failures.ts'
import { type RecoveryStatus, statusOf } from './status.ts'

/** An ID of the caller's own makes a message safe to repeat: the second one changes nothing. */
export interface Repeatable {
  readonly id?: string
}

/** What the customer wrote; `satisfied` where they answered the follow-up. */
export interface Reply extends Repeatable, Pick<z.input<typeof customerReplied>, 'satisfied'> {
  readonly text: string
}

/** How a person finished a task: see `taskCompleted` in model/events.ts for which field each kind of task asks for. */
export interface Completion
  extends Repeatable,
    Omit<z.input<typeof taskCompleted>, 'type' | 'id' | 'task' | 'text'> {
  readonly text?: string
}

/** How the named person decided. */
export interface Decision extends Repeatable, Omit<z.input<typeof approvalDecided>, 'type' | 'id' | 'task'> {}

/** Who takes a task on. */
export interface Acceptance extends Repeatable, Omit<z.input<typeof taskAccepted>, 'type' | 'id' | 'task'> {}

/** Who cannot do a task, and why. */
export interface Refusal extends Repeatable, Omit<z.input<typeof taskDeclined>, 'type' | 'id' | 'task'> {}

/** Who hands a task to whom. */
export interface HandOver extends Repeatable, Omit<z.input<typeof taskHandedOver>, 'type' | 'id' | 'task'> {}

/** Who says so, where it is known. */
export interface Report extends Repeatable {
  readonly by?: string
}

/** What was agreed with the customer in place of a promise. */
export interface Release extends Report {
  readonly reason: string
}

/** What changes of a running plan, and who changes it. */
export interface Revision extends Repeatable, Omit<z.input<typeof planRevised>, 'type' | 'id'> {}

/** A state of the recovery, or a tag as `hasTag:NAME`. */
export type Condition = string

/** A recovery carries what was written in its history, which the server limits to some megabytes. */
const mostCharacters = 50_000
const letter = z
  .string()
  .max(
    mostCharacters,
    `it is longer than ${mostCharacters} characters: send it in parts, each with an ID of its own`,
  )
const words = letter.refine(
  (text) => text.trim() !== '',
  'it is empty: say in words what the customer sent, as "(a photo of the parcel)"',
)

/** One ask of `waitFor` lasts a minute on the server's side; this leaves it time to answer. */
const askLimitMs = 75_000

/** How often an event is sent that the server lost through no fault of its own. */
const mostTries = 5

/**
 * One recovery. Its methods throw EventRefused where the recovery does not take what is told it now, RecoveryNotFound,
 * RecoveryClosed, ServerUnreachable and NoWorker.
 */
export class RecoveryHandle {
  /** The workflow ID. */
  readonly id: string
  readonly #client: Client

  constructor(client: Client, id: string) {
    this.#client = client
    this.id = id
  }

  /** Whether there is such a recovery, running or ended. */
  exists(): Promise<boolean> {
    return exists(this.#client, this.id)
  }

  /** All that is known of it; also after it ended. */
  async status(): Promise<RecoveryStatus> {
    const workflow = this.#client.workflow.getHandle(this.id)
    return statusOf(await call(this.#client, this.id, () => workflow.query(SNAPSHOT)))
  }

  /** The customer wrote. Where they only answered the follow-up, `text` may be empty. */
  async reply({ text, ...reply }: Reply): Promise<RecoveryStatus> {
    check(
      reply.satisfied === undefined ? z.object({ text: words }) : z.object({ text: letter }),
      { text },
      'not a reply',
    )
    return this.#send({ type: 'customer.replied', ...reply, text: seal(text) })
  }

  /** A person finished a task. */
  completeTask(task: string, { text, ...completion }: Completion): Promise<RecoveryStatus> {
    const sealedText = text === undefined ? {} : { text: seal(text) }
    return this.#send({ type: 'task.completed', ...completion, ...sealedText, task })
  }

  /** The person who has a task takes it on: nobody else is paged with it. */
  acceptTask(task: string, acceptance: Acceptance): Promise<RecoveryStatus> {
    return this.#send({ type: 'task.accepted', ...acceptance, task })
  }

  /** The person who has a task cannot do it: the next level is paged at once. */
  declineTask(task: string, refusal: Refusal): Promise<RecoveryStatus> {
    return this.#send({ type: 'task.declined', ...refusal, task })
  }

  /** The person who has a task hands it to somebody by name. */
  handOverTask(task: string, handOver: HandOver): Promise<RecoveryStatus> {
    return this.#send({ type: 'task.handed-over', ...handOver, task })
  }

  /** The person asked decided on an approval. */
  decide(task: string, decision: Decision): Promise<RecoveryStatus> {
    return this.#send({ type: 'approval.decided', ...decision, task })
  }

  /** What was promised has happened. */
  keepPromise(promise: string, report: Report = {}): Promise<RecoveryStatus> {
    return this.#send({ type: 'promise.kept', ...report, promise })
  }

  /** What was promised is not owed any more, as something else was agreed with the customer: say what. */
  releasePromise(promise: string, { reason, ...report }: Release): Promise<RecoveryStatus> {
    return this.#send({ type: 'promise.released', ...report, reason, promise })
  }

  /** Someone else owns the recovery from now on. */
  changeOwner(owner: string, report: Report = {}): Promise<RecoveryStatus> {
    return this.#send({ type: 'owner.changed', ...report, owner })
  }

  /** The policy changed: remedies not given yet, budgets, the calendar. What clocks have counted stays counted. */
  revisePlan(revision: Revision): Promise<RecoveryStatus> {
    return this.#send({ type: 'plan.revised', ...revision })
  }

  /** The failure turned out to be none, or is handled elsewhere. */
  withdraw(reason: string, report: Report = {}): Promise<RecoveryStatus> {
    return this.#send({ type: 'recovery.withdrawn', ...report, reason })
  }

  /**
   * Waits for a state or tag, asking again for as long as it takes.
   * @param timeout milliseconds; default one hour.
   * @throws WaitTimedOut, and RecoveryClosed when the recovery ends without it.
   */
  async waitFor(
    condition: Condition,
    { timeout = 3_600_000 }: { timeout?: number } = {},
  ): Promise<RecoveryStatus> {
    const end = Date.now() + timeout
    for (;;) {
      const left = end - Date.now()
      if (left <= 0) {
        throw new WaitTimedOut(`${this.id} did not reach ${condition} within ${timeout} ms: it goes on`)
      }
      const answer = await this.#ask(condition, Math.min(left, askLimitMs))
      if (answer !== undefined) return answer
      // The answer may come at once, where others fill the places there are to wait.
      await pause(Math.min(1_000, Math.max(0, end - Date.now())))
    }
  }

  /**
   * Waits for the end.
   * @throws AmendsError when the workflow failed, was cancelled or terminated.
   */
  async result(): Promise<RecoveryOutput> {
    const workflow = this.#client.workflow.getHandle(this.id)
    try {
      return recoveryOutput.parse(await call(this.#client, this.id, () => workflow.result(), yearMs))
    } catch (error) {
      if (!(error instanceof WorkflowFailedError)) throw error
      const why = error.cause?.message ?? error.message
      throw new AmendsError(`${this.id} did not end as a recovery should: ${why}`, { cause: error })
    }
  }

  async #send(event: Unidentified): Promise<RecoveryStatus> {
    const valid = check(recoveryEvent, { ...event, id: event.id ?? randomUUID() }, 'not an event')
    const workflow = this.#client.workflow.getHandle(this.id)
    // The server answers a repeated update ID with the first answer, also where the event would be refused by now.
    const update = { updateId: valid.id, args: [valid] satisfies [RecoveryEvent] }
    for (let tries = 1; ; tries++) {
      try {
        return statusOf(await call(this.#client, this.id, () => workflow.executeUpdate(SEND, update)))
      } catch (error) {
        if (!(error instanceof NotYet) || tries === mostTries) throw error
        await pause(tries * 200)
      }
    }
  }

  /** Asks once. Undefined: not yet. */
  async #ask(condition: Condition, limitMs: number): Promise<RecoveryStatus | undefined> {
    const workflow = this.#client.workflow.getHandle(this.id)
    const update = { args: [condition] satisfies [Condition] }
    try {
      return statusOf(
        await call(this.#client, this.id, () => workflow.executeUpdate(WAIT_FOR, update), limitMs),
      )
    } catch (error) {
      // A worker that restarts is no reason to stop waiting.
      if (error instanceof NotYet || error instanceof NoWorker) return undefined
      throw error
    }
  }
}

/** An event whose ID may still be to be made. */
type Unidentified<E = z.input<typeof recoveryEvent>> = E extends unknown ? Omit<E, 'id'> & Repeatable : never

/** A deadline that no recovery outlives. */
const yearMs = 365 * 24 * 3_600_000
