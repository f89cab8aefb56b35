import { Command, InvalidArgumentError } from 'commander'
import { instant } from '../../../../model/base.ts'
import type { Io } from '../../io.ts'
import type { SetStatus } from '../../program.ts'
import { seedNumber } from './seed.ts'

/** What `amends playbook simulate` was told. */
export interface SimulateOptions {
  readonly facts?: string
  readonly script?: string
  readonly at?: string
  readonly seed: number
  readonly untilStable?: true
  readonly json?: true
}

/** `amends playbook simulate NAME` */
export function simulateCommand(io: Io, setStatus: SetStatus): Command {
  return new Command('simulate')
    .description('run a recovery with made-up people under a clock that jumps, and print what happened')
    .argument('<playbook>', 'its name, or a file with one')
    .option(
      '--facts <file>',
      'the facts, or the whole failure as "amends start" takes it, as JSON; - for standard input; default: made up',
    )
    .option('--script <file>', 'what people do, as JSON; - for standard input; default: all goes well')
    .option(
      '--at <instant>',
      'when it starts, ISO 8601; default: when a whole failure says that it happened, else 2 March 2026, a Monday',
      startInstant,
    )
    .option('--seed <number>', 'makes up other facts', seedNumber, 1)
    .option('--until-stable', 'try all ways in which people may react, and list how it can end')
    .option('--json', 'print one JSON document')
    .addHelpText('after', example)
    .action(async (name: string, options: SimulateOptions) => {
      // Only here: all that a worker does comes with it, and every other command would wait for that.
      const { simulate } = await import('./simulation.ts')
      await simulate(io, setStatus, name, options)
    })
}

function startInstant(text: string): string {
  if (instant.safeParse(text).success) return text
  throw new InvalidArgumentError('Give ISO 8601 with an offset or Z, as 2026-03-02T09:30:00Z.')
}

const example = `
Without a script, the owner is quick and the customer content. A script says otherwise, and what people do when:
  {"owner": "quick" | "slow" | "absent", "customer": "content" | "unhappy" | "silent" | "angry", "acts": [
    {"after": "PT2H", "who": "customer", "writes": "Where is it?"},
    {"after": "P1D", "who": "owner", "does": "answer", "text": "It left this morning."},
    {"after": "P9D", "who": "customer", "writes": "It never came.", "satisfied": false}]}
A list of acts alone will do. "after" counts from the start of the recovery; "who" is customer, owner, or the ID of a person.
People do: answer (text), accept, decline, hand-over (to), approve, refuse (note), keep-promise, stand-by-promise,
promise (by, what), root-cause (cause, action), finish (task, and note, text, cause, action or retry).`
