import { Command } from 'commander'
import { describeContract } from '../../../contract.ts'
import { table } from '../../format/table.ts'
import { document, type Io } from '../../io.ts'
import { playbooksHere } from '../../session.ts'

/** `amends playbook list` */
export function listPlaybooksCommand(io: Io): Command {
  return new Command('list')
    .description('list the playbooks')
    .option('--json', 'print all that a program in any language needs: names, messages, JSON Schemas')
    .action(async ({ json }: { json?: true }) => {
      const playbooks = await playbooksHere()
      if (json) return document(io.stdout, describeContract(playbooks))
      const rows = playbooks.map(({ name, version, facts }) => [
        name,
        String(version),
        Object.keys(facts.shape).join(', '),
      ])
      io.stdout.write(table(['NAME', 'VERSION', 'FACTS'], rows))
    })
}
