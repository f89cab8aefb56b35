import type { Segment } from '../model/calendar.ts'
import type { Standstill } from './pauses.ts'
import type { Stretch } from './schedule.ts'
import { toDuration, toInstant } from './units.ts'

/** A part of a clock's life, in milliseconds since 1970; to Infinity for a pause that lasts. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly kind: Segment['kind']
}

/**
 * Lays pauses over stretches: while paused, nothing else matters. Ends with a pause that lasts.
 * @param pauses in order, without overlap
 */
export function* cutByPauses(stretches: Iterable<Stretch>, pauses: readonly Standstill[]): Generator<Piece> {
  let next = 0
  for (const { from, to, kind } of stretches) {
    for (let at = from; at < to; ) {
      let pause = pauses[next]
      while (pause !== undefined && pause.to <= at) pause = pauses[++next]
      const paused = pause !== undefined && pause.from <= at
      if (paused && pause?.to === Number.POSITIVE_INFINITY) {
        yield { from: at, to: pause.to, kind: 'paused' }
        return
      }
      const end = Math.min(to, (paused ? pause?.to : pause?.from) ?? to)
      yield { from: at, to: end, kind: paused ? 'paused' : kind }
      at = end
    }
  }
}

/** Joins pieces of one kind that follow each other. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.kind === piece.kind) all[all.length - 1] = { ...last, to: piece.to }
    else all.push(piece)
  }
  return all
}

/** A piece as it is told: instants in UTC. */
export function toSegment({ from, to, kind }: Piece): Segment {
  return {
    from: toInstant(from),
    to: to === Number.POSITIVE_INFINITY ? null : toInstant(to),
    kind,
    counted: toDuration(kind === 'open' ? to - from : 0),
  }
}
