import { z } from 'zod'
import { unassigned } from './names.ts'

/** An instant: ISO 8601 with an offset or `Z`. */
export const instant = z.iso.datetime({ offset: true })

/** A duration: ISO 8601 (`PT15M`, `P3D`). Years and months are not accepted, as their length varies. */
export const duration = z.iso
  .duration()
  .refine(
    (text) => !/^P[^T]*[YM]/.test(text),
    'give weeks, days, hours, minutes or seconds: years and months vary in length',
  )

/** Money: an integer of minor units (cents) with an ISO 4217 currency. Never a float. */
export const money = z.object({
  amount: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD'),
})
export type Money = z.infer<typeof money>

/** From a delay that is a nuisance to a failure that threatens the relation. */
export const severity = z.enum(['low', 'medium', 'high', 'critical'])
export type Severity = z.infer<typeof severity>

/** The four steps of a recovery, in their order. */
export const step = z.enum(['own-it', 'act', 'make-it-right', 'close-the-loop'])
export type StepName = z.infer<typeof step>

/** The ID of a machine that a team brings for a step: its last part is its version. */
export const stepId = z
  .string()
  .max(100)
  .regex(
    /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.[1-9]\d*$/,
    'lower case words parted by dots, the last a version number: acme.visit.1',
  )

/** How a recovery ended. */
export const outcome = z.enum(['satisfied', 'quiet', 'withdrawn', 'handed-over'])
export type Outcome = z.infer<typeof outcome>

/** What a customer asks for, as a person of ours reads it: few kinds, so that they can be counted; the words stay beside it. */
export const asked = z.enum(['put-right', 'money', 'explanation', 'call', 'peace', 'other'])
export type Asked = z.infer<typeof asked>

/** Personal data in its envelope: opened by client and activities, never by a machine. */
export const sealed = z.string().regex(/^[a-z]+:/, 'a sealed string')
export type Sealed = z.infer<typeof sealed>

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A language, and perhaps a region: a BCP 47 tag. */
export const locale = z.string().refine(isLocale, 'a BCP 47 tag such as en or de-CH')

/** Plain JSON: all that context, messages and facts may hold. */
export const json = z.json()
export type Json = z.infer<typeof json>

/** What can be stored anywhere and stand in a mail header: no control characters, no halves of surrogate pairs. */
export const identifier = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, '1 to 200 printable characters')

/** Somebody of ours, by their ID in the directory. */
export const personId = identifier.refine((id) => id !== unassigned, `"${unassigned}" is nobody's ID`)

/** A name in code and on the command line: `shipment-delayed`. */
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,49}$/, 'lower case letters, digits and dashes')
