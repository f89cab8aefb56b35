import type { RecoveryEventOf } from '../model/events.ts'
import { unassigned } from '../model/names.ts'
import type { Task } from '../model/records.ts'
import { isLive } from './clock.ts'
import { cancel, meet } from './clocks.ts'
import { all, type Change, note, type RecoveryContext } from './context.ts'
import { unread } from './owed-answers.ts'
import { dropPages, page } from './pages.ts'
import type { TaskNeeded } from './step.ts'
import { beginning, findOpen, openTasks, putTask } from './task-list.ts'
import { iso } from './timing.ts'

/** Opens a task for a person on the ladder. `asker` is the part of the machine that waits for its completion. */
export function openTask(needed: TaskNeeded['task'], asker?: string): Change {
  return (context, now) => {
    const { kind, subject, summary } = needed
    const level = beginning(kind, context)
    const counter = context.counter + 1
    const task: Task = {
      id: `${context.id.slice(context.id.indexOf('/') + 1)}/${context.opening}-${counter}`,
      revision: 0,
      kind,
      summary,
      assignee: unassigned,
      level,
      round: 0,
      state: 'open',
      openedAt: iso(now),
      acceptedAt: null,
      dueAt: null,
      closedAt: null,
      closedBy: null,
      subject,
    }
    const askers = asker ? { ...context.askers, [task.id]: asker } : context.askers
    return all(
      putTask(task),
      note('task.opened', { task: task.id, kind, level }),
      page(task),
    )({ ...context, counter, askers }, now)
  }
}

/** A task is done. */
export const completeTask =
  (task: Task, by: string): Change =>
  (context, now) =>
    all(
      putTask({ ...task, state: 'done', closedAt: iso(now), closedBy: by }),
      meet('page', task.id),
      meet('task', task.id),
      dropPages(task.id),
      note('task.done', { task: task.id, kind: task.kind, by }),
    )(context, now)

/** Tasks fall away, as what they were for did. */
export function cancelTasks(matches: (task: Task) => boolean): Change {
  return (context, now) =>
    openTasks(context)
      .filter(matches)
      .reduce(
        (state, task) =>
          all(
            putTask({ ...task, state: 'cancelled', closedAt: iso(now) }),
            cancel('page', task.id),
            cancel('task', task.id),
            dropPages(task.id),
            note('task.cancelled', { task: task.id, kind: task.kind }),
          )(state, now),
        context,
      )
}

/** Nobody listens any more to what a step that is over has asked for. */
export const cancelTasksOfStep: Change = (context, now) =>
  cancelTasks(({ id }) => context.askers[id] === 'step')(context, now)

/** Shows the due time of a task's clock where people look for it. */
export const dateTasks: Change = (context, now) =>
  openTasks(context).reduce((state, task) => {
    const clock = state.clocks.findLast(
      (clock) =>
        (clock.kind === 'page' || clock.kind === 'task') && clock.subject === task.id && isLive(clock),
    )
    return clock && clock.dueAt !== task.dueAt ? putTask({ ...task, dueAt: clock.dueAt })(state, now) : state
  }, context)

/**
 * Whether a completion says what its task needs: an answer, a root cause, word of a promise; of an unhappy customer always what
 * they ask for. A decision belongs to `approval.decided`.
 */
export function completes(context: RecoveryContext, event: RecoveryEventOf<'task.completed'>): boolean {
  const task = findOpen(context, event.task)
  if (!task || (event.satisfied === false && event.asks === undefined)) return false
  const hasCause = event.cause !== undefined && event.action !== undefined
  switch (task.kind) {
    case 'approve':
      return false
    case 'answer':
      return (
        (event.text !== undefined || event.note !== undefined) &&
        (event.asks !== undefined || unread(context).length === 0)
      )
    case 'root-cause':
      return hasCause
    case 'hand-over':
      return hasCause || context.rootCause !== null
    case 'promise': {
      // What is past due cannot hold any more.
      const isBroken = context.promises.some(({ id, state }) => id === task.subject && state === 'broken')
      return !(isBroken && event.holds === true && event.promise === undefined)
    }
    default:
      return true
  }
}

/** Only the one who was asked may decide, and only while the question is open. */
export function decides(context: RecoveryContext, event: RecoveryEventOf<'approval.decided'>): boolean {
  const task = findOpen(context, event.task)
  return task?.kind === 'approve' && task.assignee === event.by
}
