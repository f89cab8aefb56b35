import type { RecoveryEventOf } from '../model/events.ts'
import { answer, understand } from './answers.ts'
import { all, type Change, note, when } from './context.ts'
import { attend, judge } from './conversation.ts'
import { EffectError } from './effect.ts'
import { explain } from './lifecycle.ts'
import { changeOwner } from './owner.ts'
import { answerOnPromise } from './promises.ts'
import type { TaskNeeded } from './step.ts'
import { findOpen, hasOpen } from './task-list.ts'
import { completeTask, openTask } from './tasks.ts'
import { undoAnswered } from './undo.ts'

/** A part of the machine needs a person, and waits for their word. */
export const taskNeeded =
  ({ task }: TaskNeeded): Change =>
  (context, now) => {
    const isMessage = context.outgoing.some(({ key }) => key === task.subject)
    return openTask(task, isMessage ? `message:${task.subject}` : 'step')(context, now)
  }

/** A person finished a task: what that means depends on what was asked. */
export const taskCompleted =
  (event: RecoveryEventOf<'task.completed'>): Change =>
  (context, now) => {
    const task = findOpen(context, event.task)
    if (!task) return context
    return all(
      completeTask(task, event.by),
      when(task.kind === 'answer', answer(event, task.subject)),
      when(task.kind === 'root-cause' || task.kind === 'hand-over', explain(event)),
      when(task.kind === 'promise', answerOnPromise(task.subject, event)),
      when(task.kind === 'undo', undoAnswered(task, event)),
      when(task.kind === 'escalation', changeOwner(event.by)),
      when(task.kind !== 'answer', all(understand(event), judge(event.satisfied))),
      attend,
    )(context, now)
  }

/** The named person decided. */
export const approvalDecided =
  (event: RecoveryEventOf<'approval.decided'>): Change =>
  (context, now) => {
    const task = findOpen(context, event.task)
    if (!task) return context
    const { by, approved } = event
    return all(completeTask(task, by), note('approval.decided', { task: task.id, by, approved }))(
      context,
      now,
    )
  }

/** Something came that nobody expected here. It is kept, and a person looks at it; many of a kind are one task. */
export const unexpected =
  (event: unknown): Change =>
  (context, now) => {
    const type =
      typeof event === 'object' && event !== null && 'type' in event
        ? String(event.type).slice(0, 100)
        : 'unreadable'
    return all(
      note('input.unexpected', { type }),
      when(
        !hasOpen(context, 'unexpected'),
        openTask({
          kind: 'unexpected',
          subject: type,
          summary: `Something came that this recovery could not take ("${type}"): look at its history and see what it meant`,
        }),
      ),
    )(context, now)
  }

/**
 * A due time could not be found out. It is asked for again; where no trying again can mend it, a person must, as no clock that
 * is asked for together with it can start.
 */
export const unreckoned =
  (error: unknown): Change =>
  (context, now) => {
    const isLasting = error instanceof EffectError && error.type === 'TimeError'
    if (!isLasting || hasOpen(context, 'unexpected', 'clocks')) return context
    return openTask({
      kind: 'unexpected',
      subject: 'clocks',
      summary: `No due time can be reckoned (${error.message}): revise the budgets or the calendar of this recovery`,
    })(context, now)
  }

/** No plan could be made: a person sees to it, as the customer must not wait for our bug. */
export const askForPlan: Change = openTask({
  kind: 'plan',
  subject: 'plan',
  summary: 'No plan could be made for this failure: mend its facts or its playbook, then try again',
})
