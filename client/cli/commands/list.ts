import { Command, InvalidArgumentError, Option } from 'commander'
import { drillMark } from '../../../model/drill.ts'
import type { RecoveryFilter, RecoverySummary } from '../../visibility.ts'
import { paintFor, paintState } from '../format/paint.ts'
import { table } from '../format/table.ts'
import { when } from '../format/time.ts'
import { shortId } from '../ids.ts'
import { document, type Io, line } from '../io.ts'
import { withRecoveries } from '../session.ts'

type Options = Omit<RecoveryFilter, 'open'> & { open?: true; closed?: true; limit: number; json?: true }

/** `amends list` */
export function listCommand(io: Io): Command {
  return new Command('list')
    .description('list recoveries, newest first')
    .option('--playbook <name>', 'of this kind of failure')
    .option('--step <step>', 'in this step')
    .option('--owner <id>', 'owned by this person')
    .option('--customer <id>', 'of this customer')
    .option('--severity <severity>', 'low, medium, high or critical')
    .option('--sla-state <state>', 'on-track, at-risk or breached')
    .option('--outcome <outcome>', 'satisfied, quiet, withdrawn or handed-over')
    .option('--due-before <instant>', 'with something due before then')
    .addOption(new Option('--open', 'only those that run').conflicts('closed'))
    .option('--closed', 'only those that have ended')
    .option('--limit <count>', 'at most so many', count, 100)
    .option('--json', 'print one JSON array')
    .action(async ({ open, closed, limit, json, ...rest }: Options) => {
      const filter = { ...rest, ...(open || closed ? { open: open === true } : {}) }
      const { found, more } = await withRecoveries((recoveries) => take(recoveries.list(filter), limit))
      if (json) return document(io.stdout, found)
      io.stdout.write(found.length === 0 ? 'no recoveries match\n' : recoveryTable(found, io))
      if (more) line(io.stdout, `there are more than ${limit}: narrow the list, or raise --limit`)
    })
}

/** One line for each recovery. */
export function recoveryTable(recoveries: readonly RecoverySummary[], io: Io): string {
  const paint = paintFor(io)
  const head = ['ID', 'STEP', 'OWNER', 'SEVERITY', 'SLA', 'BREACHES', 'NEXT DUE', 'OUTCOME']
  const rows = recoveries.map((each) => [
    `${each.drill ? drillMark : ''}${shortId(each.id)}`,
    each.step ?? '-',
    each.owner ?? '-',
    each.severity ?? '-',
    paintState(paint, each.slaState ?? '-'),
    String(each.breaches),
    each.open && each.nextDue !== null ? when(each.nextDue) : '-',
    each.outcome ?? '-',
  ])
  return table(head, rows)
}

async function take<T>(items: AsyncIterable<T>, limit: number): Promise<{ found: T[]; more: boolean }> {
  const found: T[] = []
  for await (const item of items) {
    if (found.length === limit) return { found, more: true }
    found.push(item)
  }
  return { found, more: false }
}

function count(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.')
  return number
}
