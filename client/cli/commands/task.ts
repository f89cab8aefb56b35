import { Command, Option } from 'commander'
import { type Asked, asked } from '../../../model/base.ts'
import type { Completion, RecoveryHandle } from '../../recovery-handle.ts'
import type { RecoveryStatus } from '../../status.ts'
import { unread } from '../../status.ts'
import { shortId } from '../ids.ts'
import { type Io, UsageError } from '../io.ts'
import { type Satisfaction, satisfaction, withSatisfaction } from './satisfaction.ts'
import { tellTask } from './tell-task.ts'

interface Options extends Satisfaction {
  readonly by: string
  readonly note?: string
  readonly text?: string
  readonly asks?: Asked[]
  readonly awaitsCustomer?: true
  readonly cause?: string
  readonly action?: string
  readonly retry?: true
  readonly accept?: true
  readonly decline?: true
  readonly handOverTo?: string
  readonly holds?: true
  readonly promise?: string
  readonly promiseBy?: string
  readonly json?: true
}

/** `amends task ID` */
export function taskCommand(io: Io): Command {
  return withSatisfaction(new Command('task'), "as you read the customer's answer, they are")
    .description('say that a task is done, or that you take it, cannot do it, or hand it to somebody')
    .argument('<id>', 'the ID of a task, as "amends inbox" shows it')
    .requiredOption('--by <person>', 'who did it')
    .option('--note <text>', 'what was done by hand')
    .option('--text <text>', 'the answer to the customer, which goes out as it is')
    .option('--awaits-customer', 'the answer asks the customer for something: our clocks wait for them')
    .addOption(
      new Option('--asks <what...>', 'what an unhappy customer asks for, as you read it').choices(
        asked.options,
      ),
    )
    .option('--cause <text>', 'why it failed')
    .option('--action <text>', 'what changes so that it does not happen again; the customer may read it')
    .option('--retry', 'try again what could not be done')
    .option('--holds', 'the promise that is in doubt will be kept as it is')
    .option('--promise <what>', 'what the answer promises, or what is promised anew; with --promise-by')
    .option('--promise-by <instant>', 'by when: ISO 8601 with an offset; checked before it is spoken')
    .option('--accept', 'you take it on: nobody else is asked')
    .option('--decline', 'you cannot do it: the next level is asked at once')
    .option('--hand-over-to <person>', 'somebody else is to do it')
    .option('--json', 'print the status that follows as one JSON document')
    .action((id: string, options: Options) =>
      tellTask(io, id, telling(id, options), options.json === true, (status) => lacksAsks(status, options)),
    )
}

const asksHelp = `give --asks with one or more of ${asked.options.join(', ')}`

/** The customer said that they are unhappy, and this answer does not say what they ask for. */
const lacksAsks = (status: RecoveryStatus, { asks }: Options): string | undefined =>
  asks === undefined && unread(status).length > 0
    ? `the customer is unhappy: read what they wrote (amends show ${shortId(status.id)}), and say what they ask for: ${asksHelp}`
    : undefined

/** What is said of a task: whose it is, or that it is done. */
function telling(id: string, options: Options): (handle: RecoveryHandle) => Promise<RecoveryStatus> {
  const { accept, decline, handOverTo, by, note } = options
  const said = [accept && '--accept', decline && '--decline', handOverTo && '--hand-over-to'].filter(Boolean)
  if (said.length > 1) throw new UsageError(`${said.join(' and ')} contradict each other: give one of them`)
  if (accept) return (handle) => handle.acceptTask(id, { by })
  if (decline) return (handle) => handle.declineTask(id, { by, ...(note === undefined ? {} : { note }) })
  if (handOverTo !== undefined) return (handle) => handle.handOverTask(id, { by, to: handOverTo })
  return (handle) => handle.completeTask(id, completion(options))
}

function completion({ satisfied, unhappy, promise, promiseBy, json: _, ...said }: Options): Completion {
  if ((promise === undefined) !== (promiseBy === undefined)) {
    throw new UsageError('a promise needs both what and by when: give --promise and --promise-by')
  }
  if (unhappy && said.asks === undefined)
    throw new UsageError(`who says that a customer is unhappy says what they ask for: ${asksHelp}`)
  const promised =
    promise === undefined || promiseBy === undefined ? {} : { promise: { what: promise, by: promiseBy } }
  return {
    ...said,
    ...promised,
    ...satisfaction({ ...(satisfied && { satisfied }), ...(unhappy && { unhappy }) }),
  }
}
