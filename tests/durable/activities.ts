import { setTimeout as pause } from 'node:timers/promises'
import { ApplicationFailure, Context } from '@temporalio/activity'

/** Activities for one worker, or for one simulated run, which remember what was asked of them. */
export function createActivities() {
  const calls: string[] = []
  const gates = new Map<string, { promise: Promise<void>; open: () => void }>()
  let failed = 0

  const gate = (key: string) => {
    const known = gates.get(key)
    if (known) return known
    let open: () => void = () => undefined
    const promise = new Promise<void>((resolve) => {
      open = resolve
    })
    const made = { promise, open }
    gates.set(key, made)
    return made
  }

  return {
    /** What happened, in order: `begun KEY`, `ended KEY`, `cancelled KEY`. */
    calls,
    /** Lets `gated(key)` end. */
    open: (key: string) => gate(key).open(),
    activities: {
      greet: async (name: string) => `hello ${name}`,
      nap: async (ms: number) => {
        await pause(ms)
        return ms
      },
      shout: async (text: string) => text.toUpperCase(),
      flaky: async () => {
        failed += 1
        if (failed < 3) throw new Error('not yet')
        return 'at last'
      },
      refuse: async () => {
        throw ApplicationFailure.nonRetryable('nothing left', 'OutOfStock')
      },
      /** The first look ends when the test lets it; the second lets `gated(key)` end, and ends once that was told. */
      glance: async ({ key, look }: { key: string; look: number }) => {
        calls.push(`glanced ${key}`)
        if (look === 1) return await gate(`${key} seen`).promise
        gate(key).open()
        await pause(100)
      },
      /** Ends when the test lets it, or when it is cancelled. */
      gated: async (key: string) => {
        calls.push(`begun ${key}`)
        const context = Context.current()
        const beat = setInterval(() => context.heartbeat(), 200)
        try {
          await Promise.race([gate(key).promise, context.cancelled])
          calls.push(`ended ${key}`)
          return `result of ${key}`
        } catch (error) {
          calls.push(`cancelled ${key}`)
          throw error
        } finally {
          clearInterval(beat)
        }
      },
    },
  }
}
