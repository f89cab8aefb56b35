import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import type { History } from '../model/plan.ts'
import { definePlaybook } from './define.ts'
import { letter } from './words.ts'

interface Facts {
  appointment: string
  hoursWaited: number
  owner: string
}

/** All that a playbook must say. */
const required = {
  name: 'appointment-missed',
  version: 1,
  facts: z.object({ appointment: z.string(), hoursWaited: z.number(), owner: z.string() }),
  summary: ({ facts }: { facts: Facts }) => `Nobody came to appointment ${facts.appointment}`,
  owner: ({ facts }: { facts: Facts }) => facts.owner,
  actions: [
    { id: 'find-slot', what: 'Find a slot', run: () => Promise.resolve('I asked for the next free slot.') },
  ],
  promise: () => ({ what: 'somebody is at your door', by: '2026-11-27T18:00:00Z' }),
  messages: { apology: () => ({ subject: 'We did not come', text: 'You waited for us.' }) },
} as const

const failure: Failure = {
  playbook: 'appointment-missed',
  reference: 'A-77',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: {
    id: 'c1',
    name: 'Ana Trujillo',
    email: 'ana@example.com',
    locale: 'en-GB',
    timeZone: 'Europe/London',
  },
  facts: { appointment: 'A-77', hoursWaited: 3, owner: 'lena' },
}
const lena = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }

describe('a small playbook', () => {
  const small = definePlaybook({ ...required, actions: [...required.actions] })
  const decided = small.consider(failure).decide(lena)

  test('has a safe default for all that it leaves out', () => {
    expect(decided).toMatchObject({
      severity: 'medium',
      history: { failures: 0, repeats: 0 },
      calendar: null,
      remedies: [],
      gesture: null,
    })
    expect(decided.rootCauses.length).toBeGreaterThan(4)
    expect(small.consider(failure).subject).toBe('A-77')
  })

  test('lets nobody give anything alone, as long as it does not say how much', () => {
    const generous = definePlaybook({
      ...required,
      actions: [...required.actions],
      remedies: () => [
        { id: 'voucher', kind: 'credit', what: 'for the wait', money: { amount: 1, currency: 'EUR' } },
        { id: 'lamp', kind: 'gift', what: 'a lamp' },
      ],
    })
    const { remedies } = generous.consider(failure).decide(lena)
    expect(remedies.map(({ approval }) => approval)).toEqual([true, true])
  })

  test('may name the limit of everybody alone', () => {
    const playbook = definePlaybook({
      ...required,
      actions: [...required.actions],
      remedies: () => [
        { id: 'voucher', kind: 'credit', what: 'for the wait', money: { amount: 5, currency: 'EUR' } },
      ],
      empowerment: { otherwise: { amount: 5, currency: 'EUR' } },
    })
    expect(playbook.consider(failure).decide(lena).remedies).toMatchObject([{ approval: false }])
  })
})

describe('the types', () => {
  test('follow from the facts, in everything that a playbook brings', () => {
    const playbook = definePlaybook({
      name: 'appointment-missed',
      version: 1,
      facts: required.facts,
      summary: ({ facts, history }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        expectTypeOf(history).toEqualTypeOf<History>()
        return 'Nobody came'
      },
      subject: ({ facts }, language) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        expectTypeOf(language).toEqualTypeOf<string>()
        return `appointment ${facts.appointment}`
      },
      severity: ({ facts, history }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return history.repeats > 0 ? 'high' : 'low'
      },
      owner: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return facts.owner
      },
      calendar: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return null
      },
      actions: [
        {
          id: 'find-slot',
          what: 'Find a slot',
          when: ({ facts }) => {
            expectTypeOf(facts).toEqualTypeOf<Facts>()
            return true
          },
          run: async ({ facts }, { signal }) => {
            expectTypeOf(facts).toEqualTypeOf<Facts>()
            expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
            return 'I asked for the next free slot.'
          },
        },
      ],
      promise: ({ facts }, { after, previous }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        expectTypeOf(previous).toEqualTypeOf<SpokenPromise | null>()
        return { what: 'somebody is at your door', by: after({ businessDays: 2 }) }
      },
      estimate: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return null
      },
      word: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return 'you hear from me'
      },
      remedies: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return [{ id: 'voucher', kind: 'gift', what: 'a voucher' }]
      },
      gesture: ({ facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return { id: 'note', what: 'Write a note', by: 'owner' }
      },
      messages: {
        apology: ({ facts, customer, owner, subject }) => {
          expectTypeOf(facts).toEqualTypeOf<Facts>()
          return { subject, text: letter(customer, owner, ['We did not come.']) }
        },
        update: ({ facts, promises }) => {
          expectTypeOf(facts).toEqualTypeOf<Facts>()
          expectTypeOf(promises).toEqualTypeOf<SpokenPromise[]>()
          return { subject: 'Still', text: 'Still.' }
        },
      },
      translations: {
        de: {
          apology: ({ facts, language }) => {
            expectTypeOf(facts).toEqualTypeOf<Facts>()
            return { subject: 'Wir sind nicht gekommen', text: language }
          },
        },
      },
      fallback: (kind, { facts }) => {
        expectTypeOf(facts).toEqualTypeOf<Facts>()
        return { subject: kind, text: 'We did not come.' }
      },
    })
    expectTypeOf(playbook.name).toEqualTypeOf<'appointment-missed'>()
    expectTypeOf(playbook.facts).toEqualTypeOf<typeof required.facts>()
    expect(playbook.consider(failure).subject).toBe('appointment A-77')
  })

  test('refuse what cannot work, before it runs', () => {
    const { facts, summary, owner, promise, messages } = required
    const actions = [...required.actions]
    const known = { name: 'x', version: 1, facts, summary, owner, promise, messages, actions } as const
    // Types alone are tried here: none of these is called.
    const tries = [
      // @ts-expect-error: no playbook goes without an apology of its own
      () => definePlaybook({ ...known, messages: {} }),
      // @ts-expect-error: there is no such kind of message
      () => definePlaybook({ ...known, messages: { ...messages, thanks: messages.apology } }),
      // @ts-expect-error: there is no such kind of remedy
      () => definePlaybook({ ...known, remedies: () => [{ id: 'a', kind: 'flowers', what: 'a bunch' }] }),
      // @ts-expect-error: there is no such severity
      () => definePlaybook({ ...known, severity: () => 'terrible' }),
      // @ts-expect-error: somebody must own it
      () => definePlaybook({ ...known, owner: undefined }),
      // @ts-expect-error: a promise has a date
      () => definePlaybook({ ...known, promise: () => ({ what: 'it comes' }) }),
      // @ts-expect-error: the facts have no such field
      () => definePlaybook({ ...known, subject: (situation) => situation.facts.order }),
      // @ts-expect-error: an action says what it did
      () => definePlaybook({ ...known, actions: [{ id: 'a', what: 'A', run: async () => undefined }] }),
    ]
    expect(tries).toHaveLength(8)
  })
})

describe('a broken playbook is refused at load, naming the field:', () => {
  const apology = required.messages.apology
  const every = Object.fromEntries(
    [
      'apology',
      'next-step',
      'update',
      'new-date',
      'broken-promise',
      'remedy',
      'follow-up',
      'reminder',
      'answer',
    ].map((kind) => [kind, apology]),
  )
  test.each<[string, object]>([
    ['name: ', { name: 'Appointment missed' }],
    ['facts: must be a zod object', { facts: { appointment: 'string' } }],
    ['owner: must be a function', { owner: 'lena' }],
    ['promise: must be a function', { promise: undefined }],
    ['actions.0.run: must be a function', { actions: [{ id: 'find-slot', what: 'Find a slot' }] }],
    ['severety: is not known here: there is name, version, facts,', { severety: () => 'high' }],
    ['pace.update.warnBefore: must be shorter', { pace: { update: { budget: 'PT1H', warnBefore: 'P1D' } } }],
    ['empowerment.otherwise.currency: ', { empowerment: { otherwise: { amount: 100, currency: '€' } } }],
    ['followUp: must grow', { followUp: { after: 'P5D', remindAfter: 'P3D', endAfter: 'P9D' } }],
    ['messages.apology: must be a function', { messages: {} }],
    [
      'messages.appology: is not known here: there is apology, next-step,',
      { messages: { apology, appology: apology } },
    ],
    ['translations.de.update: must be a function', { translations: { de: { update: 'Nichts Neues' } } }],
    ['translations.en: is the language of the playbook', { translations: { en: { apology } } }],
    ['language: must be a language subtag', { language: 'English' }],
    ['messages: must have next-step, update,', { language: 'fr' }],
    ['fallback: is missing: Amends brings no plainest letters in "fr"', { language: 'fr', messages: every }],
  ])('%s', (path, changes) => {
    // `definePlaybook` is called as from JavaScript: TypeScript would not have it.
    expect(() => Reflect.apply(definePlaybook, undefined, [{ ...required, ...changes }])).toThrow(
      `Playbook "${'name' in changes ? changes.name : required.name}", ${path}`,
    )
  })

  test('what it answers is refused when it is asked, naming the field', () => {
    const asked = (changes: object) => () =>
      Reflect.apply(definePlaybook, undefined, [{ ...required, ...changes }])
        .consider(failure)
        .decide(lena)
    expect(asked({ severity: () => 'terrible' })).toThrow('for A-77, severity: ')
    expect(asked({ summary: () => ' ' })).toThrow('for A-77, summary: must not be empty')
    expect(asked({ subject: () => '' })).toThrow('for A-77, subject: must not be empty')
    expect(asked({ remedies: () => [{ id: 'a', kind: 'flowers', what: 'x' }] })).toThrow(
      'for A-77, remedies.0.kind: ',
    )
  })
})
