import { z } from 'zod'
import { instant } from '../../model/base.ts'
import type { Period } from '../../store/index.ts'
import { after } from '../../time/dates.ts'
import { UsageError } from './io.ts'

/** Said wherever a period is asked for. */
export const sinceHelp = 'from this day (in UTC) or instant on; default: from the first recovery on'
export const untilHelp = 'up to this day (in UTC), itself included, or to this instant; default: now'

const date = z.iso.date()
/** Before anything that a journal holds. */
const beginning = '1970-01-01T00:00:00Z'

/**
 * Reads the period that options ask for.
 * @throws UsageError naming the option that is no date, or that the period ends before it begins.
 */
export function periodOf(
  { since, until }: { readonly since?: string; readonly until?: string },
  now: string,
): Period {
  const from = since === undefined ? beginning : startOf('--since', since)
  const to = until === undefined ? now : endOf('--until', until)
  if (Date.parse(from) >= Date.parse(to))
    throw new UsageError(
      `--until must be later than --since: there is nothing from ${since} to ${until ?? 'now'}`,
    )
  return { from, to }
}

/** A period as its reader asked for it. */
export function periodText({ since, until }: { readonly since?: string; readonly until?: string }): string {
  const from = since === undefined ? 'from the beginning' : `from ${since}`
  return `${from} ${until === undefined ? 'until now' : `to ${until}`}`
}

function startOf(option: string, text: string): string {
  if (date.safeParse(text).success) return `${text}T00:00:00Z`
  if (instant.safeParse(text).success) return text
  throw new UsageError(
    `${option} "${text}" is no date: give 2026-03-31, or an instant as 2026-03-31T18:00:00Z`,
  )
}

const endOf = (option: string, text: string): string => {
  const start = startOf(option, text)
  return start === text ? text : after(start, 'P1D')
}
