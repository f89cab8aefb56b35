import { expect, it } from 'vitest'
import { progress } from './progress.ts'

function told(isTTY: boolean): string {
  const written: string[] = []
  let at = 0
  const { tried, end } = progress({ isTTY, write: (text) => written.push(text) }, () => at)
  for (const day of [2, 3, 3, 4]) {
    at += 2_000
    tried(1, `2026-03-0${day}T10:00:00.000Z`)
  }
  end()
  return written.join('')
}

it('writes one line anew on a terminal for each day, and takes it away', () => {
  const clear = '\r\u001b[K'
  expect(told(true)).toBe(
    `${clear}amends: 1 ways tried, the next until 2026-03-02${clear}amends: 1 ways tried, the next until 2026-03-03${clear}amends: 1 ways tried, the next until 2026-03-04${clear}`,
  )
})

it('writes a line every few seconds elsewhere', () => {
  expect(told(false)).toBe('amends: 1 ways tried, the next until 2026-03-04\n')
})
