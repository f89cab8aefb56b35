import type { Client, WorkflowHandle } from '@temporalio/client'
import type { temporal } from '@temporalio/proto'
import proto from '@temporalio/proto'
import { searchAttributes } from '../model/names.ts'
import type { RecoveryOutput } from '../model/records.ts'
import { type Lived, live } from './people.ts'
import type { World } from './world.ts'

export type History = temporal.api.history.v1.IHistory

/** What one undisturbed recovery leaves behind. */
export interface Counts {
  readonly history: History
  readonly events: number
  readonly workflowTasks: number
  /** Size of the history, as it is stored and sent. */
  readonly bytes: number
  /** How many events of each type. */
  readonly byType: Readonly<Record<string, number>>
  /** What the world and ops see of it, free of names and times: the same for every contestant. */
  readonly seen: Seen
}

export interface Seen {
  readonly output: Pick<RecoveryOutput, 'outcome' | 'breaches' | 'promises'>
  readonly rootCause: string | undefined
  readonly grants: readonly {
    readonly remedy: string
    readonly state: string
    readonly receipt: string | null
  }[]
  /** What left, in order, by effect ID. */
  readonly sent: readonly string[]
  readonly searchAttributes: Readonly<Record<string, unknown>>
}

/** How long the people of a recovery that is counted rest: long enough for everything of ours to come to rest too. */
const restMs = 1_000

/** Lives through one recovery, alone, and counts. */
export async function count(client: Client, world: World, taskQueue: string): Promise<Counts> {
  const lived = await live(client, world, taskQueue, restMs)
  const history = await lived.handle.fetchHistory()
  const events = history.events ?? []
  const byType: Record<string, number> = {}
  for (const { eventType } of events) {
    const type = String(proto.temporal.api.enums.v1.EventType[eventType ?? 0]).replace('EVENT_TYPE_', '')
    byType[type] = (byType[type] ?? 0) + 1
  }
  return {
    history,
    events: events.length,
    workflowTasks: byType.WORKFLOW_TASK_COMPLETED ?? 0,
    bytes: proto.temporal.api.history.v1.History.encode(history).finish().length,
    byType,
    seen: await seenOf(lived, world),
  }
}

async function seenOf({ handle, output }: Lived, world: World): Promise<Seen> {
  const { outcome, breaches, promises, grants, rootCause } = output
  return {
    output: { outcome, breaches, promises },
    rootCause: rootCause?.cause,
    grants: grants.map(({ remedy, state, receipt }) => ({ remedy, state, receipt })),
    // A notice is named after its task, and how tasks are numbered is everyone's own.
    sent: world
      .sent(handle.workflowId)
      .map(({ effectId, kind }) => (kind === 'notice' ? kind : effectId.slice(handle.workflowId.length + 1))),
    searchAttributes: await attributesOf(handle),
  }
}

async function attributesOf(handle: WorkflowHandle): Promise<Record<string, unknown>> {
  const { typedSearchAttributes } = await handle.describe()
  return Object.fromEntries(
    Object.values(searchAttributes).map((key) => [key.name, typedSearchAttributes.get(key) ?? null]),
  )
}
