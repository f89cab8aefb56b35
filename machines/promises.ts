import type { RecoveryEventOf } from '../model/events.ts'
import type { MessageKind, SpokenPromise, WishedPromise } from '../model/message.ts'
import type { PromiseRecord, Task } from '../model/records.ts'
import { cancel, meet, start } from './clocks.ts'
import {
  all,
  asSpoken,
  type Change,
  isOwed,
  note,
  type RecoveryContext,
  send,
  sentKey,
  when,
} from './context.ts'
import type { MessageInput } from './message.ts'
import { changeOwner } from './owner.ts'
import { toCustomer } from './step.ts'
import { hasOpen, openTasks } from './task-list.ts'
import { cancelTasks, openTask } from './tasks.ts'
import { iso } from './timing.ts'

/** A promise may be broken once and promised anew; after that a person keeps it. */
const breaksBeforeByHand = 2

export const findPromise = (context: RecoveryContext, id: string): PromiseRecord | undefined =>
  context.promises.find((promise) => promise.id === id)

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
  said: { reason?: string } = {},
): PromiseRecord['log'] => [...promise.log, { type, at: iso(now), dueAt: promise.dueAt, ...said }]

/**
 * What a message promised counts from when it is out: a new promise, or a new date for one. A next step may promise again
 * what was kept before, and so may an owner; a new date that comes after the promise was kept is on record, and changes nothing.
 */
export function speak(spoken: SpokenPromise, kind: MessageKind, writtenAt: string): Change {
  return (context, now) => {
    const known = findPromise(context, spoken.id)
    const isOver = known !== undefined && !isOwed(known)
    if (isOver && (kind === 'new-date' || kind === 'broken-promise')) {
      const overtaken = { type: 'overtaken', at: iso(now), dueAt: spoken.dueAt } as const
      return putPromise({ ...known, log: [...known.log, overtaken] })(context, now)
    }
    const type = known && !isOver ? 'new-date' : 'made'
    const promise: PromiseRecord = {
      id: spoken.id,
      what: spoken.what,
      dueAt: spoken.dueAt,
      ...(spoken.unknown ? { unknown: spoken.unknown } : {}),
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
      start(
        clock,
        {
          from: writtenAt,
          atRiskAt: spoken.atRiskAt,
          tellAt: spoken.tellAt,
          dueAt: spoken.dueAt,
          why: 'the date that we gave the customer',
          segments: [],
          zoneData: '',
        },
        null,
      ),
      cancelTasks((task) => task.kind === 'promise' && task.subject === spoken.id),
      note(`promise.${type}`, { promise: spoken.id, dueAt: spoken.dueAt }),
    )(context, now)
  }
}

/** Whether a message tells a new date. */
const bringsDate = ({ compose: { kind } }: MessageInput): boolean =>
  kind === 'new-date' || kind === 'broken-promise'

/** What a message on its way asks a person for. */
const asksFor = (context: RecoveryContext, { key }: MessageInput): Task[] =>
  openTasks(context).filter((task) => context.askers[task.id] === `message:${key}`)

/** Whether a new date is on its way to the customer, and not held up until a person helps. */
export const isDateMoving = (context: RecoveryContext): boolean =>
  context.outgoing.some((message) => bringsDate(message) && asksFor(context, message).length === 0)

/** What was to be told of it waits for a person to write or send it, and is out of date. */
const dropStuck =
  (id: string): Change =>
  (context, now) => {
    const { outgoing } = context
    const stuck = outgoing.filter(
      (message) =>
        bringsDate(message) &&
        message.compose.topic.promises?.some((promise) => promise.id === id) === true &&
        asksFor(context, message).length > 0,
    )
    const pointless = stuck.flatMap((message) => asksFor(context, message))
    return cancelTasks((task) => pointless.includes(task))(
      { ...context, outgoing: outgoing.filter((message) => !stuck.includes(message)) },
      now,
    )
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
      dropStuck(id),
      note('promise.kept', { promise: id, late: times(promise, 'broken') > 0 }),
    )(context, now)
  }

/** It is not owed any more: what was broken before stays so on record. */
const release =
  (promise: PromiseRecord, said: { reason?: string } = {}, by: { by?: string } = {}): Change =>
  (context, now) =>
    all(
      putPromise({ ...promise, state: 'released', log: log(promise, 'released', now, said) }),
      cancel('promise', promise.id),
      note('promise.released', { promise: promise.id, ...said, ...by }),
    )(context, now)

/** Something else was agreed with the customer. */
export const releasePromise =
  ({ promise: id, reason, by }: RecoveryEventOf<'promise.released'>): Change =>
  (context, now) => {
    const promise = findPromise(context, id)
    if (!promise || !isOwed(promise)) return context
    return all(
      release(promise, { reason }, by === undefined ? {} : { by }),
      cancelTasks((task) => task.kind === 'promise' && task.subject === id),
      dropStuck(id),
    )(context, now)
  }

/** Nothing is owed any more: the recovery was withdrawn. */
export const releasePromises: Change = (context, now) =>
  context.promises.filter(isOwed).reduce((state, promise) => release(promise)(state, now), context)

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

/** It may not be kept: its owner is asked first, while there is time to tell the customer before it slips. */
export function promiseAtRisk(id: string): Change {
  return (context, now) => {
    const promise = findPromise(context, id)
    if (promise?.state !== 'live' || hasOpen(context, 'promise', id)) return context
    return openTask({
      kind: 'promise',
      subject: id,
      summary: `Will this promise hold? Say that it is kept, that it will hold, or by when instead: ${promise.what}`,
    })(context, now)
  }
}

/**
 * Its owner has not answered: the customer hears it from us first, with a new date, as often as the plan allows. After that
 * the task stays with a person.
 */
export function tellNewDate(id: string): Change {
  return (context, now) => {
    const promise = findPromise(context, id)
    if (promise?.state !== 'live' || !hasOpen(context, 'promise', id)) return context
    return times(promise, 'new-date') >= (context.plan?.newDates ?? 0)
      ? context
      : sendNewDate(promise)(context, now)
  }
}

const newDateKey = ({ id, log }: PromiseRecord): string => `new-date-${id}-${log.length}`

const sendNewDate =
  (promise: PromiseRecord): Change =>
  (context, now) =>
    send((step) => toCustomer(step, 'new-date', { promises: [asSpoken(promise)] }, newDateKey(promise)))(
      context,
      now,
    )

/**
 * Its owner named a date: it takes the place of one that is stuck, and follows one that the customer has been told or is
 * hearing of just now.
 */
const sendWish =
  (promise: PromiseRecord, wish: WishedPromise): Change =>
  (context, now) => {
    const key = newDateKey(promise)
    const isTaken = [
      ...context.outgoing.map((message) => sentKey(context, message.key)),
      ...context.sent.map((message) => message.key),
    ].includes(sentKey(context, key))
    const counter = context.counter + 1
    const topic = { promises: [asSpoken(promise)], wishes: [{ ...wish, id: promise.id }] }
    return all(
      dropStuck(promise.id),
      send((step) => toCustomer(step, 'new-date', topic, isTaken ? `${key}-${counter}` : key)),
    )({ ...context, counter }, now)
  }

/** Its owner answered: it is kept, it will hold, or it gets another date, which the customer hears at once. */
export const answerOnPromise =
  (id: string, { holds, promise: wish }: RecoveryEventOf<'task.completed'>): Change =>
  (context, now) => {
    const promise = findPromise(context, id)
    if (!promise) return context
    if (wish) return sendWish(promise, wish)(context, now)
    return holds ? note('promise.confirmed', { promise: id })(context, now) : keepPromise(id)(context, now)
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
      dropStuck(id),
      raiseLevel,
    )(context, now)
    if (breaks >= breaksBeforeByHand) return askPerson(broken)(noted, now)
    return send((step) =>
      toCustomer(step, 'broken-promise', { promises: [asSpoken(broken)] }, `broken-promise-${id}-${breaks}`),
    )(noted, now)
  }
}

const raiseLevel: Change = (context, now) => {
  const owners = context.plan?.owners ?? []
  const level = Math.min(context.level + 1, Math.max(0, owners.length - 1))
  return changeOwner(owners[level] ?? context.owner ?? '')({ ...context, level }, now)
}

/** A message that was to give a new date went out without one: a person takes over. */
export const withoutNewDate: Change = (context, now) =>
  context.promises
    .filter(({ state }) => state === 'broken')
    .reduce((state, promise) => askPerson(promise)(state, now), context)
