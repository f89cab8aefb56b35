import type { WorkflowHandle } from '@temporalio/client'

/** How many events of a kind a run's history has: `timerStarted`, `workflowExecutionUpdateAccepted`. */
export async function countEvents(handle: WorkflowHandle, kind: string): Promise<number> {
  const { events } = await handle.fetchHistory()
  return (events ?? []).filter((event) => hasValue(event, `${kind}EventAttributes`)).length
}

/** What the workflow tasks that failed say. */
export async function taskFailures(handle: WorkflowHandle): Promise<string> {
  const { events } = await handle.fetchHistory()
  return (events ?? [])
    .map((event) => event.workflowTaskFailedEventAttributes?.failure?.message ?? '')
    .join('\n')
}

function hasValue(event: object, key: string): boolean {
  return Object.entries(event).some(([name, value]) => name === key && value !== null && value !== undefined)
}
