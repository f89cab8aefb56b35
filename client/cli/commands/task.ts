import { Command } from 'commander'
import type { Io } from '../io.ts'
import { type Satisfaction, satisfaction, withSatisfaction } from './satisfaction.ts'
import { tellTask } from './tell-task.ts'

interface Options extends Satisfaction {
  readonly by: string
  readonly note?: string
  readonly text?: string
  readonly awaitsCustomer?: true
  readonly cause?: string
  readonly action?: string
  readonly retry?: true
  readonly json?: true
}

/** `amends task ID` */
export function taskCommand(io: Io): Command {
  return withSatisfaction(new Command('task'), "as you read the customer's answer, they are")
    .description('say that a task is done')
    .argument('<id>', 'the ID of a task, as "amends inbox" shows it')
    .requiredOption('--by <person>', 'who did it')
    .option('--note <text>', 'what was done by hand')
    .option('--text <text>', 'the answer to the customer, which goes out as it is')
    .option('--awaits-customer', 'the answer asks the customer for something: our clocks wait for them')
    .option('--cause <text>', 'why it failed')
    .option('--action <text>', 'what changes so that it does not happen again')
    .option('--retry', 'try again what could not be done')
    .option('--json', 'print the status that follows as one JSON document')
    .action((id: string, { satisfied, unhappy, json, ...completion }: Options) => {
      const answer = satisfaction({ ...(satisfied && { satisfied }), ...(unhappy && { unhappy }) })
      return tellTask(
        io,
        id,
        (handle) => handle.completeTask(id, { ...completion, ...answer }),
        json === true,
      )
    })
}
