import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { z } from 'zod'
import { duration, instant } from '../../../model/base.ts'
import { calendar, pause, span } from '../../../model/calendar.ts'
import { TimeError } from '../../../time/error.ts'
import { type Reckoning, reckon } from '../../../time/reckon.ts'
import { zoneData } from '../../../time/zone-data.ts'
import { InvalidInput } from '../../errors.ts'
import { check } from '../../failures.ts'
import { clockOf, counting, proof } from '../format/explanation.ts'
import { document, type Io, UsageError } from '../io.ts'

const question = z.strictObject({
  calendar: calendar.nullable().default(null),
  from: instant,
  budget: span,
  pauses: z.array(pause).default([]),
  warnBefore: duration.optional(),
  now: instant.optional(),
})
type Question = z.infer<typeof question>

/** `amends sla explain` */
export function slaCommand(io: Io): Command {
  const explain = new Command('explain')
    .description('read a question as JSON from standard input, and prove when it is due')
    .option('--json', 'print {due, warnAt, segments} as one JSON document, in UTC')
    .addHelpText('after', example)
    .action(async ({ json }: { json?: true }) => {
      const asked = check(question, parse(await text(io.stdin)), 'standard input')
      const reckoning = answer(asked)
      if (json) document(io.stdout, reckoning)
      else io.stdout.write(explanation(asked, reckoning))
    })
  return new Command('sla').description('how due times are reckoned').addCommand(explain)
}

const example = `
Example of a question; "calendar" is null or left out where every hour counts:
  {"calendar": {"timeZone": "America/New_York", "hours": {"mon": [["09:00", "17:00"]]}, "holidays": ["2026-12-25"]},
   "from": "2026-03-06T17:00:00-05:00", "budget": "PT2H" or {"businessDays": 2}, "warnBefore": "PT1H",
   "pauses": [{"from": "2026-03-09T09:30:00-04:00", "to": null}], "now": "2026-03-09T10:00:00-04:00"}`

function answer({ calendar, warnBefore, now, ...asked }: Question): Reckoning {
  try {
    return reckon({
      ...asked,
      calendars: [{ until: null, calendar }],
      ...(warnBefore === undefined ? {} : { warnBefore }),
      ...(now === undefined ? {} : { now }),
    })
  } catch (error) {
    if (error instanceof TimeError)
      throw new InvalidInput('standard input', [{ field: error.field, message: error.message }])
    throw error
  }
}

function explanation(
  { calendar, budget, warnBefore }: Question,
  { due, warnAt, segments }: Reckoning,
): string {
  const timeZone = calendar?.timeZone ?? 'UTC'
  const amount =
    typeof budget === 'string'
      ? `${counting(budget)} of counted time`
      : `the close of business day ${budget.businessDays} after the day it starts on`
  const when = (instant: string) => clockOf(timeZone)(instant)
  const lines = [
    `${amount}, by the clock of ${timeZone}${calendar === null ? ' (no calendar: every hour counts)' : ''}`,
    '',
    ...(segments.length === 0 ? [] : [proof(segments, timeZone)]),
    due === null ? 'Due      not while it is paused' : `Due      ${when(due)}`,
    ...(warnAt === null ? [] : [`Warning  ${when(warnAt)}, ${counting(warnBefore ?? 'PT0S')} before`]),
    `Time-zone data ${zoneData()}`,
  ]
  return `${lines.join('\n')}\n`
}

function parse(input: string): unknown {
  try {
    const value: unknown = JSON.parse(input)
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`standard input is not JSON: ${reason}`)
  }
}
