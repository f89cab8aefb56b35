import type { WorkflowHandle } from '@temporalio/client'
import { defaultPayloadConverter } from '@temporalio/common'
import { temporal } from '@temporalio/proto'

type HistoryEvent = temporal.api.history.v1.IHistoryEvent

const { EventType } = temporal.api.enums.v1

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

/** What a field of the memo was set to, one after the other. */
export function memos(events: readonly HistoryEvent[], field: string): unknown[] {
  return events.flatMap(({ workflowPropertiesModifiedEventAttributes: modified }) => {
    const payload = modified?.upsertedMemo?.fields?.[field]
    return payload ? [defaultPayloadConverter.fromPayload(payload)] : []
  })
}

/** How many results of local activities were recorded at the end of a task that did nothing with them. */
export function resultsToldLate(events: readonly HistoryEvent[]): number {
  return events.filter(
    ({ markerRecordedEventAttributes: marker }, i) =>
      marker?.markerName === 'core_local_activity' &&
      !events[i + 1]?.workflowPropertiesModifiedEventAttributes,
  ).length
}

/** A history up to the result of its first local activity, and how it goes on where its first timer fires just then. */
export function withTimerFired(events: readonly HistoryEvent[]): HistoryEvent[] {
  const isResult = ({ markerRecordedEventAttributes: marker }: HistoryEvent) =>
    marker?.markerName === 'core_local_activity'
  const past = events.slice(0, events.findIndex(isResult) + 1)
  const find = (type: number) => past.find(({ eventType }) => eventType === type) ?? {}
  const started = find(EventType.EVENT_TYPE_TIMER_STARTED)
  const last = past.length
  return [
    ...past,
    {
      eventId: last + 1,
      eventTime: past.at(-1)?.eventTime,
      eventType: EventType.EVENT_TYPE_TIMER_FIRED,
      timerFiredEventAttributes: {
        timerId: started.timerStartedEventAttributes?.timerId,
        startedEventId: started.eventId,
      },
    },
    { ...find(EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED), eventId: last + 2 },
    {
      ...find(EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED),
      eventId: last + 3,
      workflowTaskStartedEventAttributes: { scheduledEventId: last + 2 },
    },
    {
      ...find(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
      eventId: last + 4,
      workflowTaskCompletedEventAttributes: { scheduledEventId: last + 2, startedEventId: last + 3 },
    },
  ].map((event) => temporal.api.history.v1.HistoryEvent.fromObject(event))
}

function hasValue(event: object, key: string): boolean {
  return Object.entries(event).some(([name, value]) => name === key && value !== null && value !== undefined)
}
