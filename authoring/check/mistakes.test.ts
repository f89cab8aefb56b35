import { expect, test } from 'vitest'
import { z } from 'zod'
import { team } from '../../activities/directory/team.ts'
import { directoryOf } from '../../activities/directory.ts'
import { definePlaybook, letter, type Playbook, type PlaybookDefinition } from '../../playbooks/index.ts'
import { checkDecisions, checkPlaybook } from './index.ts'

const facts = z.object({ ticket: z.string(), price: z.object({ amount: z.int().min(0).max(300_00) }) })
type Definition = PlaybookDefinition<string, typeof facts>
type Telling = Parameters<Definition['messages']['apology']>[0]

const apology = ({ facts, customer, owner, opening }: Telling) => ({
  subject: `We spoilt your meal: ticket ${facts.ticket}`,
  text: letter(customer, owner, [
    opening > 0
      ? `You told us that ticket ${facts.ticket} is still not as it should be. I am sorry: that is our failure, twice over.`
      : `What we brought you for ticket ${facts.ticket} nobody could eat. I am sorry: we sent it out, and that is our failure.`,
    opening > 0
      ? 'My next step is to call you.'
      : 'My next step is to ask the kitchen how this could leave it.',
  ]),
})

/** It gives nothing, and says no more than it must. */
const small: Definition = {
  name: 'meal-spoilt',
  version: 1,
  facts,
  summary: ({ facts }) => `The meal of ticket ${facts.ticket} was spoilt`,
  owner: () => 'lena',
  actions: [{ id: 'ask', what: 'Ask the kitchen', run: async () => 'I have asked the kitchen.' }],
  promise: (_, { after }) => ({ what: 'you hear what the kitchen says', by: after({ businessDays: 3 }) }),
  messages: { apology },
}
const options = { seed: 1, directory: directoryOf(async () => team, true), program: null }

/** As JavaScript would define it: the compiler stops most of these before. */
const withMistake = (mistake: object): Playbook =>
  Reflect.apply(definePlaybook, undefined, [{ ...small, ...mistake }])

const euros = (units: number) => ({ amount: units * 100, currency: 'EUR' })
const credit = { id: 'credit', kind: 'credit', what: 'for your next meal', money: euros(30) }
const acceptWithin = { budget: 'PT1H', warnBefore: 'PT10M' }

test('a small playbook that gives nothing has nothing to correct, through all letters that come with Amends', async () => {
  const { findings } = await checkPlaybook(definePlaybook(small), options)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each<[string, object, string, RegExp]>([
  [
    'an async summary',
    { summary: async () => 'x' },
    'summary',
    /must be answered at once, .* leave out "async"/,
  ],
  ['async remedies', { remedies: async () => [] }, 'remedies', /leave out "async"/],
  ['an async owner', { owner: async () => 'lena' }, 'owner', /leave out "async"/],
  ['an owner that is not set', { owner: () => undefined }, 'owner', /^is missing: it must be a text$/],
  [
    'a condition that waits',
    { actions: [{ ...small.actions[0], when: async () => false }] },
    'actions.0.when',
    /leave out "async"/,
  ],
  [
    'a severity of its own',
    { severity: () => 'urgent' },
    'severity',
    /^must be "low", "medium", "high" or "critical", and is "urgent"$/,
  ],
  [
    'a sum that is no whole number',
    { remedies: () => [{ ...credit, money: { amount: 29.99, currency: 'EUR' } }] },
    'remedies.0.money.amount',
    /^must be a whole number, and is 29.99$/,
  ],
  [
    'a sum beside its field',
    { remedies: () => [{ id: 'credit', kind: 'credit', what: 'it', amount: 3000 }] },
    'remedies.0.amount',
    /^is not known here: there is .*money/,
  ],
  [
    'a gesture that costs money',
    { gesture: () => ({ id: 'wine', what: 'Send wine', by: 'owner', money: euros(20) }) },
    'gesture.money',
    /^is not known here: there is id, what, by$/,
  ],
  [
    'a refund without a sum',
    {
      remedies: () => [{ ...credit, kind: 'refund', money: undefined }],
      empowerment: { otherwise: euros(50) },
    },
    'remedies.credit.money',
    /^It is a refund without a sum: nothing is booked/,
  ],
  [
    'a credit of nothing',
    { remedies: () => [{ ...credit, money: euros(0) }], empowerment: { otherwise: euros(50) } },
    'remedies.credit.money',
    /^It gives nothing \(EUR 0\.00\), in every case/,
  ],
  [
    'a remedy of an opening that never comes',
    { remedies: () => [{ ...credit, round: 2 }], reopenings: 1 },
    'remedies.credit.round',
    /^It is kept for opening 2, and opening 1 is the last/,
  ],
  [
    'a summary with personal data',
    { summary: ({ customer }: { customer: { name: string } }) => `${customer.name} got a spoilt meal` },
    'summary',
    /^It names the customer, .* "Ana Trujillo got a spoilt meal"$/,
  ],
  [
    'a date that is none',
    { promise: () => ({ what: 'you hear from me', by: 'next week' }) },
    'promise.by',
    /^must be an ISO 8601 instant .*, and is "next week"$/,
  ],
])('%s is an error that names its field', async (_, mistake, where, what) => {
  const { findings } = await checkDecisions(withMistake(mistake), options)
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(errors.map((error) => error.where)).toEqual([where])
  expect(errors[0]?.what).toMatch(what)
})

test.each<[string, object, string, RegExp]>([
  [
    'a level of the ladder that is higher than anybody',
    {
      ladder: {
        levels: [
          { who: 'owner', acceptWithin },
          { who: { above: 7 }, acceptWithin },
        ],
        rounds: 1,
      },
    },
    'ladder.levels.1.who',
    /^Nobody in the directory has 7 levels above them/,
  ],
  [
    'a credit that may be nothing',
    {
      remedies: ({ severity }: Telling) => [{ ...credit, money: euros(severity === 'low' ? 0 : 3) }],
      empowerment: { otherwise: euros(50) },
    },
    'remedies.credit.money',
    /^It gives nothing \(EUR 0\.00\), in \d+ of \d+ cases/,
  ],
  [
    'a remedy in another currency than the limits',
    {
      remedies: () => [credit, { ...credit, id: 'voucher', money: { amount: 1000, currency: 'USD' } }],
      empowerment: { otherwise: euros(50) },
    },
    'remedies.voucher',
    /^It is given in USD, .* an approval in every case$/,
  ],
])('%s may be meant, and is a warning', async (_, mistake, where, what) => {
  const { findings } = await checkDecisions(withMistake(mistake), options)
  expect(findings).toEqual([
    expect.objectContaining({ where, severity: 'warning', what: expect.stringMatching(what) }),
  ])
})

test('a letter that cannot be written for some facts is found, however few they are', async () => {
  const rare = (telling: Telling) => {
    if (telling.facts.price.amount > 250_00) throw new Error('too dear to speak of')
    return apology(telling)
  }
  const { findings } = await checkPlaybook(withMistake({ messages: { apology: rare } }), options)
  expect(findings).toContainEqual(
    expect.objectContaining({ where: 'messages.apology', what: 'too dear to speak of', severity: 'error' }),
  )
})

test('a letter that is the same after an unhappy answer is told so, with what to do', async () => {
  const again = (telling: Telling) => apology({ ...telling, opening: 0 })
  const { findings } = await checkPlaybook(withMistake({ messages: { apology: again } }), options)
  expect(findings).toContainEqual(
    expect.objectContaining({
      where: 'messages.apology',
      what: expect.stringMatching(/^near-copy: .*\(after an unhappy answer, severity /),
      todo: expect.stringContaining('depend on `opening`'),
    }),
  )
})

test('a translation that leaves letters out says which come in the language of the playbook', async () => {
  const german = ({ facts, customer, owner }: Telling) => ({
    subject: `Ihr Essen war verdorben: Bon ${facts.ticket}`,
    text: letter(customer, owner, [
      `Das Essen zu Bon ${facts.ticket} konnte niemand essen. Es tut mir leid, das ist unser Fehler.`,
      'Als Nächstes frage ich die Küche, wie das passieren konnte.',
    ]),
  })
  const { findings } = await checkPlaybook(
    withMistake({ translations: { de: { apology: german } } }),
    options,
  )
  expect(findings).toContainEqual(
    expect.objectContaining({
      where: 'translations.de',
      severity: 'warning',
      what: expect.stringMatching(
        /^Whoever reads "de" gets some messages in "en": next-step, update, .*reminder/,
      ),
    }),
  )
})
