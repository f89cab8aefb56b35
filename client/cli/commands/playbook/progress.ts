import { line, type Output } from '../../io.ts'

/** How often somebody who waits hears of it where no line can be written anew, in milliseconds. */
const everyMs = 5_000

/**
 * Says how many ways were tried so far: on a terminal in one line that is gone in the end, elsewhere in a line every few seconds.
 * @param now milliseconds that only grow
 */
export function progress(output: Output, now: () => number = () => performance.now()) {
  let said = now()
  const anew = (text: string) => output.write(`\r\u001b[K${text}`)
  return {
    tried(ways: number): void {
      const text = `amends: ${ways} ways tried`
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
