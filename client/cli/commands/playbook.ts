import { Command } from 'commander'
import type { Io } from '../io.ts'
import type { SetStatus } from '../program.ts'
import { bundleCommand } from './playbook/bundle.ts'
import { checkCommand } from './playbook/check.ts'
import { diagramCommand } from './playbook/diagram.ts'
import { listPlaybooksCommand } from './playbook/list.ts'
import { newCommand } from './playbook/new.ts'
import { simulateCommand } from './playbook/simulate.ts'

/** `amends playbook` */
export function playbookCommand(io: Io, setStatus: SetStatus): Command {
  return new Command('playbook')
    .description('the kinds of failure that are known')
    .addCommand(listPlaybooksCommand(io))
    .addCommand(newCommand(io))
    .addCommand(simulateCommand(io, setStatus))
    .addCommand(checkCommand(io, setStatus))
    .addCommand(diagramCommand(io))
    .addCommand(bundleCommand(io))
}
