import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildCli } from './build.ts'
import { downloadCli } from './download.ts'
import { DevServerError, messageOf } from './errors.ts'
import {
  cachedCli,
  cacheFolder,
  cliName,
  cliVersion,
  type Environment,
  goName,
  isExecutable,
  onPath,
} from './executables.ts'
import { isAlive, tryLock } from './lock.ts'

/** Where the program came from: `TEMPORAL_CLI`, the PATH, the cache folder, or fetched into it just now. */
export type CliSource = 'TEMPORAL_CLI' | 'PATH' | 'cache' | 'download' | 'build'

export interface FoundCli {
  readonly path: string
  readonly source: CliSource
}

export interface FindOptions {
  /** Told, line by line, what takes long. */
  readonly onProgress: (line: string) => void
  readonly env?: Environment
  /** How the program is downloaded, and how it is built: the real ways unless a test says otherwise. */
  readonly download?: typeof downloadCli
  readonly build?: typeof buildCli
}

/**
 * Finds Temporal's command-line program, and fetches it into the cache folder if the machine has none. The order is that
 * of the design: `TEMPORAL_CLI`, the PATH, the cache, Temporal's download service, a build from the public Go module.
 * @throws DevServerError that lists these ways, when none works.
 */
export async function findTemporalCli(options: FindOptions): Promise<FoundCli> {
  const { onProgress, env = process.env } = options
  const named = env.TEMPORAL_CLI
  if (named) {
    if (isExecutable(named)) return { path: named, source: 'TEMPORAL_CLI' }
    throw new DevServerError(
      `TEMPORAL_CLI names ${named}, which is no executable file: correct it, or unset it`,
    )
  }
  const installed = onPath(cliName, env)
  if (installed !== undefined) return { path: installed, source: 'PATH' }

  const folder = cacheFolder(env)
  const path = cachedCli(folder)
  const lockFile = `${path}.lock`
  let toldWaiting = false
  for (;;) {
    if (isExecutable(path)) return { path, source: 'cache' }
    mkdirSync(folder, { recursive: true })
    const attempt = tryLock(lockFile)
    if ('release' in attempt) {
      try {
        // Someone else may have finished between the look and the lock.
        if (isExecutable(path)) return { path, source: 'cache' }
        return { path, source: await fetchInto(folder, path, options) }
      } finally {
        attempt.release()
      }
    }
    if (!toldWaiting && attempt.heldBy !== undefined) {
      onProgress(`process ${attempt.heldBy} is fetching Temporal already; waiting for it (lock: ${lockFile})`)
      toldWaiting = true
    }
    await pause(500)
  }
}

/** Downloads, else builds, beside `path`; the finished program then takes its place in one step. */
async function fetchInto(folder: string, path: string, options: FindOptions): Promise<'download' | 'build'> {
  const { onProgress, env = process.env, download = downloadCli, build = buildCli } = options
  removeLeftovers(folder)
  const inScratch = async (fetch: (scratch: string) => Promise<string>): Promise<void> => {
    const scratch = mkdtempSync(join(folder, `partial-${process.pid}-`))
    try {
      const fetched = await fetch(scratch)
      chmodSync(fetched, 0o755)
      renameSync(fetched, path)
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }
  const failed: string[] = []
  try {
    await inScratch((scratch) => download({ folder: scratch, onProgress }))
    return 'download'
  } catch (error) {
    failed.push(`download from temporal.download: ${messageOf(error)}`)
    onProgress('the download did not work')
  }
  const go = onPath(goName, env)
  if (go === undefined) {
    failed.push('build from source: there is no `go` on the PATH')
  } else {
    try {
      await inScratch((scratch) => build({ go, folder: scratch, env, onProgress }))
      return 'build'
    } catch (error) {
      failed.push(`build from source: ${messageOf(error)}`)
    }
  }
  throw new DevServerError(
    `no Temporal server: install Temporal's command-line program (https://docs.temporal.io/cli) so that \`temporal\` is ` +
      `on the PATH, or name it in TEMPORAL_CLI, or put it at ${path}, or let Amends fetch ${cliVersion}, which failed:` +
      failed.map((line) => `\n  - ${line}`).join(''),
  )
}

/** A process that was killed while it fetched leaves its scratch folder behind. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^partial-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}
