import type { RecoveryEvent } from '../model/events.ts'
import type { Remedy } from '../model/plan.ts'

type Shape = Record<string, 'string' | 'boolean' | 'remedies'>

/**
 * What each event of the world must hold (`must`) and may hold (`may`). The edge validates with zod and explains; this is the
 * last line, for what reaches the workflow past the edge, and small enough to be part of its bundle.
 */
const shapes: Record<RecoveryEvent['type'], { must: Shape; may: Shape }> = {
  'customer.replied': { must: { text: 'string' }, may: { satisfied: 'boolean' } },
  'task.completed': {
    must: { task: 'string', by: 'string' },
    may: {
      note: 'string',
      retry: 'boolean',
      text: 'string',
      awaitsCustomer: 'boolean',
      satisfied: 'boolean',
      cause: 'string',
      action: 'string',
    },
  },
  'approval.decided': {
    must: { task: 'string', by: 'string', approved: 'boolean' },
    may: { note: 'string' },
  },
  'promise.kept': { must: { promise: 'string' }, may: {} },
  'owner.changed': { must: { owner: 'string' }, may: {} },
  'recovery.withdrawn': { must: { reason: 'string' }, may: {} },
  'plan.revised': { must: { by: 'string', remedies: 'remedies' }, may: {} },
}

/** The events that the world may send to a recovery. All others are its own. */
export const worldEvents = Object.keys(shapes)

const isRemedy = (value: Partial<Remedy> | null): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof value.id === 'string' &&
  typeof value.kind === 'string' &&
  typeof value.what === 'string' &&
  typeof value.approval === 'boolean' &&
  Number.isInteger(value.round) &&
  (value.money === undefined ||
    (Number.isInteger(value.money.amount) && typeof value.money.currency === 'string'))

/** A NUL or half a surrogate pair, which no database or mail header takes. */
const unstorable = /\0|\p{Cs}/u

const fits = (value: unknown, type: Shape[string]): boolean => {
  if (type === 'remedies') return Array.isArray(value) && value.every(isRemedy)
  if (type === 'string') return typeof value === 'string' && value !== '' && !unstorable.test(value)
  return typeof value === type
}

/** Whether an event holds what its type says, so that no guard or action meets anything else. */
export function isWellFormed(event: RecoveryEvent): boolean {
  const { must, may } = shapes[event.type]
  const fields = new Map<string, unknown>(Object.entries(event))
  return (
    fits(fields.get('id'), 'string') &&
    Object.entries(must).every(([name, type]) => fits(fields.get(name), type)) &&
    Object.entries(may).every(([name, type]) => !fields.has(name) || fits(fields.get(name), type))
  )
}
