import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection as ServerConnection } from '@temporalio/client'
import type { SearchAttributeType } from '@temporalio/common'
import { type Child, endedEarly, logSize, startChild } from './child.ts'
import { DevServerError } from './errors.ts'
import { tryLock } from './lock.ts'
import { freePort, loopback, onFreePorts } from './ports.ts'

export interface DevServerOptions {
  /** Temporal's command-line program, as `findTemporalCli` found it. */
  readonly cli: string
  /** What the server writes. */
  readonly logFile: string
  /** Registered when it starts; one that is there already is left alone. */
  readonly searchAttributes: readonly { readonly name: string; readonly type: SearchAttributeType }[]
  /** Where histories are kept; in memory unless set. */
  readonly dbFile?: string
  readonly namespace?: string
  /** A free one unless set. */
  readonly port?: number
  /** Serves the web UI too; on a free port unless `uiPort` is set. */
  readonly ui?: boolean
  readonly uiPort?: number
  /** Server settings, JSON values by key, for instance `{'matching.useNewMatcher': true}`. */
  readonly dynamicConfig?: Readonly<Record<string, unknown>>
}

export interface DevServer extends Child {
  /** `host:port` of the gRPC front end. */
  readonly address: string
  readonly port: number
  readonly uiUrl: string | undefined
  readonly uiPort: number | undefined
}

const startDeadlineMs = 60_000

/**
 * Starts Temporal's dev server and resolves once it answers and knows the search attributes. Started again with the same
 * ports and database file, it carries on where it stopped or was killed.
 * @throws DevServerError when a port is taken, the database is in use, or the server does not come up.
 */
export function startDevServer(options: DevServerOptions): Promise<DevServer> {
  return onFreePorts(() => startOnce(options))
}

async function startOnce(options: DevServerOptions): Promise<DevServer> {
  const port = await freePort(options.port)
  const uiPort = options.ui ? await freePort(options.uiPort) : undefined
  const release = options.dbFile === undefined ? () => undefined : lockDatabase(options.dbFile)
  const logBegins = logSize(options.logFile)
  let child: Child
  try {
    const args = commandLine(options, port, uiPort)
    child = await startChild({ command: options.cli, args, logFile: options.logFile })
  } catch (error) {
    release()
    throw error
  }
  void child.exited.then(release)
  const address = `${loopback}:${port}`
  const ready = new AbortController()
  try {
    await Promise.race([
      untilReady(address, options, ready.signal),
      child.exited.then((exit) => {
        throw endedEarly('the Temporal server', options.logFile, logBegins, exit)
      }),
    ])
  } catch (error) {
    await child.stop()
    throw error
  } finally {
    ready.abort()
  }
  const uiUrl = uiPort === undefined ? undefined : `http://${loopback}:${uiPort}`
  return { ...child, address, port, uiPort, uiUrl }
}

function commandLine(options: DevServerOptions, port: number, uiPort: number | undefined): string[] {
  const args = ['server', 'start-dev', '--ip', loopback, '--port', String(port), '--log-level', 'error']
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-ip', loopback, '--ui-port', String(uiPort)]))
  if (options.dbFile !== undefined) args.push('--db-filename', options.dbFile)
  if (options.namespace !== undefined) args.push('--namespace', options.namespace)
  for (const { name, type } of options.searchAttributes)
    args.push('--search-attribute', `${name}=${cliType(type)}`)
  for (const [key, value] of Object.entries(options.dynamicConfig ?? {})) {
    args.push('--dynamic-config-value', `${key}=${JSON.stringify(value)}`)
  }
  return args
}

/** `KEYWORD_LIST` is `KeywordList` on the command line. */
export function cliType(type: SearchAttributeType): string {
  return type
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')
}

/** Two servers on one SQLite file both start, and then spoil each other's histories: only one may have it. */
function lockDatabase(dbFile: string): () => void {
  const file = resolve(dbFile)
  mkdirSync(dirname(file), { recursive: true })
  const attempt = tryLock(`${file}.lock`)
  if ('release' in attempt) return attempt.release
  throw new DevServerError(
    `the database ${file} is in use by a Temporal server of process ${attempt.heldBy}: stop that, or choose another file`,
  )
}

async function untilReady(address: string, options: DevServerOptions, stopped: AbortSignal): Promise<void> {
  const deadline = Date.now() + startDeadlineMs
  // Only here: the command line knows this module, and most commands need no server.
  const { Connection } = await import('@temporalio/client')
  while (!stopped.aborted) {
    if (await isReady(Connection, address, options)) return
    if (Date.now() > deadline) throw new DevServerError(`the Temporal server at ${address} does not answer`)
    await pause(100)
  }
}

async function isReady(
  Connection: typeof ServerConnection,
  address: string,
  options: DevServerOptions,
): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 })
    try {
      const namespace = options.namespace ?? 'default'
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
      return options.searchAttributes.every(({ name }) => name in customAttributes)
    } finally {
      await connection.close()
    }
  } catch {
    return false
  }
}
