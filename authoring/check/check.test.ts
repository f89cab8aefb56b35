import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { team } from '../../activities/directory/team.ts'
import { directoryOf } from '../../activities/directory.ts'
import { definePlaybook, letter, type Playbook, type PlaybookDefinition } from '../../playbooks/index.ts'
import type { Found } from './finding.ts'
import { checkDecisions, checkPlaybook, type Finding } from './index.ts'

const facts = z.object({
  visitId: z.string().min(1),
  product: z.string().min(1),
  daysLate: z.int().min(1).max(9),
})
type Definition = PlaybookDefinition<string, typeof facts>
type Telling = Parameters<Definition['messages']['apology']>[0]

const officeHours = {
  timeZone: 'Europe/Berlin',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
}

const apology = ({ facts, customer, owner, summary, opening }: Telling, more: string | null = null) => ({
  subject: 'We did not come, and that is our failure',
  text: letter(customer, owner, [
    opening > 0
      ? `You told us that visit ${facts.visitId} is still not as it should be. We have not put it right, and that is our failure.`
      : `${summary}. You waited for us for nothing, and that is our failure: you did your part, and we did not do ours.`,
    opening > 0
      ? 'I am sorry that you had to write to us about it at all.'
      : 'I am sorry. A day at home cannot be given back, and you had planned yours around us.',
    more,
    `My next step is to find out who can come for ${facts.product}. You hear from me again with what I have set in motion.`,
  ]),
})

const good: Definition = {
  name: 'visit-missed',
  version: 1,
  facts,
  summary: ({ facts }) => `Nobody came for visit ${facts.visitId} to look at ${facts.product}`,
  subject: ({ facts }) => `visit ${facts.visitId}`,
  owner: () => 'lena',
  calendar: () => officeHours,
  actions: [
    {
      id: 'find-slot',
      what: 'Find the next free slot',
      run: async () => 'I have asked for the next free slot.',
    },
  ],
  promise: (_, { after }) => ({ what: 'somebody is at your door', by: after({ businessDays: 3 }) }),
  remedies: ({ facts }) => [
    {
      id: 'visit-free',
      kind: 'gift',
      what: `visit ${facts.visitId}`,
      money: eur(facts.daysLate > 5 ? 40 : 20),
    },
  ],
  empowerment: { otherwise: eur(50) },
  gesture: ({ severity }) =>
    severity === 'critical' ? { id: 'call', what: 'Call the customer in person', by: 'leader' } : null,
  messages: { apology: (telling) => apology(telling) },
}

function fail(why: string): never {
  throw new Error(why)
}

function eur(units: number) {
  return { amount: units * 100, currency: 'EUR' }
}

const directory = directoryOf(async () => team, true)

const options = { seed: 1, directory, program: null }

/** All that is found in a playbook that differs from the good one. */
const check = (broken: Partial<Definition>) => checkPlaybook(definePlaybook({ ...good, ...broken }), options)

/** What is found without looking at messages, which takes most of the time. */
const decisions = (broken: Partial<Definition>, program: string | null = null) =>
  checkDecisions(definePlaybook({ ...good, ...broken }), { ...options, program })

const withSeverity = <T extends Found>(findings: readonly T[], wanted: Found['severity']): T[] =>
  findings.filter(({ severity }) => severity === wanted)

test('finds nothing to correct in a small playbook that is well, and says how hard it looked', async () => {
  const report = await check({})
  expect(withSeverity(report.findings, 'error')).toEqual([])
  expect(report).toMatchObject({ playbook: 'visit-missed', version: 1, languages: ['en'] })
  expect(report.cases).toBeGreaterThan(100)
  expect(report.messages).toBeGreaterThan(30)
})

test('finds the same again with the same seed', async () => {
  const broken = { promise: () => ({ what: 'somebody is at your door', by: '2026-03-08T12:00:00Z' }) }
  const [first, second] = [await decisions(broken), await decisions(broken)]
  expect(first.findings.length).toBeGreaterThan(0)
  expect(second.findings).toEqual(first.findings)
})

describe('a broken playbook', () => {
  test.each<[string, Partial<Definition>, Pick<Finding, 'where' | 'severity'>, RegExp]>([
    [
      'that promises what falls due before the first update',
      { pace: { update: { budget: { businessDays: 5 }, warnBefore: 'PT4H' } } },
      { where: 'pace.update', severity: 'error' },
      /^At every severity, in every case: the promise falls due .* before the first update \(5 business days\)/,
    ],
    [
      'whose approvals take longer than the step',
      {
        pace: { task: { budget: 'PT40H', warnBefore: 'PT2H' } },
        remedies: () => [{ id: 'credit', kind: 'credit', what: 'the visit', money: eur(60) }],
        empowerment: { otherwise: eur(50), titles: { 'Chief Operating Officer': eur(500) } },
      },
      { where: 'pace.task', severity: 'error' },
      /an approval may take longer \(2 hours to accept, then 40 hours\) than "make-it-right"/,
    ],
    [
      'whose ladder is climbed for longer than the step may take',
      {
        ladder: {
          levels: [{ who: 'owner', acceptWithin: { budget: 'PT3H', warnBefore: 'PT1H' } }],
          rounds: 12,
        },
      },
      { where: 'ladder', severity: 'error' },
      /a task that nobody accepts climbs the ladder for longer/,
    ],
    [
      'whose customers are to be answered before a second person is asked',
      { paceBySeverity: { critical: { answer: { budget: 'PT1H', warnBefore: 'PT20M' } } } },
      { where: 'ladder.levels.0.acceptWithin', severity: 'error' },
      /^At severity critical, in every case: a customer is to be answered \(1 hour\)/,
    ],
    [
      'that must act before it must apologize',
      { pace: { act: { budget: 'PT10M', warnBefore: 'PT2M', roundTheClock: true } } },
      { where: 'pace.act', severity: 'error' },
      /acted \(10 minutes\) before we must have apologized \(15 minutes\)/,
    ],
    [
      'whose warning needs more working time than there is',
      { pace: { gesture: { budget: { businessDays: 1 }, warnBefore: 'PT20H' } } },
      { where: 'pace.gesture.warnBefore', severity: 'error' },
      /The warning \(20 hours before the end\) comes when the clock starts, always/,
    ],
    [
      'that promises a Sunday on which nobody works',
      { promise: () => ({ what: 'somebody is at your door', by: '2026-03-08T12:00:00Z' }) },
      { where: 'promise.by', severity: 'error' },
      /A date that cannot be kept is promised, in every case, and moved: 2026-03-08T12:00:00Z becomes/,
    ],
    [
      'that gives more than anybody may give',
      { remedies: ({ severity }) => (severity === 'high' ? [credit(900)] : [credit(20)]) },
      { where: 'remedies', severity: 'error' },
      /^At severity high, in every case: what is given \(credit EUR 900.00\) is more than Ruth Okafor, Chief Operating Officer/,
    ],
    [
      'that lets nobody give anything alone',
      { remedies: () => [credit(900)] },
      { where: 'empowerment', severity: 'warning' },
      /Nobody may give anything alone/,
    ],
    [
      'that has nothing to do for some failures',
      { actions: [{ ...findSlot(), when: ({ facts }) => facts.daysLate > 5 }] },
      { where: 'actions', severity: 'error' },
      /none of them applies to this failure/,
    ],
    [
      'that throws for facts that its schema accepts',
      {
        summary: ({ facts }) =>
          `Nobody came ${['once', 'twice'][facts.daysLate]?.toUpperCase() ?? fail('too late')}`,
      },
      { where: 'summary', severity: 'error' },
      /^too late$/,
    ],
    [
      'whose facts nobody could report',
      { facts: facts.refine(() => false, 'is never right') },
      { where: 'facts', severity: 'error' },
      /^Nothing could be tried/,
    ],
    [
      'with a stock phrase in its apology',
      { messages: { apology: (telling) => apology(telling, 'We apologise for any inconvenience.') } },
      { where: 'messages.apology', severity: 'error' },
      /stock-phrase: "[^"]*any inconvenience/,
    ],
    [
      'that names a date which nobody keeps',
      { messages: { ...good.messages, 'follow-up': (telling) => apology(telling, 'I call you on Friday.') } },
      { where: 'messages.follow-up', severity: 'error' },
      /unkept-date: "[^"]*Friday"/,
    ],
    [
      'that makes a stock phrase of what changes',
      {
        messages: {
          ...good.messages,
          'follow-up': (telling) =>
            apology(telling, telling.topic.change === null ? 'Is it right now?' : 'We take this seriously.'),
        },
      },
      { where: 'messages.follow-up', severity: 'error' },
      /stock-phrase/,
    ],
    [
      'with a translation that fails the gate',
      {
        translations: {
          de: {
            apology: (telling) => ({
              subject: 'Termin',
              text: letter(telling.customer, telling.owner, [
                'Wir entschuldigen uns für etwaige Unannehmlichkeiten.',
              ]),
            }),
          },
        },
      },
      { where: 'translations.de.apology', severity: 'error' },
      /stock-phrase/,
    ],
    [
      'whose plainest words are none',
      {
        fallback: (_, { customer, owner }) => ({
          subject: 'Your visit',
          text: letter(customer, owner, ['Thank you for your patience.']),
        }),
      },
      { where: 'fallback.apology', severity: 'error' },
      /owns-failure|says-sorry|stock-phrase/,
    ],
  ])('%s', async (_, broken, expected, what) => {
    const isWords = /^(messages|translations|fallback)/.test(expected.where)
    const { findings } = await (isWords ? check(broken) : decisions(broken))
    const found = findings.filter(
      ({ where, severity }) => where === expected.where && severity === expected.severity,
    )
    expect(found.map((finding) => finding.what).join('\n') || findings).toMatch(new RegExp(what, 'm'))
    for (const { todo } of findings) expect(todo).toMatch(/\w/)
  })

  function credit(units: number) {
    return { id: 'credit', kind: 'credit' as const, what: 'the visit', money: eur(units) }
  }
  function findSlot() {
    return { id: 'find-slot', what: 'Find a slot', run: async () => 'I have asked for one.' }
  }
})

test('names actions, remedies and gestures that no case calls for', async () => {
  const program = `
    // { id: 'in-a-comment', kind: 'gift', what: '' }
    actions: [
      { id: 'find-slot', what: 'Find a slot', run: async () => { return 'Asked.' } },
      { id: 'never-run', what: 'Do more', when: ({ facts }) => facts.daysLate > 9, async run() { return '' } },
    ],
    remedies: () => [{ id: 'visit-free', kind: 'gift', what: 'it' }, { id: 'never-given', what: 'it', kind: 'refund' }],
    gesture: () => choose({ id: 'call', what: 'Call', by: 'leader' }, { id: 'never-made', what: 'Write', by: 'owner' }),
    promise: () => ({ id: 'other', what: 'it', by: after({ businessDays: 1 }) }),
  `
  const { findings, tried } = await decisions({}, program)
  const unreached = findings.filter(({ what }) => what.includes('never'))
  expect(unreached.map(({ where }) => where)).toEqual([
    'actions.never-run',
    'remedies.never-given',
    'gesture.never-made',
  ])
  expect(
    unreached.every(({ severity, what }) => severity === 'warning' && what.includes(String(tried))),
  ).toBe(true)
})

test('says which rules cannot be applied to a language', async () => {
  const playbook: Playbook = definePlaybook({
    ...good,
    translations: {
      fr: { update: () => ({ subject: 'Visite', text: 'Bonjour Ana Trujillo, rien de nouveau.' }) },
    },
  })
  const { findings, languages } = await checkPlaybook(playbook, options)
  expect(languages).toEqual(['en', 'fr'])
  expect(findings).toContainEqual(
    expect.objectContaining({
      where: 'translations',
      severity: 'warning',
      what: expect.stringMatching(/"fr" .*says-sorry/),
    }),
  )
})
