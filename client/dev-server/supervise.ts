import { setTimeout as pause } from 'node:timers/promises'
import { type Child, describe } from './child.ts'
import { DevServerError, messageOf } from './errors.ts'

export interface SuperviseOptions<T extends Child> {
  /** Told after each restart: why the last one ended, and its successor. */
  readonly onRestart?: (reason: string, successor: T) => void
  /** Rest before a restart, in milliseconds. */
  readonly pauseMs?: number
  /** More unexpected ends than this within a minute, and it gives up. */
  readonly maxPerMinute?: number
}

export interface Supervised<T extends Child> {
  /** The process that runs now; while a restart is under way, the one that ended. */
  current(): T
  /** Ends the process and the watch over it. */
  stop(): Promise<void>
  /** Resolves when stopped. Rejects with a DevServerError when the process died too often. */
  readonly ended: Promise<void>
}

/**
 * Starts a process and starts it again whenever it ends unasked.
 * @throws what `start` throws the first time; afterwards a failing start counts as one more unexpected end.
 */
export async function supervise<T extends Child>(
  name: string,
  start: () => Promise<T>,
  { onRestart, pauseMs = 1_000, maxPerMinute = 10 }: SuperviseOptions<T> = {},
): Promise<Supervised<T>> {
  let child = await start()
  const stopping = new AbortController()
  const ends: number[] = []

  const noteEnd = (reason: string): void => {
    const now = Date.now()
    ends.push(now)
    if (ends.filter((at) => at > now - 60_000).length > maxPerMinute) {
      throw new DevServerError(
        `${name} died more than ${maxPerMinute} times in a minute; the last time: ${reason}`,
      )
    }
  }

  const restart = async (reason: string): Promise<void> => {
    noteEnd(reason)
    await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    if (stopping.signal.aborted) return
    try {
      child = await start()
    } catch (error) {
      return restart(messageOf(error))
    }
    onRestart?.(reason, child)
  }

  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const exit = await child.exited
      if (!stopping.signal.aborted) await restart(describe(exit))
    }
  }
  const ended = watch()
  // Whoever cares awaits `ended`; a give-up that nobody awaits yet must not end this process.
  ended.catch(() => undefined)

  return {
    current: () => child,
    ended,
    stop: async () => {
      stopping.abort()
      await child.stop()
      await ended.catch(() => undefined)
      await child.stop()
    },
  }
}
