import type { Failure } from '../../model/failure.ts'

interface ReaderCase {
  locale: string
  language: string
  timeZone: string
  greeting: string
  closing: string
  /** What its owner answers. */
  text: string
  /** What no reader of this country would write. */
  wrong: RegExp
  /** We say that there is no date. */
  noDate: RegExp
  /** Words of giving. */
  gifts: RegExp
}

const german = {
  language: 'de',
  greeting: 'Guten Tag Patricia McKenna,',
  closing: 'Mit freundlichen Grüßen',
  text: 'Beide Kartons sind zusammen auf dem Weg, und ich rufe an, wenn ich mehr habe.',
  wrong: /ß(?!en\n)| {2}|\b(?:du|dein|dir|dich)\b/,
  noDate: /Ein Datum, zu dem ich stehen könnte, habe ich noch nicht/,
  gifts: /Geld|gutgeschrieben|Gutschrift|zurückgezahlt|geschenkt/i,
}
const spanish = {
  language: 'es',
  greeting: 'Hola, Patricia McKenna:',
  closing: 'Un cordial saludo,',
  text: 'Las dos cajas van juntas en el mismo camión, y le llamo cuando sepa más.',
  wrong: /\b(?:de|a) el\b| {2}|\b(?:tú|tu|te|os|vuestr[oa])\b/,
  noDate: /Todavía no tengo una fecha de la que pueda responder/,
  gifts: /dinero|abono|devol|regal/i,
}

/** For tests: who reads German and Spanish, and how. */
export const readers: ReaderCase[] = [
  { ...german, locale: 'de-DE', timeZone: 'Europe/Berlin' },
  { ...german, locale: 'de-AT', timeZone: 'Europe/Vienna' },
  { ...german, locale: 'de-CH', timeZone: 'Europe/Zurich', closing: 'Freundliche Grüsse', wrong: /ß/ },
  { ...spanish, locale: 'es-ES', timeZone: 'Europe/Madrid' },
  { ...spanish, locale: 'es-MX', timeZone: 'America/Mexico_City' },
]

/** For tests: words that are English, and neither German nor Spanish. */
export const englishLeft = /\b(?:the|order|you|your|with|and|have|we|my|Dear|Sincerely)\b/i

/** For tests: a failure of somebody who reads otherwise. */
export const failureOf = (
  failure: Failure,
  { locale, timeZone }: Pick<ReaderCase, 'locale' | 'timeZone'>,
): Failure => ({
  ...failure,
  customer: { ...failure.customer, name: 'Patricia McKenna', locale, timeZone },
})
