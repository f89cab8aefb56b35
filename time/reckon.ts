import type { Era, Pause, Segment, Span } from '../model/calendar.ts'
import { closeOfOpenDay } from './business-days.ts'
import { countBack } from './count-back.ts'
import { reignsOf, throughReigns } from './eras.ts'
import { TimeError } from './error.ts'
import { inOrder } from './pauses.ts'
import { cutByPauses, joined, type Piece, toSegment } from './pieces.ts'
import { type Stretch, stretches, type Walk } from './schedule.ts'
import { dayMs, durationMs, toInstant, toMs } from './units.ts'

/** When is this budget used up? */
export interface ReckonAsk {
  /** When the clock starts: ISO 8601 with an offset or `Z`. */
  readonly from: string
  /** Counted time, or open days. */
  readonly budget: Span
  /** How much counted time before the due time to warn, as ISO 8601. */
  readonly warnBefore?: string
  /** In any order; they may touch, but not overlap. */
  readonly pauses: readonly Pause[]
  /** Which calendar held until when, in order; the last one holds now. */
  readonly calendars: readonly Era[]
  /** Refuses pauses that start after it. */
  readonly now?: string
}

/** The answer and its proof. Instants are in UTC. */
export interface Reckoning {
  /** The earliest instant at which the counted time reaches the budget; null while the clock is paused before that. */
  readonly due: string | null
  /** Null when there is no due time, or no warning was asked for. */
  readonly warnAt: string | null
  /** From the start to the due time, without a gap: what counted, and what did not. An open pause comes last, without an end. */
  readonly segments: Segment[]
}

/** No promise to a customer lies further ahead; a budget that is not used up by then meets a calendar that is never open. */
const limitMs = 200 * 365.2425 * dayMs

/**
 * Reckons a due time in business time. Counted is each moment that is open and not paused: a pause adds the business time that
 * it covered (field rule 3, Frappe Helpdesk 2449), and closing time counts as inside.
 * @param walk how to read a calendar
 * @throws TimeError when the question is wrong, or the answer lies more than 200 years ahead.
 */
export function reckon(ask: ReckonAsk, walk: Walk = stretches): Reckoning {
  const from = toMs('from', ask.from)
  const limit = from + limitMs
  const pauses = inOrder(ask.pauses, ask.now)
  const reigns = reignsOf(ask.calendars)
  const warnBefore = ask.warnBefore === undefined ? null : durationMs('warnBefore', ask.warnBefore)
  const timeline = (): Iterable<Stretch> => throughReigns(reigns, from, walk)
  const budget =
    typeof ask.budget === 'string'
      ? durationMs('budget', ask.budget)
      : openTimeUntil(
          timeline(),
          closeOfOpenDay(reigns.at(-1)?.calendar ?? null, from, ask.budget.businessDays, limit),
        )

  const pieces = joined(useUp(budget, cutByPauses(timeline(), pauses), limit))
  const segments = pieces.map(toSegment)
  const due = pieces.at(-1)?.to ?? from
  if (due === Number.POSITIVE_INFINITY) return { due: null, warnAt: null, segments }
  const warnAt = warnBefore === null ? null : toInstant(countBack(pieces, from, due, warnBefore))
  return { due: toInstant(due), warnAt, segments }
}

/** The pieces from the start until a budget is used up, or the clock is paused without an end. */
function useUp(budget: number, timeline: Iterable<Piece>, limit: number): Piece[] {
  const used: Piece[] = []
  if (budget === 0) return used
  let left = budget
  for (const piece of timeline) {
    const counts = piece.kind === 'open'
    const to = counts ? Math.min(piece.to, piece.from + left) : piece.to
    if (piece.from > limit || (counts && to > limit))
      throw new TimeError('budget', 'it is not used up within 200 years: give less, or open the calendar')
    used.push({ ...piece, to })
    if (counts) left -= to - piece.from
    if (left === 0) break
  }
  return used
}

function openTimeUntil(timeline: Iterable<Stretch>, close: number): number {
  let open = 0
  for (const { from, to, kind } of timeline) {
    if (kind === 'open') open += Math.min(to, close) - from
    if (to >= close) break
  }
  return open
}
