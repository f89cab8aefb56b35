import type { Outcome } from '../model/base.ts'
import { unassigned } from '../model/names.ts'
import { cancelRhythm, cancelStepClocks, stepClock } from './clocks.ts'
import { all, askClock, type Change, note, type RecoveryContext } from './context.ts'
import { attend } from './conversation.ts'
import type { MessageInput } from './message.ts'
import { changeOwner } from './owner.ts'
import { releasePromises } from './promises.ts'
import { openTasks } from './task-list.ts'
import { cancelTasks, cancelTasksOfStep, openTask } from './tasks.ts'
import { iso } from './timing.ts'
import { takeBack } from './undo.ts'

/** An unhappy answer: the recovery starts again, one level higher, with another owner. */
export const reopen: Change = (context, now) => {
  const owners = context.plan?.owners ?? []
  const level = Math.min(context.level + 1, Math.max(0, owners.length - 1))
  const opening = context.opening + 1
  return all(
    cancelStepClocks,
    cancelTasksOfStep,
    (state) => ({ ...state, opening, level, verdict: null, outcome: null }),
    changeOwner(owners[level] ?? context.owner ?? unassigned),
    note('recovery.reopened', { opening, level }),
    askClock(stepClock('own-it', opening), 'own-it'),
    askClock(stepClock('act', opening), 'act'),
  )(context, now)
}

/** Reopened as often as the plan allows: a senior leader owns it by hand. */
export const handOver: Change = (context, now) =>
  all(
    (state) => ({ ...state, step: 'handed-over', nextWait: null, verdict: null, outcome: 'handed-over' }),
    cancelStepClocks,
    cancelTasksOfStep,
    note('recovery.handed-over'),
    openTask({
      kind: 'hand-over',
      subject: 'hand-over',
      summary: 'The customer is still unhappy: take this over yourself, and say what came of it',
    }),
  )(context, now)

/** An answer on its way, and what pages a person with one that is owed; but not an answer that waits for a person's help. */
const isAboutAnswer = (context: RecoveryContext, { key, compose }: MessageInput): boolean =>
  compose.kind === 'answer'
    ? !openTasks(context).some(({ id }) => context.askers[id] === `message:${key}`)
    : compose.topic.notice?.task?.kind === 'answer'

/**
 * Nothing more is to be done but to answer whom we owe an answer, and to take back what was done: what is under way for an
 * answer, and its clock, go on.
 */
export const withdraw =
  ({ reason, by = null }: { reason: string; by?: string | null | undefined }): Change =>
  (context, now) =>
    all(
      (state) => ({
        ...state,
        outcome: 'withdrawn',
        withdrawal: { reason, by, at: iso(now) },
        outgoing: state.outgoing.filter((message) => isAboutAnswer(state, message)),
        verdict: null,
      }),
      cancelStepClocks,
      releasePromises,
      cancelTasks(({ kind }) => kind !== 'answer'),
      note('recovery.withdrawn', { reason, by }),
      takeBack,
      attend,
    )(context, now)

/** How it ended is known, and nothing is left to follow up. Contentment, said late, outweighs silence. */
export const settle =
  (outcome: Outcome): Change =>
  (context, now) => {
    const isNews = context.outcome === null || (context.outcome === 'quiet' && outcome === 'satisfied')
    const settled = isNews ? outcome : context.outcome
    return all(cancelRhythm(context.opening), cancelTasksOfStep)(
      { ...context, step: 'settling', outcome: settled, verdict: null },
      now,
    )
  }
