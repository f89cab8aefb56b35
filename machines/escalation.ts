import type { Clock } from '../model/records.ts'
import { breachClock, isLive, warnClock } from './clock.ts'
import { changeClock } from './clocks.ts'
import { all, type Change, note, type RecoveryContext, send } from './context.ts'
import { breakPromise, promiseAtRisk } from './promises.ts'
import { toPerson } from './step.ts'
import { cancelTasks, climb, findOpen, hasOpen, openTask } from './tasks.ts'

const what: Record<Clock['kind'], string> = {
  'own-it': 'The apology',
  act: 'The first action with its next step',
  'make-it-right': 'Making it right',
  answer: 'The answer to the customer',
  task: 'A task',
  promise: 'A promise',
}

const findLive = (context: RecoveryContext, id: string): Clock | undefined =>
  context.clocks.find((clock) => clock.id === id && isLive(clock))

const tell =
  (person: string | null | undefined, clock: Clock, subject: string): Change =>
  (context, now) =>
    person
      ? send((step) =>
          toPerson(step, person, `${clock.id.replace(':', '-').replace('@', '-')}-at-risk`, {
            subject,
            lines: [],
            due: { at: clock.dueAt, why: clock.why },
          }),
        )(context, now)
      : context

/** The warning time of a clock has come: its owner hears of it; a promise is spoken about before it breaks. */
export function clockAtRisk(id: string): Change {
  return (context, now) => {
    const clock = findLive(context, id)
    if (!clock) return context
    const warned = all(changeClock(id, warnClock), note('clock.at-risk', { clock: id }))(context, now)
    if (clock.kind === 'promise') return promiseAtRisk(clock.subject)(warned, now)
    const task = clock.kind === 'task' ? findOpen(warned, clock.subject) : undefined
    return tell(
      task?.assignee ?? warned.owner,
      clock,
      `${task?.summary ?? what[clock.kind]} is nearly due`,
    )(warned, now)
  }
}

/** A clock is breached. That stays on record; someone higher is asked, until someone accepts. */
export function clockDue(id: string): Change {
  return (context, now) => {
    const clock = findLive(context, id)
    if (!clock) return context
    const breached = all(changeClock(id, breachClock), note('clock.breached', { clock: id }))(context, now)
    if (clock.kind === 'promise') return breakPromise(clock.subject)(breached, now)
    const task = findOpen(breached, clock.subject)
    if (clock.kind === 'task') return task ? climb(task)(breached, now) : breached
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
