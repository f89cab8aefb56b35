import type { TestRecovery } from '../recovery.ts'

/** The longest that the customer waited, in milliseconds as they felt them: nights and weekends included. */
export interface Waits {
  /** For a word of ours, until it was made right: from the failure, and from each message to the next. */
  readonly word: number
  /** For an answer to a message of theirs; null where they wrote none that needs one. */
  readonly answer: number | null
}

/** Reads how long the customer of a recovery waited, so far. */
export function waitsOf(recovery: TestRecovery): Waits {
  const answers = recovery.clocks.filter(({ kind }) => kind === 'answer').map(({ reading }) => reading.feltMs)
  return {
    word: Math.max(0, ...openStretches(recovery).map((stretch) => longestGap(recovery, stretch))),
    answer: answers.length === 0 ? null : Math.max(...answers),
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The times in which something was still to be made right: once as a rule, and again after each unhappy answer. */
function openStretches({ failure, status, now }: TestRecovery): Stretch[] {
  const reopened = status.conversation
    .filter(({ satisfied }) => satisfied === false)
    .map(({ at }) => Date.parse(at))
  const right = status.resolvedAt.map((at) => Date.parse(at))
  const stretches: Stretch[] = []
  let from: number | undefined = Date.parse(failure.occurredAt)
  while (from !== undefined) {
    const start: number = from
    const end = right.find((at) => at >= start)
    stretches.push({ from: start, to: end ?? Date.parse(now) })
    from = end === undefined ? undefined : reopened.find((at) => at >= end)
  }
  return stretches
}

function longestGap({ told }: TestRecovery, { from, to }: Stretch): number {
  const words = told.map(({ at }) => Date.parse(at)).filter((at) => at > from && at < to)
  return Math.max(...[...words, to].map((at, index) => at - (words[index - 1] ?? from)))
}
