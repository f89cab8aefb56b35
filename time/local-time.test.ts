import { expect, test } from 'vitest'
import { instantOfLocal } from './local-time.ts'

test.each([
  ['2026-11-25T18:00', 'UTC', '2026-11-25T18:00:00.000Z'],
  ['2026-11-25T18:00', 'Europe/Berlin', '2026-11-25T17:00:00.000Z'],
  ['2026-07-25T18:00:30', 'America/New_York', '2026-07-25T22:00:30.000Z'],
  // Skipped, and shown twice.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
])('%s by the clocks of %s is %s', (local, zone, instant) => {
  expect(instantOfLocal(local, zone)).toBe(instant)
})

test.each(['', 'tomorrow', '2026-02-30T10:00', '2026-11-25', '2026-11-25T25:00', '2026-11-25T18:00Z'])(
  'takes %j for no time',
  (local) => {
    expect(instantOfLocal(local, 'UTC')).toBeNull()
  },
)
