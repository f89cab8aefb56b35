import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '../../activities/directory.ts'
import {
  type Child,
  findTemporalCli,
  startDevServer,
  startWorker,
  supervise,
} from '../../client/dev-server/index.ts'
import { searchAttributes } from '../../model/names.ts'

/** A Temporal server and a worker of the demo's own, in a folder of its own: nothing else on the machine is touched. */
export interface World {
  /** `host:port` of the Temporal server. */
  readonly address: string
  readonly uiUrl: string
  /** The processes that run now. */
  pids(): { readonly server: number; readonly worker: number }
  /** Rejects when one of the two dies too often. */
  readonly ended: Promise<unknown>
  stop(): Promise<void>
}

export interface Places {
  readonly folder: string
  readonly outbox: string
  readonly logs: string
}

/** What is left of a demo that nobody asked to keep. */
const stays = ['outbox', 'report.txt']

/** Makes the folder of this demo: `AMENDS_HOME` for its worker. */
export async function makeFolder(): Promise<Places> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-demo-'))
  const places = { folder, outbox: join(folder, 'outbox'), logs: join(folder, 'logs') }
  await mkdir(places.outbox)
  return places
}

/** Removes all but the e-mails and the report. */
export async function tidy({ folder }: Places): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !stays.includes(name))
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

/**
 * Starts server and worker; whichever dies is started again, the server on the same ports with the same database.
 * @param say told what takes long, and each death and restart
 * @throws DevServerError when one of them cannot be started.
 */
export async function openWorld(
  places: Places,
  people: readonly Person[],
  say: (line: string) => void,
): Promise<World> {
  const { folder, logs } = places
  const directory = join(folder, 'directory.json')
  await writeFile(directory, JSON.stringify({ people }, null, 2))
  const cli = await findTemporalCli({ onProgress: say })
  let stopping = false
  const told = <T extends Child>(name: string, child: T): T => {
    void child.exited.then(({ code, signal }) => {
      if (!stopping) say(`${name} is gone (${signal ?? `status ${code}`}): starting it again`)
    })
    return child
  }
  const back = (name: string) => (_reason: string, child: Child) =>
    say(`${name} is back, as process ${child.pid}: it goes on where it stopped`)

  let ports: { port: number; uiPort?: number } = { port: 0 }
  say('starting the Temporal server ...')
  const server = await supervise(
    'the Temporal server',
    async () => {
      const started = await startDevServer({
        cli: cli.path,
        logFile: join(logs, 'temporal.log'),
        dbFile: join(folder, 'temporal.db'),
        searchAttributes: Object.values(searchAttributes),
        ui: true,
        ...ports,
      })
      ports = { port: started.port, ...(started.uiPort !== undefined && { uiPort: started.uiPort }) }
      return told('the Temporal server', started)
    },
    { onRestart: back('the Temporal server') },
  )
  const { address, uiUrl = '' } = server.current()
  say('starting the worker ...')
  const worker = await supervise(
    'the worker',
    async () =>
      told(
        'the worker',
        await startWorker({
          address,
          logFile: join(logs, 'worker.log'),
          env: environment(folder, directory),
        }),
      ),
    { onRestart: back('the worker') },
  ).catch(async (error: unknown) => {
    stopping = true
    await server.stop()
    throw error
  })
  return {
    address,
    uiUrl,
    pids: () => ({ server: server.current().pid, worker: worker.current().pid }),
    ended: Promise.race([server.ended, worker.ended]),
    async stop() {
      stopping = true
      await worker.stop()
      await server.stop()
    },
  }
}

/** What a user has set up for their own Amends is not for the demo's worker. */
function environment(folder: string, directory: string): NodeJS.ProcessEnv {
  const foreign = /^(TEMPORAL_|AMENDS_|DATABASE_URL$|SMTP_URL$)/
  const rest = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(rest), AMENDS_HOME: folder, AMENDS_DIRECTORY: directory }
}
