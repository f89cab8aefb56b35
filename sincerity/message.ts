import { z } from 'zod'
import { instant, locale } from '../model/base.ts'
import { timeZone } from '../model/calendar.ts'
import { messageKind } from '../model/message.ts'

const date = 'neither an instant nor a day: give ISO 8601, as 2026-03-02T09:30:00Z or 2026-03-02'

const name = z.string().trim().min(1)

const written = z.array(z.union([z.string(), z.array(z.string())])).default([])

/** The longest text that is read, in characters: as much as a form takes, and four times the longest letter one reads to the end. */
export const longestText = 20_000

const long = `too long: ${longestText} characters are the most`

/** A message to a customer, before it leaves, with all that it is held against. */
export const outgoingMessage = z.object({
  kind: messageKind.exclude(['notice']),
  /** Of the reader, BCP 47. */
  locale,
  subject: z.string().max(longestText, long),
  text: z.string().max(longestText, long),
  customer: z.object({ name }),
  failure: z.object({
    reference: name,
    summary: z.string(),
    /** What letters call the thing that failed, in the language of this one: "your message about invoice 12". */
    subject: z.string().optional(),
  }),
  /** Who signs. */
  owner: z.object({ name }),
  /** All that it may date: what stands once it is out, and what it takes back. */
  promises: z.array(z.object({ what: z.string(), by: z.union([instant, z.iso.date()], date) })).default([]),
  sentAt: instant,
  /** The reader's, IANA: their "tomorrow" counts. */
  timeZone,
  /** What this customer got before: texts, or their hashes as `shinglesOf` makes them. */
  earlier: written,
  /** What a playbook wrote to this customer about other failures: its letters are alike, but not the same word for word. */
  elsewhere: written,
  /** What other customers got of late. */
  others: written,
})
/** An outgoing message as it is handed in: lists may be left out. */
export type OutgoingMessage = z.input<typeof outgoingMessage>
/** An outgoing message as the rules read it. */
export type CheckedMessage = z.output<typeof outgoingMessage>
