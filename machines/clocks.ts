import type { DeadlinesInput } from '../model/effects.ts'
import type { Budget, Deadline } from '../model/plan.ts'
import type { Clock, ClockKind } from '../model/records.ts'
import {
  type ClockName,
  type ClockTimer,
  cancelClock,
  clockState,
  clockTimers,
  isSentAhead,
  meetClock,
  pauseClock,
  pausesOf,
  rescheduleClock,
  startClock,
  startOf,
  wasBreached,
} from './clock.ts'
import { all, type Change, type ClockAsk, calendars, note, type RecoveryContext } from './context.ts'

const stepKinds = ['own-it', 'act', 'make-it-right'] as const

/** The clock of a step, one for each opening. */
export const stepClock = (kind: (typeof stepKinds)[number], opening: number) => ({
  id: `${kind}@${opening}`,
  kind,
  subject: String(opening),
})

/** Changes all clocks that match. */
export const changeClocks =
  (matches: (clock: Clock) => boolean, change: (clock: Clock, now: number) => Clock): Change =>
  (context, now) => ({
    ...context,
    clocks: context.clocks.map((clock) => (matches(clock) ? change(clock, now) : clock)),
  })

const isFor = (kind: ClockKind, subject: string) => (clock: Pick<Clock, 'kind' | 'subject'>) =>
  clock.kind === kind && clock.subject === subject

const dropAsks =
  (matches: (clock: Pick<Clock, 'kind' | 'subject'>) => boolean): Change =>
  (context) => ({ ...context, asks: context.asks.filter((ask) => !matches(ask)) })

/** Changes one clock by its ID. */
export const changeClock = (id: string, change: (clock: Clock, now: number) => Clock): Change =>
  changeClocks((clock) => clock.id === id, change)

const isAsked = ({ asks }: Pick<RecoveryContext, 'asks'>, { id }: Clock): boolean =>
  asks.some((ask) => ask.clock === id)

/** What the clock was for is done: late, if that is only noticed now. */
export const meet =
  (kind: ClockKind, subject: string): Change =>
  (context, now) => {
    const met = changeClocks(isFor(kind, subject), (clock) =>
      meetClock(clock, now, isAsked(context, clock) ? Number.POSITIVE_INFINITY : clock.armed.dueAt),
    )(context, now)
    const known = context.clocks.filter(wasBreached).map(({ id }) => id)
    const late = met.clocks.filter((clock) => wasBreached(clock) && !known.includes(clock.id))
    const notes = late.map(({ id }) => note('clock.breached', { clock: id }))
    return all(dropAsks(isFor(kind, subject)), ...notes)(met, now)
  }

/** What the clock was for fell away. */
export const cancel =
  (kind: ClockKind, subject: string): Change =>
  (context, now) =>
    dropAsks(isFor(kind, subject))(changeClocks(isFor(kind, subject), cancelClock)(context, now), now)

/** Starts a clock whose deadline is known. */
export const start =
  (clock: ClockName, deadline: Omit<Deadline, 'id'> & { tellAt?: string }, budget: Budget | null): Change =>
  (context) => ({
    ...context,
    clocks: [...context.clocks, startClock(clock, deadline, budget, context.timeScale)],
  })

/** The budget that is asked about. */
export const budgetOf = ({ budget, warnBefore, roundTheClock }: ClockAsk): Budget => ({
  budget,
  warnBefore,
  ...(roundTheClock === undefined ? {} : { roundTheClock }),
})

/** What is asked of the clock. */
export const deadlinesInput = (context: RecoveryContext): DeadlinesInput => ({
  asks: context.asks.map(({ kind: _, subject: __, clock: ___, ...ask }) => ask),
  calendars: calendars(context),
})

/** An ask that was dropped meanwhile, as its subject is done, is not answered. */
const takeDeadline =
  (deadline: Deadline): Change =>
  (context, now) => {
    const ask = context.asks.find(({ id }) => id === deadline.id)
    if (!ask) return context
    const rest = { ...context, asks: context.asks.filter((other) => other !== ask) }
    const { clock: id, kind, subject } = ask
    return rest.clocks.some((clock) => clock.id === id)
      ? changeClock(id, (clock) => rescheduleClock(clock, deadline, rest.timeScale))(rest, now)
      : start({ id, kind, subject }, deadline, budgetOf(ask))(rest, now)
  }

/** Takes the answers to what was asked: starts new clocks, goes on with those that were resumed or revised. */
export const takeDeadlines: Change = (context, now) => {
  const taken = all(...context.answers.map(takeDeadline))({ ...context, answers: [] }, now)
  return taken.waitingForCustomer
    ? changeClocks(isOurs, (clock) => pauseClock(clock, now))(taken, now)
    : taken
}

/** Whether a clock is ours to keep, and stands still while we wait for the customer. */
export const isOurs = (clock: Clock): boolean => stepKinds.some((kind) => kind === clock.kind)

/** Asks when a clock is due that has run and may have been paused: reckoned from its start, so that nothing is counted twice. */
export function reckonAgain(clock: Clock): Change {
  const { id, kind, subject, budget } = clock
  return (context, now) => {
    const dropped = dropAsk(id)(context, now)
    if (budget === null) return dropped
    const ask = {
      // An answer to what was asked before the latest change is not taken for the answer to this.
      id: `${id}+${clock.log.length}`,
      clock: id,
      kind,
      subject,
      ...budget,
      from: startOf(clock),
      pauses: pausesOf(clock),
    }
    return { ...dropped, asks: [...dropped.asks, ask] }
  }
}

/** A deadline is not wanted any more. */
export const dropAsk =
  (id: string): Change =>
  (context) => ({ ...context, asks: context.asks.filter((ask) => ask.clock !== id) })

/** No clock of a step that is over may still run. */
export const cancelStepClocks: Change = (context, now) =>
  all(
    changeClocks(isOurs, cancelClock),
    dropAsks(({ kind }) => stepKinds.some((step) => step === kind)),
    cancelRhythm(context.opening),
  )(context, now)

/** The clocks that run beside the steps' own while a step lasts. */
export const cancelRhythm = (opening: number): Change =>
  all(cancel('update', String(opening)), cancel('follow-up', String(opening)))

/** Every moment at which a clock needs attention, by a name that says what is due: none while it is being reckoned anew. */
export function alarms({ clocks, asks }: Pick<RecoveryContext, 'clocks' | 'asks'>): ClockTimer[] {
  const asked = new Set(asks.map(({ clock }) => clock))
  return clocks.filter(({ id }) => !asked.has(id)).flatMap(clockTimers)
}

/** A clock whose message, if one is held back, can wait no longer: its warning has come, or for what is sent then, its due time. */
export const isPressing = (clock: Clock): boolean =>
  (isOurs(clock) || isSentAhead(clock)) &&
  (clockState(clock) === 'breached' || (clockState(clock) === 'at-risk' && !isSentAhead(clock)))
