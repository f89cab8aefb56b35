import { wallClock } from '../../time/zones.ts'
import type { LateShipment } from './northwind.ts'

/** A day that the demo makes a holiday, so that there is one on every day it runs: people are told that it is made up. */
export interface LocalHoliday {
  /** ISO 3166 */
  readonly region: string
  /** In English. */
  readonly country: string
  readonly day: string
}

/** Public holidays with a fixed date, as month and day. Those that move with Easter or fall on a Monday are left out. */
const fixed: Record<string, string> = {
  AR: '01-01 03-24 04-02 05-01 05-25 07-09 12-08 12-25',
  AT: '01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26',
  BE: '01-01 05-01 07-21 08-15 11-01 11-11 12-25',
  BR: '01-01 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  DE: '01-01 05-01 10-03 12-25 12-26',
  ES: '01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
  FI: '01-01 01-06 05-01 12-06 12-25 12-26',
  FR: '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25',
  GB: '01-01 12-25 12-26',
  IE: '01-01 03-17 12-25 12-26',
  IT: '01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26',
  PT: '01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25',
  SE: '01-01 01-06 05-01 06-06 12-25 12-26',
  US: '01-01 06-19 07-04 11-11 12-25',
  VE: '01-01 04-19 05-01 06-24 07-05 07-24 10-12 12-25',
}

const dayMs = 24 * 60 * 60 * 1000

/** Where a customer is: ISO 3166. */
export const regionOf = ({ customer }: Pick<LateShipment, 'customer'>): string =>
  new Intl.Locale(customer.locale).region ?? ''

/**
 * Makes a holiday of the first working day after today in the country that most of the orders go to, so that the clocks of its
 * customers meet one, whenever the demo runs.
 * @param now ISO 8601
 */
export function makeHoliday(shipments: readonly LateShipment[], now: string): LocalHoliday {
  const counts = new Map<string, number>()
  for (const each of shipments) counts.set(regionOf(each), (counts.get(regionOf(each)) ?? 0) + 1)
  const [region = ''] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
  const there = shipments.find((each) => regionOf(each) === region)
  const known = publicHolidays(region, now)
  let day = dayIn(there?.customer.timeZone ?? 'UTC', now)
  do day = dayAfter(day)
  while (isWeekend(day) || known.includes(day))
  return { region, country: countryName(region), day }
}

/** Tells each failure which days are holidays where its customer is. */
export const withHolidays = (
  shipments: readonly LateShipment[],
  now: string,
  made: LocalHoliday,
): LateShipment[] =>
  shipments.map((each) => {
    const known = publicHolidays(regionOf(each), now)
    const holidays = made.region === regionOf(each) ? [...known, made.day].sort() : known
    return { ...each, facts: { ...each.facts, holidays } }
  })

/** The calendar day that it is in a zone. */
export const dayIn = (timeZone: string, instant: string): string =>
  new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10)

/** Of this year and the next: no clock of the demo runs longer. */
function publicHolidays(region: string, now: string): string[] {
  const year = Number(now.slice(0, 4))
  const days = fixed[region]?.split(' ') ?? []
  return [year, year + 1].flatMap((each) => days.map((day) => `${each}-${day}`))
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay())

/** As it stands in a sentence: "the United States". */
export function countryName(region: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(region) ?? region
  return name.startsWith('United') ? `the ${name}` : name
}
