/** Something that somebody will do, unless it is pointless by then. */
export interface Reaction {
  /** Tells it from all others: it is done once. */
  readonly key: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Whose and what kind of work it is: one that a script has still to come is left to the script. */
  readonly covers: string
  act(): Promise<void>
}
