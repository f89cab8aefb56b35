import type { Money } from '../model/base.ts'
import { minorDigits } from '../model/currency.ts'
import { PlaybookError } from './errors.ts'

/** The language of a text that does not say. */
export const usualLanguage = 'en'

/** Who reads: in which language, where their dates are read, and in which manner. */
export interface Reader {
  name: string
  /** BCP 47 */
  locale: string
  /** IANA */
  timeZone: string
  /** The language of the text, a language subtag; default: `en`. A message's `customer` says it. */
  language?: string | undefined
}

/** Who signs. */
export interface Signatory {
  id: string
  name: string
  title: string
}

/**
 * A letter: greeting, paragraphs, and the name of a person under it. Paragraphs that are null are left out. In German the
 * first one goes on in lower case, as after any greeting that ends in a comma.
 * @throws PlaybookError in a language of which Amends knows no greeting.
 */
export function letter(reader: Reader, owner: Signatory, paragraphs: (string | null)[]): string {
  const body = paragraphs.filter((paragraph) => paragraph !== null)
  return [greeting(reader), ...body, `${closing(reader)}\n${signature(owner)}`].join('\n\n')
}

/**
 * How a letter begins, the same for every gender: "Dear Maria Anders,".
 * @throws PlaybookError in a language of which Amends knows no greeting.
 */
export const greeting = (reader: Reader): string => mannerOf(reader).greeting(reader.name)

/** How a letter ends, before the name. */
function closing(reader: Reader): string {
  const { closing, closingIn = {} } = mannerOf(reader)
  return closingIn[regionOf(reader) ?? ''] ?? closing
}

/** A name with its title: how every letter ends. */
export const signature = ({ name, title }: Signatory): string => `${name}\n${title}`

/** Money in the reader's manner: "$32.38". */
export function spokenMoney({ amount, currency }: Money, reader: Reader): string {
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(localeOf(reader), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}

/** A calendar date in the reader's manner: "29 August 1996". */
export function spokenDay(date: string, reader: Reader): string {
  return format(`${date}T00:00:00Z`, reader, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** An instant as the reader's calendar and clock show it: "Friday 27 November at 18:00". */
export function spokenInstant(instant: string, reader: Reader): string {
  const { timeZone } = reader
  const time = { hour: 'numeric', minute: '2-digit' } as const
  const join = manners[languageOf(reader)]?.instant
  return join
    ? join(spokenWeekday(instant, reader), format(instant, reader, { ...time, timeZone }))
    : format(instant, reader, { ...weekday, ...time, timeZone })
}

/** The day alone: "Friday 27 November". */
export function spokenWeekday(instant: string, reader: Reader): string {
  const day = format(instant, reader, { ...weekday, timeZone: reader.timeZone })
  return manners[languageOf(reader)]?.weekday?.(day) ?? day
}

const weekday = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** "1 day", "9 days"; in other languages with the word for several: `counted(3, 'Tag', 'Tage')`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`

/** A number in words, up to twelve: "seven". */
export const spelled = (count: number, language = usualLanguage): string =>
  manners[language]?.numbers[count] ?? String(count)

/** A list as plain text; `htmlOf` and any reader see the same. */
export const bullets = (items: string[]): string => items.map((item) => `- ${item}`).join('\n')

/** A note as a sentence of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return capitalized(trimmed) + (/[.!?]$/.test(trimmed) ? '' : '.')
}

/**
 * What a person typed, quoted as a sentence of its own, however it was typed: without a mark that would end the quotation, or a
 * second full stop.
 */
export function quoted(text: string): string {
  const typed = text.trim().replace(/^"([^"]*)"$/, '$1')
  const words = typed.replaceAll('"', "'").replace(/[\s,;:]+$/, '')
  return /[.!?…]['”’»)\]]*$/.test(words) ? `"${capitalized(words)}"` : `"${sentence(words)}"`
}

/** As it begins a sentence: "Order 10248". */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How letters are written in a language. */
interface Manner {
  greeting(name: string): string
  closing: string
  /** How it ends in some countries instead, by region subtag. */
  closingIn?: Partial<Record<string, string>>
  /** From none to twelve. */
  numbers: string[]
  /** How a day is written; default: as `Intl` does it. */
  weekday?(day: string): string
  /** How a day and a time of day become one; default: as `Intl` does it. */
  instant?(day: string, time: string): string
}

const manners: Partial<Record<string, Manner>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    closing: 'Sincerely,',
    numbers: 'none one two three four five six seven eight nine ten eleven twelve'.split(' '),
  },
  de: {
    greeting: (name) => `Guten Tag ${name},`,
    closing: 'Mit freundlichen Grüßen',
    closingIn: { CH: 'Freundliche Grüsse', LI: 'Freundliche Grüsse' },
    numbers: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
    instant: (day, time) => `${day}, ${time} Uhr`,
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    closing: 'Un cordial saludo,',
    numbers: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
    weekday: (day) => day.replace(',', ''),
    instant: (day, time) => `${day} a ${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`,
  },
}

const languageOf = ({ language = usualLanguage }: Reader): string => language

function mannerOf(reader: Reader): Manner {
  const manner = manners[languageOf(reader)]
  if (manner) return manner
  throw new PlaybookError(
    `no greeting is known in "${languageOf(reader)}": there are ${Object.keys(manners).join(', ')}; write the letter without letter()`,
  )
}

/** The language is that of the text, the manner that of the reader's country: in English for de-DE it is en-DE. */
function localeOf(reader: Reader): string {
  const region = regionOf(reader)
  return region ? `${languageOf(reader)}-${region}` : languageOf(reader)
}

const regionOf = ({ locale }: Reader): string | undefined => new Intl.Locale(locale).maximize().region

const format = (instant: string, reader: Reader, options: Intl.DateTimeFormatOptions): string =>
  formatOf(localeOf(reader), options).format(new Date(instant))

/** One for each manner and zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options])
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(name, made)
  return made
}
