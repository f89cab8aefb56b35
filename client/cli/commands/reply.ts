import { Command } from 'commander'
import { RecoveryClosed } from '../../errors.ts'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'
import { type Satisfaction, satisfaction, withSatisfaction } from './satisfaction.ts'

interface Options extends Satisfaction {
  readonly text: string
  readonly eventId?: string
  readonly reopen?: true
  readonly json?: true
}

const tooLate =
  'what the customer wrote is not on record yet; begin it again with that: the same command with --reopen'

/** `amends reply ID` */
export function replyCommand(io: Io): Command {
  return withSatisfaction(new Command('reply'), 'answering the follow-up: the customer is')
    .description('speak for the customer')
    .argument('<id>', idHelp)
    .requiredOption('--text <text>', 'what the customer wrote')
    .option('--event-id <id>', 'an ID of your own, which makes the command safe to repeat')
    .option('--reopen', 'where the recovery has ended: begin it again with what the customer wrote')
    .option('--json', 'print the status that follows as one JSON document')
    .action(async (id: string, { text, eventId, reopen, json, ...options }: Options) => {
      const status = await withRecoveries(async (recoveries) => {
        const handle = await findRecovery(recoveries, id)
        const reply = {
          text,
          ...satisfaction(options),
          ...(eventId === undefined ? {} : { id: eventId }),
        }
        try {
          return await handle.reply(reply)
        } catch (error) {
          if (!(error instanceof RecoveryClosed)) throw error
          if (!reopen) throw new RecoveryClosed(handle.id, tooLate, { cause: error })
          await recoveries.reopen(handle.id)
          return handle.reply(reply)
        }
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the recovery has it; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
