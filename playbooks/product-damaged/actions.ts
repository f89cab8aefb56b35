import type { ActionDefinition, ActionTools, Situation } from '../playbook.ts'
import { bullets, sentence, signature } from '../words.ts'
import { isCollected, wayOf } from './decisions.ts'
import type { DamageFacts } from './facts.ts'

type Damage = Situation<DamageFacts>

/** What can be done at once. All of it is asking people: until they answer, nothing else may be told as done. */
export const damageActions: ActionDefinition<DamageFacts>[] = [
  {
    id: 'send-replacement',
    what: 'Have a replacement reserved, packed anew and sent first',
    when: ({ facts }) => wayOf(facts) === 'replace',
    async run(damage, tools) {
      const { dispatch } = damage.facts
      if (tools.opening > 0) return askForRecord(damage, tools)
      await ask(damage, tools, dispatch, 'reserve a replacement, and send it first', [
        'Reserve the same goods now, so that nobody else gets them.',
        'Look at them before they are packed, and pack them otherwise than the last time.',
        'Say when they have left, or what stands in the way. Hold them back at once should the customer choose their money.',
      ])
      return dispatch
        ? `I have asked ${dispatch.name} in writing to set a replacement aside for you, to look it over in person and to send it before all others.`
        : 'The replacement is on my own desk: I have it set aside for you, looked over and sent before all others.'
    },
    undo: (damage, tools) =>
      callOff(damage, tools, 'the replacement', [
        'Hold it back, and put the goods into stock again.',
        'Has it left already, let it go, and tell me so: the customer must hear what is on its way to them.',
      ]),
  },
  {
    id: 'find-another',
    what: 'Find out whether and when the same can be had again',
    when: ({ facts }) => wayOf(facts) === 'refund',
    async run(damage, tools) {
      const { dispatch } = damage.facts
      if (tools.opening > 0) return askForRecord(damage, tools)
      await ask(damage, tools, dispatch, 'can the same be had again, and when?', [
        'Look in every stock of ours, and ask the maker.',
        'Name what comes closest to it, for the case that the same cannot be had.',
        'Say what you learn before the call with the customer, also when it is nothing good.',
      ])
      return dispatch
        ? `I have asked ${dispatch.name} in writing to look for another one everywhere we can, so that you have a choice when we speak.`
        : 'I look for another one myself, everywhere we can, so that you have a choice when we speak.'
    },
    undo: (damage, tools) =>
      callOff(damage, tools, 'the search for another one', [
        'Look no further, and give up what is set aside for it. What you ordered of the maker, tell me.',
      ]),
  },
  {
    id: 'collect',
    what: 'Have the damaged goods collected at our cost',
    when: ({ facts }) => isCollected(facts),
    async run(damage, tools) {
      const { dispatch, hazard } = damage.facts
      if (tools.opening > 0) {
        await ask(damage, tools, dispatch, 'has it been collected?', ['Say when it was, or what is missing.'])
        return 'I have asked whether what broke has been taken off your hands.'
      }
      await ask(damage, tools, dispatch, 'a collection at the customer, at our cost', [
        'Prepare a collection at the door. The customer names the day and the hour; they pay and print nothing.',
        'Whoever collects brings a box: the customer does not have to pack.',
        ...(hazard ? ['It can hurt whoever handles it: send somebody who is equipped for it.'] : []),
      ])
      return dispatch
        ? `${dispatch.name} also has my request to prepare a collection at your door.`
        : 'The collection at your door is on my desk too.'
    },
    undo: (damage, tools) =>
      callOff(damage, tools, 'the collection at the customer', [
        'Send nobody. Is a day agreed on with the customer, tell me before you cancel it.',
      ]),
  },
  {
    id: 'tell-packing',
    what: 'Tell those who pack what broke, so that the next parcel is packed otherwise',
    async run(damage, tools) {
      const { packing } = damage.facts
      if (tools.opening > 0) {
        await ask(damage, tools, packing, 'what has changed in the way we pack?', [
          'Say what you changed since it happened, or what is in the way.',
        ])
        return 'I have asked what has changed in the way we pack.'
      }
      await ask(damage, tools, packing, 'how do we pack it from now on?', [
        'Find out how it was packed, and by which rule.',
        'Change the rule, and see that the next parcel to this customer is packed by the new one.',
        'Say what you changed. The customer hears it from the owner.',
      ])
      return packing
        ? `I have told ${packing.name} what broke, and asked for it to be packed otherwise from now on.`
        : 'I take it up in person with those who pack, so that it is packed otherwise from now on.'
    },
  },
]

/** The customer says that it is not right: whoever calls them must know all that happened. */
async function askForRecord(damage: Damage, tools: ActionTools): Promise<string> {
  await ask(damage, tools, damage.facts.dispatch, 'the customer says that it is not right', [
    'Gather all that is on record: how it was packed, who had it in hand, what was sent since, each message.',
    'Have it ready for the call with the customer.',
  ])
  return `I have asked for all that is on record about order ${damage.facts.orderId}, so that you need not tell any of it again.`
}

/** Nothing was damaged after all: whoever was asked need do no more. */
async function callOff(
  { facts, failure }: Damage,
  { opening, owner, write }: ActionTools,
  what: string,
  steps: string[],
): Promise<string> {
  const { orderId, dispatch } = facts
  const { name, email } = dispatch ?? owner
  // What is asked for after a reopening is word of it.
  const asked = opening > 0 ? `word of ${what}` : what
  await write({
    key: 'called-off',
    to: { name, email },
    subject: `Order ${orderId}: ${asked} is not needed any more`,
    text: [
      `${name},`,
      `I had asked you for ${asked}: order ${orderId} for ${failure.customer.name}. That is called off.`,
      bullets([
        ...(opening > 0 ? ['Look no further into it for me.'] : steps),
        'Where my letter has not reached you, there is nothing to do.',
      ]),
      signature(owner),
    ].join('\n\n'),
  })
  return `I have written to ${name} that ${asked} is called off.`
}

/** Writes to those who can help, or, where no one is named, to the owner. */
async function ask(
  { facts, failure, severity, history }: Damage,
  { owner, write }: ActionTools,
  colleague: { name: string; email: string } | undefined,
  question: string,
  steps: string[],
): Promise<void> {
  const { orderId, items, arrivedOn, damage, neededBy } = facts
  const { name, email } = colleague ?? owner
  const listed = items.map(({ name: thing, quantity }) => `${quantity} × ${thing}`)
  await write({
    key: 'request',
    to: { name, email },
    subject: `Order ${orderId} arrived damaged: ${question}`,
    text: [
      `${name},`,
      `Of order ${orderId} for ${failure.customer.name}, this arrived damaged on ${arrivedOn}${damage ? `, with ${damage}` : ''}. Severity: ${severity}.`,
      bullets(listed),
      ...(neededBy ? [`The customer needs it by ${neededBy}.`] : []),
      ...(history.repeats > 0 ? ['We have sent this customer damaged goods before.'] : []),
      `${sentence(question)} In particular:`,
      bullets(steps),
      signature(owner),
    ].join('\n\n'),
  })
}
