import { Command } from 'commander'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'
import { owedPromise } from './owed.ts'

interface Options {
  readonly reason: string
  readonly promise?: string
  readonly by?: string
  readonly json?: true
}

/** `amends release ID` */
export function releaseCommand(io: Io): Command {
  return new Command('release')
    .description('say that a promise is not owed any more, as something else was agreed with the customer')
    .argument('<id>', idHelp)
    .requiredOption('--reason <reason>', 'what was agreed instead, without names or addresses')
    .option('--promise <promise>', 'which one, where several are open')
    .option('--by <person>', 'who says so')
    .option('--json', 'print the status that follows as one JSON document')
    .action(async (id: string, { reason, promise, by, json }: Options) => {
      const status = await withRecoveries(async (recoveries) => {
        const handle = await findRecovery(recoveries, id)
        const owed = await owedPromise(handle, id, promise)
        return handle.releasePromise(owed, { reason, ...(by === undefined ? {} : { by }) })
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the promise is released; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
