import { team } from '../../activities/directory/team.ts'
import type { Answers } from './answers.ts'

export { type Answers, type Asked, answers, questions, usualAnswers } from './answers.ts'

/** A playbook that works, for its author to go on with. */
export function playbookProgram({ name, title, thing, owner, days }: Answers): string {
  const what = `${inTemplate(thing)} \${facts.number}`
  return `${importing('definePlaybook, letter', 'amends/playbooks')}
${importing('z', 'zod')}

/** In cents, as all money is. */
const euros = (units: number) => ({ amount: units * 100, currency: 'EUR' })

/** ${title.replaceAll('*/', '')}. */
export const ${identifier(name)} = definePlaybook({
  name: '${name}',
  /** Raise it when messages or actions change their meaning: recoveries that run keep the one they began with. */
  version: 1,

  /** What whoever reports such a failure must tell. All types below follow from it. */
  facts: z.object({
    /** What your records call the one that failed. */
    number: z.string().min(1),
  }),
  summary: ({ facts }) => \`${inTemplate(title)}: ${what}\`,
  subject: ({ facts }) => \`${what}\`,
  severity: ({ history }) => (history.repeats > 0 ? 'high' : 'medium'),
  owner: () => ${quoted(owner)},

  /** What is done at once: ordinary async functions. They may run more than once, and return what the customer may read. */
  actions: [
    {
      id: 'look-into-it',
      what: 'Look into it',
      run: async ({ facts }) => \`I have begun to look into what happened with ${what}.\`,
    },
  ],

  /** What the customer can count on, by a date that you can keep. */
  promise: ({ facts }, { after }) => ({
    what: \`you hear from me what I can do about ${what}\`,
    by: after({ businessDays: ${days} }),
  }),
${days === 1 ? soon : ''}
  /** What is given, once it is acted; what an owner may not give alone, somebody above them approves. */
  remedies: ({ facts }) => [
    { id: 'credit', kind: 'credit', what: \`for our failure with ${what}\`, money: euros(20) },
  ],
  empowerment: { otherwise: euros(50) },

  /** The letters that are left out here come with Amends. Read this one aloud: would you forgive this company? */
  messages: {
    apology: ({ facts, customer, owner, opening }) => ({
      subject: \`We failed you with ${what}\`,
      text: letter(customer, owner, [
        // One for each time that we begin: at first, and after each unhappy answer.
        [
          \`We failed you with ${what}. You did your part, and we did not do ours. I am sorry.\`,
          \`You told us that ${what} is still not as it should be. So we have not put it right, and I am sorry.\`,
        ][opening] ?? \`I am sorry: twice we thought that ${what} was put right, and twice we were the ones who got it wrong.\`,
        [
          'It cost you time and trust, and neither was ours to take.',
          'You should never have had to write to us about it again.',
        ][opening] ?? 'Now it is our turn to listen, before anything else is done.',
        \`I am \${owner.name}, and I answer for it from here. My next step is to find out what happened and what I can do about it; then I write to you again. What you need to tell me, answer to this message: it comes to me.\`,
      ]),
    }),
  },
})
`
}

/** The usual rhythm of updates is longer than the shortest promise. */
const soon = `
  /** The customer hears from us as often as this, news or not: the usual two days would come after the promise is due. */
  pace: { update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' } },
`

/** Its test, which tells what happens as a story. */
export function testProgram({ name, thing, owner }: Answers): string {
  const playbook = identifier(name)
  const hasTeam = team.people.some(({ id, reportsTo }) => id === owner && reportsTo !== undefined)
  const begins = hasTeam ? 'facts, reference' : 'facts, reference, directory'
  return `${importing('startRecovery', 'amends/testing')}
${importing('expect, test', 'vitest')}
${importing(playbook, `./${name}.js`)}

const facts = { number: '10249' }
const reference = 'number-10249'
${hasTeam ? '' : teamOf(owner)}
test('the customer hears that it was our failure, what comes next, and is asked in the end', async () => {
  const recovery = await startRecovery(${playbook}, { ${begins} })
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])
  expect(recovery.messages[0]?.text).toContain(${quoted(`${thing} 10249`)})

  await recovery.owner.keepsPromise()
  expect(recovery.grants.map(({ remedy }) => remedy)).toEqual(['credit'])

  await recovery.advance({ businessDays: 3 })
  expect(recovery.messages.at(-1)?.kind).toBe('follow-up')
  expect(recovery.problems).toEqual([])
})

test('whoever is unhappy with it hears from us again, one level higher', async () => {
  const recovery = await startRecovery(${playbook}, { ${begins} })
  const first = recovery.owner.id
  await recovery.owner.keepsPromise()
  await recovery.advance({ businessDays: 3 })
  await recovery.customer.writes('No, it is not right yet.', { satisfied: false })
  expect(recovery.owner.id).not.toBe(first)

  await recovery.owner.keepsPromise()
  await recovery.advance({ businessDays: 3 })
  await recovery.customer.writes('Still not.', { satisfied: false })
  expect(recovery.messages.filter(({ kind }) => kind === 'apology')).toHaveLength(3)
  expect(recovery.problems).toEqual([])
})
`
}

/** People for a test whose owner is not of the made-up team, or has nobody above them there. */
const teamOf = (owner: string): string => `/** Whoever owns it, and somebody above them. */
const directory = {
  people: [
    { id: ${quoted(owner)}, name: 'Kim Berg', email: 'kim@example.com', title: 'Customer Care', reportsTo: 'above them' },
    { id: 'above them', name: 'Noor Aziz', email: 'noor@example.com', title: 'Head of Customer Care' },
  ],
}
`

const importing = (what: string, from: string): string => `import { ${what} } from '${from}'`

/** `visit-missed` as `visitMissed`; one word alone may be a word of the language, and a few are what a program imports. */
function identifier(name: string): string {
  const camel = name.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase())
  return camel === name || imported.includes(camel) ? `${camel}Playbook` : camel
}

const imported = ['definePlaybook', 'startRecovery']

const inTemplate = (text: string): string => text.replace(/[`\\]|\$\{/g, (sign) => `\\${sign}`)

const quoted = (text: string): string => `'${text.replace(/['\\]/g, (sign) => `\\${sign}`)}'`
