import type { ParsingResult, Refiner } from 'chrono-node'
import { closeTag, spanTag } from './phrase.ts'
import { day as dayLength, partsOf, wallIn } from './wall.ts'

/** Joins the close of a day with the day that stands beside it: "COB Thursday", "tomorrow, end of day". */
export const joinCloses: Refiner = {
  refine(context, results) {
    const joined: ParsingResult[] = []
    for (const result of results) {
      const previous = joined.at(-1)
      const between = previous && context.text.slice(previous.index + previous.text.length, result.index)
      const isBeside =
        between !== undefined && /^,?\s*(?:(?:on|of|by|at|before)\s+)?(?:the\s+)?$/i.test(between)
      if (!previous || !isBeside || isClose(previous) === isClose(result) || !namesDay(previous, result)) {
        joined.push(result)
        continue
      }
      const day = isClose(previous) ? result : previous
      day.text = context.text.slice(previous.index, result.index + result.text.length)
      day.index = previous.index
      joined.splice(-1, 1, day)
    }
    return joined
  },
}

const isClose = ({ start }: ParsingResult): boolean => start.tags().has(closeTag)

const namesDay = (...results: ParsingResult[]): boolean =>
  results.some((result) => !isClose(result) && result.start.isOnlyDate() && !result.start.isOnlyTime())

/** Joins a day and the time that follows it after these words. */
const joinTimes = (between: RegExp): Refiner => ({
  refine(context, results) {
    const joined: ParsingResult[] = []
    for (const result of results) {
      const day = joined.at(-1)
      const isItsTime =
        day?.start.isOnlyDate() &&
        result.start.isOnlyTime() &&
        !result.start.isOnlyDate() &&
        between.test(context.text.slice(day.index + day.text.length, result.index))
      if (day && isItsTime) addTime(day, result, context.text)
      else joined.push(result)
    }
    return joined
  },
})

/** "today by 5pm", "Friday, no later than noon" */
export const joinDeadlines = joinTimes(
  /^,?\s*(?:by|before|until|till|around|about|from|no later than|at the latest by)\s*$/i,
)

/** "Freitag früh bis 15 Uhr", "el viernes a las 15:00", "mañana al mediodía" */
export const joinHours = joinTimes(
  /^,?\s*(?:früh|vormittags?|mittags?|nachmittags?|abends?|(?:por|en)\s+la\s+(?:mañana|tarde|noche))?,?\s*(?:bis|vor|gegen|ab|spätestens\s+um|antes\s+de|sobre|hacia|al?)?(?:\s*las?)?\s*$/i,
)

/**
 * What no word ends within ("fr" of "früh"), and no "morgen" that is the morning where it is tomorrow: after a comma or a full stop,
 * the parser takes it for that.
 */
export const germanWords: Refiner = {
  refine: ({ text: whole }, results) =>
    results.filter(({ text, index, start }) => {
      const isPart = /\p{L}$/u.test(text) && /^\p{L}/u.test(whole.slice(index + text.length))
      const isMorning = start.tags().has('casualReference/morning') && /^\W*morgen(?!\p{L})/iu.test(text)
      return !isPart && !(isMorning && !/(?:am|diesen|jeden|gestern|heute)\s*$/i.test(whole.slice(0, index)))
    }),
}

/** "On Tuesday the 1st, at 8": the hour belongs to the day, which stays as it is where the hour may be of the morning or evening. */
export const joinOrdinals: Refiner = {
  refine(context, results) {
    const joined: ParsingResult[] = []
    for (const result of results) {
      const day = joined.at(-1)
      const isDay = day?.tags().has(spanTag) && day.end && wallIn(day.end) - wallIn(day.start) === dayLength
      const isItsTime =
        result.start.isOnlyTime() &&
        !result.tags().has(spanTag) &&
        /^,?\s*(?:(?:at|by|before|around|about|from|between)\s+)?$/i.test(
          context.text.slice((day?.index ?? 0) + (day?.text.length ?? 0), result.index),
        )
      if (!day || !isDay || !isItsTime) {
        joined.push(result)
        continue
      }
      const { start } = result
      if (start.isCertain('meridiem') && !result.end) {
        const at = wallIn(day.start) + ((start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0)) * 60_000
        const exact = context.createParsingResult(day.index, '', partsOf(at), partsOf(at + 59_999))
        for (const tag of day.tags()) exact.addTag(tag)
        joined.splice(-1, 1, exact)
      }
      const whole = joined.at(-1)
      if (whole) whole.text = context.text.slice(day.index, result.index + result.text.length)
    }
    return joined
  },
}

function addTime(day: ParsingResult, time: ParsingResult, text: string): void {
  day.text = text.slice(day.index, time.index + time.text.length)
  for (const part of ['hour', 'minute', 'meridiem', 'timezoneOffset'] as const) {
    const value = time.start.get(part)
    if (value !== null && time.start.isCertain(part)) day.start.assign(part, value)
  }
}
