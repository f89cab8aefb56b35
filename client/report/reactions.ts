import type { Clock, Task } from '../../model/records.ts'
import type { JournalRecord } from '../../store/index.ts'
import type { RecoveryStatus } from '../status.ts'
import { isAfter, textOf } from './past.ts'

/** Who finishes what is still open when a drill is ended from outside. */
export const drillsEnd = 'the end of the drill'

/** What somebody was asked, and what they made of it. Durations are in milliseconds of the drill. */
export interface Reaction {
  readonly task: string
  readonly kind: Task['kind'] | null
  readonly summary: string
  /** Who was asked: an ID in the directory. */
  readonly who: string
  /** Their position on the ladder, 0 for the owner; null for work that was taken on, which is on nobody's level. */
  readonly level: number | null
  readonly what: 'accepting' | 'doing' | 'deciding'
  /** When they were asked, or took it on. */
  readonly at: string
  readonly how:
    | 'accepted'
    | 'declined'
    | 'handed over'
    | 'done'
    | 'decided'
    | 'nobody reacted'
    | 'fell away'
    | 'waiting'
  /** Null where they did not react. */
  readonly tookMs: number | null
  /** Null where no clock is known. */
  readonly allowedMs: number | null
  readonly inTime: boolean | null
}

/** Every time that somebody was asked to take a task on, and every time that somebody took one on, in that order. */
export function reactionsOf(
  { tasks, clocks }: Pick<RecoveryStatus, 'tasks' | 'clocks'>,
  journal: readonly JournalRecord[],
): Reaction[] {
  return tasks
    .flatMap((task) => {
      const own = journal.filter((entry) => textOf(entry, 'task') === task.id)
      return [
        ...asked(task, own, clocksOf(clocks, 'page', task)),
        ...begun(task, own, clocksOf(clocks, 'task', task)),
      ]
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** The clocks of a task, in the order in which they started: they are numbered. */
const clocksOf = (clocks: readonly Clock[], kind: 'page' | 'task', { id }: Task): Clock[] =>
  clocks
    .filter((clock) => clock.kind === kind && clock.subject === id)
    .sort((a, b) => numberOf(a) - numberOf(b))

const numberOf = ({ id }: Clock): number => Number(id.slice(id.lastIndexOf('#') + 1))

const asked = (task: Task, own: readonly JournalRecord[], clocks: readonly Clock[]): Reaction[] =>
  own
    .filter(({ type }) => type === 'task.assigned')
    .map((entry, index, all) =>
      reaction(task, 'accepting', {
        at: entry.at,
        who: textOf(entry, 'assignee') ?? task.assignee,
        level: typeof entry.data.level === 'number' ? entry.data.level : null,
        clock: clocks[index],
        events: between(own, entry.at, all[index + 1]?.at),
      }),
    )

const begun = (task: Task, own: readonly JournalRecord[], clocks: readonly Clock[]): Reaction[] =>
  own
    .filter(({ type }) => type === 'task.accepted')
    .map((entry, index) => {
      const next = own.find(({ type, at }) => type === 'task.assigned' && isAfter(at, entry.at))
      return reaction(task, task.kind === 'approve' ? 'deciding' : 'doing', {
        at: entry.at,
        who: textOf(entry, 'by') ?? task.assignee,
        level: null,
        clock: clocks[index],
        events: between(own, entry.at, next?.at).filter(({ type }) => type !== 'task.accepted'),
      })
    })

interface Asked extends Pick<Reaction, 'at' | 'who' | 'level'> {
  clock: Clock | undefined
  events: readonly JournalRecord[]
}

function reaction(task: Task, what: Reaction['what'], { at, who, level, clock, events }: Asked): Reaction {
  const reacted = events.find(({ type, data }) => type in ends && data.by !== drillsEnd)
  const done = task.kind === 'approve' ? 'decided' : 'done'
  const how = reacted
    ? reacted.type === 'task.done'
      ? done
      : (ends[reacted.type] ?? 'waiting')
    : events.some(({ type }) => type === 'task.escalated' || type === 'task.left')
      ? 'nobody reacted'
      : events.some(({ type }) => type === 'task.cancelled' || type === 'task.done')
        ? 'fell away'
        : 'waiting'
  const tookMs = reacted ? Date.parse(reacted.at) - Date.parse(at) : null
  const allowedMs = clock ? clock.armed.dueAt - Date.parse(at) : null
  return {
    task: task.id,
    kind: task.kind,
    summary: task.summary,
    who,
    level,
    what,
    at,
    how,
    tookMs,
    allowedMs,
    inTime:
      how === 'nobody reacted' ? false : tookMs === null || allowedMs === null ? null : tookMs <= allowedMs,
  }
}

const ends: Readonly<Record<string, Reaction['how']>> = {
  'task.accepted': 'accepted',
  'task.declined': 'declined',
  'task.handed-over': 'handed over',
  'task.done': 'done',
}

/** What happened from an instant until the next time that somebody was asked. */
const between = (own: readonly JournalRecord[], from: string, to: string | undefined): JournalRecord[] =>
  own.filter(({ at }) => !isAfter(from, at) && (to === undefined || !isAfter(at, to)))
