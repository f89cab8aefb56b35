import type { Parser, ParsingContext } from 'chrono-node'
import type { Stretch } from './lapse.ts'
import { partsOf } from './wall.ts'

/** Marks a result that spans from its start to its end; `open`: it may as well speak of the past ("within a day"). */
export const spanTag = 'amends/span'
export const openTag = 'amends/open'
/** Its span is elapsed time, not wall-clock time. */
export const elapsedTag = 'amends/elapsed'
/** The close of a day, which another word may name. */
export const closeTag = 'amends/close'

/** A parser of one phrase, whose dates span from one moment to another. */
export function phrase(
  source: string,
  find: (context: ParsingContext, match: (string | undefined)[]) => Stretch | null,
): Parser {
  const pattern = new RegExp(`\\b(?:${source})`, 'i')
  return {
    pattern: () => pattern,
    extract(context, match) {
      const found = find(
        context,
        match.map((group: string | undefined) => group?.toLowerCase()),
      )
      if (!found || match.index === undefined) return null
      const result = context.createParsingResult(
        match.index,
        match[0],
        partsOf(found.from),
        partsOf(found.to),
      )
      result.addTag(spanTag)
      if (found.isOpen) result.addTag(openTag)
      if (found.isElapsed) result.addTag(elapsedTag)
      return result
    },
  }
}
