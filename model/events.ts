import { z } from 'zod'
import { asked, identifier, personId, sealed } from './base.ts'
import { calendar } from './calendar.ts'
import { wishedPromise } from './message.ts'
import { budget, remedy, revisable } from './plan.ts'

/** Every event has an ID, so that a repeated delivery is told from a second event; `by` is who did it. */
const event = z.object({ id: identifier, by: personId.optional() })

/** What a person says for the record: at least one letter or digit, so that no blank or dash stands for words. */
const words = z.string().regex(/[\p{L}\p{N}]/u, 'say it in words')

/** The customer wrote, by any channel; `satisfied` where they answered the follow-up's question. */
export const customerReplied = event.extend({
  type: z.literal('customer.replied'),
  text: sealed,
  satisfied: z.boolean().optional(),
})

/**
 * A person finished a task. Which fields count depends on its kind: `text` answers a message, `cause` and `action` a root
 * cause; `note` says what was done by hand; `retry` asks for another try instead; `awaitsCustomer` says that the answer
 * asks the customer for something, and pauses the clocks that are ours to keep until the customer writes; `satisfied` is how
 * a reader understood the customer's answer to the follow-up, and `asks` what the customer asks for in it, which whoever says
 * that they are unhappy says, too; `promise` is what an answer promises, or the new date of a
 * promise in doubt; `holds` says that such a promise will be kept as it is.
 */
export const taskCompleted = event.extend({
  type: z.literal('task.completed'),
  task: identifier,
  by: personId,
  note: z.string().optional(),
  retry: z.boolean().optional(),
  text: sealed.optional(),
  awaitsCustomer: z.boolean().optional(),
  satisfied: z.boolean().optional(),
  asks: z.array(asked).min(1).optional(),
  cause: words.optional(),
  action: words.optional(),
  promise: wishedPromise.optional(),
  holds: z.boolean().optional(),
})

/** The assignee takes a task on: nobody else is paged with it. */
export const taskAccepted = event.extend({
  type: z.literal('task.accepted'),
  task: identifier,
  by: personId,
})

/** The assignee cannot do it: the next level is paged at once. */
export const taskDeclined = event.extend({
  type: z.literal('task.declined'),
  task: identifier,
  by: personId,
  note: z.string().optional(),
})

/** The assignee hands a task to somebody by name. */
export const taskHandedOver = event.extend({
  type: z.literal('task.handed-over'),
  task: identifier,
  by: personId,
  to: personId,
})

/** The named person decided on an approval. */
export const approvalDecided = event.extend({
  type: z.literal('approval.decided'),
  task: identifier,
  by: personId,
  approved: z.boolean(),
  note: z.string().optional(),
})

/** What was promised has happened: the parcel arrived. */
export const promiseKept = event.extend({ type: z.literal('promise.kept'), promise: identifier })

/** What was promised is not owed any more, as something else was agreed with the customer. It is neither kept nor broken by that. */
export const promiseReleased = event.extend({
  type: z.literal('promise.released'),
  promise: identifier,
  reason: words,
})

/** Someone else owns the recovery from now on. */
export const ownerChanged = event.extend({ type: z.literal('owner.changed'), owner: personId })

/** The failure turned out to be none, or is handled elsewhere. */
export const recoveryWithdrawn = event.extend({
  type: z.literal('recovery.withdrawn'),
  reason: words,
})

/** Budgets as a new policy has them; null: it knows no such clock any more. */
const revisedBudgets = z.partialRecord(revisable, budget.nullable())

/**
 * The remedies, the budgets or the calendar of the running plan change; all else of a plan is fixed. What its clocks have
 * counted so far stays counted.
 */
export const planRevised = event.extend({
  type: z.literal('plan.revised'),
  by: personId,
  remedies: z.array(remedy).optional(),
  budgets: revisedBudgets.optional(),
  calendar: calendar.nullable().optional(),
})

/** All that the world may tell a recovery. */
export const recoveryEvent = z.discriminatedUnion('type', [
  customerReplied,
  taskCompleted,
  taskAccepted,
  taskDeclined,
  taskHandedOver,
  approvalDecided,
  promiseKept,
  promiseReleased,
  ownerChanged,
  recoveryWithdrawn,
  planRevised,
])
export type RecoveryEvent = z.infer<typeof recoveryEvent>
export type RecoveryEventOf<T extends RecoveryEvent['type']> = Extract<RecoveryEvent, { type: T }>
