import { Command } from 'commander'
import type { Io } from '../../io.ts'
import type { SetStatus } from '../../program.ts'
import { seedNumber } from './seed.ts'

/** What `amends playbook check` was told. */
export interface CheckFlags {
  readonly seed: number
  readonly json?: true
}

/** `amends playbook check` */
export function checkCommand(io: Io, setStatus: SetStatus): Command {
  return new Command('check')
    .description('look for what cannot work in a playbook, with made-up cases')
    .argument('[playbook]', 'a name, or a file, folder or package; default: all that are known')
    .option('--seed <number>', 'makes up other cases', seedNumber, 1)
    .option('--json', 'print {ok, playbooks, findings: [{playbook, where, what, todo, severity}]}')
    .addHelpText('after', '\nThe exit status is 1 when there is an error; warnings may be what you want.')
    .action(async (place: string | undefined, flags: CheckFlags) => {
      // Only here: all that a worker does comes with it, and every other command would wait for that.
      const { check } = await import('./checking.ts')
      await check(io, setStatus, place, flags)
    })
}
