import { Command } from 'commander'
import { nextLines } from '../format/next.ts'
import { findRecovery, idHelp } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'
import { type Satisfaction, satisfaction, withSatisfaction } from './satisfaction.ts'

interface Options extends Satisfaction {
  readonly text: string
  readonly eventId?: string
  readonly json?: true
}

/** `amends reply ID` */
export function replyCommand(io: Io): Command {
  return withSatisfaction(new Command('reply'), 'answering the follow-up: the customer is')
    .description('speak for the customer')
    .argument('<id>', idHelp)
    .requiredOption('--text <text>', 'what the customer wrote')
    .option('--event-id <id>', 'an ID of your own, which makes the command safe to repeat')
    .option('--json', 'print the status that follows as one JSON document')
    .action(async (id: string, { text, eventId, json, ...options }: Options) => {
      const status = await withRecoveries(async (recoveries) => {
        const handle = await findRecovery(recoveries, id)
        return handle.reply({
          text,
          ...satisfaction(options),
          ...(eventId === undefined ? {} : { id: eventId }),
        })
      })
      if (json) return document(io.stdout, status)
      line(io.stdout, `the recovery has it; next: ${nextLines(status)[0] ?? 'nothing'}`)
    })
}
