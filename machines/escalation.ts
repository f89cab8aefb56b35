import type { Clock } from '../model/records.ts'
import { breachClock, clockState, isLive, isSentAhead, warnClock } from './clock.ts'
import { changeClock } from './clocks.ts'
import { all, type Change, note, type RecoveryContext } from './context.ts'
import { climb, climbAgain } from './ladder.ts'
import { warnOf } from './pages.ts'
import { breakPromise, promiseAtRisk, tellNewDate } from './promises.ts'
import { findOpen, hasOpen } from './task-list.ts'
import { cancelTasks, openTask } from './tasks.ts'

const what: Record<Clock['kind'], string> = {
  'own-it': 'The apology',
  act: 'The first action with its next step',
  'make-it-right': 'Making it right',
  answer: 'The answer to the customer',
  update: 'An update to the customer',
  'follow-up': 'The follow-up',
  page: 'A task',
  task: 'A task',
  promise: 'A promise',
}

const findLive = (context: RecoveryContext, id: string): Clock | undefined =>
  context.clocks.find((clock) => clock.id === id && isLive(clock))

/** The warning time of a clock has come: its owner hears of it; of a promise, they are asked; what is sent ahead, is being sent. */
export function clockAtRisk(id: string): Change {
  return (context, now) => {
    const clock = findLive(context, id)
    // However often it is evaluated, they hear of it once (field rule 15).
    if (!clock || clockState(clock) !== 'running') return context
    const warned = all(changeClock(id, warnClock), note('clock.at-risk', { clock: id }))(context, now)
    if (clock.kind === 'promise') return promiseAtRisk(clock.subject)(warned, now)
    if (isSentAhead(clock)) return warned
    const task = clock.kind === 'page' || clock.kind === 'task' ? findOpen(warned, clock.subject) : undefined
    const subject = `${task?.summary ?? what[clock.kind]} is nearly due`
    return warnOf({ id, subject }, task?.assignee)(warned, now)
  }
}

/** The last moment at which the customer can hear of a new date before the old one slips. */
export function clockTell(id: string): Change {
  return (context, now) => {
    const clock = findLive(context, id)
    // Its owner is asked first, also where a time scale leaves no time between the two.
    return clock ? all(clockAtRisk(id), tellNewDate(clock.subject))(context, now) : context
  }
}

/** A clock is breached. That stays on record; someone higher is asked, until someone accepts. */
export function clockDue(id: string): Change {
  return (context, now) => {
    const clock = findLive(context, id)
    if (!clock || !['running', 'at-risk'].includes(clockState(clock))) return context
    const breached = all(changeClock(id, breachClock), note('clock.breached', { clock: id }))(context, now)
    if (clock.kind === 'promise') return breakPromise(clock.subject)(breached, now)
    const task = findOpen(breached, clock.subject)
    if (clock.kind === 'page') return task ? climb(task)(breached, now) : breached
    if (clock.kind === 'task') return task ? climbAgain(task)(breached, now) : breached
    if (hasOpen(breached, 'escalation', id)) return breached
    return openTask({
      kind: 'escalation',
      subject: id,
      summary: `${what[clock.kind]} is overdue: take this recovery over`,
    })(breached, now)
  }
}

/** Nobody need take over what has been done meanwhile. */
export const settleEscalations: Change = (context, now) =>
  cancelTasks((task) => task.kind === 'escalation' && !findLive(context, task.subject))(context, now)
