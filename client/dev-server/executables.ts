import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

/** The release of Temporal's command-line program that Amends downloads or builds. Its server is 1.29.1. */
export const cliVersion = 'v1.5.1'

const suffix = process.platform === 'win32' ? '.exe' : ''

/** The file name of Temporal's command-line program on this platform. */
export const cliName = `temporal${suffix}`

/** Where fetched programs are kept: `AMENDS_CACHE`, else `$XDG_CACHE_HOME/amends`, else `~/.cache/amends`. */
export function cacheFolder(env: Environment = process.env): string {
  return env.AMENDS_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'amends')
}

/** The cached program. Its name holds the version, so that a newer Amends fetches its own. */
export function cachedCli(folder: string): string {
  return join(folder, `temporal-${cliVersion}${suffix}`)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The full path of a program on the PATH, if there is one. */
export function onPath(name: string, env: Environment): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

export const goName = `go${suffix}`
