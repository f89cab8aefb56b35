import { Command } from 'commander'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'

interface Options {
  readonly reason: string
  readonly by?: string
  readonly json?: true
}

/** `amends withdraw ID` */
export function withdrawCommand(io: Io): Command {
  return new Command('withdraw')
    .description('end a recovery whose failure was none, once the customer is answered')
    .argument('<id>', idHelp)
    .requiredOption('--reason <reason>', 'why')
    .option('--by <person>', 'who says so')
    .option('--json', 'print the status that follows as one JSON document')
    .action(async (id: string, { reason, by, json }: Options) => {
      const status = await withRecoveries(async (recoveries) => {
        const handle = await findRecovery(recoveries, id)
        return handle.withdraw(reason, by === undefined ? {} : { by })
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the recovery is withdrawn; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
