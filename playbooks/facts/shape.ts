import { z } from 'zod'

/** A JSON Schema as zod writes it of what is reported, before any transform. */
export type Shape = z.core.JSONSchema.JSONSchema
export type AnyShape = z.core.JSONSchema._JSONSchema

/** Under which a shape says that JSON has no such value, and what to take instead. */
const lacking = 'x-lacking'

/** The shape of what a schema takes: with the examples that its author gave (`.meta({ examples: [...] })`). */
export function shapeOf(schema: z.ZodObject): Shape {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { examples } = z.globalRegistry.get(zodSchema) ?? {}
      // Zod drops those of a schema that transforms, as they may be meant for what comes out of it.
      if (Array.isArray(examples)) jsonSchema.examples = examples
      Object.assign(jsonSchema, insteadOf(zodSchema._zod.def))
    },
  })
}

/** What a shape says of a value that JSON cannot hold; null for all that it can. */
export const lackingIn = (shape: AnyShape): string | null => {
  const said = typeof shape === 'boolean' ? undefined : shape[lacking]
  return typeof said === 'string' ? said : null
}

function insteadOf(def: z.core.$ZodTypeDef): Shape {
  const isCoerced = 'coerce' in def && def.coerce === true
  switch (def.type) {
    case 'date':
      return isCoerced ? { type: 'string', format: 'date-time' } : instead('Date', 'z.iso.datetime()')
    case 'bigint':
      return isCoerced ? { type: 'integer', minimum: 0 } : instead('bigint', 'z.int() or z.coerce.bigint()')
    case 'map':
      return instead('Map', 'z.record()')
    case 'set':
      return instead('Set', 'z.array()')
    case 'nan':
    case 'file':
    case 'symbol':
    case 'function':
    case 'undefined':
    case 'void':
    case 'never':
      return instead(def.type, 'something else, or leave it out')
    default:
      return {}
  }
}

const instead = (kind: string, better: string): Shape => ({
  [lacking]: `takes a value of type ${kind}, and failures are reported as JSON, which has none: take ${better}`,
})
