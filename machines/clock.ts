import type { Pause } from '../model/calendar.ts'
import type { Budget, Deadline } from '../model/plan.ts'
import type { Clock, ClockEvent } from '../model/records.ts'
import { armedClock, iso } from './timing.ts'

/** What the log of a clock adds up to. `late`: done after its breach, which stays on the record. */
export type ClockState = 'running' | 'at-risk' | 'breached' | 'paused' | 'met' | 'late' | 'cancelled'

const has = (clock: Clock, type: ClockEvent['type']) => clock.log.some((event) => event.type === type)

/** Clocks never change but are replaced, and most of a long recovery's are over: each is read once. */
const states = new WeakMap<Clock, ClockState>()

/** Reads the state of a clock from its log. */
export function clockState(clock: Clock): ClockState {
  const state = states.get(clock) ?? stateIn(clock)
  states.set(clock, state)
  return state
}

function stateIn(clock: Clock): ClockState {
  if (has(clock, 'met')) return has(clock, 'breached') ? 'late' : 'met'
  if (has(clock, 'cancelled')) return 'cancelled'
  if (has(clock, 'breached')) return 'breached'
  const since = (type: ClockEvent['type']) => clock.log.findLastIndex((event) => event.type === type)
  if (since('paused') > since('resumed')) return 'paused'
  // A changed policy moves the warning, too.
  return since('at-risk') > since('revised') ? 'at-risk' : 'running'
}

/** Whether anything may still happen to a clock. */
export const isLive = (clock: Clock): boolean => !['met', 'late', 'cancelled'].includes(clockState(clock))

/** Whether it was ever breached, however the late work went. */
export const wasBreached = (clock: Clock): boolean => has(clock, 'breached')

/** When it started. */
export const startOf = ({ log, dueAt }: Clock): string => log[0]?.at ?? dueAt

/** The times in which it stood still, from its log. */
export const pausesOf = ({ log }: Clock): Pause[] =>
  log.flatMap(({ type, at }, index) => {
    const end = log.slice(index).find((later) => later.type === 'resumed')
    return type === 'paused' ? [{ from: at, to: end?.at ?? null }] : []
  })

const log = (clock: Clock, type: ClockEvent['type'], at: number): Clock => ({
  ...clock,
  log: [...clock.log, { type, at: iso(at) }],
})

/** A clock that is to be, before its deadline is known. */
export type ClockName = Pick<Clock, 'id' | 'kind' | 'subject'>

/** Starts a clock. A deadline that lies in the past (a failure reported late) is due at once. */
export function startClock(
  { id, kind, subject }: ClockName,
  deadline: Omit<Deadline, 'id'> & { tellAt?: string },
  budget: Budget | null,
  timeScale: number,
): Clock {
  const { from, ...known } = datesOf(deadline)
  return {
    id,
    kind,
    subject,
    budget,
    ...known,
    armed: armedClock({ from, ...known }, timeScale, isSentAhead({ kind })),
    log: [{ type: 'started', at: from }],
  }
}

/** What these watch over is sent when their warning comes: at risk, all is well, and a time scale must leave room for it. */
export const isSentAhead = ({ kind }: Pick<Clock, 'kind'>): boolean =>
  kind === 'update' || kind === 'follow-up'

const datesOf = ({
  from,
  atRiskAt,
  tellAt,
  dueAt,
  why,
  segments,
  zoneData,
}: Omit<Deadline, 'id'> & { tellAt?: string }) => ({
  from,
  atRiskAt,
  ...(tellAt === undefined ? {} : { tellAt }),
  dueAt,
  why,
  segments,
  zoneData,
})

/**
 * A new deadline for the same clock: it was paused, or its policy changed. A customer takes as long as they take, so that a
 * time scale speeds up all but the pauses.
 */
export function rescheduleClock(clock: Clock, deadline: Deadline, timeScale: number): Clock {
  const { from, ...known } = datesOf(deadline)
  const stood = pausesOf(clock).reduce((sum, pause) => sum + lasted(pause), 0)
  const earlier = (instant: string) => iso(Date.parse(instant) - stood)
  const unpaused = { from, atRiskAt: earlier(known.atRiskAt), dueAt: earlier(known.dueAt) }
  const { atRiskAt, dueAt } = armedClock(unpaused, timeScale, isSentAhead(clock))
  return { ...clock, ...known, armed: { atRiskAt: atRiskAt + stood, dueAt: dueAt + stood } }
}

const lasted = ({ from, to }: Pause): number => (to === null ? 0 : Date.parse(to) - Date.parse(from))

/** The warning time has come. */
export const warnClock = (clock: Clock, now: number): Clock =>
  clockState(clock) === 'running' ? log(clock, 'at-risk', now) : clock

/** The due instant has passed with the work undone. At risk comes before it, even when both are noticed together. */
export function breachClock(clock: Clock, now: number): Clock {
  const warned = warnClock(clock, now)
  return clockState(warned) === 'at-risk' ? log(warned, 'breached', now) : warned
}

/**
 * The work is done. Exactly at the due instant is met (field rule 12); later is a breach, also where the timer that would have
 * said so has not fired yet.
 * @param dueAt in epoch milliseconds; where its deadline is being reckoned anew, nobody can say that it is late
 */
export function meetClock(clock: Clock, now: number, dueAt = clock.armed.dueAt): Clock {
  if (!isLive(clock)) return clock
  const running = resumeClock(clock, now)
  const isInTime = clockState(clock) === 'paused' || now <= dueAt
  return log(isInTime ? running : breachClock(running, now), 'met', now)
}

/** The clock no longer matters: its work fell away. A breach stays in its log. */
export const cancelClock = (clock: Clock, now: number): Clock =>
  isLive(clock) ? log(clock, 'cancelled', now) : clock

/**
 * Waiting for the customer stops what is ours to keep. What was breached stays so and is not paused.
 * @param customerHadWritten they for whom we say to wait had written already: that stays visible
 */
export function pauseClock(clock: Clock, now: number, customerHadWritten = false): Clock {
  if (!['running', 'at-risk'].includes(clockState(clock))) return clock
  const flag = customerHadWritten ? { customerHadWritten } : {}
  return { ...clock, log: [...clock.log, { type: 'paused', at: iso(now), ...flag }] }
}

/** It goes on. Until its deadline is reckoned anew, it has none. */
export const resumeClock = (clock: Clock, now: number): Clock =>
  clockState(clock) === 'paused' ? log(clock, 'resumed', now) : clock

/** Its policy changed. What was breached under the old one stays so, what was met stays met (field rule 9). */
export const reviseClock = (clock: Clock, budget: Budget, now: number): Clock =>
  ['running', 'at-risk', 'paused'].includes(clockState(clock))
    ? log({ ...clock, budget }, 'revised', now)
    : clock

/** A moment at which a clock needs attention. Its ID says what is due; a changed moment has another alarm. */
export interface ClockTimer {
  id: string
  at: number
  event: { type: 'clock.at-risk' | 'clock.tell' | 'clock.due'; clock: string }
}

/** The moments at which a clock still needs attention. */
export function clockTimers(clock: Clock): ClockTimer[] {
  const state = clockState(clock)
  if (state !== 'running' && state !== 'at-risk') return []
  const timer = (what: string, type: ClockTimer['event']['type'], at: number): ClockTimer => ({
    id: `${clock.id} ${what}`,
    at,
    event: { type, clock: clock.id },
  })
  const { atRiskAt, tellAt, dueAt } = clock.armed
  const tell = tellAt === undefined ? [] : [timer('tell', 'clock.tell', tellAt)]
  // Done exactly at the due instant is in time, so the alarm is for the millisecond after it.
  const due = timer('due', 'clock.due', dueAt + 1)
  return state === 'at-risk' ? [...tell, due] : [timer('at risk', 'clock.at-risk', atRiskAt), ...tell, due]
}
