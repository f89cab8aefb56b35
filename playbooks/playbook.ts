import type { z } from 'zod'
import type { Json, Money, Severity } from '../model/base.ts'
import type { Calendar, Span } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import type { Budget, Gesture, History, Ladder, LaterUpdates, Plan, Remedy } from '../model/plan.ts'
import type { ActionDefinition, ActionTools, UndoTools } from './action.ts'
import type { EffectDefinition } from './effect.ts'
import type {
  CustomerMessageKind,
  Messages,
  Situation,
  Telling,
  ToTell,
  Unrated,
  Words,
  Written,
} from './telling.ts'
import type { Tries } from './tries.ts'
import type { Signatory } from './words.ts'

export type { ActionDefinition, ActionTools, UndoTools } from './action.ts'
export type { CustomerMessageKind, Messages, Situation, Telling, ToTell, Words, Written } from './telling.ts'

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

/**
 * How long things may take, and how often the customer hears from us. What is given for a clock replaces all of its default,
 * `roundTheClock` too: without it, a budget counts by the calendar.
 */
export type Pace = Partial<Plan['budgets']>
export type Budgets = Record<keyof Plan['budgets'], Budget>

/** What an owner may give alone in one recovery: by title, and everybody else. All in one currency. */
export interface Empowerment {
  titles?: Record<string, Money>
  otherwise: Money
}

/**
 * A playbook: what to say, do and give for one kind of failure. A small one needs no more than `name`, `version`, `facts`,
 * `summary`, `owner`, one action, a promise and an apology.
 */
export interface PlaybookDefinition<Name extends string, Schema extends z.ZodObject> {
  name: Name
  /** Whole number from 1: raise it when messages or actions change their meaning. */
  version: number
  /** What a failure must tell us. */
  facts: Schema
  /**
   * What failed, in a few words without personal data: it stands in the Temporal UI, and in the letters that come with
   * Amends ("Order 10248 left 3 days late").
   */
  summary(situation: Unrated<z.output<Schema>>): string
  /**
   * What messages call the thing that failed, as part of a sentence: "order 10248", "your message about the invoice". Without
   * a date: whoever reads could take it for one to come. In a language with cases, in the nominative. Default: the reference of
   * the failure.
   * @param language of the message that it is for
   */
  subject?(situation: Situation<z.output<Schema>>, language: string): string
  /** How bad it is, unless whoever reports the failure says so; default `medium`. */
  severity?(situation: Unrated<z.output<Schema>>): Severity
  /** The directory ID of who owns it first. */
  owner(situation: Situation<z.output<Schema>>): string
  /** What differs from the default pace. */
  pace?: Pace
  /** What differs further at one severity. */
  paceBySeverity?: Partial<Record<Severity, Pace>>
  /**
   * From which update on there are fewer: fewest updates first, and at hours of their own where those differ from `calendar`. The
   * next step should say so, as the customer was told another rhythm.
   */
  laterUpdates?(situation: Situation<z.output<Schema>>): LaterUpdates[]
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
  /**
   * Steps that go by a machine of your own, by its ID (`{ act: 'acme.visit.1' }`); default: all go by the usual ones. A recovery
   * keeps those that it began with.
   */
  steps?: NonNullable<Plan['steps']>
  /** What those machines may ask for beside what every step does, by name: made by `defineEffect`. */
  effects?: Record<string, EffectDefinition<z.output<Schema>>>
  /** What is given, in the order in which it is given; default: nothing. */
  remedies?(situation: Situation<z.output<Schema>>): RemedyOffer[]
  /** What an owner may give alone; default: nothing, so that every remedy needs approval. */
  empowerment?: Empowerment
  /** A small personal sign, without personal data in its text; default none. */
  gesture?(situation: Situation<z.output<Schema>>): Gesture | null
  /** From the end of "make it right", each longer than the one before; default 3, 5 and 10 business days. */
  followUp?: Record<keyof Plan['followUp'], Span>
  /** What the owner chooses from when asked why it failed; default: a list that fits most failures. */
  rootCauses?: string[]
  /**
   * Messages for which the owner is asked for a line of their own. They wait for it until their clock's warning comes, so the
   * customer waits, too; default none.
   */
  personalLines?: NonNullable<Plan['personalLines']>
  /** How often an unhappy answer starts over, one level higher; default 2. */
  reopenings?: number
  /** How often a promise may get a new date before a person takes it over; default 2. */
  newDates?: number
  /** The language of `messages`, `summary` and `subject`: a language subtag; default `en`. */
  language?: string
  /** What the customer reads. Kinds that are left out are written by the letters that come with Amends (`defaults/`). */
  messages: Pick<Messages<z.output<Schema>>, 'apology'> & Partial<Messages<z.output<Schema>>>
  /**
   * The messages in other languages, by language subtag (`de`, `es`): the customer's locale chooses. A kind that a translation
   * leaves out is written in the playbook's own language.
   */
  translations?: Partial<Record<string, Partial<Messages<z.output<Schema>>>>>
  /**
   * The plainest honest message of a kind: what goes out when the composed one may not and its clock runs out. Default: a very
   * plain letter about `summary`; for those who read a translation, about `subject` in their language (English, German and
   * Spanish come with Amends). It is to be in `telling.language`, which is one that the playbook speaks, and is held to the gate
   * when a worker loads the playbook.
   */
  fallback?(kind: CustomerMessageKind, telling: Telling<z.output<Schema>>): Words
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
  /** What messages call the thing that failed. */
  readonly subject: string
  /**
   * The same in another language.
   * @param language a language subtag
   * @throws PlaybookError when the playbook answers what is no text
   */
  subjectIn(language: string): string
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
  /** A message in the customer's language, where the playbook speaks it. */
  message(kind: CustomerMessageKind, telling: ToTell): Written
  /** The plainest honest message of a kind, in the customer's language where there is one. */
  fallback(kind: CustomerMessageKind, telling: ToTell): Written
  /** @throws UnknownPlaybook when there is no such action; so do the two below. */
  tries(action: string): Tries
  run(action: string, tools: ActionTools): Promise<string>
  /**
   * Runs an effect of the playbook's own.
   * @throws UnknownPlaybook when there is no such effect; PlaybookError naming the field when input or output are not what its
   * schemas say.
   */
  perform(effect: string, input: Json, tools: ActionTools): Promise<Json>
  /** What such an effect answers in a drill. Throws as `perform` does, and where it cannot be rehearsed. */
  rehearse(effect: string, input: Json): Json
  /** @throws UnknownPlaybook, too, when it cannot be taken back. */
  undo(action: string, tools: UndoTools): Promise<string>
}

/** A playbook, ready for use. What its facts are made of only it needs to know. */
export interface Playbook<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly name: Name
  readonly version: number
  readonly facts: Schema
  /** The languages that it speaks, its own first: language subtags. */
  readonly languages: readonly string[]
  /** @throws FactsError naming the field when the facts are not what the playbook asks for. */
  consider(failure: Failure, given?: Given): Case
}

/** What is known of a failure beside what was reported. */
export interface Given {
  /** What the running plan says; default: what the failure or else the playbook says. */
  severity?: Severity
  /** Default: this customer was never failed before. */
  history?: History | undefined
}
