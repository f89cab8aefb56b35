import { describe, expect, test } from 'vitest'
import { anOutage } from '../../tests/support/outage.ts'
import { systemDown } from '../system-down.ts'

describe('facts that contradict themselves', () => {
  test.each([
    ['facts.restoredAt: lies before startedAt', { restoredAt: '2026-11-22T10:00:00Z' }],
    ['facts.expectedAt: lies before startedAt', { expectedAt: '2026-11-22T10:00:00Z' }],
    ['facts.startedAt: an instant such as 2026-11-22T10:05:00Z', { startedAt: '2026-11-22' }],
    ['facts.affected: a few words that a sentence can hold', { affected: 'take card payments.' }],
    ['facts.service: a few words that a sentence can hold', { service: '' }],
    ['facts.incident: a number such as INC-204', { incident: 'the one of today' }],
    ['facts.state', { state: 'restored' }],
    ['facts.creditTable', { creditTable: '1999-1' }],
    ['facts.holidays.0: a calendar date such as 2026-11-30', { holidays: ['25.12.'] }],
  ])('are refused: %s', (message, facts) => {
    expect(() => systemDown.consider(anOutage(facts))).toThrow(message)
  })
})
