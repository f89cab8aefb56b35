import { describe, expect, test } from 'vitest'
import type { Severity } from '../model/base.ts'
import type { Calendar } from '../model/calendar.ts'
import {
  considered,
  type Definition,
  days,
  definition,
  failure,
  lena,
  level,
  office,
} from '../tests/support/door-definition.ts'
import { definePlaybook } from './define.ts'
import type { RemedyOffer } from './playbook.ts'

describe('decisions', () => {
  test.each<[string, Partial<Definition>]>([
    [
      'severity',
      {
        severity: ({ facts }) => {
          facts.ticket = 'another'
          return 'low'
        },
      },
    ],
    [
      'owner',
      {
        owner: ({ customer }) => {
          Object.assign(customer, { name: 'Somebody' })
          return 'lena'
        },
      },
    ],
  ])('change nothing that others read: %s', (field, changes) => {
    expect(() => considered(changes)).toThrow(
      new RegExp(`^Playbook "[^"]+" for [^,]+, ${field}: Cannot assign`),
    )
  })

  test('have a summary in one line, whatever the facts hold', () => {
    const { summary } = considered({ summary: ({ facts }) => `Door\n of ${facts.ticket}\t` })
    expect(summary).toMatch(/^Door of \S+$/)
  })

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
