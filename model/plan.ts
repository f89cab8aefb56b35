import { z } from 'zod'
import { duration, instant, money, severity, slug } from './base.ts'

/** How long something may take, and how long before its end it counts as at risk. */
export const budget = z.object({ budget: duration, warnBefore: duration })
export type Budget = z.infer<typeof budget>

/** A question to the clock: when is this budget, counted from `from`, used up? */
export const deadlineAsk = budget.extend({ id: z.string(), from: instant })
export type DeadlineAsk = z.infer<typeof deadlineAsk>

/** The answer, in absolute instants, with the reason in words. */
export const deadline = z.object({
  id: z.string(),
  from: instant,
  atRiskAt: instant,
  dueAt: instant,
  why: z.string(),
})
export type Deadline = z.infer<typeof deadline>

/** Something we do at once for the customer. Its code is found by playbook, version and this ID. */
export const action = z.object({ id: slug, what: z.string() })
export type Action = z.infer<typeof action>

/** Something we give, once. `approval` says that it is more than the owner may give alone. */
export const remedy = z.object({
  id: slug,
  kind: z.enum(['credit', 'refund', 'replacement', 'gift']),
  what: z.string(),
  money: money.optional(),
  approval: z.boolean(),
  /** The opening in which it is given: 0 at first, 1 when an unhappy answer reopened the recovery, and so on. */
  round: z.int().nonnegative(),
})
export type Remedy = z.infer<typeof remedy>

/** A small personal sign that we care, done by a person: a handwritten note, a call from a senior leader. */
export const gesture = z.object({ id: slug, what: z.string(), by: z.enum(['owner', 'leader']) })
export type Gesture = z.infer<typeof gesture>

export const taskKind = z.enum([
  'plan',
  'compose',
  'deliver',
  'act',
  'approve',
  'grant',
  'gesture',
  'answer',
  'promise',
  'root-cause',
  'escalation',
  'hand-over',
  'unexpected',
])
export type TaskKind = z.infer<typeof taskKind>

/**
 * The data of one recovery, fixed when it starts: what the playbook decided for this failure. History keeps it; code
 * (messages, actions) is looked up by playbook name and version when it is needed.
 */
export const plan = z.object({
  playbook: z.object({ name: slug, version: z.int().positive() }),
  /** What failed, in a few words without personal data: it stands in the Temporal UI. */
  summary: z.string(),
  severity,
  /** Who owns the failure, then who is above them, one level after the other. IDs of the directory. */
  ladder: z.array(z.string()).min(1),
  /** How often an ignored task climbs the whole ladder before it stays with its last level. */
  ladderRounds: z.int().positive(),
  /** The clocks that run from the failure. */
  deadlines: z.object({ 'own-it': deadline, act: deadline }),
  budgets: z.object({
    'own-it': budget,
    act: budget,
    'make-it-right': budget,
    answer: budget,
    task: budget,
    /** For tasks that need thought rather than haste. */
    gesture: budget,
    'root-cause': budget,
  }),
  actions: z.array(action).min(1),
  /** How often the customer hears from us while a promise is open. */
  updateEvery: duration,
  remedies: z.array(remedy),
  gesture: gesture.nullable(),
  /** Waits from the end of "make it right": the follow-up, its reminder, and the end of waiting. */
  followUp: z.object({ after: duration, remindAfter: duration, endAfter: duration }),
  rootCauses: z.array(z.string()).min(1),
  /** How often an unhappy answer starts the recovery again, one level higher. */
  reopenings: z.int().nonnegative(),
  /** How often a promise may get a new date before a person must take it over. */
  newDates: z.int().nonnegative(),
})
export type Plan = z.infer<typeof plan>
