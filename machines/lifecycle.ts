import type { RecoveryEventOf } from '../model/events.ts'
import { unassigned } from '../model/names.ts'
import type { GrantRecord, RecoveryOutput, RecoveryState } from '../model/records.ts'
import { wasBreached } from './clock.ts'
import { cancelRhythm, meet, start, stepClock } from './clocks.ts'
import { all, askClock, type Change, isOwed, note, type RecoveryContext, when } from './context.ts'
import { attend } from './conversation.ts'
import { unanswered } from './owed-answers.ts'
import { page } from './pages.ts'
import type { WaitingUntil } from './step.ts'
import { hasOpen, openTasks } from './task-list.ts'
import { cancelTasks, cancelTasksOfStep, openTask } from './tasks.ts'
import { iso } from './timing.ts'
import { actSettled, isTakingBack } from './undo.ts'

/** The plan is known: the clocks start, and whatever came in before it finds its owner. */
export const planned: Change = (context, now) => {
  const { plan, opening } = context
  if (!plan || context.owner) return context
  const level = Math.min(opening, plan.owners.length - 1)
  const owner = plan.owners[level] ?? unassigned
  return all(
    note('recovery.started', {
      playbook: plan.playbook.name,
      version: plan.playbook.version,
      severity: plan.severity,
      owner,
      occurredAt: context.failure.occurredAt,
    }),
    ...(['own-it', 'act'] as const).map((kind) =>
      // Opened again after it had closed: the due times of the failure are long gone (field rule 10, osTicket 5206).
      opening > 0
        ? askClock(stepClock(kind, opening), kind)
        : start(stepClock(kind, opening), plan.deadlines[kind], plan.budgets[kind]),
    ),
    ...openTasks(context).map((task) => page(task)),
    attend,
  )({ ...context, severity: plan.severity, owner, level }, now)
}

/** Enters a step. What its clock needs is asked for here, but for those that the plan started. */
export function enter(step: RecoveryState['step']): Change {
  return (context, now) =>
    all(
      note('step.entered', { step }),
      when(step === 'make-it-right', askClock(stepClock('make-it-right', context.opening), 'make-it-right')),
      when(step === 'close-the-loop', askForCause),
      when(step === 'close-the-loop' && context.opening === 0, askForGesture),
    )({ ...context, step, nextWait: null }, now)
}

/** The running step waits for something, or goes on. What it waits to send has a clock of its own. */
export const awaitNext =
  ({ wait, clock }: WaitingUntil): Change =>
  (context, now) => {
    const waiting = { ...context, nextWait: wait }
    if (!clock) return waiting
    const { kind, deadline, budget } = clock
    const count = context.clocks.filter((known) => known.kind === kind).length
    const name = { id: `${kind}@${context.opening}#${count + 1}`, kind, subject: String(context.opening) }
    return start(name, deadline, budget)(waiting, now)
  }

const askForCause: Change = (context, now) =>
  when(
    !context.rootCause && !hasOpen(context, 'root-cause'),
    openTask({
      kind: 'root-cause',
      subject: 'root-cause',
      summary: 'Say why this happened, and what changes so that it does not happen again',
    }),
  )(context, now)

const askForGesture: Change = (context, now) => {
  const gesture = context.plan?.gesture
  if (!gesture) return context
  return openTask({ kind: 'gesture', subject: gesture.id, summary: gesture.what })(context, now)
}

/** A step is done: whatever of it was still open is done or pointless. */
export const leave =
  (step: 'own-it' | 'act' | 'make-it-right'): Change =>
  (context, now) =>
    all(
      meet(step, String(context.opening)),
      cancelRhythm(context.opening),
      when(step === 'make-it-right', (state, at) => ({
        ...state,
        resolvedAt: [...state.resolvedAt, iso(at)],
      })),
      cancelTasksOfStep,
    )(context, now)

const settleRemedy =
  (grant: GrantRecord): Change =>
  (context, now) => {
    const { remedy, state, money } = grant
    if (context.grants.some((known) => known.remedy === remedy)) return context
    const sum = { amount: money?.amount ?? null, currency: money?.currency ?? null }
    return note(`remedy.${state}`, { remedy, ...sum })(
      { ...context, grants: [...context.grants, grant] },
      now,
    )
  }

/** Remedies were granted or declined. Each is on record once, whoever reports it. */
export const remediesSettled = (grants: readonly GrantRecord[]): Change => all(...grants.map(settleRemedy))

/** An effect whose state was left before its result came: it happened all the same, and stays on record. */
export const settledLate = ({
  effect,
  output,
  error,
}: {
  effect: string
  output?: unknown
  error?: unknown
}): Change =>
  all(
    note('effect.settled', {
      effect,
      result: error === undefined ? JSON.stringify(output ?? null) : 'failed',
    }),
    when(effect === 'act', actSettled(error === undefined)),
  )

/** Why it failed and what changes are known. */
export const explain =
  ({ cause, action, by }: RecoveryEventOf<'task.completed'>): Change =>
  (context, now) =>
    cause === undefined || action === undefined
      ? context
      : all(
          note('root-cause.found', { cause, action }),
          cancelTasks(({ kind }) => kind === 'root-cause'),
        )({ ...context, rootCause: { cause, action, by, at: iso(now) } }, now)

/**
 * A recovery closes over nothing that is owed: no unanswered message, live promise, open task or unknown cause, nor anything
 * that is to be taken back.
 */
export const mayClose = (context: RecoveryContext): boolean =>
  unanswered(context).length === 0 &&
  !context.promises.some(isOwed) &&
  openTasks(context).length === 0 &&
  context.outgoing.length === 0 &&
  !isTakingBack(context) &&
  (context.rootCause !== null || context.outcome === 'withdrawn')

export const noteClosed: Change = (context, now) =>
  note('recovery.closed', { outcome: context.outcome })(context, now)

export const output = (context: RecoveryContext): RecoveryOutput => ({
  outcome: context.outcome ?? 'withdrawn',
  opening: context.opening,
  rootCause: context.rootCause,
  breaches: context.clocks.filter(wasBreached).length,
  promises: {
    kept: context.promises.filter(({ state }) => state === 'kept').length,
    broken: context.promises.filter(({ log }) => log.some(({ type }) => type === 'broken')).length,
  },
  grants: context.grants,
})
