import type { Page, PageInput } from '../model/effects.ts'
import type { Level } from '../model/plan.ts'
import type { Clock, Task } from '../model/records.ts'
import { isLive } from './clock.ts'
import { start } from './clocks.ts'
import {
  all,
  type Change,
  calendars,
  note,
  type PageRequest,
  type QueuedNotice,
  type RecoveryContext,
  send,
  when,
} from './context.ts'
import { toPerson } from './step.ts'
import { findOpen, putTask, workBudget } from './task-list.ts'
import { armedFor, iso } from './timing.ts'

type About = PageRequest['about']

const isAboutTask =
  (id: string) =>
  ({ about }: { about: About }): boolean =>
    'task' in about && about.task === id

/** Asks who is on the first of these levels, at this very moment (field rule 14). */
const lookUp =
  (id: string, about: About, levels: Level[], acceptWithin: PageRequest['acceptWithin']): Change =>
  (context, now) => {
    const { plan, owner } = context
    if (!plan || !owner) return context
    // What is critical does not wait for anyone's quiet hours to end.
    const urgent = plan.severity === 'critical'
    const request = { id, about, owner, levels, acceptWithin, from: iso(now), urgent }
    return { ...context, pages: [...context.pages, request] }
  }

/** How often somebody was paged with a task, so that each page is told from the others. */
const timesPaged = ({ clocks, pages }: RecoveryContext, { id }: Task): number =>
  clocks.filter(({ kind, subject }) => kind === 'page' && subject === id).length +
  pages.filter(isAboutTask(id)).length

/**
 * Pages whoever is on a task's level, or the levels given. Tasks that need thought rather than haste may take as long to accept
 * as to do.
 */
export function page(task: Task, levels?: Level[]): Change {
  return (context, now) => {
    if (!context.plan) return context
    const { ladder, budgets } = context.plan
    const work = workBudget(task)
    const id = `page:${task.id}#${timesPaged(context, task) + 1}`
    const dropped = dropPages(task.id)(context, now)
    const from = levels ?? ladder.levels.slice(task.level)
    return lookUp(id, { task: task.id }, from, work === 'task' ? null : budgets[work])(dropped, now)
  }
}

/** Nobody need be paged with a task any more: accepting it, or doing it, cancels what was queued (field rule 13, OnCall 4654). */
export const dropPages =
  (task: string): Change =>
  (context) => ({
    ...context,
    pages: context.pages.filter((request) => !isAboutTask(task)(request)),
    notices: context.notices.filter((notice) => !isAboutTask(task)(notice)),
  })

/** Tells the assignee of a task, or else the owner, that a clock is nearly due. */
export const warnOf =
  ({ id, subject }: { id: string; subject: string }, assignee?: string): Change =>
  (context, now) => {
    const [first] = context.plan?.ladder.levels ?? []
    if (!first) return context
    const levels = assignee ? [{ ...first, who: { person: assignee } }] : [first]
    return lookUp(`warn:${id}`, { clock: id, subject }, levels, null)(context, now)
  }

/** What is asked of the directory. */
export const pageInput = (context: RecoveryContext): PageInput => ({
  asks: context.pages.map(({ about: _, ...ask }) => ask),
  calendars: calendars(context),
})

/** Who was asked for is known: they are told, now or when their quiet hours end, and the time to accept begins then. */
export const takePages: Change = (context, now) =>
  all(...context.found.map(takePage))({ ...context, found: [] }, now)

const takePage =
  (found: Page): Change =>
  (context, now) => {
    const request = context.pages.find(({ id }) => id === found.id)
    if (!request) return context
    const rest = { ...context, pages: context.pages.filter((other) => other !== request) }
    const { id, about } = request
    const armed = armedFor(found.notifyAt, request.from, context.timeScale)
    const notice = { id, about, assignee: found.assignee, armed }
    const isQuiet = Date.parse(found.notifyAt) > Date.parse(request.from)
    return all(
      'task' in about ? assign(about.task, request, found) : (same) => same,
      when(found.skipped > 0, note('level.empty', { page: id, levels: found.skipped })),
      isQuiet ? queue(notice) : tell(notice),
    )(rest, now)
  }

const queue =
  (notice: QueuedNotice): Change =>
  (context, now) =>
    note('notice.delayed', { page: notice.id, assignee: notice.assignee })(
      { ...context, notices: [...context.notices, notice] },
      now,
    )

const assign =
  (
    id: string,
    { levels, acceptWithin }: PageRequest,
    { id: page, assignee, skipped, deadline }: Page,
  ): Change =>
  (context, now) => {
    const task = findOpen(context, id)
    if (!task) return context
    const budget = acceptWithin ?? (levels[skipped] ?? levels.at(-1))?.acceptWithin ?? null
    const level = Math.min(task.level + skipped, (context.plan?.ladder.levels.length ?? 1) - 1)
    return all(
      putTask({ ...task, assignee, level }),
      note('task.assigned', { task: id, assignee, level, round: task.round }),
      start({ id: page, kind: 'page', subject: id }, deadline, budget),
    )(context, now)
  }

/** The quiet hours of a reader are over. */
export const noticeDue =
  (id: string): Change =>
  (context, now) => {
    const notice = context.notices.find((queued) => queued.id === id)
    const rest = { ...context, notices: context.notices.filter((queued) => queued.id !== id) }
    return notice ? tell(notice)(rest, now) : context
  }

/** The moments at which notices may reach their readers. */
export const noticeAlarms = ({ notices }: Pick<RecoveryContext, 'notices'>) =>
  notices.map(({ id, armed }) => ({
    id: `notice ${id}`,
    at: armed,
    event: { type: 'notice.due' as const, page: id },
  }))

/** One notice for each page, however often it is evaluated (field rule 15, GLPI 1996): its key is the page's ID. */
const tell =
  ({ id, about, assignee }: QueuedNotice): Change =>
  (context, now) => {
    const key = id
      .slice(0, id.indexOf(':') + 1)
      .concat(id.slice(id.lastIndexOf('/') + 1))
      .replace(/[:@#+]/g, '-')
    if ('task' in about) {
      const task = findOpen(context, about.task)
      if (!task) return context
      const notice = { subject: task.summary, lines: [], task: { id: task.id, kind: task.kind } }
      return send((step) => toPerson(step, assignee, key, notice))(context, now)
    }
    const clock = context.clocks.find((one) => one.id === about.clock && isLive(one))
    if (!clock) return context
    const notice = { subject: about.subject, lines: [], due: dueOf(clock) }
    return send((step) => toPerson(step, assignee, key, notice))(context, now)
  }

const dueOf = ({ dueAt, why }: Clock) => ({ at: dueAt, why })
