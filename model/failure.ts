import { z } from 'zod'
import { instant, json, locale, sealed, severity, slug } from './base.ts'
import { timeZone } from './calendar.ts'
import type { Drill } from './drill.ts'
import { referencePattern } from './names.ts'

/** What only people and messages need to know of a customer. Personal: it crosses the workflow sealed. */
export const contact = z.object({ name: z.string().min(1), email: z.email() })

const customerControl = z.object({
  id: z.string().min(1).max(200),
  locale,
  timeZone,
})

const control = z.object({
  playbook: slug,
  reference: z.string().regex(referencePattern, '1 to 100 letters, digits, dots, dashes or underscores'),
  occurredAt: instant,
  severity: severity.optional(),
})

/** One failure of our service for one customer, as a backend reports it. `facts` are what the playbook asks for. */
export const failure = control.extend({
  customer: customerControl.extend(contact.shape),
  facts: z.record(z.string(), json),
})
export type Failure = z.infer<typeof failure>

/** Marks a made-up failure: its recovery is a rehearsal. Every effect that carries the failure carries the mark. */
export const drill: z.ZodType<Drill> = z.object({
  page: z.boolean(),
  timeScale: z.number().min(1),
  owner: z.string().optional(),
})

/** A failure as the workflow carries it: control fields in the open, personal data sealed. */
export const sealedFailure = control.extend({
  customer: customerControl.extend({ contact: sealed }),
  facts: sealed,
  drill: drill.optional(),
})
export type SealedFailure = z.infer<typeof sealedFailure>

/** What a recovery starts with. */
export const recoveryInput = z.object({
  /** The workflow ID. */
  id: z.string(),
  /** Counts reopenings of this failure, also after its workflow closed. */
  opening: z.int().nonnegative(),
  failure: sealedFailure,
  /** How many times faster than real time timers are armed: 1 but for demos and drills. Dates stay real. */
  timeScale: z.number().min(1),
})
export type RecoveryInput = z.infer<typeof recoveryInput>
