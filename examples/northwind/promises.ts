import type { RecoveryStatus } from '../../client/status.ts'
import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import { closeAfter } from './closes.ts'
import type { Turn } from './owners.ts'
import type { Cast } from './people.ts'
import { partIn } from './script.ts'

/** The share of the time until a promised date after which the thing is done. */
const inGoodTime = 0.5

type Promised = RecoveryStatus['promises'][number]

const isOwed = ({ state }: Promised): boolean => state === 'live' || state === 'broken'

/** What owners promise in an answer has an ID of its own. */
const isOfOwner = ({ id }: Promised): boolean => id.startsWith('promise-')

/**
 * Looks up by when something is promised, and does it well before.
 * @param occasion what made the promise; an answer makes the owner's own
 */
export function keepsPromise(
  recovery: string,
  occasion: string,
  cast: Pick<Cast, 'nameOf' | 'timeScale'>,
): Act {
  const key = `${recovery}/keep/${occasion}`
  const isAnswer = occasion.includes('answer-')
  return {
    key: `${key}/learn`,
    recovery,
    after: 0,
    said: '',
    async perform(hands) {
      const status = await hands.status()
      const promise = status.promises.find((each) => isOwed(each) && isOfOwner(each) === isAnswer)
      // The e-mail may be faster than the recovery, which counts on the promise from when it is out.
      if (!promise) return null
      const isOurs = isAnswer || promise.id.startsWith('call')
      const by = isOurs ? cast.nameOf(status.owner ?? '') : 'the dispatch desk'
      const left = (Date.parse(promise.dueAt) - Date.now()) / cast.timeScale
      return { status, next: keep(recovery, key, promise, by, left * inGoodTime) }
    },
  }
}

const keep = (recovery: string, key: string, { id, what }: Promised, by: string, after: number): Act => ({
  key,
  recovery,
  after,
  said: `${by} reports: ${what}`,
  perform: async (hands) => ({ status: await hands.keepPromise(id, { id: key, by }) }),
})

/** What the owner says of a promise in doubt: that it holds, by when instead, or nothing, so that the customer is told first. */
export function answerOnDoubt(task: TaskRecord, { order, key, nameOf }: Turn): Act | null {
  const { id, recovery, assignee: by, subject, summary } = task
  const { arrival, word } = partIn(order)
  const isArrival = subject === 'arrival'
  const isBroken = summary.startsWith('Keep')
  if (isArrival && !isBroken && word === 'nothing') return null
  const moves = isArrival && !isBroken && word === 'a new date'
  const says = isBroken ? 'sees to it' : moves ? 'gives a new date in time' : 'says that it holds'
  return {
    key,
    recovery,
    after: 0,
    notable: true,
    said: `${nameOf(by)} ${says}: ${summary.replace(/^[^:]*: /, '')}`,
    async perform(hands) {
      const complete = (completion: object) => hands.completeTask(id, { ...completion, by, id: key })
      if (isBroken) return { status: await complete({ note: 'Done by hand.' }) }
      if (moves) {
        const promise = laterDate(await hands.status(), subject)
        return promise ? { status: await complete({ promise }) } : null
      }
      const status = await complete({ holds: true })
      const promise = status.promises.find((each) => each.id === subject)
      const isTrue = !isArrival || arrival !== 'after breaking it'
      return promise && isTrue
        ? { status, next: keep(recovery, `${key}/keep`, promise, 'the dispatch desk', 0) }
        : { status }
    },
  }
}

/** Two working days more. */
function laterDate({ promises, plan }: RecoveryStatus, id: string) {
  const promise = promises.find((each) => each.id === id)
  return promise && plan ? { id, what: promise.what, by: closeAfter(2, promise.dueAt, plan.calendar) } : null
}
