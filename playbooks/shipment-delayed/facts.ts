import { z } from 'zod'
import { money } from '../../model/base.ts'
import { daysBetween } from '../../time/dates.ts'

// `abort`: what compares dates further down must not see something else.
const day = z.iso.date({ error: 'a calendar date such as 2026-11-30', abort: true })

const place = z.string().regex(/^\p{L}[^\d]*$/u, 'the name of a place, without numbers')

/** What a failure must tell about an order that left late, or has not left at all. */
export const shipmentFacts = z
  .object({
    orderId: z.string().min(1).max(50),
    /** The day on which the customer ordered. */
    orderedOn: day,
    /** The day by which the customer needed it. */
    requiredBy: day,
    /** The day on which it left us; null while it has not. */
    shippedOn: day.nullable(),
    /** Calendar days after `requiredBy`: until it left us, or so far. */
    daysLate: z.int().min(1),
    /** What the customer paid for the goods. */
    total: money,
    /** What the customer paid for the freight, on top of the goods. */
    freight: money,
    /** Where it goes. */
    destination: z.object({ city: place, country: place }).optional(),
    /** The carrier, and how many working days it takes from our door to the customer's. */
    carrier: z
      .object({
        name: z.string().min(1),
        transitDays: z.int().min(1).max(30).optional(),
        /** Of its parcels in the past, the share (0 to 1) that took no longer. */
        onTimeShare: z.number().min(0).max(1).optional(),
      })
      .optional(),
    /** Nobody can tell when it arrives: the parcel cannot be found, or the goods have no date. Then no date is promised for it. */
    arrivalUnknown: z.boolean().optional(),
    /** Calendar days on which nobody works where the customer is: they count for no clock, and nothing is promised for them. */
    holidays: z.array(day).optional(),
    /** Who of ours can find the parcel and put it first. Without one, the owner does it in person. */
    dispatch: z.object({ name: z.string().min(1), email: z.email() }).optional(),
    /** The directory ID of whoever looks after this order. */
    owner: z.string().min(1),
  })
  .superRefine(({ orderedOn, requiredBy, shippedOn, daysLate, total, freight }, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (daysBetween(orderedOn, requiredBy) < 0) issue(['requiredBy'], 'lies before orderedOn')
    if (shippedOn !== null) {
      const late = daysBetween(requiredBy, shippedOn)
      if (late !== daysLate)
        issue(['daysLate'], `is ${daysLate}, but shippedOn is ${late} days after requiredBy`)
    }
    if (freight.currency !== total.currency)
      issue(['freight', 'currency'], `differs from total's ${total.currency}`)
  })
export type ShipmentFacts = z.infer<typeof shipmentFacts>
