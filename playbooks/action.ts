import type { Action } from '../model/plan.ts'
import type { Situation } from './telling.ts'
import type { Tries } from './tries.ts'
import type { Signatory } from './words.ts'

/** A letter that an action writes to someone who can help: a warehouse, a carrier. */
interface Letter {
  /** Its own ID within the action: the same letter, however often the action is tried. */
  key: string
  to: { name: string; email: string }
  subject: string
  text: string
}

/** What an action works with. */
export interface ActionTools {
  /** The idempotency key: hand it to every outside system that takes one. */
  effectId: string
  opening: number
  owner: Signatory & { email: string }
  /** The present, ISO 8601 in UTC. */
  now: string
  /** Aborts when the time of this try is over, or when it is no longer wanted: its reason says which. */
  signal: AbortSignal
  /**
   * Sends a letter, once for each key.
   * @throws the reason of `signal` once that has aborted.
   */
  write(letter: Letter): Promise<void>
}

/** What the undo of an action works with. `effectId` is its own. */
export interface UndoTools extends ActionTools {
  /** The effect ID with which the action ran: what it did is known by it outside. */
  undoes: string
}

/** An immediate action: ordinary async code that may be tried more than once. */
export interface ActionDefinition<Facts> extends Pick<Action, 'id' | 'what'>, Partial<Tries> {
  /** Whether this failure calls for it; default yes. */
  when?(situation: Situation<Facts>): boolean
  /**
   * How long one try of `run` or `undo` may take: ISO 8601, at most `PT5M`; default `PT1M`. Then it has failed, whatever still
   * comes of it: watch `tools.signal`.
   */
  timeout?: string
  /**
   * How many more tries follow a first that failed, before a person gets it as a task; default 10, which take some seven
   * minutes; 0 is none. A try counts, too, when the worker died in it. All end half an hour after the first began.
   */
  retries?: number
  /**
   * Does it. Returns what was done, in a sentence that the customer may read; throws to be tried again, or NotPossible where
   * that is no use.
   */
  run(situation: Situation<Facts>, tools: ActionTools): Promise<string>
  /**
   * Takes it back when the recovery is withdrawn, as the failure turned out to be none. Nobody may know how far `run` got, so
   * it must do no harm where `run` did nothing, or did half of it; and it may be tried more than once, as `run` may. Returns
   * what was taken back, in a sentence for the record, not for the customer. Where it keeps failing, a person is asked to take
   * it back by hand; so they are where a person had done it by hand. Default: there is nothing to take back.
   */
  undo?(situation: Situation<Facts>, tools: UndoTools): Promise<string>
}
