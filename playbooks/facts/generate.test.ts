import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shipmentDelayed } from '../../playbooks/index.ts'
import { generateFacts } from './generate.ts'

describe('facts made up', () => {
  it('are what the schema accepts, refinements between dates and sums included', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const facts = generateFacts(shipmentDelayed.facts, { seed })
        expect(shipmentDelayed.facts.safeParse(facts).error).toBeUndefined()
      }),
      { numRuns: 30 },
    )
  })

  it('are the same for the same seed, and others for another', () => {
    const made = [1, 1, 2, 3, 4].map((seed) => JSON.stringify(generateFacts(shipmentDelayed.facts, { seed })))
    expect(made[0]).toBe(made[1])
    expect(new Set(made).size).toBeGreaterThan(2)
  })

  it('come in every kind that JSON has', () => {
    const schema = z.object({
      any: z.json(),
      pair: z.tuple([z.string(), z.int()]),
      record: z.record(z.string(), z.number()),
      long: z.string().min(30),
      short: z.string().max(3),
      since: z.iso.datetime({ offset: true }),
      day: z.iso.date(),
      lasts: z.iso.duration(),
      uuid: z.uuid(),
      kind: z.literal('x'),
      one: z.enum(['a', 'b']),
      share: z.number().gt(0).lt(1),
      fives: z.int().min(3).max(20).multipleOf(5),
      link: z.url(),
      email: z.email(),
      plate: z.string().regex(/^KB-\d+$/),
      list: z.array(z.boolean()).min(1).max(4),
      maybe: z.string().nullable(),
      either: z.discriminatedUnion('is', [
        z.object({ is: z.literal('a'), n: z.int() }),
        z.object({ is: z.literal('b') }),
      ]),
      later: z.string().default('x'),
    })
    for (let seed = 0; seed < 20; seed++) {
      expect(schema.safeParse(generateFacts(schema, { seed })).error).toBeUndefined()
    }
  })

  it('hold the texts that are given, and dates up to the moment that is given', () => {
    const schema = z.object({ owner: z.string(), at: z.iso.datetime() })
    const facts = generateFacts(schema, { texts: { owner: ['lena'] }, at: '2030-01-15T00:00:00Z' })
    expect(facts.owner).toBe('lena')
    expect(facts.at >= '2030-01-01' && facts.at <= '2030-01-15T00:00:00.000Z').toBe(true)
  })

  it('name things as things, and people as people', () => {
    const schema = z.object({
      items: z.array(z.object({ name: z.string() })).min(1),
      productName: z.string(),
      service: z.object({ name: z.string() }),
      technician: z.object({ name: z.string() }),
      contactName: z.string(),
      name: z.string(),
    })
    const facts = generateFacts(schema)
    const person = /^(Jonas Weber|Mira Novak)$/
    for (const { name } of facts.items) expect(name).toMatch(/^(Blue Kettle|Oak Table)$/)
    expect(facts.productName).toMatch(/^(Blue Kettle|Oak Table)$/)
    expect(facts.service.name).toMatch(/^the (web shop|booking page)$/)
    for (const name of [facts.technician.name, facts.contactName, facts.name]) expect(name).toMatch(person)
  })

  it('are given up by the name of the field', () => {
    const pattern = z.object({ deep: z.object({ plate: z.string().regex(/^(?=.*7)[a-f7]{40}$/) }) })
    expect(() => generateFacts(pattern)).toThrow(
      'no example was found for facts.deep.plate: it must match ^(?=.*7)[a-f7]{40}$',
    )
    const never = z
      .object({ day: z.string() })
      .refine(() => false, { path: ['day'], message: 'is never right' })
    expect(() => generateFacts(never)).toThrow(
      'facts.day: it was refused as often as it was drawn (is never right)',
    )
  })
})
