import { z } from 'zod'
import { money } from '../../model/base.ts'
import { daysBetween } from '../../time/dates.ts'

// `abort`: what compares dates and sums further down must not see something else.
const day = z.iso.date({ error: 'a calendar date such as 2026-11-30', abort: true })
const colleague = z.object({ name: z.string().min(1), email: z.email() })

const item = z.object({
  name: z.string().trim().min(1).max(80),
  /** How many of them arrived damaged. */
  quantity: z.int().min(1).max(10_000),
  unitPrice: money,
})

/** What a failure must tell about goods that arrived damaged. */
export const damageFacts = z
  .object({
    orderId: z.string().min(1).max(50),
    /** The day on which the parcel reached the customer. */
    arrivedOn: day,
    /** What arrived damaged, and nothing else of the order. */
    items: z.array(item).min(1).max(50),
    /** What is wrong with it, as it follows "it arrived with": "a cracked base". In our words: it stands in the apology. */
    damage: z
      .string()
      .regex(/^\p{Ll}[\p{L} ,'-]{2,79}$/u, 'a few words in lower case, as they follow "it arrived with"')
      .optional(),
    /** It can hurt whoever handles it: broken glass, something that leaks, a bare wire. */
    hazard: z.boolean().optional(),
    /** Whether the customer has sent pictures of it already. */
    photos: z.boolean(),
    /** What the customer paid for all goods of the order. */
    total: money,
    /** What the customer paid for the freight, on top of the goods. */
    freight: money,
    /** Whether the same can be sent again; null: nobody knows when. */
    replacement: z
      .object({
        /** The day from which it can leave us. */
        readyOn: day,
        /** How many working days it takes from our door to the customer's. */
        transitDays: z.int().min(1).max(30).optional(),
        /** Of the parcels in the past, the share (0 to 1) that took no longer. */
        onTimeShare: z.number().min(0).max(1).optional(),
      })
      .nullable(),
    /** The day by which the customer needs it, where they said so: a birthday, an opening. */
    neededBy: day.optional(),
    /** Who of ours can send another one. Without one, the owner does it in person. */
    dispatch: colleague.optional(),
    /** Who of ours looks after how parcels are packed. Without one, the owner takes it up. */
    packing: colleague.optional(),
    /** Calendar days on which nobody works where the customer is: they count for no clock, and nothing is promised for them. */
    holidays: z.array(day).optional(),
    /** The directory ID of whoever looks after this order. */
    owner: z.string().min(1),
  })
  .superRefine((facts, context) => {
    const { items, total, freight, arrivedOn, neededBy } = facts
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [at, { unitPrice }] of items.entries()) {
      if (unitPrice.currency !== total.currency)
        issue(['items', at, 'unitPrice', 'currency'], `differs from total's ${total.currency}`)
    }
    if (freight.currency !== total.currency)
      issue(['freight', 'currency'], `differs from total's ${total.currency}`)
    if (worthOf(facts) > total.amount)
      issue(['items'], `are worth ${worthOf(facts)}, which is more than total, ${total.amount}`)
    if (neededBy !== undefined && daysBetween(arrivedOn, neededBy) < 0)
      issue(['neededBy'], 'lies before arrivedOn: what came too late as well is late first')
  })
export type DamageFacts = z.infer<typeof damageFacts>

/** What the customer paid for the damaged goods, in minor units. */
export const worthOf = ({ items }: Pick<DamageFacts, 'items'>): number =>
  items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0)
