import type { Page, PageInput } from '../model/effects.ts'
import type { Level } from '../model/plan.ts'
import type { Clock, Task } from '../model/records.ts'
import { clockState } from './clock.ts'
import { changeClock, reckonAgain, start } from './clocks.ts'
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

/**
 * Asks who is on the first of these levels, at this very moment (field rule 14). Each request has a number of its own, so that
 * no answer on its way is taken for that to a later one.
 */
const lookUp =
  (about: About, levels: Level[], acceptWithin: PageRequest['acceptWithin']): Change =>
  (context, now) => {
    const { plan, owner } = context
    if (!plan || !owner) return context
    const counter = context.counter + 1
    const id = 'task' in about ? `page:${about.task}#${counter}` : `warn:${about.clock}#${counter}`
    // What is critical does not wait for anyone's quiet hours to end.
    const urgent = plan.severity === 'critical'
    const request = { id, about, owner, levels, acceptWithin, from: iso(now), urgent }
    return { ...context, counter, pages: [...context.pages, request] }
  }

/**
 * Pages whoever is on a task's level, or the levels given. Tasks that need thought rather than haste may take as long to accept
 * as to do.
 */
export function page(task: Task, levels?: Level[]): Change {
  return (context, now) => {
    if (!context.plan) return context
    const { ladder, budgets } = context.plan
    const work = workBudget(task)
    const from = levels ?? ladder.levels.slice(task.level)
    return all(dropPages(task.id), lookUp({ task: task.id }, from, work === 'task' ? null : budgets[work]))(
      context,
      now,
    )
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
    const { levels = [] } = context.plan?.ladder ?? {}
    const [first, ...above] = levels
    if (!first) return context
    const asked = assignee ? [{ ...first, who: { person: assignee } }, ...above] : levels
    return lookUp({ clock: id, subject }, asked, null)(context, now)
  }

/**
 * Somebody else owns the recovery: whoever is being looked up is looked up anew, as levels count from the owner, and warnings
 * that wait for the end of the former owner's quiet hours are the new one's.
 */
export const lookUpAnew =
  (formerOwner: string): Change =>
  (context, now) => {
    const moved = context.notices.filter(
      ({ about, assignee }) => 'clock' in about && assignee === formerOwner,
    )
    return all(
      ...context.pages.map(({ about, levels, acceptWithin }) => lookUp(about, levels, acceptWithin)),
      ...moved.flatMap(({ about }) => ('clock' in about ? [warnOf({ ...about, id: about.clock })] : [])),
    )({ ...context, pages: [], notices: context.notices.filter((notice) => !moved.includes(notice)) }, now)
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
      'task' in about ? assign(about.task, request, found, armed) : (same) => same,
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
    { levels, acceptWithin, from }: PageRequest,
    { id: page, assignee, skipped, notifyAt, deadline }: Page,
    notifyArmed: number,
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
      when(isOutdated(context, from), reckonPage(page)),
      changeClock(page, earlier(Date.parse(notifyAt) - notifyArmed)),
    )(context, now)
  }

/** The calendar changed while somebody was looked up: the time to accept was counted by the one before. */
const isOutdated = ({ pastCalendars }: RecoveryContext, from: string): boolean =>
  pastCalendars.some(({ until }) => until !== null && Date.parse(until) >= Date.parse(from))

const reckonPage =
  (id: string): Change =>
  (context, now) => {
    const clock = context.clocks.find((one) => one.id === id)
    return clock ? reckonAgain(clock)(context, now) : context
  }

/** A time scale brings the end of quiet hours nearer, and with it all that counts from then. */
const earlier =
  (ms: number) =>
  (clock: Clock): Clock => ({
    ...clock,
    armed: { atRiskAt: clock.armed.atRiskAt - ms, dueAt: clock.armed.dueAt - ms },
  })

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

/**
 * One notice for each page, however often it is evaluated (field rule 15, GLPI 1996): its key is the page's number. What is
 * over, or late by now, is not nearly due any more.
 */
const tell =
  ({ id, about, assignee }: QueuedNotice): Change =>
  (context, now) => {
    const key = `${id.slice(0, id.indexOf(':'))}-${id.slice(id.lastIndexOf('#') + 1)}`
    if ('task' in about) {
      const task = findOpen(context, about.task)
      if (!task) return context
      const accepting = context.clocks.find((one) => one.id === id)
      const due = accepting ? { due: dueOf(accepting) } : {}
      const lines = linesFor(task, context)
      const notice = { subject: task.summary, lines, ...due, task: { id: task.id, kind: task.kind } }
      // So that whoever is asked to answer reads what they answer.
      const wrote = context.conversation.find(({ id }) => task.kind === 'answer' && id === task.subject)
      const words = wrote ? { text: wrote.text } : {}
      return send((step) => toPerson(step, assignee, key, { ...words, notice }))(context, now)
    }
    const clock = context.clocks.find((one) => one.id === about.clock)
    if (!clock || clockState(clock) !== 'at-risk') return context
    const notice = { subject: about.subject, lines: [], due: dueOf(clock) }
    return send((step) => toPerson(step, assignee, key, { notice }))(context, now)
  }

/**
 * Causes in the same words are counted together: so whoever finds one hears how it was called before. And nobody types for the
 * record what then stands in a letter.
 */
const linesFor = ({ kind }: Task, { plan }: RecoveryContext): string[] =>
  kind === 'root-cause' && plan
    ? [
        'What you say that changes, the customer may read in these words.',
        'The cause in one of these words, where one fits, else in your own:',
        ...plan.rootCauses,
      ]
    : []

const dueOf = ({ dueAt, why }: Clock) => ({ at: dueAt, why })
