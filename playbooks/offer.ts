import { z } from 'zod'
import { duration, instant, slug } from '../model/base.ts'
import { type Calendar, span as spanShape } from '../model/calendar.ts'
import type { SpokenPromise } from '../model/message.ts'
import { later } from '../time/dates.ts'
import { reckon } from '../time/reckon.ts'
import type { Offer, PlaybookDefinition, PromiseAsk, Situation } from './playbook.ts'

const usualWord = 'you hear from me what I have found out'

const wordShape = z.string().min(1)

const offerShape = z.strictObject({
  id: slug.default('promise'),
  what: z.string().min(1),
  by: instant,
  warnBefore: duration.optional(),
})

const estimateShape = z.strictObject({ by: instant, share: z.number().min(0).max(1).optional() }).nullable()

/**
 * Asks a playbook for a promise, and for what it knows of its chances. Only the shape of the answer is checked here: whether
 * the date can be kept is for whoever speaks the promise.
 * @param check returns a value as its schema has it, or throws an error that names the path
 */
export function offerOf<Schema extends z.ZodObject>(
  definition: Pick<PlaybookDefinition<string, Schema>, 'promise' | 'estimate' | 'word'>,
  situation: Situation<z.output<Schema>>,
  ask: PromiseAsk,
  check: <T>(schema: z.ZodType<T>, path: string, value: unknown) => T,
): Offer {
  const { previous } = ask
  const { id, what, by, warnBefore } = check(offerShape, 'promise', definition.promise(situation, ask))
  const word = check(wordShape, 'word', definition.word?.(situation) ?? usualWord)
  return {
    // A promise that moves stays the same promise; but where it was only word of the thing, the thing itself may be known by now.
    id: previous?.id ?? id,
    what: previous && previous.what !== word ? previous.what : what,
    by,
    warnBefore,
    word,
    estimate: definition.estimate && check(estimateShape, 'estimate', definition.estimate(situation, ask)),
  }
}

/** What a playbook is asked for a promise with. */
export function askOf(
  { now, opening }: Pick<PromiseAsk, 'now' | 'opening'>,
  previous: SpokenPromise | null,
  calendar: Calendar | null,
): PromiseAsk {
  const earliest = previous ? later(now, previous.dueAt) : now
  return {
    now,
    opening,
    previous,
    after(span, from = earliest) {
      if (!spanShape.safeParse(span).success)
        throw new Error(
          `after(${JSON.stringify(span)}): give time as "PT4H" or "P2D", or {"businessDays": 2}`,
        )
      const { due } = reckon({ from, budget: span, pauses: [], calendars: [{ until: null, calendar }] })
      // Only a clock that stands still has no end.
      if (due === null) throw new Error(`No working time ends ${JSON.stringify(span)} after ${from}`)
      return due
    },
  }
}
