import type { Outcome } from '../../model/base.ts'
import type { TestRecovery } from '../recovery.ts'
import type { Problem } from '../simulation.ts'
import { type Answer, answers, type OwnerManner, ownerManners } from './cast.ts'
import { play } from './play.ts'
import { type Waits, waitsOf } from './waits.ts'

/** How one simulated recovery went. */
export interface Course {
  /** How it ended; null: it had not when the time was over, or nothing more happened. */
  readonly outcome: Outcome | null
  readonly reopened: number
  /** From the failure to its end, or to now, in milliseconds. */
  readonly lastedMs: number
  readonly waits: Waits
  /** Clocks that were breached. */
  readonly breaches: number
  readonly promisesBroken: number
  /** What waits for somebody: `approve (omar)`. */
  readonly openTasks: readonly string[]
  readonly problems: readonly Problem[]
}

/** One way in which people may react. */
export interface Reactions {
  readonly owner: OwnerManner
  /** Whether the customer writes in anger between our messages. */
  readonly isAngry: boolean
  /** What they answered to each follow-up. */
  readonly answers: readonly Answer[]
}

/** What became of it. */
export interface Explored extends Reactions {
  readonly course: Course
}

/** Reads how a recovery went. */
export function courseOf(recovery: TestRecovery): Course {
  const { status, failure, clocks, promises, problems } = recovery
  return {
    outcome: recovery.isClosed ? status.outcome : null,
    reopened: status.opening,
    lastedMs: Date.parse(recovery.closedAt ?? recovery.now) - Date.parse(failure.occurredAt),
    waits: waitsOf(recovery),
    breaches: clocks.filter(({ log }) => log.some(({ type }) => type === 'breached')).length,
    promisesBroken: promises.reduce(
      (sum, { log }) => sum + log.filter(({ type }) => type === 'broken').length,
      0,
    ),
    openTasks: recovery.tasks.map(({ kind, assignee }) => `${kind} (${assignee})`),
    problems,
  }
}

/**
 * Explores how people may react, until no other way is left: the owner quick, slow or absent; the customer angry between our
 * messages or not; and to each follow-up that there is, one way after the other: content, unhappy, silent.
 * @param start starts the same recovery anew
 * @param limit how long each is followed at most, ISO 8601
 * @param onMoved hears, as time passes in each way, how many there were before it, and what time it is in this one, ISO 8601
 */
export async function explore(
  start: () => Promise<TestRecovery>,
  limit: string,
  onMoved: (ways: number, now: string) => void = () => {},
): Promise<Explored[]> {
  const explored: Explored[] = []
  for (const owner of ownerManners) {
    for (const isAngry of [false, true]) {
      const follow = async (given: readonly Answer[]): Promise<number> => {
        const recovery = await start()
        const cast = { owner, customer: { answers: given, isAngry } }
        await play(
          recovery,
          cast,
          () => [],
          limit,
          () => onMoved(explored.length, recovery.now),
        )
        const asked = recovery.told.filter(({ kind }) => kind === 'follow-up').length
        const last = given.at(-1) ?? 'silent'
        const answered = Array.from({ length: asked }, (_, index) => given[index] ?? last)
        explored.push({ owner, isAngry, answers: answered, course: courseOf(recovery) })
        return asked
      }
      // Unhappy every time is the longest way: each of the others leaves it at one of its follow-ups.
      const longest = await follow(['unhappy'])
      for (let unhappy = 0; unhappy < longest; unhappy++) {
        const before = Array.from({ length: unhappy }, (): Answer => 'unhappy')
        for (const answer of answers.filter((each) => each !== 'unhappy')) await follow([...before, answer])
      }
    }
  }
  return explored
}
