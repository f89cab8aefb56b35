import { Command } from 'commander'
import type { Io } from '../io.ts'
import { tellTask } from './tell-task.ts'

interface Options {
  readonly by: string
  readonly note?: string
  readonly json?: true
}

/** `amends approve ID` */
export function approveCommand(io: Io): Command {
  return decision(io, 'approve', true).option('--note <text>', 'why')
}

/** `amends decline ID` */
export function declineCommand(io: Io): Command {
  return decision(io, 'decline', false).requiredOption('--note <text>', 'why: the owner has to explain it')
}

function decision(io: Io, name: string, approved: boolean): Command {
  return new Command(name)
    .description(`${name} what a task asks of you; only the one who was asked may`)
    .argument('<id>', 'the ID of a task, as "amends inbox" shows it')
    .requiredOption('--by <person>', 'who decides')
    .option('--json', 'print the status that follows as one JSON document')
    .action((id: string, { json, ...options }: Options) =>
      tellTask(io, id, (handle) => handle.decide(id, { ...options, approved }), json === true),
    )
}
