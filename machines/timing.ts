/** Tells the time: `SimulatedClock.now` in tests, the sandbox's `Date.now` in workflows. Epoch milliseconds. */
export type Now = () => number

/** An instant as people and other systems read it. */
export const iso = (epochMs: number): string => new Date(epochMs).toISOString()

/** An instant as people are shown it, and as its timer is armed: in epoch milliseconds, the same but under a time scale. */
export interface Moment {
  at: string
  armed: number
}

/** A moment that we set ourselves, as the clock gave no answer. */
export const momentAt = (epochMs: number): Moment => ({ at: iso(epochMs), armed: epochMs })

/** The server fires timers to about a second, so nothing scaled may be shorter than this. */
const shortestScaledMs = 3_000
const shortestScaledWarningMs = 1_000

/**
 * When the timer for an instant is to be armed for, in epoch milliseconds. A time scale of 1 gives the instant itself; a
 * larger one brings it nearer to `from`, in the same order. Both come from what was recorded and never from the present, so
 * that a replay arms the same.
 */
export function armedFor(instant: string, from: string, timeScale: number): number {
  const span = Date.parse(instant) - Date.parse(from)
  if (timeScale === 1 || span <= 0) return Date.parse(instant)
  return Math.round(Date.parse(from) + Math.max(shortestScaledMs, span / timeScale))
}

/** For what is sent once the warning comes: room to send it in, also when many recoveries do so at once. */
const roomToSendMs = 30_000

/** The instants of a clock, as people are shown them. */
interface ClockInstants {
  from: string
  atRiskAt: string
  /** For a promise: between the two. */
  tellAt?: string
  dueAt: string
}

/**
 * The same for a clock. Its warning keeps its place between start and end, and comes visibly before the end.
 * @param isSentAhead what it watches over is sent when its warning comes
 */
export function armedClock(clock: ClockInstants, timeScale: number, isSentAhead: boolean) {
  const [from, atRisk, due] = [Date.parse(clock.from), Date.parse(clock.atRiskAt), Date.parse(clock.dueAt)]
  const tell = clock.tellAt === undefined ? undefined : Date.parse(clock.tellAt)
  const isScaled = timeScale !== 1 && due > from
  const end = armedFor(clock.dueAt, clock.from, timeScale)
  const inPlace = (instant: number): number => {
    if (!isScaled || instant <= from) return instant
    const place = Math.round(from + ((end - from) * (instant - from)) / (due - from))
    return Math.min(place, end - shortestScaledWarningMs)
  }
  const atRiskAt = inPlace(atRisk)
  // Whoever is asked gets the time to answer, and the customer the time to be told.
  const tellAt = tell && (isScaled ? Math.max(inPlace(tell), atRiskAt + shortestScaledMs) : tell)
  const latest = isSentAhead ? atRiskAt + roomToSendMs : (tellAt ?? atRiskAt) + shortestScaledMs
  return {
    atRiskAt,
    ...(tellAt === undefined ? {} : { tellAt }),
    dueAt: isScaled && (isSentAhead || tellAt !== undefined) ? Math.max(end, latest) : end,
  }
}
