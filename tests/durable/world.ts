import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import {
  bundle,
  connect,
  type RunningWorker,
  startWorker,
  type Temporal,
  uniqueId,
} from '../support/temporal.ts'
import { createActivities } from './activities.ts'

/** Where histories of earlier releases are kept, to be replayed by this one. */
export const histories = fileURLToPath(new URL('./histories/', import.meta.url))

/** One server, one bundle and one worker, for all tests of a file. */
export class World {
  readonly temporal: Temporal
  readonly bundle: WorkflowBundleWithSourceMap
  readonly worker: RunningWorker
  readonly lab: ReturnType<typeof createActivities>
  readonly #workers: RunningWorker[]
  readonly #started: { readonly handle: WorkflowHandle; readonly replays: boolean }[] = []

  private constructor(
    temporal: Temporal,
    workflowBundle: WorkflowBundleWithSourceMap,
    worker: RunningWorker,
    lab: ReturnType<typeof createActivities>,
  ) {
    this.temporal = temporal
    this.bundle = workflowBundle
    this.worker = worker
    this.lab = lab
    this.#workers = [worker]
  }

  static async begin(address?: string): Promise<World> {
    const temporal = await connect(address)
    const workflowBundle = await bundle(fileURLToPath(new URL('./workflows.ts', import.meta.url)))
    const lab = createActivities()
    const worker = await startWorker(temporal, { workflowBundle, activities: lab.activities })
    return new World(temporal, workflowBundle, worker, lab)
  }

  async end(): Promise<void> {
    for (const worker of this.#workers) await worker.stop()
    await this.temporal.close()
  }

  /** Starts a workflow; `replays: false` for one that a redeployment changed. */
  async start(
    workflow: string,
    {
      input,
      taskQueue = this.worker.taskQueue,
      replays = true,
    }: { input?: unknown; taskQueue?: string; replays?: boolean } = {},
  ): Promise<WorkflowHandle> {
    const handle = await this.temporal.client.workflow.start(workflow, {
      taskQueue,
      workflowId: uniqueId(workflow),
      args: input === undefined ? [] : [input],
    })
    this.#started.push({ handle, replays })
    return handle
  }

  /** The workflow's present run, whichever that is: a handle from `start` stays with the first. */
  latest({ workflowId }: WorkflowHandle): WorkflowHandle {
    return this.temporal.client.workflow.getHandle(workflowId)
  }

  /** Another worker on the task queue, with the code of another release (see `release.ts`). */
  async deploy(release: string, taskQueue: string): Promise<RunningWorker> {
    const worker = await startWorker(this.temporal, {
      workflowBundle: redeployed(this.bundle, release),
      activities: this.lab.activities,
      taskQueue,
    })
    this.#workers.push(worker)
    return worker
  }

  /** Replays what was started, and answers with the errors: none, if the code is deterministic. */
  async replay(): Promise<unknown[]> {
    const toReplay = []
    for (const { handle, replays } of this.#started) {
      const { workflowId } = handle
      if (replays) toReplay.push({ workflowId, history: await handle.fetchHistory() })
    }
    if (process.env.RECORD_HISTORIES) {
      mkdirSync(histories, { recursive: true })
      for (const { workflowId, history } of toReplay) {
        writeFileSync(`${histories}${workflowId.slice(0, -37)}.json`, anonymous(historyToJSON(history)))
      }
    }
    return await replayErrors(this.bundle, toReplay)
  }
}

/** What a replay of these histories finds wrong. */
export async function replayErrors(
  workflowBundle: WorkflowBundleWithSourceMap,
  recorded: Parameters<typeof Worker.runReplayHistories>[1],
): Promise<unknown[]> {
  const errors: unknown[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recorded)) {
    if (error) errors.push({ workflowId, error })
  }
  return errors
}

function redeployed(
  { code, sourceMap }: WorkflowBundleWithSourceMap,
  release: string,
): WorkflowBundleWithSourceMap {
  const [, word] = release.split('-')
  const here = /(['"])release\1,\s*(['"])one\2/
  if (!here.test(code)) throw new Error('The bundle does not say which release it is')
  return { code: code.replace(here, `'release', '${word}'`), sourceMap }
}

/** Without the names of the machine that recorded it. */
function anonymous(json: string): string {
  return json.replaceAll(process.cwd(), '').replaceAll(/"identity": "[^"]*"/g, '"identity": "test"')
}
