import type { RecoveryEventOf } from '../model/events.ts'
import type { TaskKind } from '../model/plan.ts'
import type { Task } from '../model/records.ts'
import { cancel, meet } from './clocks.ts'
import { all, askClock, type Change, note, type RecoveryContext, send } from './context.ts'
import { type TaskNeeded, toPerson } from './step.ts'
import { iso } from './timing.ts'

/** Who has a task while nobody can be looked up, as there is no plan yet. */
export const unassigned = 'unassigned'

export const openTasks = (context: RecoveryContext): Task[] =>
  context.tasks.filter(({ state }) => state === 'open')

export const findOpen = (context: RecoveryContext, id: string): Task | undefined =>
  openTasks(context).find((task) => task.id === id)

export const hasOpen = (context: RecoveryContext, kind: TaskKind, subject?: string): boolean =>
  openTasks(context).some((task) => task.kind === kind && (subject === undefined || task.subject === subject))

const putTask =
  (task: Task): Change =>
  (context) => ({
    ...context,
    tasks: [...context.tasks.filter(({ id }) => id !== task.id), { ...task, revision: task.revision + 1 }],
    unrecorded: { ...context.unrecorded, tasks: [...new Set([...context.unrecorded.tasks, task.id])] },
  })

const isUnhurried = (task: Task): task is Task & { kind: 'gesture' | 'root-cause' } =>
  task.kind === 'gesture' || task.kind === 'root-cause'

/** Tells the assignee, and starts the clock after which the task climbs the ladder. */
const page =
  (task: Task): Change =>
  (context, now) =>
    all(
      send((step) =>
        toPerson(step, task.assignee, `task-${task.id.split('/').at(-1)}-${task.round}.${task.level}`, {
          subject: task.summary,
          lines: [],
          task: { id: task.id, kind: task.kind },
        }),
      ),
      askClock(
        { id: `task:${task.id}@${task.round}.${task.level}`, kind: 'task', subject: task.id },
        context.plan?.budgets[isUnhurried(task) ? task.kind : 'task'],
      ),
    )(context, now)

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

/** Where on the ladder a task begins, as things stand. Above the top there is nobody, so the top stands in. */
function beginning(kind: TaskKind, context: RecoveryContext): Pick<Task, 'level' | 'assignee'> {
  const ladder = context.plan?.ladder ?? []
  const top = Math.max(0, ladder.length - 1)
  const who = beginsWith(kind, context)
  const level = who === 'top' ? top : Math.min(top, context.level + (who === 'above' ? 1 : 0))
  return { level, assignee: (who === 'owner' ? context.owner : ladder[level]) ?? unassigned }
}

/** Opens a task for a person on the ladder. `asker` is the part of the machine that waits for its completion. */
export function openTask(needed: TaskNeeded['task'], asker?: string): Change {
  return (context, now) => {
    const { kind, subject, summary } = needed
    const { level, assignee } = beginning(kind, context)
    const counter = context.counter + 1
    const task: Task = {
      id: `${context.id.slice(context.id.indexOf('/') + 1)}/${context.opening}-${counter}`,
      revision: 0,
      kind,
      summary,
      assignee,
      level,
      round: 0,
      state: 'open',
      openedAt: iso(now),
      dueAt: null,
      closedAt: null,
      closedBy: null,
      subject,
    }
    const askers = asker ? { ...context.askers, [task.id]: asker } : context.askers
    return all(
      putTask(task),
      note('task.opened', { task: task.id, kind, assignee, level }),
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
      meet('task', task.id),
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
            cancel('task', task.id),
            note('task.cancelled', { task: task.id, kind: task.kind }),
          )(state, now),
        context,
      )
}

/**
 * Nobody did it in time: it goes to the next level; from the top, back to where such a task begins, as often as the plan
 * says; then it stays with the top, who has been told. So an approval never comes to the owner whose power it is beyond.
 */
export function climb(task: Task): Change {
  return (context, now) => {
    if (!context.plan) return context
    const { ladder, ladderRounds } = context.plan
    const isTop = task.level >= ladder.length - 1
    if (isTop && task.round + 1 >= ladderRounds)
      return note('task.left', { task: task.id, assignee: task.assignee })(context, now)
    const above = task.level + 1
    const place = isTop
      ? beginning(task.kind, context)
      : { level: above, assignee: ladder[above] ?? task.assignee }
    const next = { ...task, ...place, round: task.round + (isTop ? 1 : 0), dueAt: null }
    const { assignee, level, round } = next
    return all(
      putTask(next),
      note('task.reassigned', { task: task.id, assignee, level, round }),
      page(next),
    )(context, now)
  }
}

/** Hands what one person has to another, but for approvals: who may give them does not follow from who owns what. */
export const reassign =
  (from: string, to: string): Change =>
  (context, now) =>
    openTasks(context)
      .filter(({ assignee, kind }) => assignee === from && kind !== 'approve')
      .reduce((state, task) => putTask({ ...task, assignee: to })(state, now), context)

/** Shows the due time of a task's clock where people look for it. */
export const dateTasks: Change = (context, now) =>
  openTasks(context).reduce((state, task) => {
    const clock = state.clocks.findLast(({ kind, subject }) => kind === 'task' && subject === task.id)
    return clock && clock.dueAt !== task.dueAt ? putTask({ ...task, dueAt: clock.dueAt })(state, now) : state
  }, context)

/** Whether a completion says what its task needs: an answer, a root cause, a decision belongs to `approval.decided`. */
export function completes(context: RecoveryContext, event: RecoveryEventOf<'task.completed'>): boolean {
  const task = findOpen(context, event.task)
  if (!task) return false
  const hasCause = event.cause !== undefined && event.action !== undefined
  switch (task.kind) {
    case 'approve':
      return false
    case 'answer':
      return event.text !== undefined || event.note !== undefined
    case 'root-cause':
      return hasCause
    case 'hand-over':
      return hasCause || context.rootCause !== null
    default:
      return true
  }
}

/** Only the one who was asked may decide, and only while the question is open. */
export function decides(context: RecoveryContext, event: RecoveryEventOf<'approval.decided'>): boolean {
  const task = findOpen(context, event.task)
  return task?.kind === 'approve' && task.assignee === event.by
}
