import type { Task } from '../model/records.ts'

/**
 * The tables as Kysely sees them; columns are snake_case in SQL. Instants are text, ISO 8601 in UTC with
 * milliseconds; JSON is text; amounts are integers of minor units.
 */
export interface Schema {
  effects: EffectsTable
  grants: GrantsTable
  contacts: ContactsTable
  tasks: TasksTable
  journal: JournalTable
}

interface EffectsTable {
  id: string
  kind: string
  contentHash: string
  state: 'begun' | 'done'
  /** Who inserted the row: tells the first `begin` from every later one in a single statement. */
  claim: string
  answer: string | null
  begunAt: string
  doneAt: string | null
}

interface GrantsTable {
  effectId: string
  recovery: string
  customer: string
  reference: string
  kind: string
  what: string
  amount: number | null
  currency: string | null
  receipt: string
  at: string
}

interface ContactsTable {
  effectId: string
  customer: string
  channel: string
  purpose: string
  at: string
  /** JSON: the hashes of what was written, which tell copies apart without keeping the text. */
  shingles: string | null
}

interface TasksTable extends Task {
  recovery: string
  playbook: string
  customer: string
  revision: number
}

interface JournalTable {
  recovery: string
  opening: number
  id: string
  playbook: string
  customer: string
  at: string
  type: string
  data: string
}
