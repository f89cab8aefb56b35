import { describe, expect, it } from 'vitest'
import { explained, type Planted, plantedJournal } from '../../tests/support/planted-journal.ts'
import { causesOf } from './causes.ts'

const march = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }
const april = { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }
const spring = { from: march.from, to: april.to }

const lost = 'A partner of ours failed'
const carrier = 'Another carrier for Cork'
const scanner = 'Scan each parcel at the door'

/** The cause was found twice before anything could be done, then came back, was fought anew, and came back again. */
const story: Planted[] = [
  explained('1', '2026-03-02', '2026-03-05', [lost, carrier]),
  // Began before the action was recorded: no return, though it was explained later.
  explained('2', '2026-03-04', '2026-03-09', [lost, carrier], { customer: 'HUNGO' }),
  explained('3', '2026-03-10', '2026-03-12', [` a partner  of ours FAILED`, scanner]),
  explained('4', '2026-04-03', '2026-04-06', [lost, scanner], { customer: 'HUNGO' }),
  explained('5', '2026-04-03', '2026-04-07', ['A step was skipped', 'A second pair of eyes']),
]

describe('causesOf', () => {
  it('counts what returned after its action, by action and by month', () => {
    const { recoveries, causes } = causesOf(plantedJournal(...story), { period: spring })
    expect(recoveries).toBe(5)
    expect(causes).toEqual([
      {
        playbook: 'shipment-delayed',
        cause: lost,
        recoveries: 4,
        customers: 2,
        returned: 2,
        months: [
          { month: '2026-03', recoveries: 3, returned: 1 },
          { month: '2026-04', recoveries: 1, returned: 1 },
        ],
        actions: [
          { action: carrier, recordedAt: '2026-03-05T12:00:00.000Z', recoveries: 2, returned: 1 },
          { action: scanner, recordedAt: '2026-03-12T12:00:00.000Z', recoveries: 2, returned: 1 },
        ],
      },
      expect.objectContaining({ cause: 'A step was skipped', recoveries: 1, returned: 0 }),
    ])
  })

  it('tells periods apart, and knows the actions of those before', () => {
    const journal = plantedJournal(...story)
    const [first] = causesOf(journal, { period: march }).causes
    expect(first).toMatchObject({ cause: lost, recoveries: 3, returned: 1 })
    const [second] = causesOf(journal, { period: april }).causes
    expect(second).toMatchObject({ cause: lost, recoveries: 1, customers: 1, returned: 1 })
    expect(second?.actions).toMatchObject([{ action: scanner, recoveries: 1, returned: 1 }])
    expect(causesOf(journal, { period: { from: '2025-01-01T00:00:00Z', to: march.from } })).toMatchObject({
      recoveries: 0,
      causes: [],
      closedWithoutCause: [],
    })
  })

  it('counts no cause of another kind of failure as a return', () => {
    const other = explained('6', '2026-04-03', '2026-04-06', [lost, scanner], { playbook: 'system-down' })
    const { causes } = causesOf(plantedJournal(...story.slice(0, 1), other), { period: spring })
    expect(causes.map(({ playbook, returned }) => [playbook, returned])).toEqual([
      ['shipment-delayed', 0],
      ['system-down', 0],
    ])
    const only = causesOf(plantedJournal(...story, other), { period: spring, playbook: 'system-down' })
    expect(only.causes.map(({ playbook }) => playbook)).toEqual(['system-down'])
  })

  it('takes the last word on a recovery, and counts it once', () => {
    const { told } = explained('7', '2026-03-02', '2026-03-05', ['Overlooked', 'A list'])
    const again: Planted = {
      reference: '7',
      told: [...told, ['2026-03-20', 'root-cause.found', { cause: lost, action: carrier }, 1]],
    }
    const { recoveries, causes } = causesOf(plantedJournal(again), { period: march })
    expect(recoveries).toBe(1)
    expect(causes.map(({ cause, returned }) => [cause, returned])).toEqual([[lost, 0]])
  })

  it('knows a cause again by other spelling, but not what has no letters', () => {
    const spelt = ['A partner of ours failed.', '  a PARTNER of\nours – failed', 'Ａ partner of ours failed!']
    const recoveries = spelt.map((cause, index) =>
      explained(`s${index}`, '2026-03-02', '2026-03-05', [cause, carrier]),
    )
    const odd = ['ß', 'Größe', 'GRÖSSE', '失败', '?', '!'].map((cause, index) =>
      explained(`o${index}`, '2026-03-02', '2026-03-05', [cause, '?']),
    )
    const { causes } = causesOf(plantedJournal(...recoveries, ...odd), { period: march })
    expect(causes.map(({ cause, recoveries: count }) => [cause, count])).toEqual([
      [spelt[0], 3],
      ...['ß', 'Größe', 'GRÖSSE', '失败', '?', '!'].map((cause) => [cause, 1]),
    ])
  })

  it('counts as returned only what failed after the action, however late it was reported', () => {
    const reported = (reference: string, occurredAt: string): Planted => ({
      reference,
      told: [
        ['2026-03-20', 'recovery.started', { occurredAt }],
        ['2026-03-25', 'root-cause.found', { cause: lost, action: carrier }],
      ],
    })
    const first = explained('1', '2026-03-02', '2026-03-05', [lost, carrier])
    const returned = (occurredAt: string) =>
      causesOf(plantedJournal(first, reported('2', occurredAt)), { period: march }).causes[0]?.returned
    expect(returned('2026-03-04T23:00:00Z'), 'before the action').toBe(0)
    expect(returned('2026-03-05T14:00:00+02:00'), 'at the same moment, by another clock').toBe(0)
    expect(returned('2026-03-05T14:00:01+02:00')).toBe(1)
  })

  it('leaves out drills unless asked, and what was withdrawn always', () => {
    const drill = explained('drill-20260310-a1b2c3', '2026-03-10', '2026-03-11', [lost, carrier])
    const { told } = explained('8', '2026-03-10', '2026-03-11', [lost, carrier])
    const withdrawn: Planted = { reference: '8', told: [...told, ['2026-03-12', 'recovery.withdrawn']] }
    const journal = plantedJournal(...story.slice(0, 1), drill, withdrawn)
    expect(causesOf(journal, { period: march }).causes[0]).toMatchObject({ recoveries: 1, returned: 0 })
    const withDrills = causesOf(journal, { period: march, drills: true })
    expect(withDrills.causes[0]).toMatchObject({ recoveries: 2, returned: 1 })
  })

  it('names what closed without a cause, but for what was withdrawn', () => {
    const closed = (reference: string, ...told: Planted['told']): Planted => ({
      reference,
      told: [['2026-03-02', 'recovery.started'], ...told, ['2026-03-05', 'recovery.closed']],
    })
    const journal = plantedJournal(
      closed('9'),
      closed('10', ['2026-03-03', 'recovery.withdrawn']),
      ...story.slice(0, 1),
    )
    expect(causesOf(journal, { period: march }).closedWithoutCause).toEqual(['recovery/shipment-delayed/9'])
    expect(causesOf(journal, { period: april }).closedWithoutCause).toEqual([])
  })
})
