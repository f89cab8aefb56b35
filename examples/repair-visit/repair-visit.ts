import { defineEffect, definePlaybook, letter, NotPossible, spokenInstant } from 'amends/playbooks'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })
const hourMs = 60 * 60 * 1000

const facts = z.object({
  orderId: z.string().min(1),
  /** What we sold, as part of a sentence: "your washing machine". */
  appliance: z.string().min(1),
  dispatcher: z.object({ name: z.string().min(1), email: z.email() }),
  /** When a technician is free next, and who; null: nobody is. */
  nextVisit: z.object({ technician: z.string().min(1), slot: instant }).nullable(),
  owner: z.string().min(1),
})

/** Something that we sold broke in its first days: a technician comes and repairs it. */
export const repairVisit = definePlaybook({
  name: 'repair-visit',
  version: 1,
  facts,
  summary: ({ facts }) => `Order ${facts.orderId} broke in its first days`,
  subject: ({ facts }) => `order ${facts.orderId}`,
  owner: ({ facts }) => facts.owner,

  steps: { act: 'northwind.visit.1' },
  effects: {
    'book-visit': defineEffect({
      facts,
      input: z.object({ work: z.string() }),
      output: z.object({ slot: instant, dayBefore: instant, technician: z.string() }),
      async run({ facts, failure }, { work }, { owner, write }) {
        const { dispatcher, nextVisit, appliance } = facts
        if (!nextVisit) throw new NotPossible('no technician is free')
        const { technician, slot } = nextVisit
        await write({
          key: 'dispatcher',
          to: dispatcher,
          subject: `${technician} for ${failure.customer.name}`,
          text: `${dispatcher.name},\n\n${work}. Please send ${technician} at ${slot} to repair ${appliance}.\n\n${owner.name}`,
        })
        return { slot, technician, dayBefore: new Date(Date.parse(slot) - 24 * hourMs).toISOString() }
      },
      rehearse: () => ({
        slot: '2030-01-02T10:00:00Z',
        dayBefore: '2030-01-01T10:00:00Z',
        technician: 'a technician',
      }),
    }),
    'confirm-visit': defineEffect({
      facts,
      input: z.object({ slot: z.string() }),
      output: z.null(),
      async run({ facts: { dispatcher, orderId } }, { slot }, { owner, write }) {
        await write({
          key: 'confirmation',
          to: dispatcher,
          subject: `Order ${orderId}: the visit stands?`,
          text: `${dispatcher.name},\n\nThe customer counts on ${slot}. Should anything be in the way, tell me today.\n\n${owner.name}`,
        })
        return null
      },
      rehearse: () => null,
    }),
  },
  actions: [
    {
      id: 'by-visit',
      what: 'Have it repaired by a visit',
      run: async () => 'I have a technician come to you.',
    },
  ],

  promise: ({ facts }, ask) => ({
    id: 'visit',
    what: `${facts.appliance} works`,
    by: ask.after({ businessDays: 3 }),
  }),
  remedies: ({ facts }) => [
    {
      id: 'trouble',
      kind: 'credit',
      what: `for the days without ${facts.appliance}`,
      money: { amount: 30_00, currency: 'EUR' },
    },
  ],
  empowerment: { otherwise: { amount: 50_00, currency: 'EUR' } },
  reopenings: 1,
  messages: {
    apology: ({ facts, customer, owner, opening }) => ({
      subject: `What we sold you broke: order ${facts.orderId}`,
      text: letter(customer, owner, [
        opening > 0
          ? `You say that ${facts.appliance} is still not as it should be. I am sorry: first we failed you by what we sold you, and then by the repair.`
          : `You have hardly had ${facts.appliance} from order ${facts.orderId}, and it is broken. We sold it to you, so that is our failure, and I am sorry.`,
        opening > 0
          ? `I am ${owner.name}, and order ${facts.orderId} is mine from now on. My next step is to send somebody else, who looks at it anew.`
          : `I am ${owner.name}, and I see to it from here. My next step is to find a technician who comes to you and repairs it. I write to you as soon as I know who and when.`,
      ]),
    }),
    // The usual letter speaks of updates at a steady pace: here the day before is the next that the customer hears.
    'next-step': ({ facts, customer, owner, promises: [promised], topic, opening }) => ({
      subject: `Order ${facts.orderId}: ${opening > 0 ? 'who comes this time' : 'who comes, and when'}`,
      text: letter(customer, owner, [
        opening > 0
          ? `We failed you twice with order ${facts.orderId}, and a second repair should not be needed at all. ${topic.done.map(({ note }) => note).join(' ')}`
          : `You should not have to wait long with ${facts.appliance} from order ${facts.orderId} broken. ${topic.done.map(({ note }) => note).join(' ')}`,
        promised
          ? `What you can count on: ${promised.what} by ${spokenInstant(promised.dueAt, customer)}.`
          : 'I have no time for it yet that I could stand by, so I give you none.',
        opening > 0
          ? 'My next step is to make sure the day before that it stays so, and to write to you.'
          : 'My next step is to have the visit confirmed the day before, and I write to you then. Should anything change, you hear it from me first.',
      ]),
    }),
  },
})
