/** Something that somebody will do, unless it is pointless by then. */
export interface Reaction {
  /** Tells it from all others: it is done once. */
  readonly key: string
  /** Epoch milliseconds. */
  readonly at: number
  /** What it is about: the kind of a task, say. What a script has still to come, nobody does of themselves. */
  readonly covers: string
  act(): Promise<void>
}
