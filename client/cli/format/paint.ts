import { styleText } from 'node:util'
import type { Io } from '../io.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours a text where a person reads it on a terminal, unless NO_COLOR asks not to. */
export type Paint = (style: Style, text: string) => string

/** The paint for what goes to standard output. */
export function paintFor(io: Io): Paint {
  const colours = io.stdout.isTTY === true && !io.env.NO_COLOR
  // Whether to is decided here, for the output that is really used, and not by the stream that Node looks at.
  return colours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

/** Red for what is late, yellow for what is about to be. */
export function paintState(paint: Paint, state: string): string {
  if (state === 'breached' || state === 'late' || state === 'broken') return paint('red', state)
  return state === 'at-risk' ? paint('yellow', state) : state
}
