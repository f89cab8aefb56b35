import type { RecoveryEventOf } from '../model/events.ts'
import { unassigned } from '../model/names.ts'
import type { Task } from '../model/records.ts'
import { cancel, meet } from './clocks.ts'
import { all, askClock, type Change, note, type RecoveryContext } from './context.ts'
import { dropPages, page } from './pages.ts'
import { beginning, findOpen, openTasks, putTask, workBudget } from './task-list.ts'
import { iso } from './timing.ts'

/** It is on its way to somebody else, and nobody's to accept or decline until it is known to whom. */
const unclaimed = (task: Task): Task => ({ ...task, assignee: unassigned, acceptedAt: null, dueAt: null })

/** Nobody accepts it where it is, and there is nobody left to page: it stays there, and they have been told. */
const leave = ({ id, assignee }: Task): Change => note('task.left', { task: id, assignee })

/** It starts again where such a task begins, as often as the plan says. So an approval never comes to the owner whose power it is beyond. */
export const climbAgain =
  (task: Task): Change =>
  (context, now) => {
    if (isLastRound(task, context)) return leave(task)(context, now)
    const level = beginning(task.kind, context)
    return moveTo({ ...task, level, round: task.round + 1 })(context, now)
  }

const isOnTop = ({ level }: Task, { plan }: RecoveryContext): boolean =>
  level >= (plan?.ladder.levels.length ?? 1) - 1

const isLastRound = ({ round }: Task, { plan }: RecoveryContext): boolean =>
  round + 1 >= (plan?.ladder.rounds ?? 1)

/** Nobody accepted it in time: the next level is paged; from the top, it starts again. */
export const climb =
  (task: Task): Change =>
  (context, now) => {
    return isOnTop(task, context)
      ? climbAgain(task)(context, now)
      : moveTo({ ...task, level: task.level + 1 })(context, now)
  }

const moveTo =
  (task: Task): Change =>
  (context, now) => {
    const next = unclaimed(task)
    return all(
      putTask(next),
      note('task.escalated', { task: task.id, level: task.level, round: task.round }),
      page(next),
    )(context, now)
  }

/** Whether it is this person's to say something about an open task of theirs. */
const isTheirs = (context: RecoveryContext, { task: id, by }: { task: string; by: string }): boolean =>
  findOpen(context, id)?.assignee === by

/** Only the assignee accepts, and once. */
export const accepts = (context: RecoveryContext, event: RecoveryEventOf<'task.accepted'>): boolean =>
  isTheirs(context, event) && findOpen(context, event.task)?.acceptedAt === null

/** Only the assignee declines. */
export const declines = (context: RecoveryContext, event: RecoveryEventOf<'task.declined'>): boolean =>
  isTheirs(context, event)

/** Only the assignee hands over, and no approval: who may give those does not follow from who is asked to. */
export const handsOver = (context: RecoveryContext, event: RecoveryEventOf<'task.handed-over'>): boolean =>
  isTheirs(context, event) && event.to !== event.by && findOpen(context, event.task)?.kind !== 'approve'

/** Somebody takes a task on: nobody else is paged, and the time for the work itself begins. */
export const accept =
  ({ task: id, by }: RecoveryEventOf<'task.accepted'>): Change =>
  (context, now) => {
    const task = findOpen(context, id)
    if (!task) return context
    const counter = context.counter + 1
    return all(
      putTask({ ...task, acceptedAt: iso(now), dueAt: null }),
      note('task.accepted', { task: id, by }),
      meet('page', id),
      dropPages(id),
      askClock({ id: `task:${id}#${counter}`, kind: 'task', subject: id }, workBudget(task)),
    )({ ...context, counter }, now)
  }

/**
 * Whoever was asked cannot do it: the next level is paged at once. Where nobody is left to page, it stays with them and its
 * clock runs on, so that it does not lie unseen.
 */
export const decline =
  ({ task: id, by }: RecoveryEventOf<'task.declined'>): Change =>
  (context, now) => {
    const task = findOpen(context, id)
    if (!task) return context
    const isEnd = isOnTop(task, context) && isLastRound(task, context)
    return all(note('task.declined', { task: id, by }), isEnd ? leave(task) : all(release(id), climb(task)))(
      context,
      now,
    )
  }

/** It goes to somebody by name, who has as long to accept it as the level has; should they be away, up the ladder. */
export const handOverTask =
  ({ task: id, by, to }: RecoveryEventOf<'task.handed-over'>): Change =>
  (context, now) => {
    const task = findOpen(context, id)
    return task
      ? all(note('task.handed-over', { task: id, by, to }), giveTo(task, to))(context, now)
      : context
  }

const giveTo =
  (task: Task, person: string): Change =>
  (context, now) => {
    const [level, ...above] = context.plan?.ladder.levels.slice(task.level) ?? []
    if (!level) return context
    const next = unclaimed(task)
    const levels = [{ ...level, who: { person } }, ...above]
    return all(release(task.id), putTask(next), page(next, levels))(context, now)
  }

/** Neither accepting nor doing it is this person's any more. A breach of theirs stays on record. */
const release = (id: string): Change => all(cancel('page', id), cancel('task', id), dropPages(id))

/** Hands what one person has to another, but for approvals. */
export const reassign =
  (from: string, to: string): Change =>
  (context, now) =>
    openTasks(context)
      .filter(({ assignee, kind }) => assignee === from && kind !== 'approve')
      .reduce((state, task) => giveTo(task, to)(state, now), context)
