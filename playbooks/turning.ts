import type { MessageKind } from '../model/message.ts'
import type { Signatory } from './words.ts'

/** Where a recovery stands in its messages, so that no two read alike. */
export interface Turn {
  /** Updates before this message. */
  updates: number
  /** Dates that were moved or broken before. */
  moves: number
  /** The last message moved a date. */
  hasMoved: boolean
}

/** What is said instead of news right after a date was moved: each of it once, and then no more. */
export const movedLine = <T>(lines: readonly T[], { moves, hasMoved }: Turn): T | undefined =>
  hasMoved ? lines[moves - 1] : undefined

export function turnOf(sent: readonly MessageKind[]): Turn {
  const isMove = (kind: MessageKind | undefined) => kind === 'new-date' || kind === 'broken-promise'
  return {
    updates: sent.filter((kind) => kind === 'update').length,
    moves: sent.filter(isMove).length,
    hasMoved: isMove(sent.at(-1)),
  }
}

/** Takes turns: lists of different lengths go round at different paces. */
export const pick = <T>(list: readonly [T, ...T[]], turn: number): T => list[turn % list.length] ?? list[0]

/**
 * Takes turns in several lists of one prime length, each with a column of its own (0, 1, 2...): no two of the lines that stood
 * together do so again before the square of that length. Lists that only go round meet in pairs far sooner, and two letters that
 * share half of what they say read as one.
 */
export const pickAnew = <T>(list: readonly [T, ...T[]], turn: number, column: number): T =>
  pick(list, turn + column * Math.floor(turn / list.length))

/**
 * Of which lines a message that moves a date, or owns that one was broken, is made: each time of the next ones, the first of them
 * for the first time only. Once all have had their turn, the others meet anew, no two of them as they did before.
 */
export function moveParts<T>(
  lines: readonly [T, ...T[]],
  earlier: number,
): Record<'begin' | 'middle' | 'end', T> {
  const others = lines.length - 1
  const part = (offset: number): T =>
    pick(lines, earlier < lines.length ? earlier : 1 + ((earlier + offset) % others))
  return { begin: part(0), middle: part(1), end: part(2) }
}

type Line = (order: string) => string

/** What a language says when a date moves. */
export interface MoveLines extends MovedLines {
  subject: string
  /** Instead, where nobody knows a date. */
  unknown: MovedLines
}

interface MovedLines {
  intro: Line
  why: string
  sorry: string
  next: string
}

/** What a language says when a promise was broken. */
export interface BreakLines {
  subject: string
  intro: Line
  sorry: string
  next(owner: Signatory): string
}
