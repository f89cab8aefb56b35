import type { Parser, ParsingContext } from 'chrono-node'
import { lapse, periodOf, type Stretch } from './lapse.ts'
import { endOf, numberedDay, type Period, quarter, season, type Unit } from './periods.ts'
import { phrase } from './phrase.ts'
import { dateOf, day, startOfDay, startOfWeek, wallOf, workdaysOn } from './wall.ts'

const numbers = 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ')
const amount = `\\d{1,3}|un[ao]?|${numbers.join('|')}|(?:un\\s+)?par\\s+de|un[ao]s\\s+poc[ao]s|un[ao]s|poc[ao]s|algun[ao]s|vari[ao]s|media`
const working = '\\s+(?:laborables?|h[áa]bil(?:es)?)'
const unit = `minutos?|horas?|d[íi]as?|semanas?|mes(?:es)?`
const end = '(?![\\wáéíóúñ])'

function countsOf(least: string | undefined, most: string | undefined): [number, number] {
  const one = (said: string): [number, number] => {
    if (/par\s+de/.test(said)) return [2, 2]
    if (/^(?:un[ao]s|poc|algun)/.test(said)) return [2, 4]
    if (/^vari/.test(said)) return [3, 7]
    if (said === 'media') return [0.5, 0.5]
    const number = numbers.indexOf(said) + 1 || Number(said) || 1
    return [number, number]
  }
  if (least === undefined) return [1, 7]
  return [one(least)[0], one(most ?? least)[1]]
}

const unitOf = (said: string): Unit =>
  said.startsWith('mi')
    ? 'minutes'
    : said.startsWith('h')
      ? 'hours'
      : said.startsWith('s')
        ? 'weeks'
        : said.startsWith('m')
          ? 'months'
          : 'days'

function stretchOf(
  context: ParsingContext,
  [least, most, counted = '', isWorking]: (string | undefined)[],
  isDeadline: boolean,
): Stretch {
  const counts = countsOf(least, most)
  return {
    ...lapse(wallOf(context), counts, unitOf(counted), Boolean(isWorking), isDeadline),
    isOpen: true,
  }
}

const periodIn = (said = ''): Period =>
  said.startsWith('s') ? 'week' : said.startsWith('m') ? 'month' : said.startsWith('t') ? 'quarter' : 'year'

const periods = 'semana|mes|trimestre|a[ñn]o'

/** What Spanish says of dates and the parser's own configuration does not know. */
export const spanishPhrases: Parser[] = [
  // "a las cinco y media de la tarde", "sobre las 17 h", "a las 6:00 p. m.": with a space of any kind, as America writes it
  {
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:a|sobre|hacia|antes\\s+de|hasta|para|desde|tras)\\s+las?\\s+(\\d{1,2}|una|${numbers.slice(1).join('|')})(?:(?:[:.]|\\s+y\\s+)([0-5]\\d)|\\s+(y\\s+media|y\\s+cuarto|menos\\s+cuarto))?(?:\\s*h(?:s|oras?)?(?![\\p{L}])\\.?)?(?:\\s*([ap])\\.?\\s*m(?![\\p{L}])\\.?)?(?:\\s+en\\s+punto)?(?:\\s+de\\s+la\\s+(mañana|madrugada|tarde|noche)|\\s+del\\s+(mediodía))?(?![\\p{L}\\p{N}:/])(?!\\s*%)`,
        'iu',
      ),
    extract: (context, match) => {
      const [, hours = '', minutes = '0', part = '', sign = '', half = '', noon] = match.map((group) =>
        group?.toLowerCase(),
      )
      const said = hours === 'una' ? 1 : numbers.indexOf(hours) + 1 || Number(hours)
      const isAfternoon = sign === 'p' || /tarde|noche/.test(half) || noon !== undefined
      const hour = sign === 'a' ? said % 12 : isAfternoon && said < 12 ? said + 12 : said
      const named = hour - (part.startsWith('menos') ? 1 : 0)
      const minute = /media/.test(part)
        ? 30
        : /menos/.test(part)
          ? 45
          : /cuarto/.test(part)
            ? 15
            : Number(minutes)
      if (named > 24) return null
      const time = context.createParsingComponents({ hour: named % 24, minute })
      return sign || half || noon ? time.assign('meridiem', named % 24 < 12 ? 0 : 1) : time
    },
  },
  // "al mediodía"
  {
    pattern: () => /(?<!\p{L})al?\s+mediod[íi]a(?!\p{L})/iu,
    extract: (context) => context.createParsingComponents({ hour: 12, minute: 0, meridiem: 1 }),
  },
  // "el martes 24", "el día 27", "el 27 a las 9"
  {
    pattern: () =>
      /(?<!\p{L})(?:(lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo),?\s+(?:d[ií]a\s+)?(\d{1,2})(?=[,;.!?]?\s|[,;.!?]?$)(?!\s*(?:de\s+(?!este|mes)\p{L}|h|%|€|\$|euros|pesos))|(?:el|al|del)\s+d[ií]a\s+(\d{1,2})(?!\s+de\s+(?!este|mes)\p{L}|\d)|(?:el|al)\s+(\d{1,2})(?=\s+(?:a\s+las?|por\s+la|al\s+mediodía|de\s+este\s+mes)(?!\p{L})))/iu,
    extract: (context, match) => {
      const initials = ['lu', 'ma', 'mi', 'ju', 'vi', 'sa', 'sá', 'do']
      const at = match[1] === undefined ? -1 : initials.indexOf(match[1].toLowerCase().slice(0, 2))
      const weekday = at === -1 ? undefined : at < 6 ? at + 1 : at
      const wall = numberedDay(wallOf(context), Number(match[2] ?? match[3] ?? match[4]), weekday)
      return wall === null ? null : context.createParsingComponents(dateOf(wall))
    },
  },
  // "en 48 horas", "en un plazo de 24 horas", "dentro de dos a tres días laborables", "en los próximos días"
  phrase(
    `(en\\s+(?:un|el)\\s+plazo\\s+(?:m[áa]ximo\\s+)?de|en\\s+menos\\s+de|antes\\s+de|dentro\\s+de|en|durante)\\s+(?:l[oa]s\\s+)?(pr[óo]xim[oa]s\\s+)?(?:unos\\s+)?(?:(${amount})(?:\\s*(?:-|–|a|o)\\s*(${amount}))?\\s+)?(${unit})(${working})?${end}`,
    (context, [, preposition = '', next, least, most, counted, isWorking]) =>
      // "Durante tres meses" is how long something took, or takes.
      (!least || preposition === 'durante') && !next
        ? null
        : stretchOf(
            context,
            [least, most, counted, isWorking],
            /plazo|menos|antes/.test(preposition) || Boolean(next),
          ),
  ),
  // "tarda aún tres días", "hasta 48 horas"
  phrase(
    `(?:tarda(?:r[áa])?n?\\s+(?:a[úu]n\\s+|todav[íi]a\\s+)?(?:unos\\s+|hasta\\s+)?|hasta\\s+)(${amount})(?:\\s*(?:-|–|a|o)\\s*(${amount}))?\\s+(${unit})(${working})?${end}`,
    (context, [, least, most, counted, isWorking]) =>
      stretchOf(context, [least, most, counted, isWorking], true),
  ),
  // "a finales de mes", "a fin de la semana", "a principios del próximo año"
  phrase(
    `(principios|comienzos|mediados|finales|final|fin)\\s+de(?:l|\\s+la|\\s+est[ea])?\\s+(pr[óo]xim[oa]\\s+)?(${periods})${end}`,
    (context, [, part = '', next, period]) => {
      const now = wallOf(context)
      if (part === 'fin' && period === 'semana') {
        const from = startOfWeek(now) + 5 * day
        return { from, to: from + 2 * day, isOpen: true }
      }
      const find = part.startsWith('fin') ? endOf : periodOf
      return find(now, periodIn(period), next ? 1 : 0)
    },
  ),
  // "la próxima semana", "la semana que viene", "este mes"
  phrase(
    `(?:(est[ea](?:\\s+mism[oa])?)|(pr[óo]xim[oa]|siguiente))\\s+(${periods})${end}`,
    (context, [, , next, period]) => periodOf(wallOf(context), periodIn(period), next ? 1 : 0),
  ),
  phrase(`(${periods})\\s+(?:que\\s+viene|pr[óo]xim[oa]|entrante)${end}`, (context, [, period]) =>
    periodOf(wallOf(context), periodIn(period), 1),
  ),
  // "el siguiente día laborable"
  phrase(
    `(?:(?:siguiente|pr[óo]ximo)\\s+d[íi]a${working}|d[íi]a${working}\\s+siguiente)${end}`,
    (context) => {
      const from = workdaysOn(wallOf(context), 1)
      return { from, to: from + day }
    },
  ),
  // "pasado mañana"
  phrase(`pasado\\s+ma[ñn]ana${end}`, (context) => {
    const from = startOfDay(wallOf(context)) + 2 * day
    return { from, to: from + day }
  }),
  // "en el primer trimestre", "en primavera"
  phrase(
    `(?:(primer|segundo|tercer|cuarto)\\s+trimestre|[tq]([1-4]))(?:\\s+de(?:l)?\\s+(20\\d\\d))?${end}`,
    (context, [, said = '', number, year]) => {
      const named = ['primer', 'segundo', 'tercer', 'cuarto'].indexOf(said) + 1
      return quarter(wallOf(context), Number(number) || named, year === undefined ? undefined : Number(year))
    },
  ),
  phrase(
    `(?:en|est[ea]|pr[óo]xim[oa])\\s+(primavera|verano|oto[ñn]o|invierno)${end}`,
    (context, [, name = '']) => {
      const known = { p: 'spring', v: 'summer', o: 'autumn', i: 'winter' } as const
      const initial = Object.keys(known).find((each): each is keyof typeof known => each === name[0])
      return initial === undefined ? null : season(wallOf(context), known[initial])
    },
  ),
  // "antes de Navidad"
  phrase(`(?:antes|despu[ée]s)\\s+de\\s+navidad(?:es)?${end}|en\\s+navidad(?:es)?${end}`, (context) => {
    const now = wallOf(context)
    const year = new Date(now).getUTCFullYear()
    const at = (which: number) => Date.UTC(which, 11, 24)
    const from = at(year) + 2 * day > now ? at(year) : at(year + 1)
    return { from, to: from + 2 * day, isOpen: true }
  }),
]
