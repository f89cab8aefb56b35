import type { Child } from './child.ts'
import type { Environment } from './executables.ts'
import { freePort, loopback, onFreePorts } from './ports.ts'
import { startProgram, temporalEnv } from './programs.ts'

export interface WorkerProcessOptions {
  /** `host:port` of the Temporal server. */
  readonly address: string
  readonly namespace?: string
  /** What the worker logs, a JSON object a line. */
  readonly logFile: string
  /** More environment for it: `AMENDS_HOME`, `DATABASE_URL`, `SMTP_URL`, ... */
  readonly env?: Environment
}

/**
 * Starts a worker in a process of its own and resolves once it takes work.
 * @throws DevServerError when it ends before that, or takes too long.
 */
export function startWorker(options: WorkerProcessOptions): Promise<Child> {
  return onFreePorts(() => startOnce(options))
}

async function startOnce(options: WorkerProcessOptions): Promise<Child> {
  const { logFile, env = process.env } = options
  const port = await freePort()
  return startProgram({
    name: 'the worker',
    file: 'worker/main',
    env: { ...temporalEnv(env, options), AMENDS_HEALTH_PORT: String(port) },
    logFile,
    readyUrl: `http://${loopback}:${port}/readyz`,
    // Bundling workflow code from source takes a while on a busy machine.
    startDeadlineMs: 120_000,
  })
}
