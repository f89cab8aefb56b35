import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import { inject } from 'vitest'
import { bundleOptions } from '../../worker/bundle.ts'

/** What workflows log, and that their tasks fail, is not part of a test's report. */
const logger = new DefaultLogger('ERROR')
Runtime.install({
  logger,
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
})

export interface Temporal {
  readonly client: Client
  readonly connection: NativeConnection
  close(): Promise<void>
}

/** Connects to the dev server of the test run, or to the one at `address` (`host:port`). */
export async function connect(address = inject('temporalAddress')): Promise<Temporal> {
  const forClient = await Connection.connect({ address })
  const connection = await NativeConnection.connect({ address })
  return {
    client: new Client({ connection: forClient }),
    connection,
    async close() {
      await forClient.close()
      await connection.close()
    },
  }
}

/** Bundles workflow code as the product does. A few seconds of processor time: once per test file. */
export function bundle(workflowsPath: string): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ ...bundleOptions(logger), workflowsPath })
}

export interface RunningWorker {
  readonly taskQueue: string
  /** Lets what runs finish, then ends. Calling it again is harmless. */
  stop(): Promise<void>
}

export interface WorkerSettings
  extends Pick<WorkerOptions, 'maxCachedWorkflows' | 'maxHeartbeatThrottleInterval'> {
  readonly workflowBundle: WorkflowBundleWithSourceMap
  readonly activities?: object
  /** A fresh one unless set, so that tests do not disturb each other. */
  readonly taskQueue?: string
}

export async function startWorker(temporal: Temporal, settings: WorkerSettings): Promise<RunningWorker> {
  const taskQueue = settings.taskQueue ?? uniqueId('queue')
  const worker = await Worker.create({
    connection: temporal.connection,
    activities: {},
    shutdownForceTime: '10 s',
    ...settings,
    taskQueue,
  })
  const running = worker.run()
  let stopping = false
  return {
    taskQueue,
    async stop() {
      if (!stopping) worker.shutdown()
      stopping = true
      await running
    },
  }
}

/** An ID that no other test uses. */
export function uniqueId(prefix: string): string {
  return `${prefix}-${randomUUID()}`
}

/** Polls until `check` answers something other than `undefined` or `false`; generous, since machines differ in speed. */
export async function eventually<T>(
  check: () => Promise<T | undefined | false> | T | undefined | false,
  { withinMs = 150_000, everyMs = 200 } = {},
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const found = await check()
    if (found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`Still not so after ${withinMs} ms: ${check}`)
    await pause(everyMs)
  }
}
