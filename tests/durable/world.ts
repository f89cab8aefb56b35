import { fileURLToPath } from 'node:url'
import type { WorkflowHandle, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client'
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker'
import {
  bundle,
  connect,
  type RunningWorker,
  startWorker,
  type Temporal,
  uniqueId,
} from '../support/temporal.ts'
import { createActivities } from './activities.ts'
import { type Recorded, replayErrors, store } from './histories.ts'

/** One server, one bundle and one worker, for all tests of a file. */
export class World {
  readonly temporal: Temporal
  readonly bundle: WorkflowBundleWithSourceMap
  readonly worker: RunningWorker
  readonly lab: ReturnType<typeof createActivities>
  readonly #workers: RunningWorker[]
  readonly #started: { readonly handle: WorkflowHandleWithFirstExecutionRunId; readonly replays: boolean }[] =
    []

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
  ): Promise<WorkflowHandleWithFirstExecutionRunId> {
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

  /** Replays what was started, each run of it, and answers with the errors: none, if the code is deterministic. */
  async replay(): Promise<unknown[]> {
    const recorded: Recorded[] = []
    for (const { handle, replays } of this.#started) {
      if (replays) recorded.push(...(await this.#runs(handle)))
    }
    if (process.env.RECORD_HISTORIES) for (const run of recorded) store(run)
    return await replayErrors(this.bundle, recorded)
  }

  async #runs({
    workflowId,
    firstExecutionRunId,
  }: WorkflowHandleWithFirstExecutionRunId): Promise<Recorded[]> {
    const runs: Recorded[] = []
    for (let runId: string | null | undefined = firstExecutionRunId; runId; ) {
      const history = await this.temporal.client.workflow.getHandle(workflowId, runId).fetchHistory()
      runs.push({ workflowId, history })
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId
    }
    return runs
  }
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
