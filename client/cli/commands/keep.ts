import { Command } from 'commander'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'
import { owedPromise } from './owed.ts'

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
        const owed = await owedPromise(handle, id, promise)
        return handle.keepPromise(owed, by === undefined ? {} : { by })
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the promise is kept; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
