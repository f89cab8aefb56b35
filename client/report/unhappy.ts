import type { JournalRecord } from '../../store/index.ts'
import { distinct, isAfter, isOf, isWithin, type Past, pastsOf, type ReportScope, textOf } from './past.ts'

/** A customer was not satisfied, and what came of it. */
export interface UnhappyAnswer {
  readonly recovery: string
  readonly playbook: string
  readonly customer: string
  readonly at: string
  /** The ID of their message; null where the journal holds none. */
  readonly message: string | null
  /** `person`: they did not tick it; somebody of ours read it from their words. */
  readonly understoodBy: 'customer' | 'person'
  /** What answers it; null while nothing does. */
  readonly answer: UnhappyReply | null
  /** The recovery began again, one level higher. */
  readonly reopened: boolean
  /** A senior leader took it over. */
  readonly handedOver: boolean
  /** They were satisfied in the end. */
  readonly satisfied: boolean
}

export interface UnhappyReply {
  readonly at: string
  /** The apology of the next opening, an answer, or what a person said in another way. */
  readonly by: 'answer' | 'apology' | 'person'
  /** The key of the message, or the ID of the task. */
  readonly key: string
}

export interface Unhappy {
  readonly customers: number
  readonly recoveries: number
  /** Of those recoveries. */
  readonly reopened: number
  readonly handedOver: number
  readonly satisfied: number
  /** Answers that still wait for one of ours. */
  readonly unanswered: number
  /** Each of them, in order of time. */
  readonly answers: readonly UnhappyAnswer[]
}

/** Counts the customers who were not satisfied in a period, and links what each said to what answers it. */
export function unhappyOf(journal: readonly JournalRecord[], scope: ReportScope): Unhappy {
  const answers = pastsOf(journal, scope)
    .flatMap((past) => unhappyIn(past))
    .filter(isWithin(scope.period))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const recoveriesThat = (matches: (answer: UnhappyAnswer) => boolean) =>
    distinct(answers.filter(matches).map(({ recovery }) => recovery))
  return {
    customers: distinct(answers.map(({ customer }) => customer)),
    recoveries: recoveriesThat(() => true),
    reopened: recoveriesThat(({ reopened }) => reopened),
    handedOver: recoveriesThat(({ handedOver }) => handedOver),
    satisfied: recoveriesThat(({ satisfied }) => satisfied),
    unanswered: answers.filter(({ answer }) => answer === null).length,
    answers,
  }
}

interface Word {
  at: string
  opening: number
  message: string | null
  understoodBy: UnhappyAnswer['understoodBy']
}

function unhappyIn(past: Past): UnhappyAnswer[] {
  const { entries, recovery, playbook, customer } = past
  return wordsIn(entries).map((word) => {
    const later = entries.filter(({ at }) => !isAfter(word.at, at))
    const next = later.filter(({ opening }) => opening > word.opening)
    return {
      recovery,
      playbook,
      customer,
      at: word.at,
      message: word.message,
      understoodBy: word.understoodBy,
      answer: answerTo(later, next),
      reopened: next.some(isOf('recovery.reopened', 'recovery.started')),
      handedOver: later.some(isOf('recovery.handed-over')),
      satisfied: later.some(
        (entry) =>
          (entry.type === 'customer.replied' && entry.data.satisfied === true) ||
          (entry.type === 'recovery.closed' && entry.data.outcome === 'satisfied'),
      ),
    }
  })
}

/** What customers said themselves, and what a person must have read from their words, as the recovery went on accordingly. */
function wordsIn(entries: readonly JournalRecord[]): Word[] {
  const said = entries
    .filter((entry) => entry.type === 'customer.replied' && entry.data.satisfied === false)
    .map(
      (entry): Word => ({
        at: entry.at,
        opening: entry.opening,
        message: textOf(entry, 'message'),
        understoodBy: 'customer',
      }),
    )
  const read = entries.filter(isOf('recovery.reopened', 'recovery.handed-over')).flatMap((entry): Word[] => {
    const opening = entry.type === 'recovery.reopened' ? entry.opening - 1 : entry.opening
    if (said.some((word) => word.opening === opening)) return []
    const wrote = entries.findLast(({ type, at }) => type === 'customer.replied' && !isAfter(at, entry.at))
    const message = wrote ? textOf(wrote, 'message') : null
    return [{ at: wrote?.at ?? entry.at, opening, message, understoodBy: 'person' }]
  })
  return [...said, ...read]
}

/** The first of: the apology of the next opening, an answer by its owner, a word of whoever it was handed over to. */
function answerTo(later: readonly JournalRecord[], next: readonly JournalRecord[]): UnhappyReply | null {
  const out = later.filter(isOf('message.sent', 'message.told'))
  const apology = next.find((entry) => out.includes(entry) && entry.data.kind === 'apology')
  const done = later.find(
    ({ type, data }) => type === 'task.done' && (data.kind === 'answer' || data.kind === 'hand-over'),
  )
  const task = done ? textOf(done, 'task') : null
  // The answer that a task asks for bears its number.
  const written = task
    ? out.find((entry) => textOf(entry, 'key') === `answer-${task.split('/').at(-1)}`)
    : undefined
  const replies: UnhappyReply[] = []
  if (apology) replies.push({ at: apology.at, by: 'apology', key: textOf(apology, 'key') ?? 'apology' })
  if (written) replies.push({ at: written.at, by: 'answer', key: textOf(written, 'key') ?? '' })
  else if (done && task) replies.push({ at: done.at, by: 'person', key: task })
  return replies.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null
}
