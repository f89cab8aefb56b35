import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DevServerError } from './errors.ts'
import { cliVersion } from './executables.ts'

/**
 * Starting the SDK's own ephemeral server once is the only public way to its downloader. A process of its own keeps the
 * SDK's runtime, which can be installed once per process and cannot be interrupted, out of ours.
 */
const script = `
  const { TestWorkflowEnvironment } = require(process.argv[1])
  const executable = { type: 'cached-download', version: process.argv[2], downloadDir: process.argv[3] }
  TestWorkflowEnvironment.createLocal({ server: { executable } }).then(
    (environment) => environment.teardown(),
    (error) => { console.error(error.message); process.exitCode = 1 },
  )`

export interface DownloadOptions {
  /** An empty folder on the cache's file system. */
  readonly folder: string
  readonly onProgress: (line: string) => void
  /** Give up once this long nothing more has arrived, in milliseconds. */
  readonly stallMs?: number
  /** The module that holds the SDK's downloader. */
  readonly sdk?: string
}

/**
 * Fetches Temporal's command-line program from Temporal's download service into `folder`; returns its path.
 * @throws DevServerError where the service cannot be reached.
 */
export async function downloadCli(options: DownloadOptions): Promise<string> {
  const { folder, onProgress, stallMs = 20_000 } = options
  const sdk = options.sdk ?? createRequire(import.meta.url).resolve('@temporalio/testing')
  onProgress(`downloading Temporal ${cliVersion} from temporal.download ...`)
  const stalled = new AbortController()
  const watch = watchSize(folder, stallMs, () => stalled.abort())
  try {
    await run(process.execPath, ['-e', script, sdk, cliVersion, folder], stalled.signal)
  } finally {
    clearInterval(watch)
  }
  const [name] = readdirSync(folder)
  if (name === undefined) throw new DevServerError('the download left no file')
  return join(folder, name)
}

function run(file: string, args: string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { signal, killSignal: 'SIGKILL' }, (error, _stdout, stderr) => {
      if (error === null) return resolve()
      const reason = signal.aborted ? 'no data arrived in time' : stderr.trim().split('\n').at(-1)
      reject(new DevServerError(reason || error.message))
    })
  })
}

function watchSize(folder: string, stallMs: number, onStall: () => void): NodeJS.Timeout {
  let size = 0
  let grewAt = Date.now()
  return setInterval(
    () => {
      const now = sizeOf(folder)
      if (now !== size) grewAt = Date.now()
      size = now
      if (Date.now() - grewAt > stallMs) onStall()
    },
    Math.min(500, stallMs),
  )
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
