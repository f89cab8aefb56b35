import { z } from 'zod'
import { sealed } from './base.ts'
import { remedy } from './plan.ts'

/** What can be stored anywhere and stand in a mail header: no control characters, no halves of surrogate pairs. */
const identifier = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, '1 to 200 printable characters')

/** Every event has an ID, so that a repeated delivery is told from a second event; `by` is who did it. */
const event = z.object({ id: identifier, by: identifier.optional() })

const person = identifier

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
 * a reader understood the customer's answer to the follow-up.
 */
export const taskCompleted = event.extend({
  type: z.literal('task.completed'),
  task: identifier,
  by: person,
  note: z.string().optional(),
  retry: z.boolean().optional(),
  text: sealed.optional(),
  awaitsCustomer: z.boolean().optional(),
  satisfied: z.boolean().optional(),
  cause: z.string().min(1).optional(),
  action: z.string().min(1).optional(),
})

/** The named person decided on an approval. */
export const approvalDecided = event.extend({
  type: z.literal('approval.decided'),
  task: identifier,
  by: person,
  approved: z.boolean(),
  note: z.string().optional(),
})

/** What was promised has happened: the parcel arrived. */
export const promiseKept = event.extend({ type: z.literal('promise.kept'), promise: identifier })

/** Someone else owns the recovery from now on. */
export const ownerChanged = event.extend({ type: z.literal('owner.changed'), owner: person })

/** The failure turned out to be none, or is handled elsewhere. */
export const recoveryWithdrawn = event.extend({
  type: z.literal('recovery.withdrawn'),
  reason: z.string().min(1),
})

/** The remedies of the running plan change; all else of a plan is fixed. */
export const planRevised = event.extend({
  type: z.literal('plan.revised'),
  by: person,
  remedies: z.array(remedy),
})

/** All that the world may tell a recovery. */
export const recoveryEvent = z.discriminatedUnion('type', [
  customerReplied,
  taskCompleted,
  approvalDecided,
  promiseKept,
  ownerChanged,
  recoveryWithdrawn,
  planRevised,
])
export type RecoveryEvent = z.infer<typeof recoveryEvent>
export type RecoveryEventOf<T extends RecoveryEvent['type']> = Extract<RecoveryEvent, { type: T }>
