import { z } from 'zod'
import { asked, instant, money, outcome, sealed, severity, step } from './base.ts'
import { era, segment } from './calendar.ts'
import { messageKind } from './message.ts'
import { budget, plan, revisable, taskKind } from './plan.ts'

/** One line in the log of a clock. `revised`: its policy changed while it ran. */
export const clockEvent = z.object({
  type: z.enum(['started', 'at-risk', 'breached', 'paused', 'resumed', 'revised', 'met', 'cancelled']),
  at: instant,
  /** On a pause: the customer, for whom we were said to wait, had written already. */
  customerHadWritten: z.literal(true).optional(),
})
export type ClockEvent = z.infer<typeof clockEvent>

/** What a clock watches over. */
export const clockKind = z.enum([
  'own-it',
  'act',
  'make-it-right',
  'answer',
  'update',
  'follow-up',
  // Until somebody accepts a task, then until it is done.
  'page',
  'task',
  'promise',
])
export type ClockKind = z.infer<typeof clockKind>

/** A clock is its log of events; all else about it is derived (machines/clock.ts). */
export const clock = z.object({
  id: z.string(),
  kind: clockKind,
  /** The message, task or promise it is for; empty for a step. */
  subject: z.string(),
  /** What it may take, for reckoning it again; null where a date was given instead. */
  budget: budget.nullable(),
  /** For a promise: when the customer is told of a new date, should its owner not have said that it holds. */
  tellAt: instant.optional(),
  /** The instants that people are shown. */
  atRiskAt: instant,
  dueAt: instant,
  why: z.string(),
  /** Why it is due then: what counted from its start, and what did not. */
  segments: z.array(segment),
  zoneData: z.string(),
  /** The instants that timers are armed for, in epoch milliseconds: the same but under a time scale. */
  armed: z.object({ atRiskAt: z.number(), tellAt: z.number().optional(), dueAt: z.number() }),
  log: z.array(clockEvent),
})
export type Clock = z.infer<typeof clock>

/** Something we said we would do by a date. */
export const promise = z.object({
  id: z.string(),
  what: z.string(),
  dueAt: instant,
  /** Nobody knows yet by when it can be done: what is promised is word of it. */
  unknown: z.literal(true).optional(),
  state: z.enum(['live', 'kept', 'broken', 'released']),
  log: z.array(
    z.object({
      /** `overtaken`: a letter about another date was on its way already when it was over; the customer read that date, too. */
      type: z.enum(['made', 'new-date', 'broken', 'kept', 'released', 'overtaken']),
      at: instant,
      dueAt: instant,
      /** Why it is not owed any more. */
      reason: z.string().optional(),
    }),
  ),
})
export type PromiseRecord = z.infer<typeof promise>

/** A piece of work for a human. */
export const task = z.object({
  id: z.string(),
  /** Counts changes, so that a late write of an older state is told from a newer one. */
  revision: z.int().nonnegative(),
  kind: taskKind,
  summary: z.string(),
  assignee: z.string(),
  /** Position on the ladder, and how often the ladder was climbed. */
  level: z.int().nonnegative(),
  round: z.int().nonnegative(),
  state: z.enum(['open', 'done', 'cancelled']),
  openedAt: instant,
  /** When its assignee accepted it; null until then, and again once it is paged anew. */
  acceptedAt: instant.nullable(),
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  /** What it is about: a message, remedy, promise or clock. */
  subject: z.string(),
})
export type Task = z.infer<typeof task>

/** How a person of ours read what a customer wrote. */
export const understanding = z.object({
  by: z.string(),
  at: instant,
  /** Null: neither they nor the customer said so. */
  satisfied: z.boolean().nullable(),
  asks: z.array(asked),
})

/** A message from the customer. */
export const customerMessage = z.object({
  id: z.string(),
  at: instant,
  text: sealed,
  satisfied: z.boolean().nullable(),
  state: z.enum(['open', 'answered', 'closing']),
  understood: understanding.optional(),
  /** What answered it, the first first: the key of a message of ours, or the ID of a task whose person answered in another way. */
  answeredBy: z.array(z.string()).optional(),
})
export type CustomerMessage = z.infer<typeof customerMessage>

/** A message of ours that was delivered. */
export const sentMessage = z.object({
  key: z.string(),
  kind: messageKind,
  at: instant,
  messageId: z.string(),
})
export type SentMessage = z.infer<typeof sentMessage>

/**
 * An immediate action that was begun. Where it is `stuck`, nobody knows how far it got. `undo`: it is to be taken back as the
 * recovery was withdrawn, and a person was asked to (`asked`), wants the code to try again (`retried`), or it is done.
 */
export const actionRecord = z.object({
  action: z.string(),
  opening: z.int().nonnegative(),
  state: z.enum(['running', 'stuck', 'done', 'by-hand']),
  undo: z.enum(['asked', 'retried', 'done']).nullable(),
})
export type ActionRecord = z.infer<typeof actionRecord>

/** A remedy with its result. */
export const grantRecord = z.object({
  remedy: z.string(),
  state: z.enum(['granted', 'declined']),
  at: instant,
  what: z.string(),
  money: money.nullable(),
  receipt: z.string().nullable(),
})
export type GrantRecord = z.infer<typeof grantRecord>

/** Why it failed, and what changes so that it does not recur. Asked of every recovery before it closes. */
export const rootCause = z.object({
  cause: z.string().min(1),
  action: z.string().min(1),
  by: z.string(),
  at: instant,
})
export type RootCause = z.infer<typeof rootCause>

/** Why it was withdrawn, and who said so, where that is known. */
export const withdrawal = z.object({
  reason: z.string().min(1),
  by: z.string().nullable(),
  at: instant,
})

/** A domain event, as the journal keeps it for reports. */
export const journalEntry = z.object({
  id: z.string(),
  at: instant,
  opening: z.int().nonnegative(),
  type: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type JournalEntry = z.infer<typeof journalEntry>

/** Something that happens by itself once its time has come: the next update, the follow-up, its reminder. */
export const wait = z.object({ what: z.string(), at: instant })
export type Wait = z.infer<typeof wait>

/** All that a recovery knows: the context of its machine, and what `status` answers. */
export const recoveryState = z.object({
  id: z.string(),
  opening: z.int().nonnegative(),
  /** When we heard of the failure, which is when the recovery started. */
  reportedAt: instant,
  /** When it was made right: at first, and again in each opening that got so far. */
  resolvedAt: z.array(instant),
  step: z.union([step, z.enum(['planning', 'handed-over', 'settling', 'closed'])]),
  customer: z.string(),
  severity: severity.nullable(),
  plan: plan.nullable(),
  /** The calendars that held before the plan's, oldest first. */
  pastCalendars: z.array(era),
  owner: z.string().nullable(),
  level: z.int().nonnegative(),
  waitingForCustomer: z.boolean(),
  /** Clocks that a revised policy lacks. */
  retired: z.array(revisable),
  /** What its step waits for, while it does. */
  nextWait: wait.nullable(),
  clocks: z.array(clock),
  promises: z.array(promise),
  tasks: z.array(task),
  conversation: z.array(customerMessage),
  sent: z.array(sentMessage),
  /** In the order in which they were begun. */
  actions: z.array(actionRecord),
  grants: z.array(grantRecord),
  rootCause: rootCause.nullable(),
  outcome: outcome.nullable(),
  /** Null also in states that were persisted before reasons were kept. */
  withdrawal: withdrawal.nullable().default(null),
})
export type RecoveryState = z.infer<typeof recoveryState>

/** What a closed recovery returns. */
export const recoveryOutput = z.object({
  outcome,
  opening: z.int().nonnegative(),
  rootCause: rootCause.nullable(),
  /** Clocks that were breached, over all openings of this run: a breach is never erased. */
  breaches: z.int().nonnegative(),
  promises: z.object({ kept: z.int(), broken: z.int() }),
  grants: z.array(grantRecord),
})
export type RecoveryOutput = z.infer<typeof recoveryOutput>
