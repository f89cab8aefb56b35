import type { Era } from '../model/calendar.ts'
import type { Page, PageAsk } from '../model/effects.ts'
import type { RecoveryInput, SealedFailure } from '../model/failure.ts'
import type { MessageKind, SpokenPromise } from '../model/message.ts'
import type { Deadline, DeadlineAsk, Plan } from '../model/plan.ts'
import type { Clock, JournalEntry, PromiseRecord, RecoveryState } from '../model/records.ts'
import type { ClockName } from './clock.ts'
import type { MessageInput } from './message.ts'
import type { StepInput } from './step.ts'
import { iso } from './timing.ts'

/** A clock that is asked for: it starts, or goes on, when its deadline is known. */
export type ClockAsk = DeadlineAsk & Pick<Clock, 'kind' | 'subject'> & { clock: string }

/** Somebody is to hear of a task, or of a clock that is at risk: who that is, is being looked up. */
export type PageRequest = PageAsk & { about: { task: string } | { clock: string; subject: string } }

/** A notice that waits for the end of its reader's quiet hours. */
export interface QueuedNotice {
  /** The ID of its page. */
  id: string
  about: PageRequest['about']
  assignee: string
  /** When its timer is armed for, in epoch milliseconds. */
  armed: number
}

/** Journal entries, and the IDs of tasks that changed. */
export interface Unrecorded {
  entries: JournalEntry[]
  tasks: string[]
}

/** All that a recovery knows. Plain JSON, so that it survives in a snapshot. */
export interface RecoveryContext extends RecoveryState {
  failure: SealedFailure
  timeScale: number
  /** Clocks that wait for their deadline. */
  asks: ClockAsk[]
  /** Answers of the clock that wait to be taken. */
  answers: Deadline[]
  /** Whoever is being looked up. */
  pages: PageRequest[]
  /** Who was found, and waits to be paged. */
  found: Page[]
  notices: QueuedNotice[]
  /** Messages that are on their way beside the step's own, each by a child machine. */
  outgoing: MessageInput[]
  /** Which part of the machine asked for each task: the running step, or a message on its way. */
  askers: Record<string, string>
  /** The customer's messages that the answer on its way is for. */
  answering: string[]
  /** We wait for the customer once that answer is out; whether they had written again before it was given. */
  awaiting: { customerHadWritten: boolean } | null
  /** What the customer thinks of the recovery, once they said so and until it is acted on. */
  verdict: 'content' | 'unhappy' | null
  /** What the journal and the inbox do not know yet. */
  unrecorded: Unrecorded
  /** What is being written to them. */
  recording: Unrecorded
  /** Numbers whatever needs a name of its own within this run. */
  counter: number
}

/** A pure change of what a recovery knows. */
export type Change = (context: RecoveryContext, now: number) => RecoveryContext

/** Applies changes one after the other. */
export const all =
  (...changes: Change[]): Change =>
  (context, now) =>
    changes.reduce((state, change) => change(state, now), context)

/** Applies a change only where it is called for. */
export const when = (condition: boolean, change: Change): Change =>
  condition ? change : (context) => context

export function initialContext(
  { id, opening, failure, timeScale }: RecoveryInput,
  now: number,
): RecoveryContext {
  return {
    id,
    opening,
    reportedAt: iso(now),
    resolvedAt: [],
    step: 'planning',
    customer: failure.customer.id,
    severity: failure.severity ?? null,
    plan: null,
    pastCalendars: [],
    retired: [],
    owner: null,
    level: 0,
    waitingForCustomer: false,
    nextWait: null,
    clocks: [],
    promises: [],
    tasks: [],
    conversation: [],
    sent: [],
    actions: [],
    grants: [],
    rootCause: null,
    outcome: null,
    withdrawal: null,
    failure,
    timeScale,
    asks: [],
    answers: [],
    pages: [],
    found: [],
    notices: [],
    outgoing: [],
    askers: {},
    answering: [],
    awaiting: null,
    verdict: null,
    unrecorded: { entries: [], tasks: [] },
    recording: { entries: [], tasks: [] },
    counter: 0,
  }
}

/**
 * What a step or a message begins with.
 * @throws Error before there is a plan: nothing is said or done without one.
 */
export function stepInput(context: RecoveryContext): StepInput {
  const { id, opening, failure, plan, owner, timeScale, rootCause } = context
  if (!plan || !owner) throw new Error(`Recovery ${id} has no plan yet`)
  return {
    recovery: id,
    opening,
    failure,
    plan,
    owner,
    timeScale,
    rootCause,
    calendars: calendars(context),
    sent: sentToCustomer(context),
    promised: promised(context),
  }
}

/** The calendars of this recovery, one after the other: the last holds now. */
export const calendars = ({ pastCalendars, plan }: RecoveryContext): Era[] => [
  ...pastCalendars,
  { until: null, calendar: plan?.calendar ?? null },
]

/** Whether something is still owed on a promise: a broken one is, until it is kept late. */
export const isOwed = ({ state }: PromiseRecord): boolean => state === 'live' || state === 'broken'

/** A promise as it stands, for who speaks of it. */
export const asSpoken = ({ id, what, dueAt, unknown }: PromiseRecord): SpokenPromise => ({
  id,
  what,
  dueAt,
  atRiskAt: dueAt,
  tellAt: dueAt,
  ...(unknown ? { unknown } : {}),
})

/** What we owe the customer as things stand. */
export const promised = ({ promises }: RecoveryContext): SpokenPromise[] =>
  promises.filter(isOwed).map(asSpoken)

/** What the customer has had from us: a notice to one of our own is none of it. */
export const sentToCustomer = ({ sent }: RecoveryContext): MessageKind[] =>
  sent.map(({ kind }) => kind).filter((kind) => kind !== 'notice')

/** Adds a domain event to what the journal is to know. */
export function note(type: string, data: JournalEntry['data'] = {}): Change {
  return (context, now) => {
    const counter = context.counter + 1
    const entry = {
      id: `${context.id}/${context.opening}/${counter}`,
      at: iso(now),
      opening: context.opening,
      type,
      data,
    }
    const entries = [...context.unrecorded.entries, entry]
    return { ...context, counter, unrecorded: { ...context.unrecorded, entries } }
  }
}

/** The name of a message among all that were sent: a message of a later opening is another one. */
export const sentKey = ({ opening }: RecoveryContext, key: string): string => `${opening}/${key}`

/** Sends a message beside the running step, unless the same one is on its way or out already. */
export function send(message: (step: StepInput) => MessageInput): Change {
  return (context) => {
    if (!context.plan || !context.owner) return context
    const input = message(stepInput(context))
    const isOut = context.sent.some(({ key }) => key === sentKey(context, input.key))
    const isOnItsWay = context.outgoing.some(({ key }) => key === input.key)
    return isOut || isOnItsWay ? context : { ...context, outgoing: [...context.outgoing, input] }
  }
}

/**
 * Asks for a clock of the plan. It starts when the deadline is known; a revised policy may lack it.
 * @param since what it counts from; default: now
 */
export function askClock(clock: ClockName, budget: keyof Plan['budgets'], since?: string): Change {
  return (context, now) => {
    const { plan, retired } = context
    if (!plan || retired.some((key) => key === budget)) return context
    const from = since ?? iso(now)
    const ask = { ...clock, clock: clock.id, ...plan.budgets[budget], from, pauses: [] }
    return { ...context, asks: [...context.asks, ask] }
  }
}
