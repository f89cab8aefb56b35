import { once } from 'node:events'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { searchAttributes } from '../../../model/names.ts'
import { amendsHome } from '../../../store/index.ts'
import { findTemporalCli, startDevServer, startWorker, supervise } from '../../dev-server/index.ts'
import { table } from '../format/table.ts'
import { type Io, jsonLine, line } from '../io.ts'

interface Options {
  readonly port: number
  readonly uiPort: number
  readonly json?: true
}

/** `amends dev` */
export function devCommand(io: Io): Command {
  return new Command('dev')
    .description('run a Temporal server with its web UI, and a worker, until Ctrl-C')
    .option('--port <port>', 'where the server listens; 0 takes a free one', port, 7233)
    .option('--ui-port <port>', 'where the web UI listens; 0 takes a free one', port, 8233)
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

  let { port, uiPort } = options
  const server = await supervise(
    'the Temporal server',
    async () => {
      const started = await startDevServer({
        cli: cli.path,
        logFile: join(logs, 'temporal.log'),
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
    },
    { onRestart: restarted('the Temporal server') },
  )
  try {
    const { address, uiUrl } = server.current()
    const logFile = join(logs, 'worker.log')
    const worker = await supervise('the worker', () => startWorker({ address, logFile, env: io.env }), {
      onRestart: restarted('the worker'),
    })
    try {
      const places = {
        address,
        ui: uiUrl,
        home,
        outbox: io.env.SMTP_URL ? 'none: mail goes to SMTP_URL' : join(home, 'outbox'),
        logs,
      }
      if (options.json) jsonLine(io.stdout, { event: 'ready', ...places })
      else io.stdout.write(readyText(places))
      const asked = interrupted.aborted ? Promise.resolve() : once(interrupted, 'abort')
      await Promise.race([asked, server.ended, worker.ended])
      if (!options.json) say('ending; recoveries go on when you start again')
    } finally {
      await worker.stop()
    }
  } finally {
    await server.stop()
  }
}

function readyText(places: {
  address: string
  ui: string | undefined
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
      ['  data', places.home],
      ['  outbox', places.outbox],
      ['  logs', places.logs],
      ['  stop', 'Ctrl-C'],
    ],
  )
}

function port(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('It must be a port: a whole number up to 65535.')
  }
  return number
}
