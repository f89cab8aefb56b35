import type { Contact } from '../contacts.ts'
import type { Effect } from '../effects.ts'
import type { Schema } from '../schema.ts'

/** An effect as it is kept. */
export interface EffectRow extends Effect {
  /** What it was begun with, as canonical JSON. */
  content: string
  /** Canonical JSON; null until it is done. */
  answer: string | null
}

/** What is kept, each row under its key and never changed: a newer one takes its place. */
export interface Rows {
  readonly effects: Map<string, Readonly<EffectRow>>
  readonly grants: Map<string, Readonly<Schema['grants']>>
  readonly contacts: Map<string, Readonly<Contact>>
  readonly tasks: Map<string, Readonly<Schema['tasks']>>
  readonly journal: Map<string, Readonly<Schema['journal']>>
}

/** What a table works with. */
export interface Access {
  readonly rows: Rows
  /** Does something in its turn. */
  run<Result>(work: () => Result): Promise<Result>
  /** Puts a row in its place. */
  write<Row>(rows: Map<string, Row>, key: string, row: Row): void
}

/** A key of several parts. */
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts)

/** An order: by what comes first in it, and where that is the same, by the next. */
export const by =
  <Row>(...fields: readonly ((row: Row) => string)[]) =>
  (one: Row, other: Row): number => {
    for (const field of fields) {
      const [a, b] = [field(one), field(other)]
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  }
