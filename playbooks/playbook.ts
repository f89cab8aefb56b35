import type { z } from 'zod'
import type { Money, Severity } from '../model/base.ts'
import type { Calendar, Span } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import type { MessageKind, SpokenPromise } from '../model/message.ts'
import type { Action, Budget, Gesture, Ladder, Plan, Remedy } from '../model/plan.ts'
import type { Signatory } from './words.ts'

/** A failure as a playbook sees it: `facts` are checked, and typed by its schema. */
export interface Situation<Facts> {
  facts: Facts
  failure: Failure
  customer: Failure['customer']
  severity: Severity
}

/** What a promise is asked for with. */
export interface PromiseAsk {
  /** The present, ISO 8601 in UTC. */
  now: string
  opening: number
  /** The promise whose date will not hold, where a later one is asked for. */
  previous: SpokenPromise | null
  /**
   * When a span of working time is over, by the recovery's calendar: `after({ businessDays: 3 })` is the close of the third
   * open day. Counted from `from`; default: from now, or from the date that will not hold where that is later.
   * @returns an instant in UTC
   */
  after(span: Span, from?: string): string
}

/**
 * Something that we say we will do, by a date. It is checked before it is spoken: a date outside the calendar, or earlier than
 * the playbook's own estimate, moves to the first that can be kept.
 */
export interface PromiseOffer {
  /** Tells it from other promises of this recovery; default `promise`. */
  id?: string
  /** A clause that a date can follow: "order 10249 is with you". */
  what: string
  /** An instant, ISO 8601. Where the playbook estimates that nobody knows: by when the customer hears more. */
  by: string
  /** How long before its date, in counted time, its owner is asked whether it will hold; default: half of the time there is, at most `PT8H`. */
  warnBefore?: string
}

/** When something can be done by, as far as is known. */
export interface Estimate {
  /** An instant, ISO 8601: nothing earlier may be promised. */
  by: string
  /** Of the cases in the past, the share (0 to 1) that made it by then, where known. */
  share?: number | undefined
}

/** What a remedy is; whether it needs approval follows from the empowerment limits. */
export interface RemedyOffer {
  id: string
  kind: Remedy['kind']
  /** In a few words, without the sum; it follows the kind: "a refund of USD 32.38, the freight of order 10249". */
  what: string
  /** What is paid, or what a replacement or gift is worth. */
  money?: Money
  /** The opening it belongs to; default 0. */
  round?: number
}

/** The messages that a playbook writes. */
export type CustomerMessageKind = Exclude<MessageKind, 'notice'>

/** All that a message may speak of. */
export interface Telling<Facts> extends Situation<Facts> {
  /** Who signs. */
  owner: Signatory
  /** The present, ISO 8601 in UTC. */
  now: string
  /** How often this failure was reopened. */
  opening: number
  /** The messages so far, oldest first: no two alike. */
  sent: MessageKind[]
  /** What the message makes, moves (with the new dates) or reports. */
  promises: SpokenPromise[]
  topic: {
    /** What was done, in sentences that the customer may read. */
    done: { action: string; note: string }[]
    /** The promises as they stood before this message. */
    promises: SpokenPromise[]
    /** What was granted. */
    remedies: Remedy[]
    /** The owner's own words. */
    text: string | null
  }
}

/** A message in plain text: paragraphs parted by blank lines, lists of lines that begin with "- ". */
export interface Words {
  subject: string
  text: string
}

/** A letter that an action writes to someone who can help: a warehouse, a carrier. */
interface Letter {
  /** Its own ID within the action: the same letter, however often the action is tried. */
  key: string
  to: { name: string; email: string }
  subject: string
  text: string
}

/** What an action works with. */
export interface ActionTools {
  /** The idempotency key: hand it to every outside system that takes one. */
  effectId: string
  opening: number
  owner: Signatory & { email: string }
  /** The present, ISO 8601 in UTC. */
  now: string
  /** Aborts when the action is no longer wanted. */
  signal: AbortSignal
  /** Sends a letter, once for each key. */
  write(letter: Letter): Promise<void>
}

/** An immediate action: ordinary async code that may be tried more than once. */
export interface ActionDefinition<Facts> extends Action {
  /** Whether this failure calls for it; default yes. */
  when?(situation: Situation<Facts>): boolean
  /** Does it. Returns what was done, in a sentence that the customer may read; throws to be tried again. */
  run(situation: Situation<Facts>, tools: ActionTools): Promise<string>
}

/**
 * How long things may take, and how often the customer hears from us. What is given for a clock replaces all of its default,
 * `roundTheClock` too: without it, a budget counts by the calendar.
 */
export type Pace = Partial<Plan['budgets']>
export type Budgets = Record<keyof Plan['budgets'], Budget>

/** A playbook: what to say, do and give for one kind of failure. */
export interface PlaybookDefinition<Name extends string, Schema extends z.ZodObject> {
  name: Name
  /** Whole number from 1: raise it when messages or actions change their meaning. */
  version: number
  /** What a failure must tell us. */
  facts: Schema
  /** What failed, in a few words without personal data. */
  summary(situation: Omit<Situation<z.output<Schema>>, 'severity'>): string
  /** How bad it is, unless whoever reports the failure says so. */
  severity(situation: Omit<Situation<z.output<Schema>>, 'severity'>): Severity
  /** The directory ID of who owns it first. */
  owner(situation: Situation<z.output<Schema>>): string
  /** What differs from the default pace. */
  pace?: Pace
  /** What differs further at one severity. */
  paceBySeverity?: Partial<Record<Severity, Pace>>
  /** When work is done for this customer; default: at all hours. Budgets, warnings and promises count by it. */
  calendar?(situation: Situation<z.output<Schema>>): Calendar | null
  /** Who is paged with a task, one after the other; default: the owner, then two levels above them, twice. */
  ladder?: Ladder
  /** What differs at one severity. */
  ladderBySeverity?: Partial<Record<Severity, Ladder>>
  /** At least one of them must apply to every failure. */
  actions: ActionDefinition<z.output<Schema>>[]
  /** What the customer can count on, by a date that can be kept; when asked again, by a later one. */
  promise(situation: Situation<z.output<Schema>>, ask: PromiseAsk): PromiseOffer
  /**
   * By when it can be done, going by what is known; null: nobody knows yet, and the customer is told so, with a date by which
   * they hear more. Default: the promise's own date is trusted.
   */
  estimate?(situation: Situation<z.output<Schema>>, ask: PromiseAsk): Estimate | null
  /**
   * What is promised where nobody knows yet, as a clause that follows a date; default: `you hear from me what I have found
   * out`.
   */
  word?(situation: Situation<z.output<Schema>>): string
  /** What is given, in the order in which it is given. */
  remedies(situation: Situation<z.output<Schema>>): RemedyOffer[]
  /** What an owner may give alone in one recovery: by title, and everybody else. */
  empowerment: { titles: Record<string, Money>; otherwise: Money }
  /** A small personal sign, without personal data in its text; default none. */
  gesture?(situation: Situation<z.output<Schema>>): Gesture | null
  /** From the end of "make it right", each longer than the one before; default 3, 5 and 10 business days. */
  followUp?: Record<keyof Plan['followUp'], Span>
  rootCauses: string[]
  /** How often an unhappy answer starts over, one level higher; default 2. */
  reopenings?: number
  /** How often a promise may get a new date before a person takes it over; default 2. */
  newDates?: number
  messages: Record<CustomerMessageKind, (telling: Telling<z.output<Schema>>) => Words>
}

/** What a playbook decided for a failure, but for what the directory and the clock add. */
type Decisions = Omit<Plan, 'playbook' | 'owners' | 'deadlines'>

/** A promise as the playbook would make it, with what it knows of its chances. */
export interface Offer extends Required<Pick<PromiseOffer, 'id' | 'what' | 'by'>> {
  warnBefore: string | undefined
  /** What the playbook estimates: null where nobody knows yet, undefined where it does not estimate. */
  estimate: Estimate | null | undefined
  /** What to promise instead where nobody knows. */
  word: string
}

/** One failure in the hands of its playbook. */
export interface Case {
  readonly severity: Severity
  readonly summary: string
  /** The directory ID of the first owner. */
  readonly owner: string
  /** @throws PlaybookError when the playbook answers what no plan can hold. */
  decide(owner: Signatory): Decisions
  /**
   * What the playbook would promise: something new, or later dates for what will not hold. Unchecked, but for its shape.
   * @throws PlaybookError when the playbook offers what no promise can hold.
   */
  offers(
    ask: Omit<PromiseAsk, 'previous' | 'after'>,
    calendar: Calendar | null,
    previous?: SpokenPromise[],
  ): Offer[]
  message(kind: CustomerMessageKind, telling: Omit<Telling<unknown>, keyof Situation<unknown>>): Words
  /** @throws UnknownPlaybook when there is no such action. */
  run(action: string, tools: ActionTools): Promise<string>
}

/** A playbook, ready for use. What its facts are made of only it needs to know. */
export interface Playbook<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly name: Name
  readonly version: number
  readonly facts: Schema
  /**
   * @param severity what the running plan says; default: what the failure or else the playbook says
   * @throws FactsError naming the field when the facts are not what the playbook asks for.
   */
  consider(failure: Failure, severity?: Severity): Case
}
