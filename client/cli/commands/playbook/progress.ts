import { line, type Output } from '../../io.ts'

/** How often somebody who waits hears of it where no line can be written anew, in milliseconds. */
const everyMs = 5_000

/**
 * Says how many ways were tried so far, and how far the next has come: on a terminal in one line that is gone in the end, elsewhere
 * in a line every few seconds.
 * @param now milliseconds that only grow
 */
export function progress(output: Output, now: () => number = () => performance.now()) {
  let said = now()
  let last = ''
  const anew = (text: string) => output.write(`\r\u001b[K${text}`)
  return {
    /** @param at what time it is in the next, ISO 8601 */
    tried(ways: number, at: string): void {
      const text = `amends: ${ways} ways tried, the next until ${at.slice(0, 10)}`
      if (text === last) return
      last = text
      if (output.isTTY) anew(text)
      else if (now() - said >= everyMs) {
        said = now()
        line(output, text)
      }
    },
    end(): void {
      if (output.isTTY) anew('')
    },
  }
}
