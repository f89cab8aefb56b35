import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporal } from '@temporalio/proto'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'

const { History } = temporal.api.history.v1

/** Where histories of earlier releases are kept, to be replayed by this one. */
const ofMachines = fileURLToPath(new URL('./histories/', import.meta.url))

/** A run to be replayed. */
export interface Recorded {
  readonly workflowId: string
  readonly history: temporal.api.history.v1.IHistory
}

/**
 * Keeps a history of each kind, when a change to them is meant: `RECORD_HISTORIES=1 npx vitest run tests/durable`, then
 * `npm run format`.
 */
export function store({ workflowId, history }: Recorded, folder = ofMachines): void {
  mkdirSync(folder, { recursive: true })
  const plain = History.toObject(History.fromObject(history), { longs: String, bytes: String, enums: String })
  // Without the UUID that makes the ID unique, and the names of the machine that recorded it.
  const continued = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes ? '-continued' : ''
  const file = join(folder, `${workflowId.slice(0, -37)}${continued}.json`)
  const json = JSON.stringify(plain, undefined, 2)
  writeFileSync(file, json.replaceAll(process.cwd(), '').replaceAll(/"\d+@[^"]*"/g, '"test"'))
}

/** The stored histories, each after `edit` changed it. */
export function stored(edit = (json: string) => json, folder = ofMachines): Recorded[] {
  return readdirSync(folder).map((file) => ({
    workflowId: file.replace('.json', ''),
    history: History.fromObject(JSON.parse(edit(readFileSync(join(folder, file), 'utf8')))),
  }))
}

/** What a replay of these histories finds wrong. */
export async function replayErrors(
  workflowBundle: WorkflowBundleWithSourceMap,
  recorded: readonly Recorded[],
): Promise<unknown[]> {
  const errors: unknown[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recorded)) {
    if (error) errors.push({ workflowId, error })
  }
  return errors
}
