import type { TestRecovery } from '../recovery.ts'
import { type Answer, type Cast, takesMs } from './cast.ts'
import type { Reaction } from './reaction.ts'

/** What makes an angry customer write. */
const annoying: readonly string[] = ['apology', 'next-step', 'update', 'new-date', 'broken-promise']
/** Whoever is answered this often has nothing new to be angry about. */
const mostOutbursts = 5

const words: Record<Exclude<Answer, 'silent'>, string> = {
  content: 'Thank you. It is all right now.',
  unhappy: 'No. This is not right yet, and I expected better of you.',
}
const outburst = 'This is the second time that I have to think about it. What are you doing?'

/** What the customer will do, going by what they have had from us. */
export function customerReactions(recovery: TestRecovery, { customer }: Cast): Reaction[] {
  const reactions: Reaction[] = []
  const followUps = recovery.told.filter(({ kind }) => kind === 'follow-up')
  followUps.forEach(({ at }, index) => {
    const answer = answerTo(index, customer.answers)
    if (answer === 'silent') return
    reactions.push({
      key: `answers follow-up ${index}`,
      at: Date.parse(at) + takesMs.customer,
      covers: 'follow-up',
      act: () => recovery.customer.writes(words[answer], { satisfied: answer === 'content' }),
    })
  })
  if (!customer.isAngry) return reactions
  const provoked = recovery.told.filter(({ kind }) => annoying.includes(kind)).slice(0, mostOutbursts)
  provoked.forEach(({ at }, index) => {
    reactions.push({
      key: `is angry ${index}`,
      at: Date.parse(at) + takesMs.angry,
      covers: 'anger',
      act: () => recovery.customer.writes(outburst),
    })
  })
  return reactions
}

const answerTo = (index: number, given: readonly Answer[]): Answer => given[index] ?? given.at(-1) ?? 'silent'
