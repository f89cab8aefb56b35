import type { z } from 'zod'
import type { Store } from '../store/index.ts'

/** An effect on the outside world, as the ledger knows it. */
export interface OnceEffect<Answer> {
  /** The effect ID: the same for every retry. */
  effectId: string
  /** The effect's name: `deliver`, `grant`, `act`. */
  kind: string
  /** All that makes it this effect: plain JSON. The same ID with other content is refused. */
  content: unknown
  /** What its answer looks like, for reading it back from the ledger. */
  answer: z.ZodType<Answer>
}

/** The two things an effect needs from the outside. */
export interface Outside<Answer> {
  /**
   * Looks up the outcome of an attempt whose end nobody saw: its answer, or null where it did not happen or
   * cannot be known.
   */
  find(): Promise<Answer | null>
  /** Performs it. Passes the effect ID on as idempotency key wherever the outside takes one. */
  perform(): Promise<Answer>
}

/**
 * Performs an effect once, however often it is called, in however many processes, and wherever they die. This
 * is the one way in which effects become idempotent. What a retry finds when the process died
 *
 * - before or in `begin`: no row, or a row that only says "begun". Nothing happened outside; it is looked up,
 *   then performed.
 * - after `begin`, before `perform`: as above.
 * - in or after `perform`, before `finish`: a row that says "begun", and an outcome outside that nobody saw.
 *   `find` brings it back. Where it cannot (mail over SMTP), the effect is performed again with the same key,
 *   so that the outside can drop it.
 * - in or after `finish`: the answer, from the ledger, without asking anybody.
 *
 * Two attempts alive at the same time are not held apart here: give the activity a start-to-close time-out
 * longer than any attempt lasts. Should it happen, their equal answers are one; another answer is refused,
 * and is for a person to look at.
 * @throws EffectConflict when the ID was used for other content, or the effect ended with two answers. Never
 * retry it.
 */
export async function once<Answer extends object>(
  store: Pick<Store, 'effects'>,
  effect: OnceEffect<Answer>,
  outside: Outside<Answer>,
): Promise<Answer> {
  const begun = await store.effects.begin(effect.effectId, effect.kind, effect.content)
  if (begun.state === 'done') return effect.answer.parse(begun.answer)
  const found = begun.state === 'begun' ? await outside.find() : null
  const answer = found ?? (await outside.perform())
  await store.effects.finish(effect.effectId, answer)
  return answer
}
