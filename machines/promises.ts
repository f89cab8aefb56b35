import type { MessageKind, SpokenPromise } from '../model/message.ts'
import type { PromiseRecord } from '../model/records.ts'
import { cancel, meet, start } from './clocks.ts'
import { all, type Change, note, type RecoveryContext, send, when } from './context.ts'
import { changeOwner } from './owner.ts'
import { toCustomer } from './step.ts'
import { cancelTasks, hasOpen, openTask } from './tasks.ts'
import { iso } from './timing.ts'

/** A promise may be broken once and promised anew; after that a person keeps it. */
const breaksBeforeByHand = 2

export const findPromise = (context: RecoveryContext, id: string): PromiseRecord | undefined =>
  context.promises.find((promise) => promise.id === id)

/** Whether something is still owed on it: a broken promise is, until it is kept late. */
export const isOwed = ({ state }: PromiseRecord): boolean => state === 'live' || state === 'broken'

const times = (promise: PromiseRecord, type: PromiseRecord['log'][number]['type']): number =>
  promise.log.filter((event) => event.type === type).length

const putPromise =
  (promise: PromiseRecord): Change =>
  (context) => ({
    ...context,
    promises: [...context.promises.filter(({ id }) => id !== promise.id), promise],
  })

const log = (
  promise: PromiseRecord,
  type: PromiseRecord['log'][number]['type'],
  now: number,
): PromiseRecord['log'] => [...promise.log, { type, at: iso(now), dueAt: promise.dueAt }]

/**
 * What a message promised counts from when it is out: a new promise, or a new date for one. A next step may promise again
 * what was kept before; a new date that comes after the promise was kept is pointless.
 */
export function speak(spoken: SpokenPromise, kind: MessageKind, writtenAt: string): Change {
  return (context, now) => {
    const known = findPromise(context, spoken.id)
    const isOver = known !== undefined && !isOwed(known)
    if (isOver && kind !== 'next-step') return context
    const type = known && !isOver ? 'new-date' : 'made'
    const promise: PromiseRecord = {
      id: spoken.id,
      what: spoken.what,
      dueAt: spoken.dueAt,
      state: 'live',
      log: known?.log ?? [],
    }
    const clock = {
      id: `promise:${spoken.id}@${promise.log.length}`,
      kind: 'promise',
      subject: spoken.id,
    } as const
    return all(
      known ? cancel('promise', spoken.id) : (same) => same,
      putPromise({ ...promise, log: log(promise, type, now) }),
      start(clock, {
        from: writtenAt,
        atRiskAt: spoken.atRiskAt,
        dueAt: spoken.dueAt,
        why: 'the date that we gave the customer',
      }),
      note(`promise.${type}`, { promise: spoken.id, dueAt: spoken.dueAt }),
    )(context, now)
  }
}

/** It has happened, in time or late. */
export const keepPromise =
  (id: string): Change =>
  (context, now) => {
    const promise = findPromise(context, id)
    if (!promise || !isOwed(promise)) return context
    return all(
      putPromise({ ...promise, state: 'kept', log: log(promise, 'kept', now) }),
      meet('promise', id),
      cancelTasks((task) => task.kind === 'promise' && task.subject === id),
      note('promise.kept', { promise: id, late: times(promise, 'broken') > 0 }),
    )(context, now)
  }

/** Nothing is owed any more: the recovery was withdrawn. */
export const releasePromises: Change = (context, now) =>
  context.promises
    .filter(isOwed)
    .reduce(
      (state, promise) =>
        all(
          putPromise({ ...promise, state: 'released', log: log(promise, 'released', now) }),
          cancel('promise', promise.id),
          note('promise.released', { promise: promise.id }),
        )(state, now),
      context,
    )

const askPerson =
  (promise: PromiseRecord): Change =>
  (context, now) =>
    when(
      !hasOpen(context, 'promise', promise.id),
      openTask({
        kind: 'promise',
        subject: promise.id,
        summary: `Keep what we promised, or agree another way with the customer: ${promise.what}`,
      }),
    )(context, now)

const spokenAgain = (promise: PromiseRecord) => [
  { id: promise.id, what: promise.what, dueAt: promise.dueAt, atRiskAt: promise.dueAt },
]

/** It may not be kept: the customer hears it from us first, with a new date, as often as the plan allows. */
export function promiseAtRisk(id: string): Change {
  return (context, now) => {
    const promise = findPromise(context, id)
    if (!promise) return context
    const given = times(promise, 'new-date')
    if (given >= (context.plan?.newDates ?? 0)) return askPerson(promise)(context, now)
    return send((step) =>
      toCustomer(step, 'new-date', { promises: spokenAgain(promise) }, `new-date-${id}-${given + 1}`),
    )(context, now)
  }
}

/** It was not kept. We own that too, one level higher, and say so. */
export function breakPromise(id: string): Change {
  return (context, now) => {
    const promise = findPromise(context, id)
    if (promise?.state !== 'live') return context
    const broken: PromiseRecord = { ...promise, state: 'broken', log: log(promise, 'broken', now) }
    const breaks = times(broken, 'broken')
    const noted = all(
      putPromise(broken),
      note('promise.broken', { promise: id, dueAt: promise.dueAt }),
      raiseLevel,
    )(context, now)
    if (breaks >= breaksBeforeByHand) return askPerson(broken)(noted, now)
    return send((step) =>
      toCustomer(step, 'broken-promise', { promises: spokenAgain(broken) }, `broken-promise-${id}-${breaks}`),
    )(noted, now)
  }
}

const raiseLevel: Change = (context, now) => {
  const ladder = context.plan?.ladder ?? []
  const level = Math.min(context.level + 1, Math.max(0, ladder.length - 1))
  return changeOwner(ladder[level] ?? context.owner ?? '')({ ...context, level }, now)
}

/** A message that was to give a new date went out without one: a person takes over. */
export const withoutNewDate: Change = (context, now) =>
  context.promises
    .filter(({ state }) => state === 'broken')
    .reduce((state, promise) => askPerson(promise)(state, now), context)
