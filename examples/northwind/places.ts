/** How people in a country read dates, and when their day is. */
export interface Place {
  /** BCP 47 */
  readonly locale: string
  /** IANA */
  readonly timeZone: string
}

const places: Record<string, Place> = {
  Argentina: { locale: 'es-AR', timeZone: 'America/Argentina/Buenos_Aires' },
  Austria: { locale: 'de-AT', timeZone: 'Europe/Vienna' },
  Belgium: { locale: 'fr-BE', timeZone: 'Europe/Brussels' },
  Brazil: { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' },
  Finland: { locale: 'fi-FI', timeZone: 'Europe/Helsinki' },
  France: { locale: 'fr-FR', timeZone: 'Europe/Paris' },
  Germany: { locale: 'de-DE', timeZone: 'Europe/Berlin' },
  Ireland: { locale: 'en-IE', timeZone: 'Europe/Dublin' },
  Italy: { locale: 'it-IT', timeZone: 'Europe/Rome' },
  Portugal: { locale: 'pt-PT', timeZone: 'Europe/Lisbon' },
  Spain: { locale: 'es-ES', timeZone: 'Europe/Madrid' },
  Sweden: { locale: 'sv-SE', timeZone: 'Europe/Stockholm' },
  UK: { locale: 'en-GB', timeZone: 'Europe/London' },
  // All of the late orders to the United States go to its west.
  USA: { locale: 'en-US', timeZone: 'America/Los_Angeles' },
  Venezuela: { locale: 'es-VE', timeZone: 'America/Caracas' },
}

/** Customers whose country the data lost: their address holds a comma, which pushed a post code into its place. */
const lostCountries: Record<string, string> = {
  BOLID: 'Spain',
  BONAP: 'France',
  GOURL: 'Brazil',
  LACOR: 'France',
  SUPRD: 'Belgium',
}

/**
 * Where a customer is.
 * @throws Error naming the customer whose country is not known here.
 */
export function placeOf(customerId: string, country: string): Place {
  const place = places[lostCountries[customerId] ?? country]
  if (!place)
    throw new Error(`customers.csv: ${customerId} is in "${country}", which places.ts does not know`)
  return place
}

/** Whether this is the name of a country, and not a post code that took its place. */
export const isCountry = (text: string): boolean => Object.hasOwn(places, text)
