import { ApplicationFailure } from '@temporalio/common'
import { type AnyMachineSnapshot, __unsafe_getAllOwnEventDescriptors as eventDescriptors } from 'xstate'
import { type MachineEvent, REFUSALS } from './messages.ts'

/** The event in a payload; nothing when it is not one, or is reserved for XState's own use. */
export function asEvent(payload: unknown): MachineEvent | undefined {
  if (!isEvent(payload)) return undefined
  return payload.type === '' || payload.type === '*' || payload.type.startsWith('xstate.')
    ? undefined
    : payload
}

function isEvent(payload: unknown): payload is MachineEvent {
  return (
    typeof payload === 'object' && payload !== null && 'type' in payload && typeof payload.type === 'string'
  )
}

/** The answer to an event that is none. */
export function malformed(): ApplicationFailure {
  const message =
    'Not an event: give an object with a "type" that is not empty, not "*" and does not begin with "xstate."'
  return ApplicationFailure.nonRetryable(message, REFUSALS.malformed)
}

/** The answer to an event that the machine does not take now. */
export function notTaken(
  { type }: MachineEvent,
  snapshot: AnyMachineSnapshot,
  accepts: readonly string[] | undefined,
): ApplicationFailure {
  if (snapshot.status !== 'active') {
    return ApplicationFailure.nonRetryable(`The machine has ended: it takes no "${type}"`, REFUSALS.ended)
  }
  const taken = eventDescriptors(snapshot).filter(
    (each) => each !== '' && !each.startsWith('xstate.') && (accepts?.includes(each) ?? true),
  )
  const takes = taken.length > 0 ? `it takes ${taken.join(', ')}` : 'it takes no event now'
  const state = typeof snapshot.value === 'string' ? snapshot.value : JSON.stringify(snapshot.value)
  return ApplicationFailure.nonRetryable(
    `The state ${state} does not take "${type}": ${takes}`,
    REFUSALS.notTaken,
  )
}
