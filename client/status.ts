import { z } from 'zod'
import { type Drill, drillOf } from '../model/drill.ts'
import { contact, type Failure, sealedFailure } from '../model/failure.ts'
import { type CustomerMessage, type RecoveryState, recoveryState } from '../model/records.ts'
import { unseal } from '../model/seal.ts'

// What a recovery still owes its customer is told by the rules that it goes by itself.
export { unread, waiting } from '../machines/owed-answers.ts'

/** What the query `snapshot` and the update `send` answer for a recovery. */
export const snapshotAnswer = z.object({
  status: z.enum(['active', 'done', 'error', 'stopped']),
  tags: z.array(z.string()),
  deadlines: z.array(z.object({ due: z.string(), name: z.string() })),
  context: recoveryState.extend({ failure: sealedFailure }),
})

/** A message of the customer, opened. */
export interface OpenedMessage extends Omit<CustomerMessage, 'text'> {
  readonly text: string
}

/** All that is known of a recovery, with personal data opened. */
export interface RecoveryStatus extends Omit<RecoveryState, 'conversation'> {
  readonly failure: Failure
  /** How it is rehearsed, where its failure is made up; null for a real one. */
  readonly drill: Drill | null
  readonly conversation: OpenedMessage[]
  /** What the machine says of its present state, as `waitFor('hasTag:NAME')` asks for. */
  readonly tags: string[]
  /** What timers are armed for, the earliest first. Under a time scale this is sooner than the dates people are shown. */
  readonly deadlines: { readonly due: string; readonly name: string }[]
  /** Whether it has ended. */
  readonly closed: boolean
}

const facts = z.record(z.string(), z.json())

/**
 * Reads an answer of the workflow and opens what is sealed in it.
 * @throws ZodError when the answer is not a recovery's; Error when a sealed value cannot be opened.
 */
export function statusOf(answer: unknown): RecoveryStatus {
  const { status, tags, deadlines, context } = snapshotAnswer.parse(answer)
  const { failure: closedFailure, conversation, ...state } = context
  const { customer, drill: _, ...control } = closedFailure
  const { contact: envelope, ...open } = customer
  return {
    ...state,
    drill: drillOf(closedFailure),
    failure: {
      ...control,
      customer: { ...open, ...unseal(envelope, contact) },
      facts: unseal(closedFailure.facts, facts),
    },
    conversation: conversation.map((message) => ({ ...message, text: unseal(message.text, z.string()) })),
    tags,
    deadlines,
    closed: status !== 'active',
  }
}
