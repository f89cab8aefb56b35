import { setImmediate } from 'node:timers/promises'
import { milliseconds } from '../../time/dates.ts'
import type { TestRecovery } from '../recovery.ts'
import type { Cast } from './cast.ts'
import { customerReactions } from './customer.ts'
import type { Reaction } from './reaction.ts'
import { staffReactions } from './staff.ts'

/**
 * Lets a recovery run with people who react by themselves, until it has closed, nothing more happens, or the time is over.
 * @param acts what people do besides, whatever their manner, when it starts
 * @param limit elapsed time, ISO 8601
 * @param onMoved hears each time that the clock has moved
 * @returns the acts that never came, as it had ended before
 */
export async function play(
  recovery: TestRecovery,
  cast: Cast,
  acts: (recovery: TestRecovery) => readonly Reaction[],
  limit: string,
  onMoved: () => void = () => {},
): Promise<readonly Reaction[]> {
  const end = Date.parse(recovery.now) + milliseconds(limit)
  const done = new Set<string>()
  const scripted = acts(recovery)
  while (!recovery.isClosed) {
    const toCome = scripted.filter(({ key }) => !done.has(key))
    const left = new Set(toCome.map(({ covers }) => covers))
    const own = [...customerReactions(recovery, cast), ...staffReactions(recovery, cast)]
    const reaction = earliest([
      ...toCome,
      ...own.filter(({ key, covers }) => !done.has(key) && !left.has(covers)),
    ])
    const timer = recovery.next === null ? undefined : Date.parse(recovery.next)
    const next = Math.min(reaction?.at ?? Number.POSITIVE_INFINITY, timer ?? Number.POSITIVE_INFINITY)
    if (next > end || next === Number.POSITIVE_INFINITY) break
    await recovery.advanceTo(new Date(Math.max(next, Date.parse(recovery.now))).toISOString())
    onMoved()
    // Months of it take long on a slow machine: whoever watches the process is to see that it goes on.
    await setImmediate()
    // What fired at the same instant comes first, and may have made it pointless: it is looked for again.
    if (!reaction || reaction.at > next || timer === next) continue
    done.add(reaction.key)
    await reaction.act()
  }
  return scripted.filter(({ key }) => !done.has(key))
}

const earliest = (reactions: readonly Reaction[]): Reaction | undefined =>
  reactions.reduce<Reaction | undefined>(
    (first, next) => (first === undefined || next.at < first.at ? next : first),
    undefined,
  )
