import { type TaskRecord, type Tasks, toRow } from '../tasks.ts'
import { type Access, by, keyOf } from './rows.ts'

export const tasks = ({ rows: { tasks: rows }, run, write }: Access): Tasks => {
  const listed = (is: (task: Readonly<TaskRecord>) => boolean, order: typeof dueFirst) =>
    run(() =>
      [...rows.values()]
        .filter(is)
        .sort(order)
        .map((row) => ({ ...row })),
    )
  return {
    put: (task) =>
      run(() => {
        const key = keyOf(task.recovery, task.id)
        const known = rows.get(key)
        const isLate = known !== undefined && known.revision >= task.revision
        const reopens = known !== undefined && known.state !== 'open' && task.state === 'open'
        if (!isLate && !reopens) write(rows, key, toRow(task))
      }),
    get: (recovery, id) =>
      run(() => {
        const row = rows.get(keyOf(recovery, id))
        return row ? { ...row } : null
      }),
    open: (assignee) =>
      listed(
        (row) => row.state === 'open' && (assignee === undefined || row.assignee === assignee),
        dueFirst,
      ),
    ofRecovery: (recovery) => listed((row) => row.recovery === recovery, openedFirst),
  }
}

const dueFirst = by<Readonly<TaskRecord>>(
  // No instant is as late: what has none comes last.
  ({ dueAt }) => dueAt ?? '~',
  ({ recovery }) => recovery,
  ({ id }) => id,
)

const openedFirst = by<Readonly<TaskRecord>>(
  ({ openedAt }) => openedAt,
  ({ id }) => id,
)
