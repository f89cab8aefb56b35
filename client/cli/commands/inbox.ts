import { Command } from 'commander'
import { taskKind } from '../../../model/plan.ts'
import type { TaskRecord } from '../../../store/index.ts'
import { howTo } from '../format/next.ts'
import { paintFor } from '../format/paint.ts'
import { when } from '../format/time.ts'
import { document, type Io, line } from '../io.ts'
import { withStore } from '../session.ts'

interface Options {
  readonly for?: string
  readonly json?: true
}

/** `amends inbox` */
export function inboxCommand(io: Io): Command {
  return new Command('inbox')
    .description('list open tasks, those due first at the top, with what to do about each')
    .option('--for <person>', 'only those of this person')
    .option('--json', 'print one JSON array')
    .action(async (options: Options) => {
      const tasks = await withStore((store) => store.tasks.open(options.for))
      if (options.json) return document(io.stdout, tasks)
      if (tasks.length === 0)
        line(io.stdout, `nothing to do${options.for === undefined ? '' : ` for ${options.for}`}`)
      else io.stdout.write(tasks.map((task) => entry(task, io)).join('\n'))
    })
}

function entry(task: TaskRecord, io: Io): string {
  const paint = paintFor(io)
  const due = task.dueAt === null ? 'no due time' : `due ${when(task.dueAt)}`
  const isLate = task.dueAt !== null && Date.parse(task.dueAt) < Date.now()
  const kind = taskKind.safeParse(task.kind).data ?? 'unexpected'
  return [
    `${paint('bold', task.id)}  for ${task.assignee}, ${isLate ? paint('red', due) : due}`,
    `  ${task.summary}`,
    `  ${howTo({ ...task, kind })}`,
    '',
  ].join('\n')
}
