import { z } from 'zod'

/** What was typed into a form, by the names of its fields. Blank ones are left out. */
export type Typed = Readonly<Record<string, string>>

/** A field of a form, as it is shown. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'long-text' | 'checkbox' | 'choice' | 'moment'
  readonly required: boolean
  readonly hint?: string
  /** Of a choice: value and words. */
  readonly options?: readonly (readonly [string, string])[]
}

/** A field that is wrong, and what would be right. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** The longest text that a field takes, in characters. */
export const longest = 20_000

/** A text that may be left out. */
export const optionalText = z
  .string()
  .max(longest, `It is too long: ${longest} characters are the most.`)
  .optional()
/** A text that must be there. */
export const requiredText = (missing: string) => z.string(missing).pipe(optionalText.unwrap())
/** A box that is ticked, or left out. */
export const ticked = z
  .string()
  .transform(() => true)
  .optional()

/** Takes what a browser sent: of a name that is there twice, the last; of a file, nothing; lines that end as ours do. */
export function typedOf(body: Readonly<Record<string, unknown>>): Typed {
  const entries = Object.entries(body).flatMap(([name, value]) => {
    const typed = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
    return typed === '' ? [] : [[name, typed] as const]
  })
  return Object.fromEntries(entries)
}

/** Checks what was typed. */
export function readForm<T>(
  schema: z.ZodType<T>,
  typed: Typed,
): { values: T; problems: null } | { values: null; problems: FieldProblem[] } {
  const read = schema.safeParse(typed)
  if (read.success) return { values: read.data, problems: null }
  const problems = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  return { values: null, problems }
}
