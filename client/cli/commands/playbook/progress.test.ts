import { expect, it } from 'vitest'
import { progress } from './progress.ts'

function told(isTTY: boolean): string {
  const written: string[] = []
  let at = 0
  const { tried, end } = progress({ isTTY, write: (text) => written.push(text) }, () => at)
  for (const ways of [1, 2, 3]) {
    at += 3_000
    tried(ways)
  }
  end()
  return written.join('')
}

it('writes one line anew on a terminal, and takes it away', () => {
  const clear = '\r\u001b[K'
  expect(told(true)).toBe(
    `${clear}amends: 1 ways tried${clear}amends: 2 ways tried${clear}amends: 3 ways tried${clear}`,
  )
})

it('writes a line every few seconds elsewhere', () => {
  expect(told(false)).toBe('amends: 2 ways tried\n')
})
