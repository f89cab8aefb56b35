import { z } from 'zod'

/**
 * Says what is wrong with a value that an author gave, as the end of a sentence that its path begins: what it must be, and what
 * it is. What a schema says itself comes before it.
 */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: it must be ${kind(issue.expected)}`
        : must(kind(issue.expected), issue.input)
    case 'invalid_value':
      return must(oneOf(issue.values.map((value) => JSON.stringify(value) ?? String(value))), issue.input)
    case 'invalid_format': {
      const format = formats[issue.format]
      return format && must(format, issue.input)
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : must(`${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`, issue.input)
    case 'unrecognized_keys': {
      const known = keysOf(issue.inst)
      return `is not known here${known.length > 0 ? `: there is ${known.join(', ')}` : ''}`
    }
    case 'invalid_key':
      return issue.issues[0]?.message
    default:
      return undefined
  }
}

/** The first thing that is wrong, after the path of its field. */
export function firstOf({ issues }: z.ZodError, root = ''): string {
  const [issue] = issues
  const key = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [root, ...(issue?.path ?? []), ...key].filter((part) => part !== '').join('.')
  return `${path ? `${path}: ` : ''}${issue?.message ?? 'is wrong'}`
}

const must = (what: string, value: unknown): string => `must be ${what}, and is ${shown(value)}`

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
}
const kind = (expected: string): string => kinds[expected] ?? expected

const formats: Readonly<Record<string, string>> = {
  duration: 'an ISO 8601 duration, as "PT2H" or "P3D"',
  datetime: 'an ISO 8601 instant with an offset or Z, as "2026-03-02T09:30:00Z"',
}

const oneOf = (values: readonly string[]): string =>
  [values.slice(0, -1).join(', '), ...values.slice(-1)].filter((part) => part !== '').join(' or ')

/** What a value is, short enough for one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`
}

/** The fields that an object may have; none where it may have any. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String)
  return []
}
