import { expect, it } from 'vitest'
import { onEachStore } from '../tests/support/databases.ts'
import type { JournalRecord } from './index.ts'

function entry(id: string, at: string, changes: Partial<JournalRecord> = {}): JournalRecord {
  return {
    id,
    recovery: 'recovery/shipment-delayed/10248',
    opening: 0,
    playbook: 'shipment-delayed',
    customer: 'VINET',
    at,
    type: 'apology.delivered',
    data: { step: 'own-it', minutes: 4, late: false, note: null },
    ...changes,
  }
}

const early = entry('1', '2026-03-01T10:00:00.000Z')
const late = entry('2', '2026-03-02T10:00:00.000Z')

onEachStore((database) => {
  it('lists what happened in a recovery, in order of time', async () => {
    const { journal } = await database.open()
    const other = entry('1', '2026-03-01T10:00:00.000Z', { recovery: 'recovery/shipment-delayed/10249' })
    await journal.append([late, early, other])
    expect(await journal.ofRecovery(early.recovery)).toEqual([early, late])
    expect(await journal.ofRecovery(other.recovery)).toEqual([other])
  })

  it('appends an entry once, and the new ones beside it', async () => {
    const { journal } = await database.open()
    await journal.append([early])
    await journal.append([{ ...early, type: 'other' }, late])
    await journal.append([])
    expect(await journal.ofRecovery(early.recovery)).toEqual([early, late])
  })

  it('tells openings apart', async () => {
    const { journal } = await database.open()
    const again = { ...early, opening: 1, at: '2026-03-09T10:00:00.000Z' }
    await journal.append([early, again])
    expect(await journal.ofRecovery(early.recovery)).toEqual([early, again])
  })

  it('lists the recoveries that began for a customer in a period, each once, but for withdrawn ones', async () => {
    const { journal } = await database.open()
    const event = (reference: string, day: number, changes: Partial<JournalRecord> = {}) =>
      entry(changes.type ?? 'began', `2026-03-0${day}T10:00:00.000Z`, {
        recovery: `recovery/shipment-delayed/${reference}`,
        type: 'recovery.started',
        ...changes,
      })
    const withdrawn = { type: 'recovery.withdrawn' }
    await journal.append([
      event('opened-twice', 1),
      event('opened-twice', 3, { opening: 1 }),
      event('withdrawn', 2),
      event('withdrawn', 2, withdrawn),
      event('withdrawn-at-last', 2),
      event('withdrawn-at-last', 3, { opening: 1 }),
      event('withdrawn-at-last', 3, { opening: 1, ...withdrawn }),
      event('too-late', 5),
      event('of-another', 2, { customer: 'HUNGO' }),
      event('never-began', 2, { type: 'apology.delivered' }),
    ])
    const period = { from: '2026-03-01T00:00:00Z', to: '2026-03-05T00:00:00Z' }
    const found = await journal.failuresOf('VINET', period)
    expect(found.map(({ recovery }) => recovery.split('/')[2]).sort()).toEqual([
      'opened-twice',
      'withdrawn-at-last',
    ])
    expect(found[0]?.playbook).toBe('shipment-delayed')
  })

  it('lists what happened in a period: its start is inside, its end is not', async () => {
    const { journal } = await database.open()
    await journal.append([early, late])
    const within = (from: string, to: string) => journal.within({ from, to })
    expect(await within('2026-03-01T12:00:00+02:00', '2026-03-02T12:00:00+02:00')).toEqual([early])
    expect(await within('2026-03-01T10:00:00.001Z', '2026-03-02T10:00:00.001Z')).toEqual([late])
  })

  it('lists only what is asked for of a period', async () => {
    const { journal } = await database.open()
    const closed = entry('3', '2026-03-02T11:00:00.000Z', { type: 'recovery.closed' })
    await journal.append([early, late, closed])
    const period = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }
    expect(await journal.within(period, ['recovery.closed', 'recovery.started'])).toEqual([closed])
  })
})
