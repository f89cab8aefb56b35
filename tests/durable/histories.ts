import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { History } from '@temporalio/common/lib/proto-utils.js'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { inject } from 'vitest'

/** Where histories of earlier releases are kept, to be replayed by this one. */
export const histories = fileURLToPath(new URL('./histories/', import.meta.url))

/** A run to be replayed. */
export interface Recorded {
  readonly workflowId: string
  readonly runId: string
  readonly history: History
}

/**
 * Keeps a history of each kind, when a change to them is meant: `RECORD_HISTORIES=1 npx vitest run tests/durable`, then
 * `npm run format`.
 */
export function store(address: string, { workflowId, runId, history }: Recorded): void {
  mkdirSync(histories, { recursive: true })
  const of = ['--workflow-id', workflowId, '--run-id', runId, '--address', address]
  const json = execFileSync(inject('temporalCli'), ['workflow', 'show', ...of, '--output', 'json'], {
    encoding: 'utf8',
  })
  // Without the UUID that makes the ID unique, and the names of the machine that recorded it.
  const continued = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes ? '-continued' : ''
  const file = join(histories, `${workflowId.slice(0, -37)}${continued}.json`)
  writeFileSync(file, json.replaceAll(process.cwd(), '').replaceAll(/"\d+@[^"]*"/g, '"test"'))
}

/** What a replay of these histories finds wrong. */
export async function replayErrors(
  workflowBundle: WorkflowBundleWithSourceMap,
  recorded: readonly Omit<Recorded, 'runId'>[],
): Promise<unknown[]> {
  const errors: unknown[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recorded)) {
    if (error) errors.push({ workflowId, error })
  }
  return errors
}
