import { z } from 'zod'
import { instant, money } from '../../model/base.ts'
import { compare } from '../../time/dates.ts'

const colleague = z.object({ name: z.string().min(1), email: z.email() })

export const channels = ['e-mail', 'form', 'chat', 'phone', 'letter'] as const

/** What a failure must tell about a message of a customer's that nobody answered. */
export const messageFacts = z
  .object({
    /** By what we find the message again: the number of a ticket, or its own ID. */
    message: z.string().trim().min(1).max(100),
    /** When they wrote, the first time. */
    askedAt: instant,
    /** When we noticed that nobody had answered. */
    noticedAt: instant,
    /** How they wrote; `phone` is a call that nobody took or returned. */
    channel: z.enum(channels),
    /** What it is about, as it follows "your message about": "the invoice of order 10248". Nothing personal: it stands in the Temporal UI. */
    topic: z
      .string()
      .trim()
      .regex(/^[^\r\n.!?]{3,80}$/, 'a few words, as they follow "your message about"'),
    /** The message itself, for whoever is to answer it; it is not repeated to the customer. */
    text: z.string().max(20_000).optional(),
    /** How often they wrote before we noticed. */
    timesWritten: z.int().min(1).max(1_000),
    /** Nobody of ours knows the answer yet. Then no date is promised for it. */
    answerUnknown: z.boolean().optional(),
    /** What the wait has cost the customer, as far as they told us: a fee, a second order elsewhere. */
    cost: money.optional(),
    /** Of the customer's account. */
    currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD'),
    /** Who of ours knows the answer. Without one, the owner finds it. */
    expert: colleague.optional(),
    /** Who of ours looks after the channel, and so knows what else lies there unanswered. Without one, the owner looks. */
    channelKeeper: colleague.optional(),
    /** Calendar days on which nobody works where the customer is: they count for no clock, and nothing is promised for them. */
    holidays: z.array(z.iso.date({ error: 'a calendar date such as 2026-11-30' })).optional(),
    /** The directory ID of whoever looks after this customer. */
    owner: z.string().min(1),
  })
  .superRefine(({ askedAt, noticedAt, cost, currency }, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (instant.safeParse(askedAt).success && instant.safeParse(noticedAt).success) {
      if (compare(askedAt, noticedAt) > 0) issue(['noticedAt'], 'lies before askedAt')
    }
    if (cost && cost.currency !== currency) issue(['cost', 'currency'], `differs from currency, ${currency}`)
  })
export type MessageFacts = z.infer<typeof messageFacts>
