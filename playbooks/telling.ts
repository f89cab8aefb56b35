import type { Severity } from '../model/base.ts'
import type { Failure } from '../model/failure.ts'
import type { MessageKind, SpokenPromise } from '../model/message.ts'
import type { History, Remedy } from '../model/plan.ts'
import type { Signatory } from './words.ts'

/** A failure as a playbook sees it: `facts` are checked, and typed by its schema. */
export interface Situation<Facts> {
  facts: Facts
  failure: Failure
  customer: Failure['customer']
  severity: Severity
  /**
   * How often this customer was failed before, by any playbook and by this one: for severity, remedies, gestures and messages
   * that take a repetition seriously.
   */
  history: History
}

/** What is known before it is known how bad it is. */
export type Unrated<Facts> = Omit<Situation<Facts>, 'severity'>

/** The messages that a playbook writes. */
export type CustomerMessageKind = Exclude<MessageKind, 'notice'>

/** All that a message may speak of. */
export interface Telling<Facts> extends Situation<Facts> {
  /** Who reads. Handed to the functions of `words.ts`, dates and sums come out in the language of the message. */
  customer: Failure['customer'] & { language: string }
  /** The language that the message is to be in: a language subtag such as `en`. */
  language: string
  /** What messages call the thing that failed: "order 10248". */
  subject: string
  /** What failed, in the words of the playbook's `summary`. */
  summary: string
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
    /**
     * What changes so that it does not happen again, in the words of whoever put it on record, on one line: for a follow-up, or
     * a reminder where it was not known before. Null while nobody knows; and always in a translation and in the plainest words,
     * as nobody has read those words in the language or held them to the gate.
     */
    change: string | null
    /** The owner's own words. */
    text: string | null
  }
}

type Topic = Telling<unknown>['topic']

/** What whoever asks for a message says; the playbook knows the rest. What changes is told by few, and may be left out. */
export type ToTell = Omit<
  Telling<unknown>,
  keyof Situation<unknown> | 'customer' | 'language' | 'subject' | 'summary' | 'topic'
> & { topic: Omit<Topic, 'change'> & Partial<Pick<Topic, 'change'>> }

/** A message in plain text: paragraphs parted by blank lines, lists of lines that begin with "- ". */
export interface Words {
  subject: string
  text: string
}

/** A message, with the language that it is in: a language subtag. */
export interface Written extends Words {
  language: string
}

/** What writes the messages of each kind. */
export type Messages<Facts> = Record<CustomerMessageKind, (telling: Telling<Facts>) => Words>
