/** Tells the time: `SimulatedClock.now` in tests, the sandbox's `Date.now` in workflows. Epoch milliseconds. */
export type Now = () => number

/** An instant as people and other systems read it. */
export const iso = (epochMs: number): string => new Date(epochMs).toISOString()

/** The server fires timers to about a second, so nothing scaled may be shorter than this. */
const shortestScaledMs = 3_000
const shortestScaledWarningMs = 1_000

/**
 * When the timer for an instant is to be armed for, in epoch milliseconds. A time scale of 1 gives the instant itself; a
 * larger one brings it nearer, in the same order, and never moves what is already due.
 */
export function armedFor(instant: string, now: number, timeScale: number): number {
  const at = Date.parse(instant)
  if (timeScale === 1 || at <= now) return at
  return Math.round(now + Math.max(shortestScaledMs, (at - now) / timeScale))
}

/**
 * The same for a clock. Its warning keeps its place between now and the end, and comes visibly before it.
 */
export function armedClock(clock: { atRiskAt: string; dueAt: string }, now: number, timeScale: number) {
  const [atRiskAt, due] = [Date.parse(clock.atRiskAt), Date.parse(clock.dueAt)]
  const dueAt = armedFor(clock.dueAt, now, timeScale)
  if (timeScale === 1 || due <= now || atRiskAt <= now) return { atRiskAt, dueAt }
  const inPlace = now + ((dueAt - now) * (atRiskAt - now)) / (due - now)
  return { atRiskAt: Math.min(Math.round(inPlace), dueAt - shortestScaledWarningMs), dueAt }
}
