import { languagesOf } from '../../sincerity/said-dates/language.ts'
import { type Saying, unkeptDates } from '../../sincerity/said-dates.ts'

const monday: Saying = { now: '2026-11-23T09:30:00Z', timeZone: 'Europe/Berlin', promises: [] }

/** What a text says that nobody keeps, as it is understood, on a Monday morning in Berlin. */
export const unkept = (text: string, locale: string, saying: Partial<Saying> = {}): string[] =>
  unkeptDates(
    { subject: 'About it', text },
    { ...monday, languages: languagesOf(text, locale), ...saying },
  ).map(({ understood }) => understood)
