import type { ActionDefinition, ActionTools, Situation } from '../playbook.ts'
import { bullets, counted, signature } from '../words.ts'
import type { ShipmentFacts } from './facts.ts'
import { notesFor } from './notes.ts'

type Shipment = Situation<ShipmentFacts>

/** What can be done at once. All of it is asking people: until they answer, nothing else may be told as done. */
export const shipmentActions: ActionDefinition<ShipmentFacts>[] = [
  {
    id: 'trace-parcel',
    what: 'Have the parcel found and put first',
    when: ({ facts }) => facts.shippedOn !== null,
    async run(shipment, tools) {
      const { carrier, dispatch } = shipment.facts
      const notes = notesFor(shipment.customer)
      if (tools.opening > 0) return askForRecord(shipment, tools)
      await ask(shipment, tools, 'where is it, and what brings it there sooner?', [
        `Ask ${carrier?.name ?? 'the carrier'} where the parcel is, and for a date of arrival that they stand by.`,
        'Have it put first on every leg that is left.',
        'Say what you learn, also when it is nothing good.',
      ])
      return dispatch ? notes.traceAsked(dispatch.name) : notes.traceOwn(carrier?.name)
    },
    undo: callOff,
  },
  {
    id: 'ship-first',
    what: 'Have the order packed and sent before all others',
    when: ({ facts }) => facts.shippedOn === null,
    async run(shipment, tools) {
      const { facts, severity } = shipment
      if (tools.opening > 0) return askForRecord(shipment, tools)
      const isGrave = severity === 'high' || severity === 'critical'
      await ask(shipment, tools, 'why is it still here, and when does it leave?', [
        'Have this order packed and sent before all others.',
        ...(isGrave ? ['Use the fastest service there is; the difference in cost is ours.'] : []),
        'Say when it has left, or what stands in the way.',
      ])
      const notes = notesFor(shipment.customer)
      return facts.dispatch ? notes.shipAsked(facts.dispatch.name) : notes.shipOwn
    },
    undo: callOff,
  },
]

/** The customer says that it is not right: whoever calls them must know all that happened. */
async function askForRecord(shipment: Shipment, tools: ActionTools): Promise<string> {
  await ask(shipment, tools, 'the customer says that it is not right', [
    'Gather all that is on record: each hand that the order went through, each promise, each message.',
    'Have it ready for the call with the customer.',
  ])
  return notesFor(shipment.customer).record(shipment.facts.orderId)
}

/** Writes to those who can help, or, where no one is named, to the owner. */
async function ask(
  { facts, failure, severity }: Shipment,
  { owner, write }: ActionTools,
  question: string,
  steps: string[],
): Promise<void> {
  const { orderId, daysLate, destination, requiredBy, shippedOn } = facts
  const { name, email } = facts.dispatch ?? owner
  const place = destination ? ` to ${destination.city}, ${destination.country},` : ''
  const state = shippedOn === null ? 'It has not been sent yet' : `It was sent on ${shippedOn}`
  await write({
    key: 'dispatch',
    to: { name, email },
    subject: `Order ${orderId}, ${counted(daysLate, 'day')} late: ${question}`,
    text: [
      `${name},`,
      `Order ${orderId}${place} for ${failure.customer.name} was needed by ${requiredBy}. ${state}. Severity: ${severity}.`,
      bullets(steps),
      signature(owner),
    ].join('\n\n'),
  })
}

/** Nothing was wrong after all: whoever was asked need do no more. */
async function callOff(
  { facts, failure }: Shipment,
  { opening, owner, write }: ActionTools,
): Promise<string> {
  const { orderId } = facts
  const { name, email } = facts.dispatch ?? owner
  const asked =
    opening > 0
      ? `for all that is on record about order ${orderId} for ${failure.customer.name}`
      : `to put order ${orderId} for ${failure.customer.name} before all others`
  await write({
    key: 'called-off',
    to: { name, email },
    subject: `Order ${orderId}: ${opening > 0 ? 'the record' : 'the haste'} that I asked for is called off`,
    text: [
      `${name},`,
      `I had asked you ${asked}. That is called off.`,
      bullets([
        'Drop what of it is not done yet, and treat the order like any other from here on.',
        'Leave what is done as it is: nothing has to be turned back.',
        'Where my letter has not reached you, there is nothing to do.',
      ]),
      signature(owner),
    ].join('\n\n'),
  })
  return `I have written to ${name} that order ${orderId} needs no more than any other.`
}
