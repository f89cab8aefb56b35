import type { Pause } from '../model/calendar.ts'
import { TimeError } from './error.ts'
import { toMs } from './units.ts'

/** A time in which a clock stood still, half-open, in milliseconds since 1970; to Infinity while it lasts. */
export interface Standstill {
  readonly from: number
  readonly to: number
}

interface Named extends Standstill {
  readonly field: string
  readonly pause: Pause
}

/**
 * Brings pauses into order. Those that touch are fine, and those that lasted no time are left out.
 * @param now refuses pauses that start after it.
 * @throws TimeError that names the pause, when it is reversed, in the future, open beside another open one, or overlaps another.
 */
export function inOrder(pauses: readonly Pause[], now: string | undefined): Standstill[] {
  const latest = now === undefined ? Number.POSITIVE_INFINITY : toMs('now', now)
  const named = pauses.map((pause, index): Named => {
    const field = `pauses[${index}]`
    const from = toMs(`${field}.from`, pause.from)
    const to = pause.to === null ? Number.POSITIVE_INFINITY : toMs(`${field}.to`, pause.to)
    if (to < from) throw new TimeError(field, `${inWords(pause)} ends before it begins`)
    if (from > latest) throw new TimeError(field, `${inWords(pause)} begins after now, ${now}`)
    return { from, to, field, pause }
  })
  const sorted = named.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
  for (const [index, each] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before === undefined || before.to <= each.from) continue
    throw new TimeError(each.field, `${inWords(each.pause)} ${clash(each, before)} ${inWords(before.pause)}`)
  }
  return sorted.map(({ from, to }) => ({ from, to }))
}

function clash(each: Standstill, before: Standstill): string {
  if (before.to < Number.POSITIVE_INFINITY) return 'overlaps'
  return each.to < before.to ? 'begins during' : 'is open beside'
}

function inWords({ from, to }: Pause): string {
  return to === null ? `the open pause from ${from}` : `the pause from ${from} to ${to}`
}
