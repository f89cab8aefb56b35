import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { findTemporalCli, startDevServer } from '../client/dev-server/index.ts'
import { searchAttributes } from '../model/names.ts'
import { createWorker } from '../worker/worker.ts'
import { type Each, forEach, names } from './contestants.ts'
import { openWorld, type World } from './world.ts'

/** A worker for each contestant, on a task queue of its own. */
export interface Stage {
  readonly client: Client
  readonly queues: Each<string>
  readonly worlds: Each<World>
  close(): Promise<void>
}

/** Starts a dev server, in memory, for one benchmark. */
export async function startServer(): Promise<{ address: string; stop(): Promise<void> }> {
  const cli = await findTemporalCli({ onProgress: (line) => console.error(line) })
  const folder = await mkdtemp(join(tmpdir(), 'amends-bench-'))
  const server = await startDevServer({
    cli: cli.path,
    logFile: join(folder, 'temporal.log'),
    searchAttributes: Object.values(searchAttributes),
  })
  return {
    address: server.address,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Sets everybody to work on the server at `address`: the same worker for each, but for its workflow. */
export async function openStage(address: string, bundles: Each<WorkflowBundleWithSourceMap>): Promise<Stage> {
  const connection = await NativeConnection.connect({ address })
  const forClient = await Connection.connect({ address })
  const worlds = await forEach(async () => openWorld())
  const queues = await forEach(async (name) => `bench-${name}-${randomUUID()}`)
  const workers = await forEach((name) =>
    createWorker({
      connection,
      namespace: 'default',
      taskQueue: queues[name],
      activities: worlds[name].activities,
      bundle: bundles[name],
    }),
  )
  const running = names.map((name) => workers[name].run())
  return {
    client: new Client({ connection: forClient }),
    queues,
    worlds,
    async close() {
      for (const name of names) workers[name].shutdown()
      await Promise.all(running)
      await forClient.close()
      await connection.close()
    },
  }
}
