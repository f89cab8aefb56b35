import type { Piece } from './pieces.ts'

/**
 * The latest instant with so much counted time between it and the end: a warning is business time too (field rule 5, GLPI
 * 22678), so closed hours, holidays and pauses are passed over.
 * @param pieces from the start of the clock to its due time
 * @param ms how much to count back; more than there is ends at the start.
 */
export function countBack(pieces: readonly Piece[], start: number, due: number, ms: number): number {
  if (ms === 0) return due
  let left = ms
  for (const { from, to, kind } of pieces.toReversed()) {
    if (kind !== 'open') continue
    if (left <= to - from) return to - left
    left -= to - from
  }
  return start
}
