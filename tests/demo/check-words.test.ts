import { describe, expect, it } from 'vitest'
import { checkWords } from '../../examples/northwind/check-words.ts'
import type { Letter } from '../../examples/northwind/letterbox.ts'
import type { Clock, PromiseRecord } from '../../model/records.ts'

const id = 'recovery/shipment-delayed/10264'
const email = 'maria.larsson@folko.example.com'
const dueAt = '2026-11-27T17:00:00.000Z'
const at = (second: number): string => new Date(Date.UTC(2026, 10, 23, 9, 0, second)).toISOString()

const arrival: PromiseRecord = {
  id: 'arrival',
  what: 'order 10264 is with you',
  dueAt,
  state: 'kept',
  log: [
    { type: 'made', at: at(2), dueAt },
    { type: 'kept', at: at(20), dueAt },
  ],
}

const clock = (changes: Partial<Clock>): Clock => ({
  id: 'promise:arrival@0',
  kind: 'promise',
  subject: 'arrival',
  budget: null,
  atRiskAt: dueAt,
  dueAt,
  why: '',
  segments: [],
  zoneData: '',
  armed: { atRiskAt: Date.parse(at(20)), dueAt: Date.parse(at(25)) },
  log: [
    { type: 'started', at: at(2) },
    { type: 'met', at: at(20) },
  ],
  ...changes,
})

const sentAt = (key: string, second: number) =>
  ({ key: `0/${key}`, kind: 'update', at: at(second), messageId: `<${key}>` }) as const

type Said = Parameters<typeof checkWords>[0]['statuses'][number]

const status = (changes: Partial<Said>): Said => ({
  id,
  failure: {
    reference: '10264',
    customer: { id: 'FOLKO', name: 'Maria Larsson', email, locale: 'sv-SE', timeZone: 'Europe/Stockholm' },
  },
  promises: [arrival],
  clocks: [clock({})],
  tasks: [],
  sent: [sentAt('next-step', 2), sentAt('update-1', 10), sentAt('remedy', 70)],
  ...changes,
})

const letter = (key: string, text: string): Letter => ({
  file: `${key}.eml`,
  effectId: `${id}/0/deliver/${key}`,
  messageId: `<${key}>`,
  from: 'michael.suyama@northwind.example.com',
  to: email,
  subject: 'Order 10264',
  text,
})

const notice = (key: string): Letter => ({ ...letter(key, 'To do'), to: 'michael@northwind.example.com' })

const problems = (letters: Letter[], changes: Partial<Said> = {}, effects: Effect[] = []): string[] =>
  checkWords({ statuses: [status(changes)], letters, effects }).flatMap((finding) => finding.problems)

type Effect = Parameters<typeof checkWords>[0]['effects'][number]

describe('what the demo checks of what was said', () => {
  it('is content with the date of a promise that holds', () => {
    expect(problems([letter('next-step', 'It is with you by Friday 27 November at 18:00.')])).toEqual([])
  })

  it('finds a date that nobody promised, and one that is only ours', () => {
    expect(problems([letter('update-1', 'You will have it tomorrow.')])).toEqual([
      expect.stringMatching(/^10264: update-1\.eml says "tomorrow" \(Tuesday 24 November 2026\)/),
    ])
    expect(problems([letter('next-step', 'It comes by Friday 27 November at 17:00.')])).toHaveLength(1)
  })

  it('finds the date of a promise that was not made yet, or kept long ago', () => {
    const text = 'It will be with you by Friday 27 November.'
    const later = [{ ...arrival, log: [{ type: 'made' as const, at: at(30), dueAt }] }]
    expect(problems([letter('update-1', text)], { promises: later })).toHaveLength(1)
    expect(problems([letter('remedy', text)])).toHaveLength(1)
  })

  it('allows a date that was on its way when the promise was kept, where that is on record', () => {
    const next = '2026-12-02T17:00:00.000Z'
    const text = 'I said: by Friday 27 November. It will be Wednesday 2 December.'
    const sent = [sentAt('new-date-arrival-1', 21)]
    expect(problems([letter('new-date-arrival-1', text)], { sent })).toHaveLength(1)
    const log = [...arrival.log, { type: 'overtaken' as const, at: at(21), dueAt: next }]
    expect(problems([letter('new-date-arrival-1', text)], { sent, promises: [{ ...arrival, log }] })).toEqual(
      [],
    )
  })

  it('allows a date that held when it was sent, though a killed worker was long away before that was noted', () => {
    const remedy = letter('remedy', 'It is with you by Friday 27 November.')
    const begunAt = (second: number) => [{ id: remedy.effectId, begunAt: at(second) }]
    expect(problems([remedy], {}, begunAt(19))).toEqual([])
    expect(problems([remedy], {}, begunAt(60))).toHaveLength(1)
  })

  it('allows a new date to name the one that it takes back, and nothing after it', () => {
    const next = '2026-12-02T17:00:00.000Z'
    const log = [
      { type: 'made', at: at(2), dueAt },
      { type: 'new-date', at: at(10), dueAt: next },
    ] as const
    const promises = [{ ...arrival, dueAt: next, log: [...log] }]
    const old = 'I said: by Friday 27 November. It will be Wednesday 2 December.'
    expect(problems([letter('update-1', old)], { promises })).toEqual([])
    expect(problems([letter('remedy', old)], { promises })).toHaveLength(1)
  })

  it('finds a notice that went out twice, and one that no page or warning explains', () => {
    const page = clock({ id: 'page:shipment-delayed/10264/0-9#12', kind: 'page', subject: '0-9' })
    const clocks = [page]
    expect(problems([notice('page-12')], { clocks })).toEqual([])
    expect(problems([notice('page-12'), notice('page-12')], { clocks })).toEqual([
      '10264: page-12 went out twice',
    ])
    expect(problems([notice('page-13'), notice('warn-14')], { clocks })).toEqual([
      '10264: page-13 is of no page',
      '10264: 1 warnings of 0 clocks at risk',
    ])
  })

  it('finds a promise that slipped in silence, and a broken one that nobody told', () => {
    const slipped = clock({
      log: [
        { type: 'started', at: at(2) },
        { type: 'met', at: at(99) },
      ],
    })
    const awake = [sentAt('update-1', 86)]
    expect(problems([], { clocks: [slipped], sent: awake })).toEqual([
      '10264: past its date in silence: order 10264 is with you',
    ])
    const down = [sentAt('update-1', 24), sentAt('remedy', 99)]
    expect(problems([], { clocks: [slipped], sent: down })).toEqual([])
    const broken = {
      ...arrival,
      log: [...arrival.log.slice(0, 1), { type: 'broken' as const, at: at(26), dueAt }],
    }
    expect(problems([], { promises: [broken] })).toEqual([
      '10264: broken, and the customer was not told: order 10264 is with you',
    ])
    const told = [sentAt('broken-promise-arrival-1', 27)]
    expect(problems([], { promises: [broken], sent: told })).toEqual([])
  })
})
