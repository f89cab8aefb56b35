import type { Outcome } from '../model/base.ts'
import type { RecoveryEventOf } from '../model/events.ts'
import { unassigned } from '../model/names.ts'
import type { TaskKind } from '../model/plan.ts'
import type { ClockKind, GrantRecord, RecoveryOutput, RecoveryState } from '../model/records.ts'
import { markAnswered, waitForCustomer } from './answers.ts'
import { wasBreached } from './clock.ts'
import { cancelRhythm, cancelStepClocks, meet, start, stepClock } from './clocks.ts'
import { all, askClock, type Change, isOwed, note, type RecoveryContext, sentKey, when } from './context.ts'
import { attend } from './conversation.ts'
import type { MessageInput, MessageOutput } from './message.ts'
import { unanswered, waiting } from './owed-answers.ts'
import { changeOwner } from './owner.ts'
import { page } from './pages.ts'
import { releasePromises, speak, withoutNewDate } from './promises.ts'
import type { WaitingUntil } from './step.ts'
import { hasOpen, openTasks } from './task-list.ts'
import { cancelTasks, openTask } from './tasks.ts'
import { iso } from './timing.ts'
import { actSettled, isTakingBack, takeBack } from './undo.ts'

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

/** Nobody listens any more to what a step that is over has asked for. */
const cancelTasksOfStep: Change = (context, now) =>
  cancelTasks(({ id }) => context.askers[id] === 'step')(context, now)

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

const meets: Partial<Record<MessageOutput['kind'], ClockKind>> = {
  apology: 'own-it',
  'next-step': 'act',
  update: 'update',
  remedy: 'make-it-right',
  'follow-up': 'follow-up',
  reminder: 'follow-up',
}

/** Tasks that ask for help with a message, and are pointless once it is out. */
const helps: ReadonlySet<TaskKind> = new Set(['compose', 'personal-line', 'deliver'])

/** A message of ours is out, one way or another, or has failed for good. */
export function messageOut(message: MessageOutput): Change {
  return (context, now) => {
    const { key, kind, status, messageId, writtenAt, promises } = message
    const rest = { ...context, outgoing: context.outgoing.filter((other) => other.key !== key) }
    if (status === 'failed') return note('message.failed', { key, kind })(rest, now)
    const met = meets[kind]
    const by = sentKey(context, key)
    const sent = [...rest.sent, { key: by, kind, at: iso(now), messageId: messageId ?? '' }]
    return all(
      note(status === 'sent' ? 'message.sent' : 'message.told', { key, kind }),
      cancelTasks((task) => task.subject === key && helps.has(task.kind)),
      met ? meet(met, String(context.opening)) : (same) => same,
      ...promises.map((promise) => speak(promise, kind, writtenAt ?? iso(now))),
      when((kind === 'broken-promise' || kind === 'new-date') && promises.length === 0, withoutNewDate),
      when(
        kind === 'answer',
        all(markAnswered(context.answering, { by, kind: 'answer' }), waitForCustomer, attend),
      ),
      when(
        kind === 'apology',
        all(markAnswered(unhappyIds(context), { by, kind: 'apology' }), cancelAnswered, attend),
      ),
    )({ ...rest, sent }, now)
  }
}

/** The apology of a reopened recovery is our first answer to the unhappy word that reopened it; a person reads it all the same. */
const unhappyIds = (context: RecoveryContext): string[] =>
  unanswered(context)
    .filter(({ satisfied }) => satisfied === false)
    .map(({ id }) => id)

const cancelAnswered: Change = (context, now) =>
  when(
    waiting(context).length === 0,
    cancelTasks(({ kind }) => kind === 'answer'),
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
