import { describe, expect, test } from 'vitest'
import type { Failure } from '../../model/failure.ts'
import type { SpokenPromise } from '../../model/message.ts'
import { checkMessage, type OutgoingMessage } from '../../sincerity/index.ts'
import { aShipment, shipmentFailure, signatory, spoken } from '../../tests/support/shipment.ts'
import type { CustomerMessageKind } from '../playbook.ts'
import { shipmentDelayed } from '../shipment-delayed.ts'

const now = '2026-11-23T09:20:00.000Z'
const failures: Record<string, Failure> = {
  'a day': aShipment({ daysLate: 1 }),
  'four days': aShipment({ daysLate: 4 }),
  'a week': shipmentFailure,
  'three weeks': aShipment({ daysLate: 21 }),
  'not sent': aShipment({ daysLate: 2, unsent: true }),
  'no freight': aShipment({ daysLate: 1, freight: 0 }),
  'nobody knows how': aShipment({ daysLate: 9, facts: { arrivalUnknown: true } }),
}
/** A long recovery: a dozen updates, as many new dates and broken promises as there may be. */
const story: CustomerMessageKind[] = [
  'apology',
  'next-step',
  ...Array<CustomerMessageKind>(8).fill('update'),
  'new-date',
  ...Array<CustomerMessageKind>(2).fill('update'),
  'new-date',
  ...Array<CustomerMessageKind>(2).fill('update'),
  'broken-promise',
  'remedy',
  'broken-promise',
  'follow-up',
  'reminder',
  'answer',
]

describe.each(Object.entries(failures))('%s late', (_late, failure) => {
  test.each([0, 1, 2])('all that is written passes the gate, one after the other, opening %i', (opening) => {
    const earlier: string[] = []
    const sent: CustomerMessageKind[] = []
    for (const kind of story) {
      const message = written(failure, kind, opening, sent)
      const { findings } = checkMessage({ ...message, earlier })
      expect({ kind, at: sent.length, findings }).toEqual({ kind, at: sent.length, findings: [] })
      earlier.push(message.text)
      sent.push(kind)
    }
  })

  test('also when it is reopened twice, with all that was written before', () => {
    const earlier: string[] = []
    for (const opening of [0, 1, 2]) {
      for (const kind of ['apology', 'next-step', 'remedy', 'follow-up'] as const) {
        const message = written(failure, kind, opening, [])
        const { findings } = checkMessage({ ...message, earlier })
        expect({ kind, opening, findings }).toEqual({ kind, opening, findings: [] })
        earlier.push(message.text)
      }
    }
  })

  test('also where nothing was done or given', () => {
    for (const kind of ['next-step', 'remedy'] as const)
      for (const opening of [0, 1, 2])
        expect(checkMessage(written(failure, kind, opening, [], true)).findings).toEqual([])
  })
})

/** A message as `compose` would hand it to the gate. */
function written(
  failure: Failure,
  kind: CustomerMessageKind,
  opening: number,
  sent: CustomerMessageKind[],
  isEmpty = false,
): OutgoingMessage {
  const shipment = shipmentDelayed.consider(failure)
  const { calendar, remedies } = shipment.decide(signatory)
  const offer = (previous: SpokenPromise[]): SpokenPromise[] =>
    shipment.offers({ now, opening }, calendar, previous).map(spoken)
  const made = offer([])
  const moved = offer(made)
  const isMoved = kind === 'new-date' || kind === 'broken-promise'
  const words = shipment.message(kind, {
    owner: signatory,
    now,
    opening,
    sent,
    promises: isMoved ? moved : made,
    topic: {
      done: isEmpty ? [] : [{ action: 'trace-parcel', note: 'I asked our warehouse' }],
      promises: made,
      remedies: isEmpty ? [] : remedies.filter(({ round }) => round === opening),
      text: 'Both boxes are on the same lorry.',
    },
  })
  return {
    kind,
    locale: failure.customer.locale,
    ...words,
    customer: { name: failure.customer.name },
    failure: { reference: failure.reference, summary: shipment.summary },
    owner: { name: signatory.name },
    promises: [...made, ...moved].map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: now,
    timeZone: failure.customer.timeZone,
  }
}
