import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { createActivities, openDependencies } from '../../activities/index.ts'
import { RecoveryClient } from '../../client/recovery-client.ts'
import type { RecoveryHandle } from '../../client/recovery-handle.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import type { TaskKind } from '../../model/plan.ts'
import type { Task } from '../../model/records.ts'
import { shipmentDelayed } from '../../playbooks/shipment-delayed.ts'
import { type Recorded, replayErrors, store, stored } from '../durable/histories.ts'
import { shipmentFailure } from '../support/shipment.ts'
import {
  bundle,
  connect,
  eventually,
  type RunningWorker,
  startWorker,
  type Temporal,
  uniqueId,
} from '../support/temporal.ts'

const histories = fileURLToPath(new URL('./histories/', import.meta.url))

/** Recoveries of earlier releases, to be replayed by this one. */
export const storedRecoveries = (): Recorded[] => stored(undefined, histories)

/** Recoveries on the real server, with their own store and outbox. */
export class RecoveryWorld {
  readonly temporal: Temporal
  readonly client: RecoveryClient<typeof shipmentDelayed>
  readonly dependencies: Awaited<ReturnType<typeof openDependencies>>
  readonly #home: string
  readonly #bundle: WorkflowBundleWithSourceMap
  #worker: RunningWorker

  private constructor(
    temporal: Temporal,
    dependencies: Awaited<ReturnType<typeof openDependencies>>,
    home: string,
    workflowBundle: WorkflowBundleWithSourceMap,
    worker: RunningWorker,
  ) {
    this.temporal = temporal
    this.dependencies = dependencies
    this.#home = home
    this.#bundle = workflowBundle
    this.#worker = worker
    this.client = new RecoveryClient({
      client: temporal.client,
      playbooks: [shipmentDelayed],
      taskQueue: worker.taskQueue,
    })
  }

  static async open(): Promise<RecoveryWorld> {
    const temporal = await connect()
    const home = await mkdtemp(join(tmpdir(), 'amends-recovery-'))
    const dependencies = await openDependencies({ AMENDS_HOME: home })
    const workflowBundle = await bundle(fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)))
    const worker = await startWorker(temporal, { workflowBundle, activities: createActivities(dependencies) })
    return new RecoveryWorld(temporal, dependencies, home, workflowBundle, worker)
  }

  /** What a replay of these histories finds wrong. */
  replayAll(recorded: readonly Recorded[]): Promise<unknown[]> {
    return replayErrors(this.#bundle, recorded)
  }

  /** Starts the recovery of a late shipment of its own. With a time scale, clocks run out in seconds. */
  async start(facts: object = {}, timeScale = 1): Promise<RecoveryHandle> {
    const { handle } = await this.client.startUnchecked(
      {
        ...shipmentFailure,
        reference: uniqueId('order'),
        occurredAt: new Date().toISOString(),
        facts: { ...shipmentFailure.facts, owner: 'lena', ...facts },
      },
      { timeScale },
    )
    return handle
  }

  /** Waits for an open task in the inbox, as people read it: a query of the workflow would wake it each time. */
  openInInbox({ id }: RecoveryHandle, wanted: (task: Task) => boolean): Promise<Task> {
    return eventually(async () => {
      const tasks = await this.dependencies.store.tasks.ofRecovery(id)
      return tasks.find((task) => task.state === 'open' && wanted(task))
    })
  }

  /** Ends the worker and starts another, which knows nothing and must replay. */
  async restartWorker(): Promise<void> {
    await this.#worker.stop()
    this.#worker = await startWorker(this.temporal, {
      workflowBundle: this.#bundle,
      activities: createActivities(this.dependencies),
      taskQueue: this.#worker.taskQueue,
    })
  }

  /** What a replay of a recovery's history finds wrong. A named one is kept when histories are recorded. */
  async replay({ id }: RecoveryHandle, name?: string): Promise<unknown[]> {
    const history = await this.temporal.client.workflow.getHandle(id).fetchHistory()
    if (name && process.env.RECORD_HISTORIES) store({ workflowId: uniqueId(name), history }, histories)
    return replayErrors(this.#bundle, [{ workflowId: id, history } satisfies Recorded])
  }

  async close(): Promise<void> {
    await this.#worker.stop()
    await this.dependencies.close()
    await this.temporal.close()
    await rm(this.#home, { recursive: true, force: true })
  }
}

/** Waits until a recovery is as `check` says. */
export const until = (
  handle: RecoveryHandle,
  check: (status: RecoveryStatus) => boolean,
): Promise<RecoveryStatus> =>
  eventually(async () => {
    const status = await handle.status()
    return check(status) && status
  })

/** Open, and no longer on its way to whoever is to have it. */
const isSomebodys = ({ state, assignee }: Task): boolean => state === 'open' && assignee !== 'unassigned'

/** Waits for an open task of a kind. */
export async function openTask(handle: RecoveryHandle, kind: TaskKind): Promise<Task> {
  const find = ({ tasks }: RecoveryStatus) => tasks.find((task) => task.kind === kind && isSomebodys(task))
  const task = find(await until(handle, (status) => find(status) !== undefined))
  if (!task) throw new Error(`No open ${kind} task`)
  return task
}

/** The promise of the present opening is kept as soon as it is made. */
export async function keepPromise(handle: RecoveryHandle): Promise<void> {
  const { promises } = await until(handle, (status) => status.promises.some(({ state }) => state === 'live'))
  await handle.keepPromise(promises.find(({ state }) => state === 'live')?.id ?? '')
}

/** Decides what is asked, until nothing more is to be approved. */
export async function approveAll(handle: RecoveryHandle): Promise<void> {
  const approval = ({ tasks }: RecoveryStatus) =>
    tasks.find((task) => task.kind === 'approve' && isSomebodys(task))
  for (;;) {
    const status = await until(
      handle,
      (each) => each.step === 'close-the-loop' || approval(each) !== undefined,
    )
    const task = approval(status)
    if (!task) return
    await handle.decide(task.id, { by: task.assignee, approved: true })
  }
}

/** Does what owners are asked for, and closes with a content customer. */
export async function closeContent(handle: RecoveryHandle): Promise<void> {
  await approveAll(handle)
  const { tasks } = await until(handle, (status) => status.tasks.some(({ kind }) => kind === 'root-cause'))
  for (const { id, assignee: by, state } of tasks) {
    if (state !== 'open') continue
    // By telephone: the same words, typed to one customer again and again, would be held back.
    await handle.completeTask(id, { by, note: 'called them', cause: 'lost', action: 'another carrier' })
  }
  await handle.reply({ text: 'All well now, thank you.', satisfied: true })
}
