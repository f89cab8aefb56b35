import { describe, expect, test } from 'vitest'
import { wallClock } from './zones.ts'

describe('what clocks show', () => {
  test.each([
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23T00:30:00.000Z'],
    ['2026-11-23T07:59:00+00:00', 'America/Los_Angeles', '2026-11-22T23:59:00.000Z'],
    ['2026-11-22T18:30:00Z', 'Asia/Kolkata', '2026-11-23T00:00:00.000Z'],
    ['2026-11-22T11:00:00Z', 'Pacific/Auckland', '2026-11-23T00:00:00.000Z'],
    ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29T01:59:59.999Z'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
  ])('%s in %s', (instant, timeZone, shown) => {
    expect(new Date(wallClock(instant, timeZone)).toISOString()).toBe(shown)
  })
})
