import { milliseconds } from '../../time/dates.ts'

/** How people of ours react: `absent` is the first owner alone, while whoever is above them is quick. */
export const ownerManners = ['quick', 'slow', 'absent'] as const
export type OwnerManner = (typeof ownerManners)[number]

/** How a customer reacts; `angry`: they write in anger between our messages, and are unhappy in the end. */
export const customerManners = ['content', 'unhappy', 'silent', 'angry'] as const
export type CustomerManner = (typeof customerManners)[number]

/** What a customer answers to a follow-up. */
export const answers = ['content', 'unhappy', 'silent'] as const
export type Answer = (typeof answers)[number]

/** Everybody in a simulated recovery, and how they react when no script says what they do. */
export interface Cast {
  readonly owner: OwnerManner
  readonly customer: {
    /** One for each follow-up; the last of them for all that come after. */
    readonly answers: readonly Answer[]
    /** Whether they write in anger between our messages. */
    readonly isAngry: boolean
  }
}

/** The cast that a customer of one manner makes. */
export const castOf = (owner: OwnerManner, customer: CustomerManner): Cast => ({
  owner,
  customer: { answers: [customer === 'angry' ? 'unhappy' : customer], isAngry: customer === 'angry' },
})

/** How long people take. The slow say soon that they take a task on, and then leave it lying. */
export const takesMs = {
  quick: milliseconds('PT10M'),
  slowToAccept: milliseconds('PT1H'),
  slow: milliseconds('P2D'),
  angry: milliseconds('PT2H'),
  customer: milliseconds('P1D'),
}
