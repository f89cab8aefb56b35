import { z } from 'zod'
import { after, before } from '../../time/dates.ts'
import { type Random, randomOf } from './random.ts'
import { examplesOf, matching } from './words.ts'

/** What examples are made from, beside the schema. */
export interface Examples {
  /** The same seed gives the same example; default 1. */
  readonly seed?: number
  /** Dates are in the two weeks before this instant, ISO 8601; default 2 March 2026. */
  readonly at?: string
  /** What text fields of these names hold, wherever they stand: the IDs of people, say. */
  readonly texts?: Readonly<Record<string, readonly [string, ...string[]]>>
}

/** A schema asks for something that no example was found for. */
export class NoExample extends Error {
  override readonly name = 'NoExample'
}

type JsonSchema = z.core.JSONSchema.JSONSchema
type Json = z.core.JSONSchema._JSONSchema

const usualAt = '2026-03-02T09:00:00Z'
const mostTries = 2_000
/** So often a refused field is drawn again before all of them are. */
const triesOfOne = 60
const days = 14

/**
 * Makes facts that a schema accepts, refinements included: what a refinement refuses is drawn again, field by field, as long
 * as it takes. (A generator that knows the shape alone would hardly ever meet two dates and their difference.)
 * @throws NoExample naming the field that no example was found for.
 */
export function generateFacts<Schema extends z.ZodObject>(
  schema: Schema,
  examples: Examples = {},
): z.input<Schema> {
  const random = randomOf(examples.seed ?? 1)
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const draw = new Draw(random, examples, shape)
  const [first = '', ...others] = Object.keys(schema.shape)
  let facts = draw.object(shape, '')
  let refused = 'facts'
  for (let tries = 1; tries <= mostTries; tries++) {
    const result = schema.safeParse(facts)
    // The schema has just accepted it as its input.
    if (result.success) return facts as z.input<Schema>
    const [issue] = result.error.issues
    refused = `${['facts', ...(issue?.path ?? [])].join('.')}: ${issue?.message}`
    const fields = result.error.issues.map(({ path: [field] }) => String(field ?? ''))
    // What refuses a field may be the fault of another.
    if (random.next() < 0.3) fields.push(random.pick([first, ...others]))
    facts =
      tries % triesOfOne === 0 || fields.includes('')
        ? draw.object(shape, '')
        : draw.again(shape, facts, fields)
  }
  throw new NoExample(`no example was found that the schema accepts (the last was refused at ${refused})`)
}

/** Draws values for a JSON Schema as zod writes it. */
class Draw {
  readonly #random: Random
  readonly #examples: Examples
  readonly #root: JsonSchema
  #depth = 0

  constructor(random: Random, examples: Examples, root: JsonSchema) {
    this.#random = random
    this.#examples = examples
    this.#root = root
  }

  object({ properties = {}, required = [] }: JsonSchema, path: string): Record<string, unknown> {
    const fields = Object.entries(properties).filter(
      ([name]) => required.includes(name) || this.#random.next() < 0.5,
    )
    return Object.fromEntries(
      fields.map(([name, schema]) => [name, this.#value(schema, name, join(path, name))]),
    )
  }

  /** The same object with some fields drawn anew, or left out where they may be. */
  again(schema: JsonSchema, object: Record<string, unknown>, fields: string[]): Record<string, unknown> {
    return { ...object, ...pickFields(this.object(schema, ''), fields) }
  }

  #value(schema: Json, name: string, path: string): unknown {
    if (typeof schema === 'boolean') return this.#text({}, name, path)
    const { const: constant, enum: choices, anyOf, oneOf, allOf, $ref } = schema
    if (constant !== undefined) return constant
    if (choices?.length) return choices[this.#random.between(0, choices.length - 1)]
    const options = anyOf ?? oneOf
    if (options?.length)
      return this.#value(options[this.#random.between(0, options.length - 1)] ?? true, name, path)
    if (allOf) return Object.assign({}, ...allOf.map((part) => this.#value(part, name, path)))
    if ($ref) return this.#referred($ref, name, path)
    switch (schema.type) {
      case 'object':
        return schema.properties ? this.object(schema, path) : this.#record(schema, path)
      case 'array':
        return this.#array(schema, name, path)
      case 'integer':
      case 'number':
        return this.#number(schema, name)
      case 'boolean':
        return this.#random.next() < 0.5
      case 'null':
        return null
      default:
        return this.#text(schema, name, path)
    }
  }

  /** What contains itself ends as soon as it may. */
  #referred(ref: string, name: string, path: string): unknown {
    const target = this.#root.$defs?.[ref.replace('#/$defs/', '')]
    if (!target || this.#depth > 2) return null
    this.#depth++
    try {
      return this.#value(target, name, path)
    } finally {
      this.#depth--
    }
  }

  #record({ additionalProperties }: JsonSchema, path: string): Record<string, unknown> {
    if (additionalProperties === undefined || additionalProperties === false) return {}
    return { first: this.#value(additionalProperties, 'first', join(path, 'first')) }
  }

  #array(
    { items, prefixItems, minItems = 0, maxItems = 3 }: JsonSchema,
    name: string,
    path: string,
  ): unknown[] {
    if (prefixItems) return prefixItems.map((item, index) => this.#value(item, name, `${path}[${index}]`))
    const one = Array.isArray(items) ? items[0] : items
    const length = this.#random.between(minItems, Math.max(minItems, Math.min(maxItems, minItems + 2)))
    return Array.from({ length }, (_, index) => this.#value(one ?? true, name, `${path}[${index}]`))
  }

  #number(schema: JsonSchema, name: string): number {
    const step = schema.multipleOf ?? (schema.type === 'integer' ? 1 : 0.01)
    const least = bound(schema.minimum, schema.exclusiveMinimum, step) ?? 0
    // Without a bound of its own: what a person finds plausible. Sums of money are in minor units.
    const usual = least + (/amount|total|price|value/i.test(name) ? 200_000 : 20)
    const most = Math.min(usual, bound(schema.maximum, schema.exclusiveMaximum, -step) ?? usual)
    const first = Math.ceil(least / step)
    const steps = Math.max(0, Math.floor(most / step) - first)
    return Number(((first + this.#random.between(0, steps)) * step).toFixed(6))
  }

  #text(
    { format, pattern, minLength = 0, maxLength = 1_000 }: JsonSchema,
    name: string,
    path: string,
  ): string {
    const given = this.#examples.texts?.[name]
    if (given) return this.#random.pick(given)
    const formatted = this.#formatted(format)
    if (formatted !== undefined) return formatted
    const words = pattern === undefined ? examplesOf(name) : matching(new RegExp(pattern, 'u'), name)
    const fitting = words.filter(({ length }) => length >= minLength && length <= maxLength)
    if (fitting.length > 0) return fitting[this.#random.between(0, fitting.length - 1)] ?? ''
    if (pattern === undefined)
      return examplesOf(name)[0]
        .repeat(Math.max(1, minLength))
        .slice(0, Math.max(minLength, Math.min(maxLength, 20)))
    throw new NoExample(`no example was found for facts.${path}, which must match ${pattern}`)
  }

  #formatted(format: string | undefined): string | undefined {
    const at = this.#examples.at ?? usualAt
    const random = this.#random
    switch (format) {
      case 'date':
        return before(at, `P${random.between(0, days)}D`).slice(0, 10)
      case 'date-time':
        return before(at, `PT${random.between(0, days * 24)}H`)
      case 'time':
        return after(at, `PT${random.between(0, 20)}H`).slice(11, 19)
      case 'duration':
        return `PT${random.between(1, 48)}H`
      case 'email':
        return random.pick(['jonas.weber@example.com', 'mira.novak@example.com'])
      case 'uri':
        return 'https://example.com/a'
      case 'uuid':
        return `00000000-0000-4000-8000-${String(random.between(0, 999_999)).padStart(12, '0')}`
      default:
        return undefined
    }
  }
}

/** A bound that somebody gave: the ends of what is an exact integer are none. */
function bound(inclusive: number | undefined, exclusive: unknown, step: number): number | undefined {
  const value = typeof exclusive === 'number' ? exclusive + step : inclusive
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER - 1 ? undefined : value
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const pickFields = (object: Record<string, unknown>, fields: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => fields.includes(name)))
