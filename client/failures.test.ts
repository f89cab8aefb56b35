import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { contact } from '../model/failure.ts'
import { unseal } from '../model/seal.ts'
import type { shipmentDelayed } from '../playbooks/index.ts'
import { InvalidInput } from './errors.ts'
import { type FailureFor, parseFailure, recoveryInputOf } from './failures.ts'
import { startOptions } from './start-options.ts'

const parcel = { name: 'parcel-lost', version: 1, facts: z.object({ parcels: z.int().min(1) }) } as const
const outage = { name: 'outage', version: 1, facts: z.object({ service: z.string() }) } as const
const playbooks = [parcel, outage]

const failure = {
  playbook: 'parcel-lost',
  reference: 'A-1',
  occurredAt: '2026-03-02T09:30:00Z',
  customer: { id: 'c1', name: 'Ada', email: 'ada@example.com', locale: 'en', timeZone: 'Europe/Berlin' },
  facts: { parcels: 2 },
}

const problemsOf = (input: unknown): string[] => {
  try {
    parseFailure(input, playbooks)
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.problems.map(({ field, message }) => `${field}: ${message}`)
  }
}

describe('parseFailure', () => {
  it('takes a failure that is right', () => {
    expect(parseFailure(failure, playbooks)).toEqual(failure)
  })

  it('names every field that is wrong at once', () => {
    const { reference: _, ...rest } = failure
    const wrong = {
      ...rest,
      occurredAt: 'yesterday',
      customer: { ...failure.customer, timeZone: 'Mars' },
      facts: {},
    }
    expect(problemsOf(wrong)).toEqual([
      'reference: missing, string expected',
      'occurredAt: not an instant: give ISO 8601 with an offset or Z, as 2026-03-02T09:30:00Z',
      'customer.timeZone: there is no time zone Mars: give an IANA name, as Europe/Berlin or UTC',
      'facts.parcels: missing, number expected',
    ])
  })

  it('refuses a date that does not exist, and one without an offset', () => {
    expect(problemsOf({ ...failure, occurredAt: '2026-02-30T09:30:00Z' })).toHaveLength(1)
    expect(problemsOf({ ...failure, occurredAt: '2026-03-02T09:30:00' })).toHaveLength(1)
  })

  it('names the playbooks that are known', () => {
    expect(problemsOf({ ...failure, playbook: 'parcel-late' })).toEqual([
      'playbook: unknown playbook "parcel-late": known are outage, parcel-lost',
    ])
  })

  it('checks facts against the newest version of the playbook', () => {
    const second = { ...parcel, version: 2, facts: z.object({ weight: z.number() }) }
    expect(() => parseFailure(failure, [second, parcel])).toThrow('facts.weight: missing, number expected')
  })

  it('keeps rehearsals and what is real apart by their references', () => {
    expect(problemsOf({ ...failure, reference: 'drill-4711' })).toEqual([
      'reference: what begins with "drill-" is a rehearsal, of which nothing leaves the house: begin one with amends drill',
    ])
    expect(() => parseFailure(failure, playbooks, true)).toThrow(
      'the reference of a drill begins with "drill-"',
    )
    const drill = { ...failure, reference: 'drill-4711' }
    expect(parseFailure(drill, playbooks, true)).toEqual(drill)
  })

  it.each([[null], ['text'], [[]], [3]])('refuses %j, which is no object', (input) => {
    expect(problemsOf(input)).toEqual([expect.stringContaining('expected object')])
  })
})

describe('recoveryInputOf', () => {
  it('leaves no personal data outside of sealed strings', () => {
    const input = recoveryInputOf(parseFailure(failure, playbooks), 0, 1)
    expect(JSON.stringify(input)).not.toMatch(/Ada|ada@example|parcels/)
    expect(unseal(input.failure.customer.contact, contact)).toEqual({ name: 'Ada', email: 'ada@example.com' })
    expect(unseal(input.failure.facts, parcel.facts)).toEqual({ parcels: 2 })
    expect(input.id).toBe('recovery/parcel-lost/A-1')
    expect(input.failure).not.toHaveProperty('drill')
  })

  it('marks a drill, and shows it in the web UI before its first step', () => {
    const drill = { page: true, timeScale: 60 }
    const { args, staticSummary, staticDetails } = startOptions(failure, 0, 60, drill)
    expect(args[0].failure.drill).toEqual(drill)
    expect(staticSummary).toBe('[DRILL] parcel-lost A-1')
    expect(staticDetails).toContain('A rehearsal')
  })
})

describe('FailureFor', () => {
  it('infers the facts from the name of the playbook', () => {
    type Reported = FailureFor<typeof parcel | typeof outage>
    expectTypeOf<Extract<Reported, { playbook: 'outage' }>['facts']>().toEqualTypeOf<{ service: string }>()
    expectTypeOf<Extract<Reported, { playbook: 'parcel-lost' }>['facts']>().toEqualTypeOf<{
      parcels: number
    }>()
    expectTypeOf<FailureFor<typeof shipmentDelayed>['facts']['total']>().toEqualTypeOf<{
      amount: number
      currency: string
    }>()
    expectTypeOf<Reported['playbook']>().toEqualTypeOf<'outage' | 'parcel-lost'>()
  })
})
