import type { Failure } from '../../model/failure.ts'

/** For tests: the payments API has been down for three quarters of an hour, and nobody knows until when. */
export const outageFailure: Failure = {
  playbook: 'system-down',
  reference: 'INC-204.ANATR',
  occurredAt: '2026-11-22T10:05:00Z',
  customer: {
    id: 'ANATR',
    name: 'Ana Trujillo',
    email: 'ana.trujillo@example.com',
    locale: 'en-GB',
    timeZone: 'Europe/Madrid',
  },
  facts: {
    service: 'the payments API',
    incident: 'INC-204',
    state: 'down',
    affected: 'take card payments',
    startedAt: '2026-11-22T10:05:00Z',
    restoredAt: null,
    expectedAt: null,
    monthlyFee: { amount: 90_000, currency: 'USD' },
    repair: { name: 'Priya Nair', email: 'priya.nair@example.com' },
    owner: 'lena',
  },
}

/** For tests: the same outage with other facts. */
export const anOutage = (facts: Failure['facts'] = {}, failure: Partial<Failure> = {}): Failure => ({
  ...outageFailure,
  ...failure,
  facts: { ...outageFailure.facts, ...facts },
})
