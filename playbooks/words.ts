import type { Money } from '../model/base.ts'
import { minorDigits } from '../model/currency.ts'

/** Who reads: where their dates are read, and in which manner. */
export interface Reader {
  name: string
  /** BCP 47 */
  locale: string
  /** IANA */
  timeZone: string
}

/** Who signs. */
export interface Signatory {
  id: string
  name: string
  title: string
}

/** A letter: greeting, paragraphs, and the name of a person under it. Paragraphs that are null are left out. */
export function letter(reader: Reader, owner: Signatory, paragraphs: (string | null)[]): string {
  const body = paragraphs.filter((paragraph) => paragraph !== null)
  return [`Dear ${reader.name},`, ...body, `Sincerely,\n${signature(owner)}`].join('\n\n')
}

/** A name with its title: how every letter ends. */
export const signature = ({ name, title }: Signatory): string => `${name}\n${title}`

/** Money in the reader's manner: "$32.38". */
export function spokenMoney({ amount, currency }: Money, { locale }: Reader): string {
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(english(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}

/** A calendar date in the reader's manner: "29 August 1996". */
export function spokenDay(date: string, { locale }: Reader): string {
  return format(`${date}T00:00:00Z`, english(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** An instant as the reader's calendar and clock show it: "Friday 27 November at 18:00". */
export function spokenInstant(instant: string, { locale, timeZone }: Reader): string {
  return format(instant, english(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  })
}

/** The day alone: "Friday 27 November". */
export function spokenWeekday(instant: string, { locale, timeZone }: Reader): string {
  return format(instant, english(locale), { weekday: 'long', day: 'numeric', month: 'long', timeZone })
}

/** "1 day", "9 days". */
export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** A number in words, up to twelve: "seven". */
export const spelled = (count: number): string => smallNumbers[count] ?? String(count)

const smallNumbers = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A list as plain text; `htmlOf` and any reader see the same. */
export const bullets = (items: string[]): string => items.map((item) => `- ${item}`).join('\n')

/** A note as a sentence of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? '' : '.')
}

/** The texts are English, so their dates and sums are too, in the manner of the reader's country: for de-DE it is en-DE. */
function english(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize()
  return region ? `en-${region}` : 'en'
}

const format = (instant: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, options).format(new Date(instant))
