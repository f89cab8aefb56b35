import type { Parser } from 'chrono-node'
import { counts, lapse, numbers, periodOf } from './lapse.ts'
import { endOf, numberedWeek, type Period, quarter, season, seasons } from './periods.ts'
import { closeTag, phrase } from './phrase.ts'
import { day, startOfDay, startOfMonth, startOfWeek, wallOf, workdaysOn } from './wall.ts'

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const amount = `\\d{1,3}(?:\\.5)?|(?:one|two|three|four) and a half|${numbers.join('|')}|an?|half an?|a few|few|several|a couple of|a couple|couple of`
const unit = 'minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|fortnights?|months?'

const periodIn = (said: string): Period =>
  said === 'week' || said === 'month' || said === 'quarter' ? said : 'year'

/** What English says of dates and the parser's own configuration does not know. */
export const englishPhrases: Parser[] = [
  // "within 24 hours", "in two to three working days", "over the next few days", "within the hour", "in a fortnight"
  phrase(
    `(within|inside|in|over|during)\\s+((?:the|our|your)\\s+)?((?:next|coming|following)\\s+)?((?:(?:less|no more|not more) than|under|at most|up to|about|around|roughly|approximately|another|max\\.?)\\s+)?(?:(${amount})(?:\\s*(?:-|–|to|or)\\s*(${amount}))?\\s*)?((?:business|working|work|open)\\s+)?(${unit})(?![\\w-])`,
    (context, [, preposition, article, next, limit, least, most, working, counted]) => {
      // Without a number it is "within the hour" or "within days": "in the week" names no end.
      if (!least && !next && preposition !== 'within') return null
      if (!least && !article && !counted?.endsWith('s')) return null
      // "That comes to 40 euros over four months"
      if ((preposition === 'over' || preposition === 'during') && !next && !article) return null
      const isDeadline =
        preposition === 'within' || preposition === 'inside' || Boolean(next) || Boolean(limit)
      const [low, high] = [counts(least, counted)[0], counts(most ?? least, counted)[1]]
      return {
        ...lapse(wallOf(context), [low, high], counted ?? '', Boolean(working), isDeadline),
        isOpen: true,
      }
    },
  ),
  // "takes 5-7 business days", "up to 48 hours", "24 hours or less"
  phrase(
    `(?:(takes?|allow|(?<!(?:['’]d|would)\\s(?:then\\s)?)needs?|give it)\\s+(?:about\\s+|around\\s+|another\\s+|up to\\s+)?|(up to|less than|under|no more than|at most)\\s+)?(${amount})(?:\\s*(?:-|–|to|or)\\s*(${amount}))?(?:\\s+more)?\\s+((?:business|working|work)\\s+)?(${unit})(?![\\w-])(\\s+or (?:less|sooner|earlier)(?!\\w))?`,
    (context, [, verb, limit, least, most, working, counted = '', orLess]) => {
      // A length of time alone names no end.
      if (!verb && !limit && !orLess) return null
      const [low, high] = [counts(least, counted)[0], counts(most ?? least, counted)[1]]
      const stretch = lapse(wallOf(context), [low, high], counted, Boolean(working), true)
      return { ...stretch, isOpen: true }
    },
  ),
  // "two weeks from today", "three working days from now"
  phrase(`(${amount})\\s+(business |working )?(${unit})\\s+from\\s+(today|now)(?!\\w)`, (context, match) => {
    const [, count, working, counted = '', origin] = match
    const now = wallOf(context)
    const stretch = lapse(now, counts(count, counted), counted, Boolean(working), false)
    // "Three days from now": the day on which they are over, or the next, up to the hour.
    const isByTheHour = origin === 'now' && !stretch.isElapsed
    return isByTheHour ? { ...stretch, to: stretch.to + (now - startOfDay(now)) } : stretch
  }),
  // "by the end of the week", "end of next month", "EOW"
  phrase(
    '(?:(?:end|close)\\s+of\\s+(?:the\\s+|our\\s+)?((?:this|next|coming|working|current)\\s+)?(week|month|quarter|year)|(eow)|(eom))(?!\\w)',
    (context, [, which, period, eow]) => {
      const isNext = which?.trim() === 'next' || which?.trim() === 'coming'
      return endOf(wallOf(context), periodIn(period ?? (eow ? 'week' : 'month')), isNext ? 1 : 0)
    },
  ),
  // "before the week is out"
  phrase(
    'before\\s+the\\s+(day|week|month|year)\\s+is\\s+(?:out|over|up|done)(?!\\w)',
    (context, [, period]) => {
      const now = wallOf(context)
      if (period === 'day') return { from: now, to: startOfDay(now) + day }
      return { ...periodOf(now, period ?? '', 0), from: now }
    },
  ),
  // "by year end"
  phrase("(?:year['’]?s?[\\s-]end|turn of the year)(?!\\w)", (context) => {
    const { to } = periodOf(wallOf(context), 'year', 0)
    return { from: to - 7 * day, to }
  }),
  // "in week 49": counted as ISO 8601 does, where the first has a Thursday of the year.
  phrase(
    '(?:by|in|until|till|before|during)\\s+(?:calendar\\s+)?(?:week|cw|kw)\\s+(\\d{1,2})(?!\\s*of|\\w)',
    (context, [, week]) => numberedWeek(wallOf(context), Number(week)),
  ),
  // "this week", "early next month", "the coming week", "next week on Tuesday"
  phrase(
    `(this|next|coming|following)\\s+(?:(?:business|working|calendar)\\s+)?(week|month|quarter|year)(?:,?\\s+(?:on\\s+)?(${weekdays.join('|')}))?(?!\\w)`,
    (context, [, which, period = '', named]) => {
      const span = periodOf(wallOf(context), period, which === 'this' ? 0 : 1)
      if (named && period === 'week') {
        const from = span.from + weekdays.indexOf(named) * day
        return { from, to: from + day }
      }
      return { ...span, isOpen: which === 'following' }
    },
  ),
  // "in the first quarter", "in Q1 2027"
  phrase(
    '(?:(first|second|third|fourth|last)\\s+quarter|q([1-4]))(?:\\s+(?:of\\s+)?(20\\d\\d))?(?!\\w)',
    (context, [, said = '', number, year]) => {
      const named = 'first second third fourth'.split(' ').indexOf(said) + 1
      const which = Number(number) || named || 4
      return quarter(wallOf(context), which, year === undefined ? undefined : Number(year))
    },
  ),
  // "in spring", "by next summer": who springs, or is called Summer, is no season.
  phrase(
    '(?:in|by|this|next|before|during|until|till)\\s+(?:the\\s+)?(?:early\\s+|late\\s+)?(spring|summer|autumn|fall|winter)(?:\\s+(20\\d\\d))?(?!\\w)',
    (context, [, said, year]) => {
      const name = said === 'fall' ? 'autumn' : said
      const known = Object.keys(seasons).find((each): each is keyof typeof seasons => each === name)
      return known ? season(wallOf(context), known, year === undefined ? undefined : Number(year)) : null
    },
  ),
  // "overnight", "first thing in the morning", "the following day"
  phrase(
    '(?:overnight|first\\s+thing(?:\\s+in\\s+the\\s+morning)?(?!\\s+tomorrow)|the\\s+following\\s+(?:day|morning))(?!\\w)',
    (context) => {
      const from = startOfDay(wallOf(context)) + day
      return { from, to: from + day, isOpen: true }
    },
  ),
  // "the next working day", "next business day"
  phrase('(next|following)\\s+(?:business|working|work)\\s+day(?!\\w)', (context, [, which]) => {
    const from = workdaysOn(wallOf(context), 1)
    return { from, to: from + day, isOpen: which === 'following' }
  }),
  // "over the weekend", "next weekend"
  phrase(
    '(?:(this|next|coming)|(?:at|on|over|by|before|after|during)\\s+the)\\s+weekend(?!\\w)',
    (context, [said, which]) => {
      // Who has it by the weekend has it on Friday.
      const from = startOfWeek(wallOf(context)) + (/^(?:by|before)/.test(said ?? '') ? 4 : 5) * day
      return { from, to: from + (which === 'next' ? 9 : 2) * day, isOpen: which === undefined }
    },
  ),
  // "end of day", "COB", "close of business": of today, unless a day stands beside it.
  {
    pattern: () =>
      /\b(?:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+|our\s+)?(?:(?:business|working|work)\s+day|day|business|play)|eod|cob|eob)\b/i,
    extract: (context) => {
      const components = context.createParsingComponents()
      return components.imply('hour', 23).imply('minute', 59).addTag(closeTag)
    },
  },
  // "by the 30th", "on Monday the 30th": the next day of that number.
  phrase(
    `((?:by|on|until|till|before|for|from|of)\\s+)?((?:${weekdays.join('|')}),?\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)(\\s+of\\s+(?:this|next)\\s+month)?(?=\\s*(?:$|[.,;:!?)]|(?:at|and|or|in|between|by|before|from|around|latest|this|if|when|because|so|but|to|you|we|i)\\b))`,
    (context, [, preposition, named, number = '', month]) => {
      if (!preposition && !named && !month) return null
      const today = startOfDay(wallOf(context))
      const at = (months: number) => startOfMonth(today, months) + (Number(number) - 1) * day
      const from = month?.includes('next') || at(0) < today ? at(1) : at(0)
      return { from, to: from + day, isOpen: true }
    },
  ),
  // "by May": the parser takes a "may" for the verb unless "in" precedes it.
  phrase(
    '(?:by|until|till|before|during|from|of|early|late|mid|next)[\\s-]+may(?=\\s*(?:$|[.,;:!?)]|and\\b|at\\b))',
    (context) => {
      const now = wallOf(context)
      const may = Date.UTC(new Date(now).getUTCFullYear(), 4, 1)
      const from = startOfMonth(may, startOfMonth(may, 1) > now ? 0 : 12)
      return { from, to: startOfMonth(from, 1), isOpen: true }
    },
  ),
  // "by 2027"
  phrase('(?:by|in|until|till|before|early|late)\\s+(20\\d\\d)(?![\\w.,/:-]*\\d)', (_, [, year]) => ({
    from: Date.UTC(Number(year), 0, 1),
    to: Date.UTC(Number(year) + 1, 0, 1),
  })),
  // "before Christmas", "on New Year's Eve"
  phrase(
    "(christmas eve|christmas|new year['’]s eve|new year)(?:\\s+day)?(?!\\w)",
    (context, [, feast = '']) => {
      const now = wallOf(context)
      const year = new Date(now).getUTCFullYear()
      const at = (which: number) =>
        feast.startsWith('c')
          ? Date.UTC(which, 11, feast.endsWith('eve') ? 24 : 25)
          : Date.UTC(which, 11, feast.endsWith('eve') ? 31 : 32)
      const from = at(year) + day > now ? at(year) : at(year + 1)
      return {
        from: from - (feast === 'christmas' ? day : 0),
        to: from + (feast === 'christmas' ? 2 : 1) * day,
        isOpen: true,
      }
    },
  ),
]
