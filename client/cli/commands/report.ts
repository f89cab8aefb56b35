import { Command } from 'commander'
import { causesOf } from '../../report/causes.ts'
import { overviewOf } from '../../report/overview.ts'
import { reportedTypes } from '../../report/past.ts'
import { unhappyOf } from '../../report/unhappy.ts'
import { causesText, overviewText } from '../format/report.ts'
import { document, type Io, UsageError } from '../io.ts'
import { periodOf, periodText, sinceHelp, untilHelp } from '../period.ts'
import { playbooksHere, withStore } from '../session.ts'

interface Options {
  readonly causes?: true
  readonly since?: string
  readonly until?: string
  readonly playbook?: string
  readonly drills?: true
  readonly json?: true
}

/** `amends report` */
export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('what failed, how it ended, and whether its causes came back')
    .option('--causes', 'root causes with their actions, what returned, and what became of unhappy answers')
    .option('--since <date>', sinceHelp)
    .option('--until <date>', untilHelp)
    .option('--playbook <name>', 'of this kind of failure')
    .option('--drills', 'count rehearsals, too')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const period = periodOf(options, new Date().toISOString())
      const { causes, playbook, drills = false, json } = options
      const scope = { period, playbook, drills }
      // What returns has its action in the past, however far back that is.
      const past = { from: '1970-01-01T00:00:00Z', to: period.to }
      const journal = await withStore((store) => store.journal.within(past, reportedTypes))
      if (playbook !== undefined && !journal.some((entry) => entry.playbook === playbook))
        await checkKnown(playbook)
      const heading = `${playbook ?? 'All playbooks'}, ${periodText(options)}${drills ? ', with drills' : ''}`
      if (causes) {
        const report = { ...causesOf(journal, scope), unhappy: unhappyOf(journal, scope) }
        if (json) document(io.stdout, report)
        else io.stdout.write(causesText(report, heading))
        return
      }
      const report = overviewOf(journal, scope)
      if (json) document(io.stdout, report)
      else io.stdout.write(overviewText(report, heading))
    })
}

/** Of a playbook that is known nothing may have failed yet; a name that nobody knows is a slip. */
async function checkKnown(name: string): Promise<void> {
  const known = (await playbooksHere()).map((playbook) => playbook.name)
  if (!known.includes(name))
    throw new UsageError(`--playbook: nothing is known of "${name}": there is ${known.join(', ')}`)
}
