import { expect, it } from 'vitest'
import { dueTimes } from '../../bench/due-times.ts'

it('due times take work that grows by day, and not by minute', () => {
  const [long, short, year, decade] = dueTimes(1)
  expect(long?.due).toBe('2026-02-16T23:00:00Z')
  expect(short).toMatchObject({ due: long?.due, stretches: long?.stretches })
  // From January 2026 to April 2036 are 3,760 days: a stretch or two for each.
  expect(decade?.due.slice(0, 4)).toBe('2036')
  expect(decade?.stretches).toBeLessThan(2 * 3_760)
  expect((decade?.stretches ?? 0) / (year?.stretches ?? 0)).toBeCloseTo(10, 0)
})
