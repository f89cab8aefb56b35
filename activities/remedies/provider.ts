import { z } from 'zod'
import type { Remedy } from '../../model/plan.ts'

/** A remedy to be granted to a customer. */
export interface RemedyOrder extends Pick<Remedy, 'kind' | 'what' | 'money'> {
  /** The idempotency key, which a provider passes on: the same key never grants twice. */
  effectId: string
  /** The recovery's workflow ID. */
  recovery: string
  /** The customer's ID. */
  customer: string
  /** What it is granted for: the order. */
  reference: string
}

/** What a provider answers: its own reference for the grant. */
export const grantAnswer = z.object({ receipt: z.string() })
export type GrantAnswer = z.infer<typeof grantAnswer>

/** Whoever gives a remedy: our own books, a payment provider, a shop. */
export interface RemedyProvider {
  /** Grants it, at most once for each effect ID. Call it inside `once`. */
  grant(order: RemedyOrder): Promise<GrantAnswer>
  /**
   * What was granted under an effect ID, or null. Providers forget keys after a while: look it up by
   * reference, too.
   */
  find(effectId: string): Promise<GrantAnswer | null>
}
