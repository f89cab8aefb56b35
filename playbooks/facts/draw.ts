import { NoExample } from './no-example.ts'
import type { Random } from './random.ts'
import { type AnyShape, lackingIn, type Shape } from './shape.ts'
import { textFor } from './texts.ts'

/** What examples are drawn with. */
export interface Drawing {
  readonly random: Random
  /** The present, ISO 8601. */
  readonly at: string
  /** What text fields of these names hold, wherever they stand. */
  readonly texts: Readonly<Record<string, readonly [string, ...string[]]>>
}

/** What contains itself is to end from here on, as soon as it may. */
const deep = 3
/** What has not ended by now never does. */
const deepest = 12

/** Draws values of a shape. */
export class Draw {
  readonly #drawing: Drawing
  readonly #root: Shape
  #depth = 0

  constructor(drawing: Drawing, root: Shape) {
    this.#drawing = drawing
    this.#root = root
  }

  /** All facts. */
  facts(): Record<string, unknown> {
    return this.#object(this.#root, 'facts')
  }

  /** The same facts with some fields drawn anew, or left out where they may be. */
  again(facts: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
    const { properties = {}, required = [] } = this.#root
    const kept = Object.entries(facts).filter(([name]) => !fields.includes(name))
    const drawn = Object.entries(properties).filter(([name]) => fields.includes(name))
    const part = { properties: Object.fromEntries(drawn), required }
    return { ...Object.fromEntries(kept), ...this.#object(part, 'facts') }
  }

  #object({ properties = {}, required = [] }: Shape, path: string): Record<string, unknown> {
    const fields = Object.entries(properties).filter(
      ([name]) => required.includes(name) || (this.#drawing.random.next() < 0.5 && this.#depth < deep),
    )
    return Object.fromEntries(
      fields.map(([name, shape]) => [name, this.#value(shape, name, `${path}.${name}`)]),
    )
  }

  #value(shape: AnyShape, name: string, path: string): unknown {
    if (typeof shape === 'boolean') return this.#text({}, name, path)
    const { const: constant, enum: choices, examples, anyOf, oneOf, allOf, $ref } = shape
    if (Array.isArray(examples) && examples.length > 0) return this.#pick(examples)
    if (constant !== undefined) return constant
    if (choices?.length) return this.#pick(choices)
    const lacking = lackingIn(shape)
    if (lacking !== null) throw new NoExample(path, lacking)
    const types: unknown = shape.type
    // Zod writes a plain string or null as one shape of two types.
    const options = anyOf ?? oneOf ?? (Array.isArray(types) ? types.map((type) => ({ ...shape, type })) : [])
    if (options.length > 0) return this.#value(this.#option(options), name, path)
    if ($ref) return this.#referred($ref, name, path)
    if (allOf && shape.type === undefined) return this.#value(merged(allOf), name, path)
    switch (shape.type) {
      case 'object':
        return shape.properties ? this.#object(shape, path) : this.#record(shape, path)
      case 'array':
        return this.#array(shape, name, path)
      case 'integer':
      case 'number':
        return this.#number(shape, name)
      case 'boolean':
        return this.#drawing.random.next() < 0.5
      case 'null':
        return null
      default:
        return this.#text(shape, name, path)
    }
  }

  /** One that JSON can hold; where it is deep, one that ends. */
  #option(options: readonly AnyShape[]): AnyShape {
    const able = options.filter((option) => lackingIn(option) === null)
    const ending = able.filter((option) => typeof option === 'boolean' || option.$ref === undefined)
    const open = this.#depth >= deep && ending.length > 0 ? ending : able
    return this.#pick(open.length > 0 ? open : options) ?? true
  }

  #referred(ref: string, name: string, path: string): unknown {
    const target = ref === '#' ? this.#root : this.#root.$defs?.[ref.replace('#/$defs/', '')]
    if (!target || this.#depth >= deepest) throw new NoExample(path, 'contains itself without an end')
    this.#depth++
    try {
      return this.#value(target, name, path)
    } finally {
      this.#depth--
    }
  }

  #record({ propertyNames, additionalProperties = true }: Shape, path: string): Record<string, unknown> {
    if (additionalProperties === false) return {}
    const names =
      typeof propertyNames === 'object' && propertyNames.enum
        ? propertyNames.enum.map(String)
        : [String(propertyNames ? this.#value(propertyNames, 'key', `${path}'s keys`) : 'first')]
    return Object.fromEntries(
      names.map((name) => [name, this.#value(additionalProperties, name, `${path}.${name}`)]),
    )
  }

  #array({ items, prefixItems, minItems = 0, maxItems = 3 }: Shape, name: string, path: string): unknown[] {
    if (prefixItems) return prefixItems.map((item, index) => this.#value(item, name, `${path}.${index}`))
    const one = (Array.isArray(items) ? items[0] : items) ?? true
    const most = this.#depth < deep ? Math.max(minItems, Math.min(maxItems, minItems + 2)) : minItems
    const length = this.#drawing.random.between(minItems, most)
    return Array.from({ length }, (_, index) => this.#value(one, name, `${path}.${index}`))
  }

  #number(shape: Shape, name: string): number {
    const step = shape.multipleOf ?? (shape.type === 'integer' ? 1 : 0.01)
    const greatest = bound(shape.maximum, shape.exclusiveMaximum, -step)
    // Without bounds of its own: what a person finds plausible. Sums of money are in minor units.
    const range = /amount|total|price|value|fee|cost/i.test(name) ? 200_000 : 20
    const least =
      bound(shape.minimum, shape.exclusiveMinimum, step) ?? Math.min(0, (greatest ?? range) - range)
    const most = Math.min(least + range, greatest ?? least + range)
    const first = Math.ceil(least / step)
    const steps = Math.max(0, Math.floor(most / step) - first)
    return Number(((first + this.#drawing.random.between(0, steps)) * step).toFixed(6))
  }

  #text(shape: Shape, name: string, path: string): string {
    const { random, at, texts } = this.#drawing
    const given = texts[name]
    if (given) return random.pick(given)
    const text = textFor({ shape, path, random, at })
    if (text !== null) return text
    const { pattern, allOf = [] } = shape
    const patterns = [pattern, ...allOf.map((part) => part.pattern)].filter((each) => each !== undefined)
    throw new NoExample(path, `must match ${patterns.join(' and ') || `the format ${shape.format}`}`)
  }

  #pick<T>(items: readonly T[]): T | undefined {
    return items[this.#drawing.random.between(0, items.length - 1)]
  }
}

/** Parts that must all hold, as one shape. */
function merged(parts: readonly Shape[]): Shape {
  const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : { pattern }))
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
    ...(patterns.length > 0 ? { allOf: patterns } : {}),
  }
}

/** A bound that somebody gave: the ends of what is an exact number are none. */
function bound(inclusive: number | undefined, exclusive: unknown, step: number): number | undefined {
  const value = typeof exclusive === 'number' ? exclusive + step : inclusive
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER - 1 ? undefined : value
}
