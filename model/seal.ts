import type { z } from 'zod'
import type { Sealed } from './base.ts'

const envelope = 'plain:'

/** Puts personal data into the envelope in which it crosses the workflow. */
export function seal(content: unknown): Sealed {
  return envelope + Buffer.from(JSON.stringify(content)).toString('base64')
}

/**
 * Opens an envelope.
 * @throws Error when the envelope is of a kind that this version does not know, or its content is not what `schema` says.
 */
export function unseal<T>(text: Sealed, schema: z.ZodType<T>): T {
  if (!text.startsWith(envelope)) {
    throw new Error(
      `Cannot open a sealed value of kind "${text.slice(0, text.indexOf(':'))}": this version opens "plain"`,
    )
  }
  return schema.parse(JSON.parse(Buffer.from(text.slice(envelope.length), 'base64').toString('utf8')))
}
