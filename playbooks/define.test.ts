import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { Severity } from '../model/base.ts'
import type { Calendar, Weekday } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import type { Level } from '../model/plan.ts'
import { definePlaybook } from './define.ts'
import { defineEffect } from './effect.ts'
import type { Estimate, PlaybookDefinition, PromiseAsk, PromiseOffer, RemedyOffer } from './playbook.ts'
import { letter } from './words.ts'

const facts = z.object({ ticket: z.string(), hours: z.int().positive(), team: z.string() })
type Definition = PlaybookDefinition<'door-stuck', typeof facts>

const note = () => ({ subject: 'Your door', text: 'It was us.' })
const usd = (amount: number) => ({ amount, currency: 'USD' })

const definition: Definition = {
  name: 'door-stuck',
  version: 1,
  facts,
  summary: ({ facts: { ticket } }) => `Door ${ticket} is stuck`,
  severity: ({ facts: { hours } }) => (hours > 5 ? 'high' : 'low'),
  owner: ({ facts: { team } }) => team,
  actions: [{ id: 'open', what: 'Open the door', run: () => Promise.resolve('I opened it.') }],
  promise: (_, { after }) => ({ what: 'the door opens', by: after({ businessDays: 2 }) }),
  remedies: () => [],
  empowerment: { titles: { Boss: usd(100_00) }, otherwise: usd(10_00) },
  rootCauses: ['Rust'],
  messages: {
    apology: ({ customer, owner }) => ({ subject: 'Sorry', text: letter(customer, owner, ['It was us.']) }),
    'next-step': note,
    update: note,
    'new-date': note,
    'broken-promise': note,
    remedy: note,
    'follow-up': note,
    reminder: note,
    answer: note,
  },
}

const anEffect = defineEffect({ facts, input: z.null(), output: z.null(), run: async () => null })

const failure: Failure = {
  playbook: 'door-stuck',
  reference: 'D1',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: {
    id: 'c1',
    name: 'Ana Trujillo',
    email: 'ana@example.com',
    locale: 'es-MX',
    timeZone: 'America/Mexico_City',
  },
  facts: { ticket: 'D1', hours: 2, team: 'lena' },
}
const days = (businessDays: number) => ({ businessDays })
const level = (who: Level['who'], budget = 'PT2H'): Level => ({
  who,
  acceptWithin: { budget, warnBefore: 'PT30M' },
})
const nineToFive: Calendar['hours'][Weekday] = [['09:00', '17:00']]
const office: Calendar = {
  timeZone: 'America/Mexico_City',
  hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: [],
}
const lena = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }
const considered = (changes: Partial<Definition> = {}, changed: Partial<Failure> = {}) =>
  definePlaybook({ ...definition, ...changes }).consider({ ...failure, ...changed })

describe('a definition', () => {
  test('infers its facts and keeps its name', () => {
    const playbook = definePlaybook({
      name: 'window-stuck',
      version: 1,
      facts: z.object({ panes: z.number() }),
      summary: (situation) => {
        expectTypeOf(situation.facts).toEqualTypeOf<{ panes: number }>()
        return 'A window is stuck'
      },
      severity: () => 'low',
      owner: () => 'lena',
      actions: [
        {
          id: 'open',
          what: 'Open it',
          run: ({ facts: { panes } }) => {
            expectTypeOf(panes).toEqualTypeOf<number>()
            return Promise.resolve('')
          },
        },
      ],
      promise: (situation, { after, previous }) => {
        expectTypeOf(situation.facts).toEqualTypeOf<{ panes: number }>()
        expectTypeOf(previous).toEqualTypeOf<PromiseAsk['previous']>()
        return { what: 'the window opens', by: after({ businessDays: 2 }) }
      },
      remedies: () => [],
      messages: {
        apology: note,
        'next-step': note,
        update: note,
        'new-date': note,
        'broken-promise': note,
        remedy: note,
        'follow-up': note,
        reminder: note,
        answer: note,
      },
    })
    expectTypeOf(playbook.name).toEqualTypeOf<'window-stuck'>()
    expect(playbook.facts.parse({ panes: 2 })).toEqual({ panes: 2 })
  })

  test.each<[string, Partial<Definition>]>([
    ['version', { version: 0 }],
    ['pace.act.budget: Invalid ISO duration', { pace: { act: { budget: '1 hour', warnBefore: 'PT5M' } } }],
    ['pace.act.warnBefore: must be shorter', { pace: { act: { budget: 'PT5M', warnBefore: 'PT1H' } } }],
    [
      'pace.task.warnBefore: must be shorter',
      { pace: { task: { budget: { businessDays: 1 }, warnBefore: 'PT24H' } } },
    ],
    [
      'pace.answer.budget.businessDays',
      { pace: { answer: { budget: { businessDays: 0 }, warnBefore: 'PT1H' } } },
    ],
    [
      'paceBySeverity.high.update.warnBefore: must be shorter',
      { paceBySeverity: { high: { update: { budget: 'PT0S', warnBefore: 'PT0S' } } } },
    ],
    ['ladder.levels', { ladder: { levels: [], rounds: 1 } }],
    ['ladder.rounds', { ladder: { levels: [level('owner')], rounds: 0 } }],
    ['ladder.levels.0.who: must be "owner"', { ladder: { levels: [level({ above: 1 })], rounds: 1 } }],
    [
      'ladder.levels.1.acceptWithin.warnBefore: must be shorter',
      { ladder: { levels: [level('owner'), level({ above: 1 }, 'PT5M')], rounds: 1 } },
    ],
    [
      'ladderBySeverity.critical.levels.1.who.above',
      { ladderBySeverity: { critical: { levels: [level('owner'), level({ above: 0 })], rounds: 1 } } },
    ],
    ['actions', { actions: [] }],
    ['actions: two actions have the same id', { actions: [...definition.actions, ...definition.actions] }],
    ['empowerment.otherwise.amount', { empowerment: { titles: {}, otherwise: usd(0.5) } }],
    [
      'empowerment: all limits',
      { empowerment: { titles: { Boss: { amount: 1, currency: 'EUR' } }, otherwise: usd(1) } },
    ],
    ['followUp: must grow', { followUp: { after: 'P3D', remindAfter: 'P2D', endAfter: 'P9D' } }],
    ['followUp: must grow', { followUp: { after: days(3), remindAfter: days(3), endAfter: days(9) } }],
    [
      'followUp: must be all durations, or all business days',
      { followUp: { after: 'P3D', remindAfter: days(5), endAfter: days(9) } },
    ],
    ['followUp.endAfter', { followUp: { after: 'P3D', remindAfter: 'P5D', endAfter: 'P1M' } }],
    ['rootCauses', { rootCauses: [] }],
    ['steps.act: lower case words parted by dots', { steps: { act: 'visit' } }],
    ['steps: Unrecognized key: "visit"', { steps: { ...{ act: 'acme.visit.1', visit: 'acme.visit.1' } } }],
    ['effects.Book: ', { effects: { Book: anEffect } }],
  ])('is refused at load, naming %s', (path, changes) => {
    expect(() => definePlaybook({ ...definition, ...changes })).toThrow(`Playbook "door-stuck", ${path}`)
  })
})

describe('the facts of a failure', () => {
  test('are refused in one line that names the field', () => {
    const wrong = { facts: { ticket: 'D1', hours: 0, team: 'lena' } }
    expect(() => considered({}, wrong)).toThrow(
      /^The facts of D1 are not what .*"door-stuck" asks for: facts\.hours: [^\n]+$/,
    )
  })
})

describe('decisions', () => {
  test('follow sensible defaults', () => {
    expect(considered().decide(lena)).toMatchObject({
      severity: 'low',
      calendar: null,
      budgets: {
        'own-it': { budget: 'PT15M', roundTheClock: true },
        answer: { budget: 'PT4H', warnBefore: 'PT1H' },
        update: { budget: days(2), warnBefore: 'PT4H' },
      },
      ladder: { levels: [level('owner'), level({ above: 1 }), level({ above: 2 })], rounds: 2 },
      gesture: null,
      followUp: {
        after: { budget: days(3), warnBefore: 'PT4H' },
        remindAfter: { budget: days(5), warnBefore: 'PT4H' },
        endAfter: { budget: days(10), warnBefore: 'PT0S' },
      },
      reopenings: 2,
    })
  })

  test('take their pace from the severity first, then from the playbook', () => {
    const act = { budget: 'PT2H', warnBefore: 'PT1H' }
    const pace = {
      pace: { update: { budget: 'PT6H', warnBefore: 'PT1H' }, act },
      paceBySeverity: { high: { update: { budget: 'PT1H', warnBefore: 'PT5M' } } },
    }
    const high = considered(pace, { severity: 'high' }).decide(lena)
    expect(high.budgets).toMatchObject({ update: { budget: 'PT1H' }, act: { budget: 'PT2H' } })
    expect(considered(pace).decide(lena).budgets).toMatchObject({ update: { budget: 'PT6H' } })
    // What is given replaces the default as a whole: this one counts by the calendar.
    expect(high.budgets.act).toEqual(act)
  })

  test('take their ladder from the severity first, then from the playbook', () => {
    const ladders = {
      ladder: { levels: [level('owner')], rounds: 1 },
      ladderBySeverity: { high: { levels: [level('owner'), level({ role: 'boss' })], rounds: 3 } },
    }
    const at = (severity: Severity) => considered(ladders, { severity }).decide(lena).ladder
    expect(at('high')).toEqual(ladders.ladderBySeverity.high)
    expect(at('critical')).toEqual(ladders.ladder)
  })

  test('write a follow-up that comes within hours no earlier than halfway', () => {
    const followUp = { after: 'PT1H', remindAfter: 'PT9H', endAfter: 'P1D' }
    expect(considered({ followUp }).decide(lena).followUp).toMatchObject({
      after: { warnBefore: 'PT1800S' },
      remindAfter: { warnBefore: 'PT4H' },
    })
  })

  test.each<[string, Calendar]>([
    ['calendar.timeZone', { ...office, timeZone: 'Europe/Atlantis' }],
    [
      'calendar.hours.mon',
      {
        ...office,
        hours: {
          mon: [
            ['09:00', '13:00'],
            ['12:00', '17:00'],
          ],
        },
      },
    ],
    ['calendar.holidays.0', { ...office, holidays: ['2026-02-30'] }],
  ])('fail on a calendar that cannot work, naming %s', (path, calendar) => {
    expect(() => considered({ calendar: () => calendar }).decide(lena)).toThrow(
      `Playbook "door-stuck" for D1, ${path}`,
    )
  })

  test('keep the severity that the caller gave, and above it the one of the running plan', () => {
    expect(considered({}, { severity: 'critical' }).severity).toBe('critical')
    expect(
      definePlaybook(definition).consider({ ...failure, severity: 'critical' }, { severity: 'medium' })
        .severity,
    ).toBe('medium')
  })

  test('fail when no action applies, naming the field', () => {
    const actions = definition.actions.map((action) => ({ ...action, when: () => false }))
    expect(() => considered({ actions }).decide(lena)).toThrow('actions: none of them applies')
  })
})

describe('approval', () => {
  const approvals = (offers: RemedyOffer[], title = 'Customer Care') =>
    considered({ remedies: () => offers })
      .decide({ ...lena, title })
      .remedies.map(({ approval }) => approval)
  const credit = (id: string, amount: number, currency = 'USD'): RemedyOffer => ({
    id,
    kind: 'credit',
    what: 'for the door',
    money: { amount, currency },
  })

  test('is asked for from where the sum passes what the owner may give alone', () => {
    expect(approvals([credit('a', 6_00), credit('b', 4_00), credit('c', 1)])).toEqual([false, false, true])
    expect(approvals([credit('a', 6_00), credit('b', 4_00), credit('c', 1)], 'Boss')).toEqual([
      false,
      false,
      false,
    ])
  })

  test('is asked for in a currency that the limit says nothing about', () => {
    expect(approvals([credit('a', 1, 'EUR'), credit('b', 1)])).toEqual([true, false])
  })

  test('a title such as "constructor" has no limit of its own', () => {
    expect(approvals([credit('a', 10_01)], 'constructor')).toEqual([true])
  })

  test('two remedies with one id are refused', () => {
    expect(() => approvals([credit('a', 1), credit('a', 2)])).toThrow('two remedies have the same id')
  })
})

describe('a promise', () => {
  const now = '2026-11-27T09:00:00.000Z'
  const previous = {
    id: 'opened',
    what: 'the door opens wide',
    dueAt: '2026-12-01T23:00:00Z',
    atRiskAt: '2026-12-01T09:00:00Z',
    tellAt: '2026-12-01T12:00:00Z',
  }
  const offer = (changes: Partial<Definition> = {}, moved = false) =>
    considered(changes).offers({ now, opening: 0 }, office, moved ? [previous] : [])

  test('takes no more than what and by when; the days are those of the calendar', () => {
    // A Friday: the second open day after it is Tuesday, whose close is 17:00 in Mexico City.
    expect(offer()).toEqual([
      {
        id: 'promise',
        what: 'the door opens',
        by: expect.stringMatching(/^2026-12-01T23:00:00(\.000)?Z$/),
        warnBefore: undefined,
        estimate: undefined,
        word: 'you hear from me what I have found out',
      },
    ])
  })

  test('at all hours, where there is no calendar', () => {
    const hours = {
      promise: (_: unknown, { after }: PromiseAsk) => ({ what: 'it opens', by: after('PT36H') }),
    }
    const [made] = considered(hours).offers({ now, opening: 0 }, null)
    expect(Date.parse(made?.by ?? '')).toBe(Date.parse('2026-11-28T21:00:00Z'))
  })

  test('stays the same promise when its date moves, counted from the date that will not hold', () => {
    const [moved] = offer({}, true)
    expect(moved).toMatchObject({ id: 'opened', what: 'the door opens wide' })
    expect(Date.parse(moved?.by ?? '')).toBe(Date.parse('2026-12-03T23:00:00Z'))
  })

  test('counts from now where the date that did not hold is past', () => {
    const [moved] = considered().offers({ now: '2026-12-02T15:00:00.000Z', opening: 0 }, office, [previous])
    expect(Date.parse(moved?.by ?? '')).toBe(Date.parse('2026-12-04T23:00:00Z'))
  })

  test('is about the thing itself again, where it was word of it', () => {
    const word = () => 'you hear more'
    const [moved] = considered({ word }).offers({ now, opening: 0 }, office, [
      { ...previous, what: 'you hear more', unknown: true },
    ])
    expect(moved).toMatchObject({ id: 'opened', what: 'the door opens', word: 'you hear more' })
  })

  test('comes with what is known of its chances', () => {
    const by = '2026-11-30T23:00:00Z'
    expect(offer({ estimate: () => ({ by, share: 0.9 }) })).toMatchObject([{ estimate: { by, share: 0.9 } }])
    expect(offer({ estimate: () => null })).toMatchObject([{ estimate: null }])
  })

  const broken = (changes: Partial<PromiseOffer>) => ({
    promise: () => ({ what: 'the door opens', by: '2026-11-30T23:00:00Z', ...changes }),
  })
  const estimated = (estimate: Estimate) => ({ estimate: () => estimate })
  test.each<[string, Partial<Definition>]>([
    ['promise.id', broken({ id: 'Not a slug' })],
    ['promise.what', broken({ what: '' })],
    ['promise.by', broken({ by: 'tomorrow' })],
    ['promise.warnBefore', broken({ warnBefore: '8 hours' })],
    ['estimate.by', estimated({ by: '2026-11-30' })],
    ['estimate.share', estimated({ by: '2026-11-30T23:00:00Z', share: 90 })],
    ['word', { word: () => '' }],
  ])('that has the wrong shape is refused, naming %s', (path, changes) => {
    expect(() => offer(changes)).toThrow(`Playbook "door-stuck" for D1, ${path}: `)
  })
})
