import type { Json, Sealed, StepName } from './base.ts'
import type { Calendar, Era } from './calendar.ts'
import type { SealedFailure } from './failure.ts'
import type { Draft, MessageKind, MessageTopic, SpokenPromise } from './message.ts'
import type { Budget, Deadline, DeadlineAsk, Level, Plan, Remedy } from './plan.ts'
import type { JournalEntry, Task } from './records.ts'

/**
 * The effects of a recovery: what its machine may ask of the world. An activity of the same name performs each; every
 * one may be asked twice and must happen once.
 */
export interface Effects {
  /** Turns failure and playbook into the plan that this recovery follows. */
  plan(input: { failure: SealedFailure }): Promise<Plan>
  /** Makes sure that there is the machine that the plan names for a step. Fails for good where there is not. */
  prepare(input: PrepareInput): Promise<void>
  /** Answers when budgets are used up. The one place of all clock arithmetic. */
  deadlines(input: DeadlinesInput): Promise<Deadline[]>
  /** Looks up who is on a level now, when they may be disturbed, and until when they are to accept. */
  page(input: PageInput): Promise<Page[]>
  /** Writes a message, and says which promises it makes. Sends nothing. */
  compose(input: ComposeInput): Promise<Draft>
  /** Hands a message to the mail system, once for each effect ID. */
  deliver(input: DeliverInput): Promise<{ messageId: string }>
  /** Runs an immediate action of the playbook. */
  act(input: ActInput): Promise<{ note: string }>
  /** Runs an effect of the playbook's own, which the machine that it brings for a step asks for. */
  perform(input: PerformInput): Promise<Json>
  /** Takes back what an action did, once for each effect ID. Its note is for the record, not for the customer. */
  undo(input: UndoInput): Promise<{ note: string }>
  /** Gives a remedy, once for each effect ID. */
  grant(input: GrantInput): Promise<{ receipt: string }>
  /** Writes what happened to the journal, and tasks to the inbox. */
  record(input: RecordInput): Promise<void>
}

/** What every effect but pure questions carries: whose it is, and by which code. */
export interface EffectBase {
  recovery: string
  failure: SealedFailure
  plan: Pick<Plan, 'playbook' | 'severity' | 'summary' | 'history'>
}

/** A machine of a playbook's own, and the step that it is for. */
export interface PrepareInput {
  step: StepName
  machine: string
}

export interface DeadlinesInput {
  asks: DeadlineAsk[]
  /** The calendars, one after the other: the last holds now. */
  calendars: Era[]
}

export interface PageInput {
  asks: PageAsk[]
  calendars: Era[]
}

/** Who is to be paged with a task. */
export interface PageAsk {
  /** The ID of the clock that starts with it. */
  id: string
  /** Whoever owns the recovery. */
  owner: string
  /** The level to page, then those above it, should nobody be there. */
  levels: Level[]
  /** In place of the levels' own: how long it may take to accept, for tasks that need thought. */
  acceptWithin: Budget | null
  from: string
  /** It cannot wait until the person may be disturbed. */
  urgent: boolean
}

/** Who was found. */
export interface Page {
  id: string
  assignee: string
  /** How many levels had nobody there. */
  skipped: number
  /** When the notice may reach them: at once, or after their quiet hours. */
  notifyAt: string
  /** Until when they are to accept, counted from the notice. */
  deadline: Deadline
}

export interface ComposeInput extends EffectBase {
  kind: MessageKind
  /** Who signs. */
  owner: string
  /** Who reads: the customer, or a person of ours. */
  to: 'customer' | { person: string }
  topic: MessageTopic
  /** How often this failure was reopened. */
  opening: number
  /** The kinds of message that the customer has had so far, newest last: no two messages alike. */
  sent: MessageKind[]
  /** What we owe them as things stand: the only dates that a message may name. */
  promised: SpokenPromise[]
  /** When work is done, and so when a promise can fall due. */
  calendar: Calendar | null
  /** What the playbook wrote was held back and time has run out: its plainest honest words go out. */
  fallback?: true
}

export interface DeliverInput {
  effectId: string
  recovery: string
  customer: string
  kind: MessageKind
  toCustomer: boolean
  body: Sealed
}

export interface ActInput extends EffectBase {
  effectId: string
  action: string
  /** Who owns the recovery now. */
  owner: string
  /** How often it had been reopened when the action was begun. */
  opening: number
}

export interface PerformInput extends EffectBase {
  effectId: string
  /** Its name in the playbook. */
  effect: string
  input: Json
  /** Who owns the recovery now, and how often it was reopened. */
  owner: string
  opening: number
}

export interface UndoInput extends ActInput {
  /** The effect ID under which the action was run. */
  undoes: string
}

export interface GrantInput extends EffectBase {
  effectId: string
  remedy: Remedy
}

export interface RecordInput {
  recovery: string
  playbook: string
  customer: string
  entries: JournalEntry[]
  tasks: Task[]
}
