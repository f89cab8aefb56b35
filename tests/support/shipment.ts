import type { Failure } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import type { Offer } from '../../playbooks/playbook.ts'
import { after, before } from '../../time/dates.ts'

/** For tests: order 10380 of Northwind, a week late. */
export const shipmentFailure: Failure = {
  playbook: 'shipment-delayed',
  reference: '10380',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: {
    id: 'HUNGO',
    name: 'Patricia McKenna',
    email: 'patricia.mckenna@example.com',
    locale: 'en-IE',
    timeZone: 'Europe/Dublin',
  },
  facts: {
    orderId: '10380',
    orderedOn: '1996-12-12',
    requiredBy: '1997-01-09',
    shippedOn: '1997-01-16',
    daysLate: 7,
    total: { amount: 131_382, currency: 'USD' },
    freight: { amount: 3_503, currency: 'USD' },
    destination: { city: 'Cork', country: 'Ireland' },
    owner: '8',
  },
}

/** For tests: who signs. */
export const signatory = { id: '8', name: 'Laura Callahan', title: 'Inside Sales Coordinator' }

/** For tests: an offer as it is spoken where its date can be kept, or nobody knows one. */
export function spoken({ id, what, by, word, estimate }: Offer): SpokenPromise {
  const dates = { dueAt: by, atRiskAt: before(by, 'PT8H'), tellAt: before(by, 'PT4H') }
  return estimate === null ? { id, what: word, ...dates, unknown: true } : { id, what, ...dates }
}

/** For tests: the same order, delayed otherwise. Sums are in minor units. */
export function aShipment(changes: {
  daysLate: number
  total?: number
  freight?: number
  currency?: string
  unsent?: boolean
  /** Facts besides. */
  facts?: Failure['facts']
}): Failure {
  const { daysLate, total = 100_000, freight = 5_000, currency = 'USD', unsent = false, facts = {} } = changes
  return {
    ...shipmentFailure,
    facts: {
      ...shipmentFailure.facts,
      daysLate,
      shippedOn: unsent ? null : after('1997-01-09T00:00:00Z', `P${daysLate}D`).slice(0, 10),
      total: { amount: total, currency },
      freight: { amount: freight, currency },
      ...facts,
    },
  }
}
