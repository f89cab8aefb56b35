import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { taskQueue as defaultTaskQueue } from '../model/names.ts'
import { workflowBundle } from './bundle.ts'

export interface CreateWorkerOptions {
  readonly connection: NativeConnection
  readonly namespace: string
  /** What does the work, by the names that machines use: the result of `createActivities`. */
  readonly activities: object
  /** `amends` unless set. */
  readonly taskQueue?: string
  /** Built already, where several workers of one process share it. */
  readonly bundle?: NonNullable<WorkerOptions['workflowBundle']>
}

/**
 * Workflow tasks that run at once. Each is processor work on one thread, local activities included, and must end within
 * the ten seconds that the server allows: a worker that accepts more than it can finish has them time out and start over,
 * which only adds to the backlog. What it does not accept, other workers take.
 */
const maxConcurrentWorkflowTasks = 10

/** How long activities in flight have to finish once the worker is told to end; their effects are then settled. */
const shutdownGraceTime = '10 s'

/** An action that is not wanted any more hears so when a heartbeat is answered. */
const maxHeartbeatThrottleInterval = '5 s'

/** A worker for the recovery workflow and its activities. */
export async function createWorker(options: CreateWorkerOptions): Promise<Worker> {
  const { connection, namespace, activities, taskQueue = defaultTaskQueue } = options
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    workflowBundle: options.bundle ?? (await workflowBundle()),
    maxConcurrentWorkflowTaskExecutions: maxConcurrentWorkflowTasks,
    maxHeartbeatThrottleInterval,
    shutdownGraceTime,
    // One that hangs beyond the grace time must not keep the process from being replaced.
    shutdownForceTime: '30 s',
  })
}
