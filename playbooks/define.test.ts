import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { Failure } from '../model/failure.ts'
import { definePlaybook } from './define.ts'
import type { PlaybookDefinition, RemedyOffer } from './playbook.ts'
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
  promise: () => ({ id: 'opened', what: 'the door opens', dueAt: '2026-11-25T17:00:00Z' }),
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
const lena = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }
const considered = (changes: Partial<Definition> = {}, changed: Partial<Failure> = {}) =>
  definePlaybook({ ...definition, ...changes }).consider({ ...failure, ...changed })

describe('a definition', () => {
  test('infers its facts and keeps its name', () => {
    const { empowerment, rootCauses } = definition
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
      promise: () => ({ id: 'opened', what: 'the window opens', dueAt: '2026-11-25T17:00:00Z' }),
      remedies: () => [],
      empowerment,
      rootCauses,
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
    ['pace.act.budget', { pace: { act: { budget: '1 hour', warnBefore: 'PT5M' } } }],
    ['pace.act.warnBefore: must be shorter', { pace: { act: { budget: 'PT5M', warnBefore: 'PT1H' } } }],
    ['paceBySeverity.high.updateEvery', { paceBySeverity: { high: { updateEvery: 'PT0S' } } }],
    ['actions', { actions: [] }],
    ['actions: two actions have the same id', { actions: [...definition.actions, ...definition.actions] }],
    ['empowerment.otherwise.amount', { empowerment: { titles: {}, otherwise: usd(0.5) } }],
    [
      'empowerment: all limits',
      { empowerment: { titles: { Boss: { amount: 1, currency: 'EUR' } }, otherwise: usd(1) } },
    ],
    ['followUp: must grow', { followUp: { after: 'P3D', remindAfter: 'P2D', endAfter: 'P9D' } }],
    ['rootCauses', { rootCauses: [] }],
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
      budgets: { 'own-it': { budget: 'PT15M', warnBefore: 'PT5M' }, answer: { budget: 'PT4H' } },
      updateEvery: 'P2D',
      gesture: null,
      reopenings: 2,
    })
  })

  test('take their pace from the severity first, then from the playbook', () => {
    const pace = {
      pace: { updateEvery: 'PT6H', act: { budget: 'PT2H', warnBefore: 'PT1H' } },
      paceBySeverity: { high: { updateEvery: 'PT1H' } },
    }
    const high = considered(pace, { facts: { ticket: 'D1', hours: 9, team: 'lena' } }).decide(lena)
    expect(high).toMatchObject({ updateEvery: 'PT1H', budgets: { act: { budget: 'PT2H' } } })
    expect(considered(pace).decide(lena)).toMatchObject({ updateEvery: 'PT6H' })
  })

  test('keep the severity that the caller gave, and above it the one of the running plan', () => {
    expect(considered({}, { severity: 'critical' }).severity).toBe('critical')
    expect(definePlaybook(definition).consider({ ...failure, severity: 'critical' }, 'medium').severity).toBe(
      'medium',
    )
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
  const now = '2026-11-23T09:00:00.000Z'

  test('counts as at risk a day before its date, or when half of the time is gone', () => {
    const [day] = considered().promises({ now, opening: 0 })
    expect(day).toEqual({
      id: 'opened',
      what: 'the door opens',
      dueAt: '2026-11-25T17:00:00Z',
      atRiskAt: '2026-11-24T17:00:00.000Z',
    })
    const [short] = considered().promises({ now: '2026-11-25T07:00:00.000Z', opening: 0 })
    expect(short?.atRiskAt).toBe('2026-11-25T12:00:00.000Z')
  })

  test('is never made for a date that is past, nor moved to one that is not later', () => {
    expect(() => considered().promises({ now: '2026-11-26T00:00:00.000Z', opening: 0 })).toThrow(
      'promise.dueAt',
    )
    const made = considered().promises({ now, opening: 0 })
    expect(() => considered().promises({ now, opening: 0 }, made)).toThrow(
      'is not later than the 2026-11-25T17:00:00Z',
    )
  })

  test('stays the same promise when its date moves', () => {
    const moved = considered({
      promise: () => ({ id: 'other', what: 'other', dueAt: '2026-11-30T17:00:00Z' }),
    }).promises({ now, opening: 0 }, considered().promises({ now, opening: 0 }))
    expect(moved).toMatchObject([{ id: 'opened', what: 'the door opens', dueAt: '2026-11-30T17:00:00Z' }])
  })
})
