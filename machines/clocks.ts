import type { Deadline } from '../model/plan.ts'
import type { Clock, ClockKind } from '../model/records.ts'
import {
  cancelClock,
  clockState,
  clockTimers,
  meetClock,
  pauseClock,
  resumeClock,
  startClock,
} from './clock.ts'
import { all, askClock, type Change, type RecoveryContext } from './context.ts'

const stepKinds = ['own-it', 'act', 'make-it-right'] as const

/** The clock of a step, one for each opening. */
export const stepClock = (kind: (typeof stepKinds)[number], opening: number) => ({
  id: `${kind}@${opening}`,
  kind,
  subject: String(opening),
})

const changeClocks =
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

/** What the clock was for is done. */
export const meet =
  (kind: ClockKind, subject: string): Change =>
  (context, now) =>
    dropAsks(isFor(kind, subject))(changeClocks(isFor(kind, subject), meetClock)(context, now), now)

/** What the clock was for fell away. */
export const cancel =
  (kind: ClockKind, subject: string): Change =>
  (context, now) =>
    dropAsks(isFor(kind, subject))(changeClocks(isFor(kind, subject), cancelClock)(context, now), now)

/** Starts a clock whose deadline is known. */
export const start =
  (clock: Pick<Clock, 'id' | 'kind' | 'subject'>, deadline: Omit<Deadline, 'id'>): Change =>
  (context) => ({
    ...context,
    clocks: [...context.clocks, startClock(clock, deadline, context.timeScale)],
  })

/** An ask that was dropped meanwhile, as its subject is done, is not answered. */
const takeDeadline =
  (deadline: Deadline): Change =>
  (context, now) => {
    const ask = context.asks.find(({ id }) => id === deadline.id)
    if (!ask) return context
    const rest = { ...context, asks: context.asks.filter((other) => other !== ask) }
    const isPaused = rest.clocks.some(({ id }) => id === ask.id)
    return isPaused
      ? changeClock(ask.id, (clock) => resumeClock(clock, deadline, now, rest.timeScale))(rest, now)
      : start(ask, deadline)(rest, now)
  }

/** Takes the answers to what was asked: starts new clocks, resumes paused ones. */
export const takeDeadlines: Change = (context, now) =>
  all(...context.answers.map(takeDeadline))({ ...context, answers: [] }, now)

const isOurs = (clock: Clock): boolean => stepKinds.some((kind) => kind === clock.kind)

/** We wait for the customer: the clocks of the steps stop. */
export const pauseForCustomer: Change = (context, now) =>
  context.waitingForCustomer
    ? context
    : { ...changeClocks(isOurs, pauseClock)(context, now), waitingForCustomer: true }

/** The customer wrote: what was left when each clock stopped is asked for again, from now. */
export const resumeFromCustomer: Change = (context, now) => {
  if (!context.waitingForCustomer) return context
  const paused = context.clocks.filter((clock) => clockState(clock) === 'paused')
  return paused.reduce<RecoveryContext>(
    (state, clock) => askClock(clock, { budget: left(clock), warnBefore: 'PT0S' })(state, now),
    { ...context, waitingForCustomer: false },
  )
}

const left = (clock: Clock): string => {
  const pausedAt = Date.parse(clock.log.at(-1)?.at ?? clock.dueAt)
  return `PT${Math.max(0, Math.ceil((Date.parse(clock.dueAt) - pausedAt) / 1000))}S`
}

/** No clock of a step that is over may still run. */
export const cancelStepClocks: Change = (context, now) =>
  dropAsks(({ kind }) => stepKinds.some((step) => step === kind))(
    changeClocks(isOurs, cancelClock)(context, now),
    now,
  )

/** Every moment at which a clock needs attention, by a name that says what is due. */
export const timers = (clocks: readonly Clock[]) => clocks.flatMap(clockTimers)
