import type { ActInput, UndoInput } from '../model/effects.ts'
import type { RecoveryEventOf } from '../model/events.ts'
import type { Action } from '../model/plan.ts'
import type { ActionRecord, RecoveryState, Task } from '../model/records.ts'
import { all, type Change, note, type RecoveryContext, stepInput } from './context.ts'
import { effectId } from './effects.ts'
import { type ActionIs, base, reasonOf } from './step.ts'
import { openTask } from './tasks.ts'

/** An action that is to be taken back: what was begun of it, and what the plan says of it. */
interface ToUndo extends ActionRecord {
  planned: Action
}

const isSame = (a: Pick<ActionRecord, 'action' | 'opening'>, b: Pick<ActionRecord, 'action' | 'opening'>) =>
  a.action === b.action && a.opening === b.opening

/** An action was begun, or ended. Begun again after it got stuck, it keeps its place. */
export const actionIs =
  ({ action, opening, state }: ActionIs): Change =>
  (context) => {
    const record: ActionRecord = { action, opening, state, undo: null }
    const isKnown = context.actions.some((known) => isSame(known, record))
    const actions = isKnown
      ? context.actions.map((known) => (isSame(known, record) ? record : known))
      : [...context.actions, record]
    return { ...context, actions }
  }

/**
 * What is to be taken back next, now that the failure turned out to be none: of all that was begun, in whichever opening, the
 * last, as it may rest on those before it.
 */
export function nextToUndo({
  plan,
  actions,
  outcome,
}: Pick<RecoveryState, 'plan' | 'actions' | 'outcome'>): ToUndo | undefined {
  if (outcome !== 'withdrawn') return undefined
  const undoable = actions.flatMap((record) => {
    const planned = plan?.actions.find(({ id }) => id === record.action)
    return planned?.undo && record.undo !== 'done' ? [{ ...record, planned }] : []
  })
  return undoable.at(-1)
}

/** Whether something is still to be taken back, by code or by a person. */
export const isTakingBack = (context: RecoveryContext): boolean => nextToUndo(context) !== undefined

/** Whether the playbook's code is to take something back now: not before that has ended, nor while a person has it. */
export function mayUndo(context: RecoveryContext): boolean {
  const next = nextToUndo(context)
  return next !== undefined && next.state !== 'running' && next.undo !== 'asked'
}

/** Whether what is to be taken back next is still on its way. */
export const awaitsAction = (context: RecoveryContext): boolean => nextToUndo(context)?.state === 'running'

/**
 * What is asked of the playbook's code.
 * @throws Error when nothing is to be taken back.
 */
export function undoInput(context: RecoveryContext): UndoInput {
  const next = nextToUndo(context)
  if (!next) throw new Error(`Recovery ${context.id} has nothing to take back`)
  const { action, opening } = next
  const step = stepInput(context)
  const acted: Omit<ActInput, 'effectId'> = { ...base(step), action, opening, owner: step.owner }
  return {
    ...acted,
    effectId: effectId(context.id, opening, 'undo', action),
    undoes: effectId(context.id, opening, 'act', action),
  }
}

const mark =
  (record: ActionRecord, undo: ActionRecord['undo']): Change =>
  (context) => ({
    ...context,
    actions: context.actions.map((known) => (isSame(known, record) ? { ...known, undo } : known)),
  })

const askFor =
  (record: ToUndo, why: string): Change =>
  (context, now) =>
    all(
      mark(record, 'asked'),
      openTask({
        kind: 'undo',
        subject: record.action,
        summary: `Take back by hand: ${record.planned.what}. This recovery was withdrawn, and ${why}, or let it be tried`,
      }),
    )(context, now)

/** What a person did by hand, only a person knows how to take back. */
export const takeBack: Change = (context, now) => {
  const next = nextToUndo(context)
  return next?.state === 'by-hand' && next.undo === null
    ? askFor(next, 'this was done by hand: say what became of it')(context, now)
    : context
}

const isUndone =
  (record: ToUndo, by: string | null, words: string): Change =>
  (context, now) =>
    all(
      mark(record, 'done'),
      note('action.undone', { action: record.action, of: record.opening, by, note: words }),
      takeBack,
    )(context, now)

/** The playbook's code took it back. */
export const undone =
  (words: string): Change =>
  (context, now) => {
    const next = nextToUndo(context)
    return next ? isUndone(next, null, words)(context, now) : context
  }

/** The playbook's code could not. */
export const undoFailed =
  (error: unknown): Change =>
  (context, now) => {
    const next = nextToUndo(context)
    const reason = reasonOf(error)
    return next
      ? askFor(next, `it could not be done by itself${reason ? ` (${reason})` : ''}: do it`)(context, now)
      : context
  }

/** A person took it back, or lets the code try. */
export const undoAnswered =
  ({ subject }: Task, { by, note: words = '', retry }: RecoveryEventOf<'task.completed'>): Change =>
  (context, now) => {
    const next = nextToUndo(context)
    if (next?.action !== subject) return context
    return retry ? mark(next, 'retried')(context, now) : isUndone(next, by, words)(context, now)
  }

/** An action that was on its way when the recovery was withdrawn has ended, or was cut short. */
export const actSettled =
  (isDone: boolean): Change =>
  (context) => ({
    ...context,
    actions: context.actions.map((known) =>
      known.state === 'running' ? { ...known, state: isDone ? 'done' : 'stuck' } : known,
    ),
  })
