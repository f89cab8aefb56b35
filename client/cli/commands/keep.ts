import { Command } from 'commander'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line, UsageError } from '../io.ts'
import { withRecoveries } from '../session.ts'

interface Options {
  readonly promise?: string
  readonly by?: string
  readonly json?: true
}

/** `amends keep ID` */
export function keepCommand(io: Io): Command {
  return new Command('keep')
    .description('say that what was promised has happened')
    .argument('<id>', idHelp)
    .option('--promise <promise>', 'which one, where several are open')
    .option('--by <person>', 'who says so')
    .option('--json', 'print the status that follows as one JSON document')
    .action(async (id: string, { promise, by, json }: Options) => {
      const status = await withRecoveries(async (recoveries) => {
        const handle = await findRecovery(recoveries, id)
        const open = (await handle.status()).promises.filter(
          ({ state }) => state === 'live' || state === 'broken',
        )
        const wanted = open.filter((each) => promise === undefined || each.id === promise)
        const [only, another] = wanted
        if (!only) {
          const known = open.map((each) => each.id).join(', ')
          throw new UsageError(
            `${id} has no open promise${promise ? ` "${promise}"` : ''}${known ? `: it has ${known}` : ''}`,
          )
        }
        if (another)
          throw new UsageError(
            `${id} has several open promises: say --promise ${wanted.map((each) => each.id).join(' or ')}`,
          )
        return handle.keepPromise(only.id, by === undefined ? {} : { by })
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the promise is kept; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
