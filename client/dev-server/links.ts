import type { Child } from './child.ts'
import type { Environment } from './executables.ts'
import { freePort, loopback } from './ports.ts'
import { startProgram, temporalEnv } from './programs.ts'

export interface LinkServerOptions {
  /** `host:port` of the Temporal server. */
  readonly address: string
  /** Where it listens: one that is free. */
  readonly port: number
  readonly logFile: string
  /** More environment for it: `AMENDS_HOME`, `DATABASE_URL`, `AMENDS_SECRET`, ... */
  readonly env: Environment
}

/**
 * Starts `amends serve` in a process of its own and resolves once it answers.
 * @throws DevServerError when the port is taken, it ends before that, or takes too long.
 */
export async function startLinkServer({ port, env, ...options }: LinkServerOptions): Promise<Child> {
  await freePort(port)
  return startProgram({
    name: 'the server for links',
    file: 'client/cli/main',
    args: ['serve', '--host', loopback, '--port', String(port)],
    env: temporalEnv(env, options),
    logFile: options.logFile,
    readyUrl: `http://${loopback}:${port}/health`,
    startDeadlineMs: 60_000,
  })
}
