import type { TaskKind } from '../model/plan.ts'
import type { Task } from '../model/records.ts'
import type { Change, RecoveryContext } from './context.ts'

export const openTasks = (context: RecoveryContext): Task[] =>
  context.tasks.filter(({ state }) => state === 'open')

export const findOpen = (context: RecoveryContext, id: string): Task | undefined =>
  openTasks(context).find((task) => task.id === id)

export const hasOpen = (context: RecoveryContext, kind: TaskKind, subject?: string): boolean =>
  openTasks(context).some((task) => task.kind === kind && (subject === undefined || task.subject === subject))

/** Puts a task as it is now. */
export const putTask =
  (task: Task): Change =>
  (context) => ({
    ...context,
    tasks: [...context.tasks.filter(({ id }) => id !== task.id), { ...task, revision: task.revision + 1 }],
    unrecorded: { ...context.unrecorded, tasks: [...new Set([...context.unrecorded.tasks, task.id])] },
  })

/** The budget of the plan for the work of a task, once it is accepted. */
export const workBudget = ({ kind }: Pick<Task, 'kind'>): 'task' | 'gesture' | 'root-cause' =>
  kind === 'gesture' || kind === 'root-cause' ? kind : 'task'

/** With whom a task begins: the owner, the level above them, who may do what the owner may not, or the top. */
const beginsWith = (kind: TaskKind, { plan }: RecoveryContext): 'owner' | 'above' | 'top' => {
  switch (kind) {
    case 'approve':
    case 'escalation':
      return 'above'
    case 'plan':
    case 'hand-over':
      return 'top'
    case 'gesture':
      return plan?.gesture?.by === 'leader' ? 'top' : 'owner'
    default:
      return 'owner'
  }
}

/** The level of the ladder on which a task begins. */
export function beginning(kind: TaskKind, context: RecoveryContext): number {
  const top = Math.max(0, (context.plan?.ladder.levels.length ?? 1) - 1)
  const who = beginsWith(kind, context)
  return who === 'top' ? top : Math.min(top, who === 'above' ? 1 : 0)
}
