import { z } from 'zod'
import { definePlaybook } from '../../playbooks/index.ts'
import { letter } from '../../playbooks/words.ts'

/** For tests: how often the action of a stuck door fails before it does its work, and how often it was tried. */
export const lock = { failures: 0, tries: 0 }

/** For tests: a small playbook, most of whose letters are those that come with Amends. */
export const doorStuck = definePlaybook({
  name: 'door-stuck',
  version: 1,
  facts: z.object({ ticketId: z.string(), hours: z.int().positive(), owner: z.string() }),
  summary: ({ facts }) => `The door of ticket ${facts.ticketId} was stuck for ${facts.hours} hours`,
  subject: ({ facts }) => `the door of ticket ${facts.ticketId}`,
  severity: ({ history }) => (history.repeats > 0 ? 'high' : 'low'),
  owner: ({ facts }) => facts.owner,
  actions: [
    {
      id: 'oil',
      what: 'Oil the lock',
      async run({ facts }, { write }) {
        lock.tries += 1
        if (lock.tries <= lock.failures) throw new Error('the oil is used up')
        await write({
          key: 'locksmith',
          to: { name: 'Ivo Smit', email: 'ivo.smit@example.com' },
          subject: `Ticket ${facts.ticketId}`,
          text: 'Please oil the lock.',
        })
        return 'I have asked the locksmith to oil the lock of your door.'
      },
    },
  ],
  promise: (_, { after }) => ({ id: 'open', what: 'your door opens again', by: after({ businessDays: 2 }) }),
  remedies: ({ facts }) => [
    {
      id: 'rent',
      kind: 'credit',
      what: `for the hours before your door, ticket ${facts.ticketId}`,
      money: { amount: 2_000 * facts.hours, currency: 'EUR' },
    },
  ],
  reopenings: 1,
  empowerment: { otherwise: { amount: 10_000, currency: 'EUR' } },
  messages: {
    apology: ({ facts, customer, owner }) => ({
      subject: `Your door, ticket ${facts.ticketId}: we left you outside`,
      text: letter(customer, owner, [
        `The door of ticket ${facts.ticketId} was stuck, and you stood before it. That is our failure: we did not look after the lock.`,
        'I am sorry. You had a right to come in, and we kept you out.',
        'My next step is to have the lock oiled. I write to you as soon as I know when your door opens again.',
      ]),
    }),
  },
})
