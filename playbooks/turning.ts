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
 * Which lines begin a message that moves a date, and which end it: the first are for the first time only, and once all have had
 * their turn, the others meet in another way.
 */
export function movePair<T>(lines: readonly [T, ...T[]], earlier: number): { begin: T; end: T } {
  if (earlier < lines.length) return { begin: pick(lines, earlier), end: pick(lines, earlier) }
  const others = lines.length - 1
  return { begin: pick(lines, 1 + (earlier % others)), end: pick(lines, 1 + ((earlier + 1) % others)) }
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
