import { describe, expect, it } from 'vitest'
import { parseFailure } from '../../client/failures.ts'
import { makeHoliday, regionOf, withHolidays } from '../../examples/northwind/holidays.ts'
import { readNorthwind } from '../../examples/northwind/northwind.ts'
import { withPresence } from '../../examples/northwind/presence.ts'
import { shipmentDelayed } from '../../playbooks/index.ts'

const { late, people } = await readNorthwind()
const german = late.filter((each) => regionOf(each) === 'DE')

describe('the holidays of the demo', () => {
  it.each([
    ['2026-11-22T10:00:00Z', '2026-11-23', 'a Sunday'],
    ['2026-11-20T10:00:00Z', '2026-11-23', 'a Friday'],
    ['2026-11-23T22:59:00Z', '2026-11-24', 'a Monday'],
    ['2026-11-23T23:00:00Z', '2026-11-25', 'a Monday that is Tuesday there'],
    ['2026-12-24T10:00:00Z', '2026-12-28', 'the day before two public holidays and a weekend'],
  ])('from %s on, make one of %s: it is %s', (now, day) => {
    expect(makeHoliday(german, now)).toEqual({ region: 'DE', country: 'Germany', day })
  })

  it('are made where most of the orders go', () => {
    expect(makeHoliday(late, '2026-11-22T10:00:00Z').country).toBe('the United States')
  })

  it('are told with each failure, for its own country', () => {
    const now = '2026-11-22T10:00:00Z'
    const told = withHolidays(late, now, makeHoliday(german, now))
    const holidaysOf = (region: string) => told.find((each) => regionOf(each) === region)?.facts.holidays
    expect(holidaysOf('DE')).toContain('2026-11-23')
    expect(holidaysOf('DE')).toContain('2026-12-26')
    expect(holidaysOf('US')).not.toContain('2026-11-23')
    for (const each of told) {
      expect(each.facts.holidays?.length, each.reference).toBeGreaterThan(0)
      expect(() => parseFailure({ ...each, occurredAt: now }, [shipmentDelayed])).not.toThrow()
    }
  })
})

describe('the presence of people', () => {
  it('leaves one on leave, and two who are never both within their hours', () => {
    const present = withPresence(people, '2026-11-22T10:00:00Z')
    expect(present.filter(({ away }) => away)).toEqual([
      expect.objectContaining({ id: 'employee-1', away: [{ from: '2026-11-22', to: '2026-11-26' }] }),
    ])
    expect(present.filter(({ reachable }) => reachable).map(({ id }) => id)).toEqual([
      'employee-3',
      'employee-7',
    ])
  })
})
