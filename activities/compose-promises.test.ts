import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Calendar } from '../model/calendar.ts'
import type { ComposeInput } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import { mailBody, type SpokenPromise } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { createRegistry, type Playbook, shipmentDelayed } from '../playbooks/index.ts'
import { spokenInstant } from '../playbooks/words.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, composing, failureOf, openWorld, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }

const compose = (changes: Partial<ComposeInput> = {}) => composing(failure, changes)

describe('promises', () => {
  /** Monday, 9:00 in Dublin. */
  const now = '2026-11-23T09:00:00.000Z'
  const calendar: Calendar = {
    timeZone: 'Europe/Dublin',
    hours: {
      mon: [['09:00', '18:00']],
      tue: [['09:00', '18:00']],
      wed: [['09:00', '18:00']],
      thu: [['09:00', '18:00']],
      fri: [['09:00', '18:00']],
    },
    holidays: ['2026-11-27'],
  }
  /** As letters say it. */
  const said = (instant: string) => spokenInstant(instant, failure.customer)
  const at = (moment: string, dependencies = world.dependencies) => ({
    ...dependencies,
    now: () => Date.parse(moment),
  })
  const written = async (changes: Partial<ComposeInput>, dependencies = at(now)) => {
    const { body, promises } = await world.run('compose', compose({ calendar, ...changes }), dependencies)
    return { text: unseal(body, mailBody).text, promises }
  }
  const refusal = (changes: Partial<ComposeInput>, dependencies = at(now)) =>
    failureOf(world.run('compose', compose({ calendar, ...changes }), dependencies))
  const of = (facts: Failure['facts']) => baseOf({ ...failure, facts: { ...failure.facts, ...facts } })
  const arrival: SpokenPromise = {
    id: 'arrival',
    what: 'order 10380 is with you',
    dueAt: '2026-11-30T18:00:00.000Z',
    atRiskAt: '2026-11-26T18:00:00.000Z',
    tellAt: '2026-11-30T14:00:00.000Z',
  }

  test('are made by the next step, inside the calendar, later where few made it so far', async () => {
    const next = await written({ kind: 'next-step' })
    expect(next.promises).toMatchObject([{ id: 'arrival', dueAt: '2026-11-30T18:00:00.000Z' }])
    expect(next.text).toContain(`order 10380 is with you by ${said('2026-11-30T18:00Z')}, your time`)
    const carrier = { name: 'Speedy', transitDays: 4, onTimeShare: 0.3 }
    const slow = await written({ ...of({ carrier }), kind: 'next-step' })
    expect(slow.promises).toMatchObject([{ dueAt: '2026-12-01T18:00:00.000Z' }])
  })

  test('are of word alone where nobody knows', async () => {
    const { promises, text } = await written({ ...of({ arrivalUnknown: true }), kind: 'next-step' })
    expect(promises).toMatchObject([{ unknown: true, dueAt: '2026-11-25T18:00:00.000Z' }])
    expect(text).toContain('I do not know yet')
    expect(text).toContain(`By ${said('2026-11-25T18:00Z')}, your time, you hear from me`)
  })

  test('move to what their owner says, or to what the playbook offers', async () => {
    const moved = { kind: 'new-date' as const, promised: [arrival], topic: { promises: [arrival] } }
    const offered = await written(moved)
    expect(offered.promises).toMatchObject([{ id: 'arrival', what: arrival.what }])
    expect(Date.parse(offered.promises[0]?.dueAt ?? '')).toBeGreaterThan(Date.parse(arrival.dueAt))
    const wishes = [{ id: 'arrival', what: arrival.what, by: '2026-12-09T12:00:00Z' }]
    const wished = await written({ ...moved, topic: { ...moved.topic, wishes } })
    expect(wished.promises).toMatchObject([{ id: 'arrival', dueAt: '2026-12-09T12:00:00.000Z' }])
    expect(wished.text).toContain(`The new date is ${said('2026-12-09T12:00Z')}`)
    expect(wished.text).toContain(`by ${said(arrival.dueAt)}`)
  })

  test('that were broken may be named with the date that passed', async () => {
    const promised = [arrival]
    const { text, promises } = await written(
      { kind: 'broken-promise', promised, topic: { promises: promised } },
      at('2026-11-30T18:00:01Z'),
    )
    expect(text).toContain(`by ${said(arrival.dueAt)}`)
    expect(promises[0]?.dueAt).toBe('2026-12-03T18:00:00.000Z')
  })

  test('that an owner wishes for are refused where they cannot be kept, with the first date that can', async () => {
    const wishes = [{ id: 'arrival', what: arrival.what, by: '2026-12-05T12:00:00Z' }]
    const topic = { promises: [arrival], wishes }
    expect(await refusal({ kind: 'new-date', promised: [arrival], topic })).toEqual({
      type: 'PlaybookError',
      message: `"order 10380 is with you" cannot be promised by 2026-12-05T12:00:00Z: nobody works then. The first date that can be kept is 2026-12-07T18:00:00+00:00: promise that, or a later one`,
      isLasting: true,
    })
  })

  test('of an answer heed the estimate of the promise that they move, and no other', async () => {
    const carrier = { name: 'Speedy', transitDays: 9 }
    const answer = (id: string): Partial<ComposeInput> => ({
      ...of({ carrier }),
      kind: 'answer',
      promised: [arrival],
      topic: {
        text: seal('You have it by 2 December at noon.'),
        wishes: [{ id, what: 'it is with you', by: '2026-12-02T12:00:00Z' }],
      },
    })
    expect((await refusal(answer('arrival'))).message).toContain('it cannot be done before 2026-12-07T18:00')
    expect((await written(answer('promise-7'))).promises).toMatchObject([
      { id: 'promise-7', what: 'it is with you', dueAt: '2026-12-02T12:00:00.000Z' },
    ])
  })

  describe('keep every date to come that a customer reads', () => {
    const answer = (text: string, changes: Partial<ComposeInput> = {}): Partial<ComposeInput> => ({
      kind: 'answer',
      topic: { text: seal(text) },
      ...changes,
    })

    test('in the words of an owner', async () => {
      expect(await refusal(answer('You will have it by Tuesday, or within 48 hours at the latest.'))).toEqual(
        {
          type: 'PlaybookError',
          message: expect.stringMatching(
            /^The answer message is held back\. "Tuesday": .*24 November 2026.* "within 48 hours": .* no promise keeps/,
          ),
          isLasting: true,
        },
      )
      const kept = answer('It is with you by Monday 30 November.', { promised: [arrival] })
      expect((await written(kept)).promises).toEqual([])
      const told = await written(answer('It left us on Friday, and I have called the carrier today.'))
      expect(told.text).toContain('It left us on Friday')
    })

    test('where the reader is: their Tuesday, not ours', async () => {
      const there = { ...failure, customer: { ...failure.customer, timeZone: 'Pacific/Auckland' } }
      const promised = [arrival]
      const inAuckland = (day: string) => ({
        ...answer(`You have it by ${day}.`, { promised }),
        ...baseOf(there),
      })
      expect((await refusal(inAuckland('30 November'))).message).toContain('"30 November"')
      expect((await written(inAuckland('1 December'))).text).toContain('1 December')
    })

    test('in another language than English', async () => {
      const there = { ...failure, customer: { ...failure.customer, locale: 'de-DE' } }
      const german = { ...answer('Sie haben Ihre Ware bis Dienstag.'), ...baseOf(there) }
      expect((await refusal(german)).message).toContain('"Dienstag"')
    })

    test('and no longer one that the message itself takes back', async () => {
      const wishes = [{ id: 'arrival', what: 'it is with you', by: '2026-12-09T12:00:00Z' }]
      const topic = { text: seal('It is with you by 30 November.'), wishes }
      expect((await refusal(answer('', { topic, promised: [arrival] }))).message).toContain('"30 November"')
    })

    test('in the words of a playbook', async () => {
      const hasty: Playbook = {
        ...shipmentDelayed,
        consider: (...given) => ({
          ...shipmentDelayed.consider(...given),
          message: () => ({
            language: 'en',
            subject: 'Sorted tomorrow',
            text: 'Dear Patricia McKenna,\n\nI am sorry: we failed you with order 10380, and I look for it myself.\n\nLena Voss\nCustomer Care',
          }),
        }),
      }
      const dependencies = at(now, { ...world.dependencies, playbooks: createRegistry([hasty]) })
      const { message } = await refusal({}, dependencies)
      expect(message).toContain('The apology message is held back. "tomorrow": ')
    })

    test('but for names: a customer may be called June', async () => {
      const june = { ...failure, customer: { ...failure.customer, name: 'June May' } }
      expect((await written(baseOf(june))).text).toContain('Dear June May,')
    })
  })

  test('and no letter of the shipment playbook names a date besides', async () => {
    const letters: Partial<ComposeInput>[] = [
      { kind: 'apology' },
      { kind: 'next-step' },
      { kind: 'update', promised: [arrival], topic: { promises: [arrival] } },
      { kind: 'remedy' },
      { kind: 'follow-up' },
      { kind: 'reminder' },
      { kind: 'new-date', promised: [arrival], topic: { promises: [arrival] }, sent: ['new-date'] },
    ]
    for (const opening of [0, 1]) {
      for (const letter of letters) {
        expect((await written({ ...letter, opening })).text).toContain('Patricia McKenna')
      }
    }
  })
})
