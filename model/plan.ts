import { z } from 'zod'
import { duration, instant, money, severity, slug, step, stepId } from './base.ts'
import { calendar, pause, segment, span } from './calendar.ts'

/** How long something may take, and how long before its end (in counted time) it counts as at risk. */
export const budget = z.object({
  budget: span,
  warnBefore: duration,
  /** Every hour counts, whatever the calendar says. */
  roundTheClock: z.boolean().optional(),
})
export type Budget = z.infer<typeof budget>

/** A question to the clock: when is this budget, counted from `from` but for the pauses, used up? */
export const deadlineAsk = budget.extend({ id: z.string(), from: instant, pauses: z.array(pause) })
export type DeadlineAsk = z.infer<typeof deadlineAsk>

/** The answer, in absolute instants, with its reason in words and its proof. */
export const deadline = z.object({
  id: z.string(),
  from: instant,
  atRiskAt: instant,
  dueAt: instant,
  why: z.string(),
  /** From `from` to `dueAt`, without a gap: what counted, and what did not. */
  segments: z.array(segment),
  /** The version of the time-zone data that it was reckoned with. */
  zoneData: z.string(),
})
export type Deadline = z.infer<typeof deadline>

/**
 * Something we do at once for the customer. Its code is found by playbook, version and this ID; `undo` says that the code
 * knows how to take it back.
 */
export const action = z.object({ id: slug, what: z.string(), undo: z.literal(true).optional() })
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
  'personal-line',
  'deliver',
  'act',
  'undo',
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
 * Who is on a level of the ladder: whoever owns the recovery, the one so many levels above them, whoever has a duty, or one
 * person. It is looked up when the level is paged.
 */
export const onLevel = z.union(
  [
    z.literal('owner'),
    z.strictObject({ above: z.int().positive() }),
    z.strictObject({ role: slug }),
    z.strictObject({ person: z.string().min(1) }),
  ],
  { error: 'must be "owner", { above: 1 }, { role: "a duty" } or { person: "an ID" }' },
)
export type OnLevel = z.infer<typeof onLevel>

/** A level of the ladder, and how long whoever is on it has to accept a task. */
export const level = z.object({ who: onLevel, acceptWithin: budget })
export type Level = z.infer<typeof level>

/** Who is paged, one level after the other, until someone accepts; and how often in all. */
export const ladder = z.object({
  levels: z.array(level).min(1),
  /** How often an ignored task climbs the ladder before it stays with its last level. */
  rounds: z.int().positive(),
})
export type Ladder = z.infer<typeof ladder>

/**
 * How often we had failed this customer in the 365 days before the plan was made: in any way, and in this way. What was
 * withdrawn was none.
 */
export const history = z.object({ failures: z.int().nonnegative(), repeats: z.int().nonnegative() })
export type History = z.infer<typeof history>

/** Another rhythm of updates from some update on: what takes long has less to say, and people sleep. */
export const laterUpdates = z.strictObject({
  /** How many updates of one opening go before it. */
  after: z.int().positive(),
  update: budget,
  /** By which hours it counts, in place of the plan's calendar. */
  calendar: calendar.optional(),
})
export type LaterUpdates = z.infer<typeof laterUpdates>

/**
 * The data of one recovery, fixed when it starts: what the playbook decided for this failure. History keeps it; code
 * (messages, actions) is looked up by playbook name and version when it is needed.
 */
export const plan = z.object({
  playbook: z.object({ name: slug, version: z.int().positive() }),
  /** What failed, in a few words without personal data: it stands in the Temporal UI. */
  summary: z.string(),
  severity,
  /** Missing from plans made before it was asked for. */
  history: history.optional(),
  /** Who owns the failure, then who takes it over when it fails again, one level after the other. IDs of the directory. */
  owners: z.array(z.string()).min(1),
  ladder,
  /** When work is done; null: at all hours. */
  calendar: calendar.nullable(),
  /** The clocks that run from the failure. */
  deadlines: z.object({ 'own-it': deadline, act: deadline }),
  budgets: z.object({
    'own-it': budget,
    act: budget,
    'make-it-right': budget,
    answer: budget,
    /** How often the customer hears from us while a promise is open: the update is written when its warning time comes. */
    update: budget,
    /** How long a task may take once it is accepted. */
    task: budget,
    /** For tasks that need thought rather than haste. */
    gesture: budget,
    'root-cause': budget,
  }),
  /** Fewest updates first. */
  laterUpdates: z.array(laterUpdates).optional(),
  actions: z.array(action).min(1),
  remedies: z.array(remedy),
  gesture: gesture.nullable(),
  /** From the end of "make it right": until the follow-up and its reminder are out, and until we stop waiting. */
  followUp: z.object({ after: budget, remindAfter: budget, endAfter: budget }),
  rootCauses: z.array(z.string()).min(1),
  /** Messages for which the owner is asked for a line of their own: they leave when their clock's warning comes, at the latest. */
  personalLines: z.array(z.enum(['apology', 'next-step', 'remedy'])).optional(),
  /** Steps that go by a machine of the playbook's own, by its ID; the others go by the usual one. */
  steps: z.partialRecord(step, stepId).optional(),
  /** How often an unhappy answer starts the recovery again, one level higher. */
  reopenings: z.int().nonnegative(),
  /** How often a promise may get a new date before a person must take it over. */
  newDates: z.int().nonnegative(),
})
export type Plan = z.infer<typeof plan>

/** The budgets that a running plan may change. The rhythm of updates is what the customer was told. */
export const revisable = z.keyof(plan.shape.budgets).exclude(['update'])
export type Revisable = z.infer<typeof revisable>
