import { once } from 'node:events'
import { Command } from 'commander'
import { type Io, jsonLine, line } from '../io.ts'
import { defaultHttpPort, port } from '../port.ts'

interface Options {
  readonly port: number
  readonly host: string
  readonly json?: true
}

/** `amends serve` */
export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description('answer the links in notices, until Ctrl-C; AMENDS_URL tells the worker where it is reached')
    .option('--port <port>', 'where it listens; 0 takes a free one', port, defaultHttpPort)
    .option('--host <host>', 'the address it listens on', '127.0.0.1')
    .option('--json', 'print one JSON line: where it listens')
    .action((options: Options) => serve(io, options))
}

async function serve(io: Io, { json, host, port }: Options): Promise<void> {
  const interrupted = io.interrupted()
  // Only here: no other command needs a web server.
  const { openServer } = await import('../../../http/index.ts')
  const server = await openServer({ host, port })
  try {
    if (json) jsonLine(io.stdout, { url: server.url })
    else line(io.stdout, `Amends answers links at ${server.url}; end it with Ctrl-C`)
    if (!interrupted.aborted) await once(interrupted, 'abort')
  } finally {
    await server.close()
  }
}
