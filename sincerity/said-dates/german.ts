import type { Parser, ParsingContext } from 'chrono-node'
import { lapse, periodOf, type Stretch } from './lapse.ts'
import { endOf, numberedDay, numberedWeek, type Period, quarter, season, type Unit } from './periods.ts'
import { phrase } from './phrase.ts'
import { dateOf, day, startOfWeek, wallOf, workdaysOn } from './wall.ts'

const numbers = 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')
const amount = `\\d{1,3}|ein(?:e[mnrs]?)?|${numbers.join('|')}|(?:ein\\s+)?paar|einige[nr]?|wenige[nr]?|mehrere[nr]?|(?:einer\\s+)?halben`
const working = '(?:werktag|arbeitstag|geschäftstag)e?n?s?'
const unit = `minuten?|stunden?|${working}|tage?n?s?|wochen?|monate?n?s?`
const end = '(?![\\wäöüß])'
const months =
  'januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember'
const monthNumbers: Record<string, number> = { jänner: 0, feber: 1 }
months
  .split('|')
  .filter((name) => !(name in monthNumbers))
  .forEach((name, at) => {
    monthNumbers[name] = at
  })

function countsOf(least: string | undefined, most: string | undefined): [number, number] {
  const one = (said: string): [number, number] => {
    if (/paar|einige|wenige/.test(said)) return [2, 4]
    if (/mehrere/.test(said)) return [3, 7]
    if (/halben/.test(said)) return [0.5, 0.5]
    const number = numbers.indexOf(said) + 1 || Number(said) || 1
    return [number, number]
  }
  if (least === undefined) return [1, 7]
  return [one(least)[0], one(most ?? least)[1]]
}

const unitOf = (said: string): Unit =>
  said.startsWith('min')
    ? 'minutes'
    : said.startsWith('st')
      ? 'hours'
      : said.startsWith('wo')
        ? 'weeks'
        : said.startsWith('mo')
          ? 'months'
          : 'days'

function stretchOf(
  context: ParsingContext,
  [least, most, counted = '']: (string | undefined)[],
  isDeadline: boolean,
): Stretch {
  const isWorking = new RegExp(`^${working}$`).test(counted)
  const stretch = lapse(wallOf(context), countsOf(least, most), unitOf(counted), isWorking, isDeadline)
  return { ...stretch, isOpen: true }
}

const periodIn = (said = ''): Period =>
  said.startsWith('w') ? 'week' : said.startsWith('m') ? 'month' : said.startsWith('q') ? 'quarter' : 'year'

const hours = `ein|${numbers.join('|')}`

/** Sunday is 0, as the parser counts. */
const weekdayIn = (said: string): number =>
  /^sonnabend$/i.test(said)
    ? 6
    : ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa'].indexOf(said.toLowerCase().slice(0, 2))

const isNext = (which: string | undefined): boolean => /^(?:nächst|kommend)/.test(which ?? '')

/** What German says of dates and the parser's own configuration does not know. */
export const germanPhrases: Parser[] = [
  // "innerhalb von 24 Stunden", "in zwei bis drei Werktagen", "in den nächsten Tagen"
  phrase(
    `(innerhalb(?:\\s+von)?|binnen|in|im\\s+laufe)\\s+(?:(?:de[nrs]|von)\\s+)?(?:(nächsten?|kommenden?)\\s+)?(?:(spätestens|höchstens|maximal|weniger als)\\s+|(?:etwa|rund|ungefähr|circa|ca\\.)\\s+)?(?:(${amount})(?:\\s*(?:-|–|bis|oder)\\s*(${amount}))?\\s+)?(${unit})${end}`,
    (context, [, preposition = '', next, limit, least, most, counted]) => {
      // Without a number it is "in den nächsten Tagen", or "innerhalb von Tagen": "in der Woche" names no end.
      if (!least && !next && !/^(?:innerhalb|binnen)/.test(preposition)) return null
      if (!least && /^(?:woche|monats?|tags?|stunde)$/.test(counted ?? '')) return null
      return stretchOf(context, [least, most, counted], preposition !== 'in' || Boolean(next ?? limit))
    },
  ),
  // "es dauert noch drei Tage", "bis zu 48 Stunden"
  phrase(
    `(?:(?:dauert|braucht|benötigt)\\s+(?:noch\\s+)?(?:etwa\\s+|rund\\s+|bis\\s+zu\\s+)?|(?:noch|bis\\s+zu)\\s+)(${amount})(?:\\s*(?:-|–|bis|oder)\\s*(${amount}))?\\s+(${unit})${end}`,
    (context, [, least, most, counted]) => stretchOf(context, [least, most, counted], true),
  ),
  // "bis Ende der Woche", "Ende nächsten Monats", "Anfang des Jahres"
  phrase(
    `(anfang|mitte|ende)\\s+(?:de[rs]\\s+|dieser?s?\\s+|(nächste[rns]?|kommende[rns]?)\\s+)?(woche|monats|quartals|jahres)${end}`,
    (context, [, part, which, period]) => {
      const on = isNext(which) ? 1 : 0
      const found =
        part === 'ende'
          ? endOf(wallOf(context), periodIn(period), on)
          : periodOf(wallOf(context), periodIn(period), on)
      return found
    },
  ),
  // "bis zum Monatsende"
  phrase(`(wochen|monats|quartals|jahres)ende${end}`, (context, [, period]) => {
    if (period !== 'wochen') return endOf(wallOf(context), periodIn(period), 0)
    const from = startOfWeek(wallOf(context)) + 5 * day
    return { from, to: from + 2 * day, isOpen: true }
  }),
  // "nächste Woche", "im nächsten Monat"
  phrase(
    `(diese[nrms]?|nächste[nrms]?|kommende[nrms]?)\\s+(woche|monat|quartal|jahr)${end}`,
    (context, [, which, period]) => periodOf(wallOf(context), periodIn(period), isNext(which) ? 1 : 0),
  ),
  // "am nächsten Werktag"
  phrase(`(nächste[nrms]?|folgende[nrms]?)\\s+${working}${end}`, (context, [, which]) => {
    const from = workdaysOn(wallOf(context), 1)
    return { from, to: from + day, isOpen: which?.startsWith('f') ?? false }
  }),
  // "im Dezember", "Anfang Dezember", "bis März 2027"
  {
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})(?:im|bis|ab|vor|anfang|mitte|ende)\\s+(${months})(?:\\s+(20\\d\\d))?(?!\\p{L})`,
        'iu',
      ),
    extract: (context, match) => {
      const month = (monthNumbers[(match[1] ?? '').toLowerCase()] ?? 0) + 1
      const yearless = context.createParsingComponents({ month })
      return match[2] ? yearless.assign('year', Number(match[2])) : yearless
    },
  },
  // "im ersten Quartal", "in Q1 2027"
  phrase(
    `(?:(ersten?|zweiten?|dritten?|vierten?)\\s+quartal|q([1-4]))(?:\\s+(20\\d\\d))?${end}`,
    (context, [, said = '', number, year]) => {
      const named = ['ersten', 'zweiten', 'dritten', 'vierten'].findIndex((each) => each.startsWith(said)) + 1
      return quarter(wallOf(context), Number(number) || named, year === undefined ? undefined : Number(year))
    },
  ),
  // "im Frühjahr": who is called Sommer is no season.
  phrase(
    `(?:im|bis\\s+zum|diesen|nächsten|kommenden)\\s+(frühjahr|frühling|sommer|herbst|winter)${end}`,
    (context, [, name = '']) => {
      const known = { f: 'spring', s: 'summer', h: 'autumn', w: 'winter' } as const
      const initial = Object.keys(known).find((each): each is keyof typeof known => each === name[0])
      return initial === undefined ? null : season(wallOf(context), known[initial])
    },
  ),
  // "in KW 49", "bis zur 49. Kalenderwoche"
  phrase(
    `(?:(?:kw|kalenderwoche)\\s*(\\d{1,2})|(\\d{1,2})\\.\\s*(?:kw|kalenderwoche))${end}`,
    (context, [, after, before]) => numberedWeek(wallOf(context), Number(after ?? before)),
  ),
  // "bis Geschäftsschluss", "bis zum Ende des Tages"
  phrase(
    `(?:bis|vor)\\s+(?:zum\\s+)?(?:geschäftsschluss|feierabend|büroschluss|ende\\s+des\\s+tages|tagesende)${end}`,
    (context) => {
      const from = Math.floor(wallOf(context) / day) * day
      return { from, to: from + day }
    },
  ),
  // "vor Weihnachten"
  phrase(`(?:bis|vor|zu|an|nach)\\s+(?:zum\\s+)?(?:heiligabend|weihnachten)${end}`, (context) => {
    const now = wallOf(context)
    const at = (year: number) => Date.UTC(year, 11, 24)
    const year = new Date(now).getUTCFullYear()
    const from = at(year) + 3 * day > now ? at(year) : at(year + 1)
    return { from, to: from + 3 * day, isOpen: true }
  }),
  // "am 05.12.", "bis zum 5. 12. 2026"
  {
    pattern: () =>
      /(?<![\p{L}\p{N}])(?:am|bis|ab|vom|zum|den|dem)\s+(?:zum\s+|dem\s+)?(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?(?!\d)/iu,
    extract: (context, match) => {
      const [date, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
      if (date < 1 || date > 31 || month < 1 || month > 12) return null
      const yearless = context.createParsingComponents({ day: date, month })
      return year ? yearless.assign('year', year < 100 ? 2000 + year : year) : yearless
    },
  },
  // "am 24.", "Dienstag, den 24.": after a number of months or years no day is meant ("am 2. Tag").
  {
    pattern: () =>
      /(?<![\p{L}\p{N}])(?:(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s+(?:de[nm]\s+)?|(?:[Aa]m|[Bb]is\s+zum|[Aa]b\s+dem)\s+)(\d{1,2})\.(?=,|\s*$|\s+\p{Ll})/u,
    extract: (context, match) => {
      const weekday = match[1] === undefined ? undefined : weekdayIn(match[1])
      const wall = numberedDay(wallOf(context), Number(match[2]), weekday === 0 ? 7 : weekday)
      return wall === null ? null : context.createParsingComponents(dateOf(wall))
    },
  },
  // "um neun", "gegen neun Uhr": "bis zwei" may be two of anything.
  {
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:(?:[Uu]m|[Gg]egen|[Aa]b)\\s+(?:etwa\\s+|circa\\s+|punkt\\s+)?(${hours})(?:\\s+Uhr|(?!\\s+(?:\\p{Lu}|(?!ist|sind|bin|war|wird|hat)\\p{Ll}+(?:en|e|er|es)\\s+\\p{Lu})))|(?:[Bb]is|[Vv]or)\\s+(${hours})\\s+Uhr)(?![\\p{L}\\p{N}])`,
        'u',
      ),
    extract: (context, match) => {
      const said = (match[1] ?? match[2] ?? '').toLowerCase()
      const hour = said === 'ein' ? 1 : numbers.indexOf(said) + 1
      return context.createParsingComponents({ hour, minute: 0 })
    },
  },
  // "am Dienstagabend"
  {
    pattern: () =>
      /(?<!\p{L})(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\s?(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)(?!\p{L})/iu,
    extract: (context, match) => {
      return context.createParsingComponents({ weekday: weekdayIn(match[1] ?? '') })
    },
  },
  // "um halb vier", "gegen Viertel nach fünf"
  {
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:um|bis|gegen|ab)\\s+(halb|viertel\\s+nach|viertel\\s+vor|dreiviertel)\\s+(\\d{1,2}|${numbers.join('|')})(?![\\p{L}\\p{N}])`,
        'iu',
      ),
    extract: (context, match) => {
      const part = (match[1] ?? '').toLowerCase()
      const said = (match[2] ?? '').toLowerCase()
      const named = numbers.indexOf(said) + 1 || Number(said)
      const minute = part === 'halb' ? 30 : part.endsWith('nach') ? 15 : 45
      return context.createParsingComponents({ hour: minute === 15 ? named : named - 1, minute })
    },
  },
]
