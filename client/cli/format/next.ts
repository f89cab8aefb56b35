import { clockState, isLive } from '../../../machines/clock.ts'
import { nextToUndo } from '../../../machines/undo.ts'
import { unassigned } from '../../../model/names.ts'
import type { Task } from '../../../model/records.ts'
import type { RecoveryStatus } from '../../status.ts'
import { shortId } from '../ids.ts'
import { when } from './time.ts'
import { clockName } from './timeline.ts'

/** What a person types to finish a task. */
export function howTo({
  id,
  kind,
  assignee,
  subject,
}: Pick<Task, 'id' | 'kind' | 'assignee' | 'subject'>): string {
  const by = `--by ${assignee}`
  const recovery = id.slice(0, id.lastIndexOf('/'))
  switch (kind) {
    case 'approve':
      return `amends approve ${id} ${by}, or amends decline ${id} ${by} --note WHY`
    case 'promise':
      return `amends task ${id} ${by} --holds, --promise WHAT --promise-by INSTANT, or --note WHAT when it is kept; or amends release ${recovery} --promise ${subject} --reason WHAT when something else was agreed`
    case 'answer':
      return `read it with amends show ${recovery}; amends task ${id} ${by} --text ANSWER, or --note WHAT when answered in another way; with --asks WHAT where they are unhappy`
    case 'root-cause':
    case 'hand-over':
      return `amends task ${id} ${by} --cause WHY --action CHANGE`
    case 'personal-line':
      return `amends task ${id} ${by} --text LINE, or --note none`
    case 'compose':
      return `amends task ${id} ${by} --text OTHER-WORDS, --retry, or --note WHAT when told in another way`
    case 'plan':
    case 'deliver':
    case 'act':
    case 'undo':
    case 'grant':
      return `amends task ${id} ${by} --retry, or --note WHAT when done by hand`
    default:
      return `amends task ${id} ${by} --note WHAT`
  }
}

/** What happens next in a recovery, and what it waits for, in lines. */
export function nextLines(status: RecoveryStatus): string[] {
  if (status.closed) return ['nothing: it has ended']
  const tasks = status.tasks
    .filter(({ state }) => state === 'open')
    .map((task) => {
      if (task.assignee === unassigned) return `somebody is looked up for "${task.summary}"`
      const accepted =
        task.acceptedAt === null ? `, or first amends task ${task.id} --by ${task.assignee} --accept` : ''
      return `${task.assignee} does "${task.summary}": ${howTo(task)}${accepted}`
    })
  const undo = nextToUndo(status)
  // What a person is asked to take back is one of the tasks.
  const undoing =
    undo && undo.undo !== 'asked'
      ? [`"${undo.planned.what}" ${undo.state === 'running' ? 'ends, and then ' : ''}is taken back`]
      : []
  const waiting = status.waitingForCustomer
    ? [`the customer answers: amends reply ${shortId(status.id)} --text ANSWER`]
    : []
  const promised = status.promises
    .filter(({ state }) => state === 'live' || state === 'broken')
    .map(
      ({ id, what, dueAt }) =>
        `${when(dueAt)}  ${what}; when it has happened: amends keep ${shortId(status.id)} --promise ${id}`,
    )
  const wait = status.nextWait === null ? [] : [`${when(status.nextWait.at)}  ${status.nextWait.what}`]
  const due = status.clocks
    .filter((clock) => isLive(clock) && clockState(clock) !== 'paused' && clockState(clock) !== 'breached')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map((clock) => `${when(clock.dueAt)}  ${clockName(clock)} is due`)
  const timer = status.deadlines[0]
  const armed = timer === undefined ? [] : [`the next timer is armed for ${when(timer.due)}: ${timer.name}`]
  return [...tasks, ...undoing, ...waiting, ...promised, ...wait, ...due, ...armed]
}
