import type { Deadline } from '../model/plan.ts'
import type { Clock, ClockEvent } from '../model/records.ts'
import { armedClock, iso } from './timing.ts'

/** What the log of a clock adds up to. `late`: done after its breach, which stays on the record. */
export type ClockState = 'running' | 'at-risk' | 'breached' | 'paused' | 'met' | 'late' | 'cancelled'

const has = (clock: Clock, type: ClockEvent['type']) => clock.log.some((event) => event.type === type)

/** Reads the state of a clock from its log. */
export function clockState(clock: Clock): ClockState {
  const last = clock.log.at(-1)?.type
  if (last === 'met') return has(clock, 'breached') ? 'late' : 'met'
  if (last === 'cancelled' || last === 'paused') return last
  if (has(clock, 'breached')) return 'breached'
  return has(clock, 'at-risk') ? 'at-risk' : 'running'
}

/** Whether anything may still happen to a clock. */
export const isLive = (clock: Clock): boolean => !['met', 'late', 'cancelled'].includes(clockState(clock))

/** Whether it was ever breached, however the late work went. */
export const wasBreached = (clock: Clock): boolean => has(clock, 'breached')

const log = (clock: Clock, type: ClockEvent['type'], at: number): Clock => ({
  ...clock,
  log: [...clock.log, { type, at: iso(at) }],
})

/** Starts a clock. A deadline that lies in the past (a failure reported late) is due at once. */
export function startClock(
  { id, kind, subject }: Pick<Clock, 'id' | 'kind' | 'subject'>,
  deadline: Omit<Deadline, 'id'>,
  timeScale: number,
): Clock {
  return {
    id,
    kind,
    subject,
    atRiskAt: deadline.atRiskAt,
    dueAt: deadline.dueAt,
    why: deadline.why,
    armed: armedClock(deadline, timeScale),
    log: [{ type: 'started', at: deadline.from }],
  }
}

/** The warning time has come. */
export const warnClock = (clock: Clock, now: number): Clock =>
  clockState(clock) === 'running' ? log(clock, 'at-risk', now) : clock

/** The due instant has passed with the work undone. At risk comes before it, even when both are noticed together. */
export function breachClock(clock: Clock, now: number): Clock {
  const warned = warnClock(clock, now)
  return clockState(warned) === 'at-risk' ? log(warned, 'breached', now) : warned
}

/**
 * The work is done. Exactly at the due instant is met; later is a breach, also where the timer that would have said so has
 * not fired yet.
 */
export function meetClock(clock: Clock, now: number): Clock {
  if (!isLive(clock)) return clock
  const running = clockState(clock) === 'paused' ? log(clock, 'resumed', now) : clock
  return log(now > running.armed.dueAt ? breachClock(running, now) : running, 'met', now)
}

/** The clock no longer matters: its work fell away. A breach stays in its log. */
export const cancelClock = (clock: Clock, now: number): Clock =>
  isLive(clock) ? log(clock, 'cancelled', now) : clock

/** Waiting for the customer stops what is ours to keep. What was breached stays so and is not paused. */
export const pauseClock = (clock: Clock, now: number): Clock =>
  ['running', 'at-risk'].includes(clockState(clock)) ? log(clock, 'paused', now) : clock

/** Goes on with a new deadline for what was left. */
export function resumeClock(clock: Clock, deadline: Deadline, now: number, timeScale: number): Clock {
  const { atRiskAt, dueAt, why } = deadline
  return log({ ...clock, atRiskAt, dueAt, why, armed: armedClock(deadline, timeScale) }, 'resumed', now)
}

/** A moment at which a clock needs attention. Its ID says what is due; a changed moment has another alarm. */
export interface ClockTimer {
  id: string
  at: number
  event: { type: 'clock.at-risk' | 'clock.due'; clock: string }
}

/** The moments at which a clock still needs attention. */
export function clockTimers(clock: Clock): ClockTimer[] {
  const state = clockState(clock)
  const timer = (what: string, type: ClockTimer['event']['type'], at: number): ClockTimer => ({
    id: `${clock.id} ${what}`,
    at,
    event: { type, clock: clock.id },
  })
  // Done exactly at the due instant is in time, so the alarm is for the millisecond after it.
  const due = timer('due', 'clock.due', clock.armed.dueAt + 1)
  if (state === 'at-risk') return [due]
  if (state === 'running') return [timer('at risk', 'clock.at-risk', clock.armed.atRiskAt), due]
  return []
}
