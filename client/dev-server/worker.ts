import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Child, type Exit, lastWords, logSize, startChild } from './child.ts'
import { DevServerError } from './errors.ts'
import type { Environment } from './executables.ts'
import { freePort, loopback } from './ports.ts'

export interface WorkerProcessOptions {
  /** `host:port` of the Temporal server. */
  readonly address: string
  readonly namespace?: string
  /** What the worker logs, a JSON object a line. */
  readonly logFile: string
  /** More environment for it: `AMENDS_HOME`, `DATABASE_URL`, `SMTP_URL`, ... */
  readonly env?: Environment
}

/** Bundling workflow code from source takes a while on a busy machine, in milliseconds. */
const startDeadlineMs = 120_000

/**
 * Starts a worker in a process of its own and resolves once it takes work.
 * @throws DevServerError when it ends before that, or takes too long.
 */
export async function startWorker(options: WorkerProcessOptions): Promise<Child> {
  const { logFile, env = process.env } = options
  const port = await freePort()
  const logBegins = logSize(logFile)
  const child = await startChild({
    command: process.execPath,
    args: workerArguments(),
    env: { ...envFor(options, env), AMENDS_HEALTH_PORT: String(port) },
    logFile,
    // Longer than the worker's own grace time.
    graceMs: 15_000,
  })
  let ended: Exit | undefined
  void child.exited.then((exit) => {
    ended = exit
  })
  const deadline = Date.now() + startDeadlineMs
  while (!(await isReady(port))) {
    if (ended !== undefined) {
      throw new DevServerError(`the worker did not start: ${lastWords(logFile, logBegins, ended)}`)
    }
    if (Date.now() > deadline) {
      await child.stop()
      throw new DevServerError(`the worker is not ready after ${startDeadlineMs / 1000} s (log: ${logFile})`)
    }
    await pause(100)
  }
  return child
}

/** Whatever the person's shell or config file says of another Temporal, a key or a certificate, is not for this server. */
function envFor(
  { address, namespace = 'default', logFile }: WorkerProcessOptions,
  env: Environment,
): Environment {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_'))
  return {
    ...Object.fromEntries(others),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    // One that is not there; the SDK stumbles over an empty one.
    TEMPORAL_CONFIG_FILE: resolve(dirname(logFile), 'no-temporal-config.toml'),
  }
}

/** From source, the worker runs through tsx; from `dist`, as it is. */
function workerArguments(): string[] {
  const source = import.meta.url.endsWith('.ts')
  const main = fileURLToPath(new URL(`../../worker/main.${source ? 'ts' : 'js'}`, import.meta.url))
  return source ? ['--import', import.meta.resolve('tsx'), main] : [main]
}

function isReady(port: number): Promise<boolean> {
  return fetch(`http://${loopback}:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
}
