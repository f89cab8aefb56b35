import { expect, it } from 'vitest'
import { explained, plantedJournal } from '../../tests/support/planted-journal.ts'
import { overviewOf } from './overview.ts'

const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }

it('counts what began and how it stands, promises kept in time, and breaches by kind', () => {
  const journal = plantedJournal(
    explained('1', '2026-03-02', '2026-03-05', ['Overlooked', 'A list']),
    explained('2', '2026-03-30', '2026-04-05', ['Overlooked', 'A list']),
    explained('3', '2026-02-02', '2026-03-05', ['Overlooked', 'A list']),
    {
      reference: '4',
      playbook: 'system-down',
      told: [
        ['2026-03-02', 'recovery.started'],
        ['2026-03-03', 'promise.broken', { promise: 'arrival' }],
        ['2026-03-04', 'promise.broken', { promise: 'arrival' }],
        ['2026-03-05', 'promise.kept', { promise: 'arrival', late: true }],
        ['2026-03-05', 'promise.kept', { promise: 'call', late: false }],
        ['2026-03-05', 'clock.breached', { clock: 'own-it@0' }],
        ['2026-03-05', 'clock.breached', { clock: 'task:system-down/4/0-1#2' }],
        ['2026-03-06', 'clock.breached', { clock: 'task:system-down/4/0-1#3' }],
        ['2026-03-07', 'recovery.handed-over'],
        ['2026-03-09', 'recovery.closed'],
      ],
    },
    { reference: 'drill-1', told: [['2026-03-02', 'recovery.started']] },
  )
  expect(overviewOf(journal, { period })).toEqual({
    period,
    playbooks: [
      { playbook: 'shipment-delayed', began: 2, standings: { open: 1, satisfied: 1 } },
      { playbook: 'system-down', began: 1, standings: { 'handed-over': 1 } },
    ],
    promises: { kept: 1, broken: 1, released: 0, share: 0.5 },
    breaches: [
      { clock: 'task', count: 2 },
      { clock: 'own-it', count: 1 },
    ],
  })
  expect(overviewOf([], { period })).toEqual({
    period,
    playbooks: [],
    promises: { kept: 0, broken: 0, released: 0, share: null },
    breaches: [],
  })
})
