import { clockState, pauseClock, resumeClock } from './clock.ts'
import { changeClocks, dropAsk, isOurs, reckonAgain } from './clocks.ts'
import { all, type Change, type RecoveryContext } from './context.ts'

const pausedIds = ({ clocks }: RecoveryContext): string[] =>
  clocks.filter((clock) => clockState(clock) === 'paused').map(({ id }) => id)

/**
 * We wait for the customer: the clocks that are ours to keep stop. What the customer feels goes on (machines/reading.ts).
 * @param customerHadWritten they had written already: the pause is flagged
 */
export const pauseForCustomer =
  (customerHadWritten: boolean): Change =>
  (context, now) => {
    if (context.waitingForCustomer) return context
    const stop = changeClocks(isOurs, (clock) => pauseClock(clock, now, customerHadWritten))
    const stopped = { ...stop(context, now), waitingForCustomer: true }
    return all(...pausedIds(stopped).map(dropAsk))(stopped, now)
  }

/** The customer wrote: the clocks that stood still go on, and are reckoned anew. */
export const resumeFromCustomer: Change = (context, now) => {
  if (!context.waitingForCustomer) return context
  const ids = pausedIds(context)
  const resumed = changeClocks(({ id }) => ids.includes(id), resumeClock)(context, now)
  const again = resumed.clocks.filter(({ id }) => ids.includes(id)).map(reckonAgain)
  return all(...again)({ ...resumed, waitingForCustomer: false }, now)
}
