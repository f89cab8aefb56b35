import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { generateFacts } from './generate.ts'

interface Category {
  name: string
  parts: Category[]
}
const category: z.ZodType<Category> = z.lazy(() => z.object({ name: z.string(), parts: z.array(category) }))
const person = z.object({
  name: z.string(),
  get reportsTo() {
    return person.nullable()
  },
  get friends() {
    return z.array(person).max(2)
  },
})
const money = z.object({ amount: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) })

/** What an author of facts may use of zod. */
const kinds: Record<string, z.ZodType> = {
  string: z.string(),
  'a trimmed string of one length': z.string().trim().length(4),
  'a long string': z.string().min(40).max(60),
  'a short string': z.string().trim().toLowerCase().min(1).max(2),
  'a string that starts and ends': z.string().startsWith('ORD-').endsWith('-X').max(20),
  'a string that includes': z.string().includes('#').uppercase(),
  'a pattern': z.string().regex(/^DE\d{2} \d{4} \d{4}$/),
  'a pattern in two parts': z
    .string()
    .regex(/^[A-Z]{4}/)
    .regex(/\d{3}$/),
  'a pattern with a flag': z.string().regex(/^abc-[xyz]$/i),
  'a pattern that is none in Unicode mode': z.string().regex(/^a-b_\d+$/),
  'a pattern of anything': z.string().regex(/^K.{12}$/),
  template: z.templateLiteral(['visit-', z.int(), '-', z.enum(['am', 'pm'])]),
  email: z.email(),
  uuid: z.uuid(),
  'uuid v7': z.uuidv7(),
  guid: z.guid(),
  url: z.url(),
  'https alone': z.url({ protocol: /^https$/ }),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  cidr: z.cidrv4(),
  mac: z.mac(),
  cuid2: z.cuid2(),
  ulid: z.ulid(),
  nanoid: z.nanoid(),
  base64: z.base64(),
  e164: z.e164(),
  hostname: z.hostname(),
  emoji: z.emoji(),
  jwt: z.jwt(),
  hash: z.hash('sha256'),
  instant: z.iso.datetime(),
  'an instant with an offset': z.iso.datetime({ offset: true }),
  'an instant to the second': z.iso.datetime({ precision: 0 }),
  'an instant to the minute': z.iso.datetime({ precision: -1 }),
  'a local time': z.iso.datetime({ local: true }),
  day: z.iso.date(),
  time: z.iso.time(),
  duration: z.iso.duration(),
  int: z.int(),
  'a negative number': z.number().negative(),
  'a number from below zero': z.number().gte(-5).lte(-2),
  'a number between': z.number().gt(0).lt(0.5),
  'steps of five': z.int().min(7).max(31).multipleOf(5),
  int32: z.int32(),
  float32: z.float32(),
  boolean: z.boolean(),
  null: z.null(),
  literals: z.literal(['a', 7, null]),
  enum: z.enum(['late', 'lost']),
  money,
  nullable: money.nullable(),
  nullish: money.nullish(),
  optional: z.string().optional(),
  default: z.int().default(3),
  prefault: z.string().prefault('x'),
  catch: z.int().catch(3),
  nonoptional: z.nonoptional(z.string().optional()),
  union: z.union([z.int(), z.object({ a: z.string() })]),
  'a union with nothing': z.union([z.undefined(), z.int()]),
  xor: z.xor([z.string(), z.int()]),
  'a discriminated union': z.discriminatedUnion('is', [
    z.object({ is: z.literal('a'), n: z.int() }),
    z.object({ is: z.literal('b') }),
  ]),
  intersection: z.object({ a: z.int() }).and(z.object({ b: z.string() })),
  'an intersection of strings': z.string().min(3).and(z.string().max(9)),
  array: z.array(money).min(1),
  'nested arrays': z.array(z.array(z.int()).length(2)).nonempty(),
  tuple: z.tuple([z.string(), z.int()], z.boolean()),
  record: z.record(z.string(), z.int()),
  'a record of some keys': z.record(z.enum(['a', 'b']), z.int()),
  'a record of a pattern': z.record(z.string().regex(/^[A-Z]{2}-\d$/), z.int()),
  'a partial record': z.partialRecord(z.enum(['a', 'b']), z.int()),
  'a strict object': z.strictObject({ a: z.int() }),
  'a loose object': z.looseObject({ a: z.int() }),
  json: z.json(),
  any: z.any(),
  unknown: z.unknown(),
  transform: z.string().transform((text) => text.length),
  pipe: z.string().pipe(z.transform((text) => `${text}!`)),
  codec: z.codec(z.iso.datetime(), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  }),
  preprocess: z.preprocess((value) => value ?? 1, z.int()),
  'a coerced number': z.coerce.number().min(2),
  'a coerced date': z.coerce.date(),
  'a coerced bigint': z.coerce.bigint(),
  'a coerced boolean': z.coerce.boolean(),
  stringbool: z.stringbool().meta({ examples: ['yes', 'no'] }),
  brand: z.string().brand('OrderId'),
  readonly: z.array(z.string()).readonly(),
  refine: z.int().refine((number) => number % 7 === 0, 'must be sevens'),
  lazy: category,
  recursive: person,
  'given examples': z
    .string()
    .regex(/^(?=.*7)[a-f7]{40}$/)
    .meta({ examples: [`7${'a'.repeat(39)}`] }),
  'given examples of what it transforms': z
    .string()
    .transform(Number)
    .pipe(z.number().min(1_000))
    .meta({ examples: ['1234'] }),
  custom: z.custom<number>((value) => value === 3).meta({ examples: [3] }),
}

describe('facts made up of each kind', () => {
  it.each(Object.entries(kinds))('%s', (_, kind) => {
    const schema = z.object({ thing: kind, others: z.array(kind).max(2).optional() })
    for (let seed = 0; seed < 25; seed++) {
      const facts = generateFacts(schema, { seed })
      const reported: unknown = JSON.parse(JSON.stringify(facts))
      expect(schema.safeParse(reported).error?.issues, JSON.stringify(facts)).toBeUndefined()
    }
  })

  it.each([
    ['string', z.string()],
    ['bounded string', z.string().min(1)],
    ['int', z.int()],
    ['boolean', z.boolean()],
    ['enum', z.enum(['a', 'b'])],
  ])('hold a %s or null, where it may be either', (_, kind) => {
    const schema = z.object({ thing: kind.nullable() })
    const made = Array.from({ length: 40 }, (_, seed) => generateFacts(schema, { seed }).thing)
    expect(made).toContain(null)
    expect(made.some((thing) => thing !== null)).toBe(true)
  })

  it('hold dates to come where a name speaks of them, and past ones too', () => {
    const schema = z.object({ nextVisit: z.iso.datetime(), agreedFor: z.iso.datetime() })
    const made = Array.from({ length: 40 }, (_, seed) => generateFacts(schema, { seed }))
    const now = '2026-03-02T09:00:00.000Z'
    expect(made.some(({ nextVisit }) => nextVisit > now)).toBe(true)
    expect(made.some(({ nextVisit }) => nextVisit < now)).toBe(true)
    expect(made.every(({ agreedFor }) => agreedFor <= now)).toBe(true)
  })
})

describe('no facts are made up', () => {
  it.each<[string, z.ZodType, RegExp]>([
    [
      'a Date',
      z.date(),
      /^no example was found for facts\.thing: it takes a value of type Date, .* JSON, .* take z\.iso/,
    ],
    ['a bigint', z.bigint(), /type bigint, .* take z\.int\(\)/],
    [
      'a Map',
      z.array(z.map(z.string(), z.int())).min(1),
      /facts\.thing\.0: it takes a value of type Map.* z\.record/,
    ],
    [
      'a Set',
      z.object({ seen: z.set(z.string()) }),
      /facts\.thing\.seen: it takes a value of type Set.* z\.array/,
    ],
    ['never', z.never(), /type never/],
    ['a function', z.function(), /type function/],
    [
      'a pattern that looks ahead',
      z.string().regex(/^(?=.*7)[a-f7]{40}$/),
      /facts\.thing: it must match \^\(\?=/,
    ],
    ['patterns at odds', z.string().startsWith('a').regex(/^b/), /it must match \^a\.\* and \^b/],
    [
      'a refinement that is never right',
      z.int().refine(() => false, 'is never right'),
      /facts\.thing: it was refused .*is never right/,
    ],
    ['a check that waits', z.string().refine(async () => true), /without waiting/],
    [
      'a check that throws',
      z.string().refine(() => {
        throw new Error('no such table')
      }),
      /could not be checked: Error: no such table/,
    ],
    ['a custom check', z.custom<number>((value) => value === 3), /facts\.thing: it was refused/],
    [
      'what contains itself without an end',
      (() => {
        const endless: z.ZodType = z.lazy(() => z.object({ next: endless }))
        return endless
      })(),
      /without an end/,
    ],
  ])('of %s', (_, kind, why) => {
    expect(() => generateFacts(z.object({ thing: kind }))).toThrow(why)
  })
})
