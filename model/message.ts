import { z } from 'zod'
import { instant, sealed, slug } from './base.ts'
import { remedy, taskKind } from './plan.ts'

/** Why we write: to the customer, but for `notice`, which goes to one of our own. */
export const messageKind = z.enum([
  'apology',
  'next-step',
  'update',
  'new-date',
  'broken-promise',
  'remedy',
  'follow-up',
  'reminder',
  'answer',
  'notice',
])
export type MessageKind = z.infer<typeof messageKind>

/** A promise as it is spoken: what will be done by when, and when it counts as at risk. */
export const spokenPromise = z.object({
  id: slug,
  what: z.string(),
  dueAt: instant,
  /** When its owner is asked whether it will hold. */
  atRiskAt: instant,
  /** When, without their answer, the customer is told of a new date: before it slips. */
  tellAt: instant,
  /** Nobody knows yet by when it can be done: what is promised is word of it. */
  unknown: z.literal(true).optional(),
})
export type SpokenPromise = z.infer<typeof spokenPromise>

/** What a person wants to promise, before it is checked: `id` where it is a new date for a promise there is. */
export const wishedPromise = z.object({ id: slug.optional(), what: z.string().min(1), by: instant })
export type WishedPromise = z.infer<typeof wishedPromise>

/** What a message is about, beside the failure and the plan. */
export const messageTopic = z.object({
  /** What the actions reported, for the next step and updates. */
  done: z.array(z.object({ action: slug, note: z.string() })).optional(),
  promises: z.array(spokenPromise).optional(),
  /** What the owner wants to promise in it. */
  wishes: z.array(wishedPromise).optional(),
  remedies: z.array(remedy).optional(),
  /** What changes so that it does not happen again, in the words in which it went on record. */
  change: z.string().optional(),
  /** The words of an owner, which go out as they are; in a notice, what the customer wrote. */
  text: sealed.optional(),
  /** A line of the owner's own, which goes into a message of the playbook. */
  line: sealed.optional(),
  /** For a notice: what the reader should know or do. */
  notice: z
    .object({
      subject: z.string(),
      lines: z.array(z.string()),
      /** When what it is about is due, and why then. */
      due: z.object({ at: instant, why: z.string() }).optional(),
      task: z.object({ id: z.string(), kind: taskKind }).optional(),
    })
    .optional(),
})
export type MessageTopic = z.infer<typeof messageTopic>

/** A notice as a program of its reader's gets it: what to do, about which recovery, by when. No customer is named in it. */
export const noticePayload = z.object({
  recovery: z.string(),
  subject: z.string(),
  text: z.string(),
  task: z.object({ id: z.string(), kind: taskKind }).nullable(),
  due: instant.nullable(),
  link: z.string().nullable(),
})
export type NoticePayload = z.infer<typeof noticePayload>

/** An e-mail, ready to go: opened only by activities. `webhook`: where a notice goes beside it. */
export const mailBody = z.object({
  to: z.object({ name: z.string(), email: z.string() }),
  from: z.object({ name: z.string(), email: z.string() }),
  subject: z.string(),
  text: z.string(),
  /** The language of the text: a BCP 47 tag. */
  language: z.string().optional(),
  /** What it is about, for a message to a customer: what a later one may share with it and be no copy. */
  about: z.object({ reference: z.string(), summary: z.string(), promises: z.array(z.string()) }).optional(),
  webhook: z.object({ url: z.string(), payload: noticePayload }).optional(),
  /** It is part of a rehearsal: whether its reader of ours gets it for real. */
  drill: z.object({ page: z.boolean() }).optional(),
})
export type MailBody = z.infer<typeof mailBody>

/** A composed message. `promises` are those that it makes or moves: they count once it is delivered. */
export const draft = z.object({
  body: sealed,
  /** When it was written: its dates count from then. */
  writtenAt: instant,
  promises: z.array(spokenPromise),
})
export type Draft = z.infer<typeof draft>
