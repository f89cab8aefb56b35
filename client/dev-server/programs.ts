import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Child, type Exit, endedEarly, logSize, startChild } from './child.ts'
import { DevServerError } from './errors.ts'
import type { Environment } from './executables.ts'

/** A program of ours in a process of its own. */
export interface ProgramOptions {
  /** What it is called when it does not start: "the worker". */
  readonly name: string
  /** Its file without the extension, from the top of the project, and what it is told. */
  readonly file: string
  readonly args?: readonly string[]
  readonly env: Environment
  readonly logFile: string
  /** Answers 200 once it is ready. */
  readonly readyUrl: string
  /** How long it may take until then, in milliseconds. */
  readonly startDeadlineMs: number
}

/**
 * Starts it, and resolves once it is ready.
 * @throws DevServerError when it ends before that, or takes too long.
 */
export async function startProgram(options: ProgramOptions): Promise<Child> {
  const { name, file, args = [], env, logFile, readyUrl, startDeadlineMs } = options
  const logBegins = logSize(logFile)
  const child = await startChild({
    command: process.execPath,
    args: [...programArguments(file), ...args],
    env,
    logFile,
    // Longer than the worker's own grace time.
    graceMs: 15_000,
  })
  let ended: Exit | undefined
  void child.exited.then((exit) => {
    ended = exit
  })
  const deadline = Date.now() + startDeadlineMs
  while (!(await isReady(readyUrl))) {
    if (ended !== undefined) throw endedEarly(name, logFile, logBegins, ended)
    if (Date.now() > deadline) {
      await child.stop()
      throw new DevServerError(`${name} is not ready after ${startDeadlineMs / 1000} s (log: ${logFile})`)
    }
    await pause(100)
  }
  return child
}

/** Whatever the person's shell or config file says of another Temporal, a key or a certificate, is not for this server. */
export function temporalEnv(
  env: Environment,
  { address, namespace = 'default', logFile }: { address: string; namespace?: string; logFile: string },
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

/** From source, a program runs through tsx; from `dist`, as it is. */
function programArguments(file: string): string[] {
  const source = import.meta.url.endsWith('.ts')
  const main = fileURLToPath(new URL(`../../${file}.${source ? 'ts' : 'js'}`, import.meta.url))
  return source ? ['--import', import.meta.resolve('tsx'), main] : [main]
}

function isReady(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
