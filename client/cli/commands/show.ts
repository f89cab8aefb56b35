import { Command } from 'commander'
import { paintFor } from '../format/paint.ts'
import { statusText } from '../format/status.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io } from '../io.ts'
import { withRecoveries } from '../session.ts'

/** `amends show ID` */
export function showCommand(io: Io): Command {
  return new Command('show')
    .description('show all that is known of a recovery')
    .argument('<id>', idHelp)
    .option('--json', 'print one JSON document')
    .action(async (id: string, { json }: { json?: true }) => {
      const status = await withRecoveries(async (recoveries) => (await findRecovery(recoveries, id)).status())
      if (json) return document(io.stdout, status)
      io.stdout.write(statusText(status, new Date().toISOString(), paintFor(io)))
    })
}
