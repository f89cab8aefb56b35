import { AmendsError } from '../errors.ts'

/** Where text goes. */
export interface Output {
  write(text: string): unknown
  /** Whether a person reads it on a terminal: colours and redrawing are for them. */
  readonly isTTY?: boolean
  /** Width of the terminal in characters. */
  readonly columns?: number
}

/** The world as a command sees it: a process, or a test. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly stdin: AsyncIterable<string | Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Asked for by commands that go on until Ctrl-C and then end gently: aborted by it. All others just end. */
  interrupted(): AbortSignal
}

/** What was typed makes no sense: one line, exit status 2. */
export class UsageError extends AmendsError {
  override readonly name = 'UsageError'
}

/** Exit statuses, the same for every command. */
export const exit = { done: 0, failed: 1, badInput: 2 } as const

/** Ends a line, whatever it holds: nothing that we print as one line becomes two. */
export function line(output: Output, text: string): void {
  output.write(`${text.replace(/\s*\n\s*/g, ' ')}\n`)
}

/** One JSON document for a program to read. */
export function document(output: Output, value: unknown): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** One line of JSON lines. */
export function jsonLine(output: Output, value: unknown): void {
  output.write(`${JSON.stringify(value)}\n`)
}
