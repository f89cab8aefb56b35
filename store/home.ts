import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The folder in which Amends keeps its embedded database, outbox and directory: `AMENDS_HOME`, else
 * `~/.amends`.
 */
export function amendsHome(): string {
  const home = process.env.AMENDS_HOME
  return home ? resolve(home) : join(homedir(), '.amends')
}
