import { z } from 'zod'
import { money } from '../../model/base.ts'
import { compare } from '../../time/dates.ts'
import { tableNames } from './credits.ts'

// `abort`: what compares instants further down must not see something else.
const moment = z.iso.datetime({ offset: true, error: 'an instant such as 2026-11-22T10:05:00Z', abort: true })

/** Part of a sentence of ours, so without a stop of its own. */
const clause = (example: string) =>
  z
    .string()
    .max(200)
    .regex(/^\p{L}[^\n.!?]*[^\s.,;:!?]$/u, `a few words that a sentence can hold, such as "${example}"`)

/** What a failure must tell about a service that one of our customers could not use, or only badly. */
export const systemFacts = z
  .object({
    /** What the customer calls it, as part of a sentence: "the payments API". */
    service: clause('the payments API'),
    /** Under which number those who repair it know this outage. */
    incident: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, 'a number such as INC-204'),
    /** Gone altogether, or there and no good. */
    state: z.enum(['down', 'degraded']),
    /** What the customer could not do; it completes "you cannot": "take card payments". */
    affected: clause('take card payments'),
    /** What they can do until it works again, as a whole sentence. */
    meanwhile: z.string().min(1).max(500).optional(),
    startedAt: moment,
    /** When it worked again; null while it does not. */
    restoredAt: moment.nullable(),
    /** By when those who repair it say that it works again; null: nobody knows yet. No meaning once it does. */
    expectedAt: moment.nullable(),
    /** What the customer pays for the service in a month. */
    monthlyFee: money,
    /** The table of credits that their contract has; default: the newest. */
    creditTable: z.enum(tableNames).optional(),
    /** Who leads the repair. Without one, the owner asks around in person. */
    repair: z.object({ name: z.string().min(1), email: z.email() }).optional(),
    /** Calendar days on which nobody works where the customer is: they count once the service is back. */
    holidays: z.array(z.iso.date('a calendar date such as 2026-11-30')).optional(),
    /** The directory ID of whoever looks after this customer. */
    owner: z.string().min(1),
  })
  .superRefine(({ startedAt, restoredAt, expectedAt }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (restoredAt !== null && compare(restoredAt, startedAt) < 0)
      issue('restoredAt', 'lies before startedAt')
    if (expectedAt !== null && compare(expectedAt, startedAt) < 0)
      issue('expectedAt', 'lies before startedAt')
  })
export type SystemFacts = z.infer<typeof systemFacts>
