import { EventRefused, RecoveryClosed } from '../../client/errors.ts'
import type { RecoveryHandle } from '../../client/recovery-handle.ts'
import type { RecoveryStatus } from '../../client/status.ts'

/** What people may do with a recovery: methods of the client, as any program has them. */
type Hands = Pick<
  RecoveryHandle,
  | 'status'
  | 'reply'
  | 'acceptTask'
  | 'declineTask'
  | 'handOverTask'
  | 'completeTask'
  | 'decide'
  | 'keepPromise'
>

/** One thing that a person does. */
export interface Act {
  /** Names it among all acts; handed on as the event's ID, so that it counts once however often it is tried. */
  readonly key: string
  /** The workflow ID. */
  readonly recovery: string
  /** Milliseconds until the person gets round to it. */
  readonly after: number
  /** Done for people to read; empty for what only prepares another act. */
  readonly said: string
  /** Out of the ordinary: told also where only little is told. */
  readonly notable?: boolean
  /** Whether there is still reason for it. */
  stillWanted?(): boolean
  /** Null where it is too early for it: it is tried again. */
  perform(hands: Hands): Promise<{ status: RecoveryStatus; next?: Act } | null>
}

export interface ActsOptions {
  hands(recovery: string): Hands
  /** Told what was done, and the recovery's state after it. */
  done(act: Act, status: RecoveryStatus): void
  /** Told of what did not work and is tried again. */
  trouble(error: unknown): void
}

const restMs = 1_000

/** What people are about to do: each act once, when it is time, again where the server or the worker was away. */
export class Acts {
  readonly #options: ActsOptions
  readonly #known = new Set<string>()
  readonly #waiting = new Map<Act, number>()
  readonly #running = new Set<Promise<void>>()

  constructor(options: ActsOptions) {
    this.#options = options
  }

  /** Acts under a key that is known are the same act, and not planned again. */
  plan(act: Act, now: number): void {
    if (this.#known.has(act.key)) return
    this.#known.add(act.key)
    this.#waiting.set(act, now + act.after)
  }

  /** Begins what is due. */
  begin(now: number): void {
    for (const [act, at] of this.#waiting) {
      if (at > now) continue
      this.#waiting.delete(act)
      const running = this.#try(act).finally(() => this.#running.delete(running))
      this.#running.add(running)
    }
  }

  /** Resolves when nothing is under way. */
  async settle(): Promise<void> {
    await Promise.all(this.#running)
  }

  async #try(act: Act): Promise<void> {
    if (act.stillWanted?.() === false) {
      this.#known.delete(act.key)
      return
    }
    try {
      const done = await act.perform(this.#options.hands(act.recovery))
      if (!done) return this.#again(act)
      this.#options.done(act, done.status)
      if (done.next) this.plan(done.next, Date.now())
    } catch (error) {
      // It has ended, or went on without this person: no reason to insist.
      if (error instanceof RecoveryClosed || error instanceof EventRefused) return
      this.#options.trouble(error)
      this.#again(act)
    }
  }

  #again(act: Act): void {
    this.#waiting.set(act, Date.now() + restMs)
  }
}
