import type { Kysely } from 'kysely'
import type { Task } from '../model/records.ts'
import { toUtc } from './instants.ts'
import type { Schema } from './schema.ts'

/** A human task as inbox and report show it. The workflow decides; this only mirrors it. */
export interface TaskRecord extends Task {
  /** The recovery's workflow ID. Within it `id` is unique. */
  recovery: string
  playbook: string
  /** The customer's ID. */
  customer: string
  /** Grows with every change of the task. */
  revision: number
}

/** The projection of human tasks: for reading only, never decided from. */
export interface Tasks {
  /**
   * Writes a task as of its revision. Deliveries may repeat and overtake each other: a revision that is not
   * newer than the stored one changes nothing, and a task that is closed stays closed.
   */
  put(task: TaskRecord): Promise<void>
  /** The task, or null. */
  get(recovery: string, id: string): Promise<TaskRecord | null>
  /** Open tasks of one person, or of all; those due first come first, those without a due time last. */
  open(assignee?: string): Promise<TaskRecord[]>
  /** All tasks of a recovery, in the order in which they were opened. */
  ofRecovery(recovery: string): Promise<TaskRecord[]>
}

export function tasks(db: Kysely<Schema>): Tasks {
  return {
    async put(task) {
      const row = toRow(task)
      await db
        .insertInto('tasks')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['recovery', 'id'])
            .doUpdateSet(row)
            .whereRef('tasks.revision', '<', 'excluded.revision')
            .where((eb) => eb.or([eb('tasks.state', '=', 'open'), eb('excluded.state', '!=', 'open')])),
        )
        .execute()
    },
    async get(recovery, id) {
      const row = await db
        .selectFrom('tasks')
        .selectAll()
        .where('recovery', '=', recovery)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },
    open(assignee) {
      return db
        .selectFrom('tasks')
        .selectAll()
        .where('state', '=', 'open')
        .$if(assignee !== undefined, (query) => query.where('assignee', '=', assignee ?? ''))
        .orderBy('dueAt', (order) => order.asc().nullsLast())
        .orderBy('recovery')
        .orderBy('id')
        .execute()
    },
    ofRecovery(recovery) {
      return db
        .selectFrom('tasks')
        .selectAll()
        .where('recovery', '=', recovery)
        .orderBy('openedAt')
        .orderBy('id')
        .execute()
    },
  }
}

/** Column by column: an object may hold more than its type says. */
export const toRow = (task: TaskRecord): Schema['tasks'] => ({
  recovery: task.recovery,
  id: task.id,
  playbook: task.playbook,
  customer: task.customer,
  kind: task.kind,
  summary: task.summary,
  subject: task.subject,
  assignee: task.assignee,
  level: task.level,
  round: task.round,
  state: task.state,
  revision: task.revision,
  openedAt: toUtc(task.openedAt),
  acceptedAt: task.acceptedAt === null ? null : toUtc(task.acceptedAt),
  dueAt: task.dueAt === null ? null : toUtc(task.dueAt),
  closedAt: task.closedAt === null ? null : toUtc(task.closedAt),
  closedBy: task.closedBy,
})
