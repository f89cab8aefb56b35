import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import {
  considered,
  type Definition,
  days,
  definition,
  lena,
  level,
  note,
  usd,
} from '../tests/support/door-definition.ts'
import { definePlaybook } from './define.ts'
import { defineEffect } from './effect.ts'
import type { ActionDefinition, ActionTools, PromiseAsk } from './playbook.ts'

type Action = ActionDefinition<{ ticket: string; hours: number; team: string }>

const anEffect = defineEffect({
  facts: definition.facts,
  input: z.null(),
  output: z.null(),
  run: async () => null,
})

/** The definition with an action that has more to say. */
const acting = (changes: Partial<Action>): Partial<Definition> => ({
  actions: [
    ...definition.actions,
    { id: 'oil', what: 'Oil it', run: () => Promise.resolve('I oiled it.'), ...changes },
  ],
})

const tools: ActionTools = {
  effectId: 'recovery/door-stuck/D1/0/undo/oil',
  opening: 0,
  owner: { ...lena, email: 'lena@example.com' },
  now: '2026-11-23T09:00:00Z',
  signal: new AbortController().signal,
  write: () => Promise.resolve(),
}

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
          timeout: 'PT30S',
          retries: 2,
          run: ({ facts: { panes } }, tools) => {
            expectTypeOf(panes).toEqualTypeOf<number>()
            expectTypeOf(tools).toEqualTypeOf<ActionTools>()
            return Promise.resolve('')
          },
          undo: ({ facts: { panes } }, tools) => {
            expectTypeOf(panes).toEqualTypeOf<number>()
            expectTypeOf(tools.undoes).toEqualTypeOf<string>()
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
    [
      'pace.act.budget: must be an ISO 8601 duration, as "PT2H" or "P3D", and is "1 hour"',
      { pace: { act: { budget: '1 hour', warnBefore: 'PT5M' } } },
    ],
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
      'paceBySeverity.high.update.budget: must be longer than nothing',
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
    ['rootCauses: two root causes are the same', { rootCauses: ['Wood', 'Wood'] }],
    ['actions', { actions: [] }],
    ['actions: two actions have the same id', { actions: [...definition.actions, ...definition.actions] }],
    ['actions.1.timeout: must be an ISO 8601 duration', acting({ timeout: '30 seconds' })],
    ['actions.1.timeout: must be longer than nothing, and at most PT5M', acting({ timeout: 'PT0S' })],
    ['actions.1.timeout: must be an ISO 8601 duration', acting({ timeout: '-PT1M' })],
    ['actions.1.timeout: must be longer than nothing, and at most PT5M', acting({ timeout: 'PT5M1S' })],
    ['actions.1.timeout: give weeks, days', acting({ timeout: 'P1M' })],
    ['actions.1.retries', acting({ retries: -1 })],
    ['actions.1.retries', acting({ retries: 1.5 })],
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
    [
      'steps.visit: is not known here: there is own-it, act,',
      { steps: { ...{ act: 'acme.visit.1', visit: 'acme.visit.1' } } },
    ],
    ['effects.Book: ', { effects: { Book: anEffect } }],
  ])('is refused at load, naming %s', (path, changes) => {
    expect(() => definePlaybook({ ...definition, ...changes })).toThrow(`Playbook "door-stuck", ${path}`)
  })
})

describe('an action', () => {
  test('may not be said otherwise than the shape has it', () => {
    const [open] = definition.actions
    for (const [path, wrong] of [
      ['actions.0.undo: must be a function', { undo: 'close' }],
      ['actions.0.retry: is not known here: there is id, what,', { retry: 2 }],
    ] as const) {
      const mistaken: object = wrong
      const actions = [Object.assign({}, open, mistaken)]
      expect(() => definePlaybook({ ...definition, actions })).toThrow(`Playbook "door-stuck", ${path}`)
    }
  })

  test('is tried for a minute, and ten times more, unless it says otherwise', () => {
    expect(considered().tries('open')).toEqual({ timeout: 'PT1M', retries: 10 })
    const quick = considered(acting({ timeout: 'PT0.5S', retries: 0 }))
    expect(quick.tries('oil')).toEqual({ timeout: 'PT0.5S', retries: 0 })
    expect(() => quick.tries('paint')).toThrow('Playbook "door-stuck" version 1 has no action "paint"')
  })

  test('that can be taken back says so in the plan', async () => {
    const both = considered(acting({ undo: ({ facts }) => Promise.resolve(`I wiped ${facts.ticket}.`) }))
    expect(both.decide(lena).actions).toEqual([
      { id: 'open', what: 'Open the door' },
      { id: 'oil', what: 'Oil it', undo: true },
    ])
    const undoing = { ...tools, undoes: 'recovery/door-stuck/D1/0/act/oil' }
    expect(await both.undo('oil', undoing)).toBe('I wiped D1.')
    await expect(both.undo('open', undoing)).rejects.toThrow('has no undo of action "open"')
  })

  test('whose undo answers what is no sentence is a mistake of its playbook', async () => {
    const mistaken: object = { undo: () => Promise.resolve(7) }
    const asked = considered(acting(mistaken)).undo('oil', { ...tools, undoes: 'x' })
    await expect(asked).rejects.toThrow('Playbook "door-stuck" for D1, actions.oil.undo: ')
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
