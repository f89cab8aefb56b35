import { z } from 'zod'
import { Draw, type Drawing } from './draw.ts'
import { NoExample } from './no-example.ts'
import { randomOf } from './random.ts'
import { shapeOf } from './shape.ts'

export { insteadOfMadeUp, NoExample } from './no-example.ts'

/** What examples are made from, beside the schema. */
export interface Examples extends Partial<Pick<Drawing, 'texts'>> {
  /** The same seed gives the same example; default 1. */
  readonly seed?: number
  /** Dates lie around this instant, ISO 8601; default 2 March 2026. */
  readonly at?: string
}

const usualAt = '2026-03-02T09:00:00Z'
const mostTries = 2_000
/** So often a refused field is drawn again before all of them are. */
const triesOfOne = 60

/**
 * Makes facts that a schema accepts, refinements included: what a refinement refuses is drawn again, field by field, as long
 * as it takes. (A generator that knows the shape alone would hardly ever meet two dates and their difference.) A field for which
 * its author gives examples (`.meta({ examples: [...] })`) holds one of them.
 * @throws NoExample naming the field that no example was found for, and why.
 */
export function generateFacts<Schema extends z.ZodObject>(
  schema: Schema,
  { seed = 1, at = usualAt, texts = {} }: Examples = {},
): z.input<Schema> {
  const random = randomOf(seed)
  const draw = new Draw({ random, at, texts }, shapeOf(schema))
  const [first = '', ...others] = Object.keys(schema.shape)
  let facts = draw.facts()
  let refused = new NoExample('facts', 'was never tried')
  for (let tries = 1; tries <= mostTries; tries++) {
    const issues = issuesOf(schema, facts)
    // The schema has just accepted it as its input.
    if (issues.length === 0) return facts as z.input<Schema>
    const [{ path, message } = { path: [], message: '' }] = issues
    refused = new NoExample(
      ['facts', ...path.map(String)].join('.'),
      `was refused as often as it was drawn (${message})`,
    )
    const fields = issues.map(({ path: [field] }) => String(field ?? ''))
    // What refuses a field may be the fault of another.
    if (random.next() < 0.3) fields.push(random.pick([first, ...others]))
    facts = tries % triesOfOne === 0 || fields.includes('') ? draw.facts() : draw.again(facts, fields)
  }
  throw refused
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>

/** A refinement of the author's may throw, or ask for a promise: neither says anything about the facts. */
function issuesOf(schema: z.ZodObject, facts: Record<string, unknown>): readonly Issue[] {
  try {
    return schema.safeParse(facts).error?.issues ?? []
  } catch (error) {
    const why =
      error instanceof z.core.$ZodAsyncError
        ? 'must be checked without waiting for anything'
        : `could not be checked: ${error}`
    throw new NoExample('facts', `${why}, as its schema is asked wherever a failure is reported`)
  }
}
