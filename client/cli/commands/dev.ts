import { once } from 'node:events'
import { join } from 'node:path'
import { Command } from 'commander'
import { searchAttributes } from '../../../model/names.ts'
import { amendsHome } from '../../../store/index.ts'
import {
  type Child,
  type DevServer,
  findTemporalCli,
  freePort,
  loopback,
  type Supervised,
  startDevServer,
  startLinkServer,
  startWorker,
  supervise,
} from '../../dev-server/index.ts'
import { table } from '../format/table.ts'
import { type Io, jsonLine, line } from '../io.ts'
import { defaultHttpPort, port } from '../port.ts'

interface Options {
  readonly port: number
  readonly uiPort: number
  readonly httpPort: number
  readonly json?: true
}

/** `amends dev` */
export function devCommand(io: Io): Command {
  return new Command('dev')
    .description('run a Temporal server with its web UI, a worker and "amends serve", until Ctrl-C')
    .option('--port <port>', 'where the server listens; 0 takes a free one', port, 7233)
    .option('--ui-port <port>', 'where the web UI listens; 0 takes a free one', port, 8233)
    .option('--http-port <port>', 'where links in notices lead; 0 takes a free one', port, defaultHttpPort)
    .option('--json', 'print JSON lines: the addresses, then each restart')
    .action((options: Options) => dev(io, options))
}

async function dev(io: Io, options: Options): Promise<void> {
  const home = amendsHome()
  const logs = join(home, 'logs')
  const say = (text: string) => line(io.stderr, text)
  const cli = await findTemporalCli({ onProgress: say, env: io.env })
  const interrupted = io.interrupted()
  const restarted = (what: string) => (reason: string) => {
    if (options.json) jsonLine(io.stdout, { event: 'restarted', what, reason })
    else say(`${what} ended (${reason}) and was started again`)
  }

  // The last to start is the first to end.
  const running: Supervised<Child>[] = []
  const keep = async <T extends Child>(name: string, start: () => Promise<T>): Promise<Supervised<T>> => {
    const program = await supervise(name, start, { onRestart: restarted(name) })
    running.unshift(program)
    return program
  }
  try {
    const server = await keep('the Temporal server', temporalServer(cli.path, home, options))
    const { address, uiUrl } = server.current()
    const httpPort = await freePort(options.httpPort)
    const links = `http://${loopback}:${httpPort}`
    await keep('the server for links', () =>
      startLinkServer({ address, port: httpPort, logFile: join(logs, 'serve.log'), env: io.env }),
    )
    const env = { ...io.env, AMENDS_URL: io.env.AMENDS_URL || links }
    await keep('the worker', () => startWorker({ address, logFile: join(logs, 'worker.log'), env }))
    const places = {
      address,
      ui: uiUrl,
      links,
      home,
      outbox: io.env.SMTP_URL ? 'none: mail goes to SMTP_URL' : join(home, 'outbox'),
      logs,
    }
    if (options.json) jsonLine(io.stdout, { event: 'ready', ...places })
    else io.stdout.write(readyText(places))
    const asked = interrupted.aborted ? Promise.resolve() : once(interrupted, 'abort')
    await Promise.race([asked, ...running.map(({ ended }) => ended)])
    if (!options.json) say('ending; recoveries go on when you start again')
  } finally {
    for (const program of running) await program.stop()
  }
}

/** How Temporal's server is started, and after it ended, started again. */
function temporalServer(cli: string, home: string, options: Options): () => Promise<DevServer> {
  let { port, uiPort } = options
  return async () => {
    const started = await startDevServer({
      cli,
      logFile: join(home, 'logs', 'temporal.log'),
      dbFile: join(home, 'temporal.db'),
      searchAttributes: Object.values(searchAttributes),
      port,
      ui: true,
      uiPort,
    })
    // A restart must be found where the first one was.
    port = started.port
    uiPort = started.uiPort ?? uiPort
    return started
  }
}

function readyText(places: {
  address: string
  ui: string | undefined
  links: string
  home: string
  outbox: string
  logs: string
}): string {
  const hint = places.address.endsWith(':7233')
    ? []
    : [['', `for other commands: export TEMPORAL_ADDRESS=${places.address}`]]
  return table(
    ['Amends is ready', ''],
    [
      ['  web UI', places.ui ?? 'none'],
      ['  Temporal server', places.address],
      ...hint,
      ['  links in notices', places.links],
      ['  data', places.home],
      ['  outbox', places.outbox],
      ['  logs', places.logs],
      ['  stop', 'Ctrl-C'],
    ],
  )
}
