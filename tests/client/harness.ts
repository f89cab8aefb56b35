import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createActivities, openDependencies } from '../../activities/index.ts'
import { run } from '../../client/cli/program.ts'
import { bundle, connect, startWorker, type Temporal } from '../support/temporal.ts'

/** A worker for recoveries on a server, with a folder of its own for store and outbox. */
export interface RecoveryWorld {
  readonly temporal: Temporal
  readonly taskQueue: string
  readonly home: string
  close(): Promise<void>
}

/** @param options `address`: the shared server unless given; `taskQueue`: a fresh one unless given. */
export async function openRecoveries(
  options: { address?: string; taskQueue?: string } = {},
): Promise<RecoveryWorld> {
  const home = await mkdtemp(join(tmpdir(), 'amends-client-'))
  const temporal = await connect(options.address)
  const dependencies = await openDependencies({ AMENDS_HOME: home })
  const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url))
  const worker = await startWorker(temporal, {
    workflowBundle: await bundle(workflowsPath),
    activities: createActivities(dependencies),
    ...(options.taskQueue === undefined ? {} : { taskQueue: options.taskQueue }),
  })
  return {
    temporal,
    taskQueue: worker.taskQueue,
    home,
    async close() {
      await worker.stop()
      await dependencies.close()
      await temporal.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** What a command left behind. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process. `interrupted` is its Ctrl-C; `hears` is told all that it has printed, as it prints. */
export async function amends(
  args: readonly string[],
  {
    stdin = '',
    interrupted = new AbortController().signal,
    hears = () => {},
  }: { stdin?: string; interrupted?: AbortSignal; hears?: (out: string) => void } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const status = await run(args, {
    stdout: {
      write: (text) => {
        out += text
        hears(out)
      },
    },
    stderr: {
      write: (text) => {
        err += text
      },
    },
    stdin: (async function* () {
      yield stdin
    })(),
    env: process.env,
    interrupted: () => interrupted,
  })
  return { status, out, err }
}

/** JSON lines as values. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
