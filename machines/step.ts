import type { Era } from '../model/calendar.ts'
import type { EffectBase } from '../model/effects.ts'
import type { RecoveryEventOf } from '../model/events.ts'
import type { SealedFailure } from '../model/failure.ts'
import type { MessageKind, MessageTopic, SpokenPromise } from '../model/message.ts'
import type { Budget, Deadline, Plan, TaskKind } from '../model/plan.ts'
import type { ActionRecord, GrantRecord, RootCause, Wait } from '../model/records.ts'
import { EffectError } from './effect.ts'
import type { MessageInput, MessageOutput } from './message.ts'
import type { Moment } from './timing.ts'

/** What every step begins with. */
export interface StepInput {
  recovery: string
  opening: number
  failure: SealedFailure
  plan: Plan
  owner: string
  timeScale: number
  /** The kinds of message that reached the customer so far, oldest first. */
  sent: MessageKind[]
  /** What the customer is owed as things stand. */
  promised: SpokenPromise[]
  /** Why it failed, and what changes; null while nobody has said so. */
  rootCause: RootCause | null
  calendars: Era[]
}

/** A step or message needs a person. The recovery makes a task of it and passes its completion back. */
export interface TaskNeeded {
  type: 'task.needed'
  task: { kind: TaskKind; subject: string; summary: string }
}

/** A message left, failed, or was told by a person instead. */
export type MessageOut = { type: 'message.out'; message: MessageOutput }

/** Remedies were granted or declined for good: all of this step so far. */
export type RemedySettled = { type: 'remedy.settled'; grants: GrantRecord[] }

/** An immediate action was begun, or ended. */
export type ActionIs = { type: 'action.is' } & Omit<ActionRecord, 'undo'>

/** What the step waits for now; null once it goes on. Where it waits to send something, by when that must be out. */
export type WaitingUntil = {
  type: 'waiting.until'
  wait: Wait | null
  clock?: { kind: 'update' | 'follow-up'; deadline: Deadline; budget: Budget }
}

/** What the parts of a recovery report to it. The world may not send these. */
export type Report = TaskNeeded | MessageOut | RemedySettled | ActionIs | WaitingUntil

/** The answer to a task that was needed. */
export type TaskDone = RecoveryEventOf<'task.completed'>

/** Time has run out for what the message that is under way waits for. */
export type MessageDue = { type: 'message.due' }

/** What the recovery tells its running step. */
export type StepEvent =
  | TaskDone
  | MessageDue
  | RecoveryEventOf<'approval.decided'>
  | { type: 'owner.is'; owner: string }
  | { type: 'sent.are'; sent: MessageKind[] }
  /** `isMoving`: a message with a new date is on its way, and nobody is to repeat the old one. */
  | { type: 'promises.are'; promised: SpokenPromise[]; isMoving: boolean }
  | { type: 'cause.is'; rootCause: RootCause }
  | { type: 'plan.is'; plan: Plan; calendars: Era[] }
  | Report

/** What each effect carries of the recovery. */
export const base = ({
  recovery,
  failure,
  plan,
}: Pick<StepInput, 'recovery' | 'failure' | 'plan'>): EffectBase => ({
  recovery,
  failure,
  plan: {
    playbook: plan.playbook,
    severity: plan.severity,
    summary: plan.summary,
    ...(plan.history ? { history: plan.history } : {}),
  },
})

/** A message to the customer, signed by the owner. `key` is its logical ID within this opening. */
export function toCustomer(
  step: StepInput,
  kind: MessageKind,
  topic: MessageTopic = {},
  key: string = kind,
): MessageInput {
  const awaitsLine = step.plan.personalLines?.some((asked) => asked === kind)
  return {
    key,
    customer: step.failure.customer.id,
    ...(awaitsLine ? { awaitsLine } : {}),
    compose: {
      ...base(step),
      kind,
      owner: step.owner,
      to: 'customer',
      topic,
      opening: step.opening,
      sent: step.sent,
      promised: step.promised,
      calendar: step.plan.calendar,
    },
  }
}

/** A notice to one of our own people: `text` is what the customer wrote, where it is about that. */
export function toPerson(
  step: StepInput,
  person: string,
  key: string,
  topic: Pick<MessageTopic, 'notice' | 'text'>,
): MessageInput {
  const message = toCustomer(step, 'notice', topic, key)
  return { ...message, compose: { ...message.compose, to: { person } } }
}

/** Tells the recovery what the step waits for. */
export const waitingUntil = (
  what: string,
  { at }: Pick<Moment, 'at'>,
  clock?: WaitingUntil['clock'],
): WaitingUntil => ({
  type: 'waiting.until',
  wait: { what, at },
  ...(clock ? { clock } : {}),
})

/** Tells it that the step goes on. */
export const goingOn: WaitingUntil = { type: 'waiting.until', wait: null }

/** Of these, words for people can be told; other errors may quote what is personal. */
const tellable: readonly string[] = ['PlaybookError', 'NotPossible', 'ActionTimeout', 'TriesUsedUp']

/** Why an effect failed, in words for who is to mend it; null where they are not for everybody to read. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof EffectError && tellable.includes(error.type) ? error.message : null

/** Whether a person asks for another try rather than saying that it is done by hand. */
export const isRetry = (event: StepEvent): boolean => event.type === 'task.completed' && event.retry === true
