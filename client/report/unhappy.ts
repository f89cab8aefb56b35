import { z } from 'zod'
import { type Asked, asked } from '../../model/base.ts'
import type { JournalRecord } from '../../store/index.ts'
import { distinct, isAfter, isOf, isWithin, type Past, pastsOf, type ReportScope, textOf } from './past.ts'

const replyKind = z.enum(['answer', 'apology', 'person'])

/** A customer was not satisfied, and what came of it. */
export interface UnhappyAnswer {
  readonly recovery: string
  readonly playbook: string
  readonly customer: string
  readonly at: string
  /** The ID of their message; null where the journal holds none. */
  readonly message: string | null
  /** `person`: they did not tick it; somebody of ours read it from their words, or heard it. */
  readonly understoodBy: 'customer' | 'person'
  /** What they ask for, as a person read it; null until somebody has. */
  readonly asks: readonly Asked[] | null
  /** Who read it. */
  readonly readBy: string | null
  /** What answers it: a person's own words rather than an apology that went out by itself; null while nothing does. */
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
  /** An answer, the apology of the next opening, or what a person said in another way. */
  readonly by: z.infer<typeof replyKind>
  /** The key of the message, as `amends show` has it, or the ID of the task. */
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
  /** Answers of which nobody has said yet what is asked for. */
  readonly unread: number
  /** By kind of failure, the most first. */
  readonly playbooks: readonly UnhappyRow[]
  /** Each of them, in order of time. */
  readonly answers: readonly UnhappyAnswer[]
}

/** How many were unhappy with one kind of failure, and what they asked for: one may ask for several things. */
export interface UnhappyRow {
  readonly playbook: string
  readonly answers: number
  readonly customers: number
  readonly unread: number
  readonly asks: Readonly<Partial<Record<Asked, number>>>
}

/** Counts the customers who were not satisfied in a period and what they asked for, and links what each said to what answers it. */
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
    unread: answers.filter(({ asks }) => asks === null).length,
    playbooks: rowsOf(answers),
    answers,
  }
}

function rowsOf(answers: readonly UnhappyAnswer[]): UnhappyRow[] {
  const names = [...new Set(answers.map(({ playbook }) => playbook))].sort()
  return names
    .map((playbook) => {
      const those = answers.filter((answer) => answer.playbook === playbook)
      const asking = (kind: Asked) => those.filter(({ asks }) => asks?.includes(kind)).length
      const counts = asked.options.map((kind) => [kind, asking(kind)] as const)
      return {
        playbook,
        answers: those.length,
        customers: distinct(those.map(({ customer }) => customer)),
        unread: those.filter(({ asks }) => asks === null).length,
        asks: Object.fromEntries(counts.filter(([, count]) => count > 0)),
      }
    })
    .sort((a, b) => b.answers - a.answers)
}

/** That somebody is unhappy: in a message of theirs, or by word of mouth. */
interface Word {
  at: string
  opening: number
  message: string | null
  understoodBy: UnhappyAnswer['understoodBy']
  /** How a person read it, once one has. */
  read: JournalRecord | undefined
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
      asks: word.read ? asksOf(word.read) : null,
      readBy: word.read ? textOf(word.read, 'by') : null,
      answer: answerTo(word, entries),
      reopened: next.some(isOf('recovery.reopened', 'recovery.started')),
      handedOver: later.some(isOf('recovery.handed-over')),
      satisfied: later.some(
        (entry) =>
          (entry.data.satisfied === true && isOf('customer.replied', 'customer.understood')(entry)) ||
          (entry.type === 'recovery.closed' && entry.data.outcome === 'satisfied'),
      ),
    }
  })
}

/** What customers said themselves, and what a person read from their words, or heard. */
function wordsIn(entries: readonly JournalRecord[]): Word[] {
  const readings = entries.filter(isOf('customer.understood'))
  const about = (entry: JournalRecord) => textOf(entry, 'message')
  const messages = entries.filter(isOf('customer.replied'))
  const said = messages
    .filter(({ data }) => data.satisfied === false)
    .map((entry): Word => {
      const message = about(entry)
      const read = readings.findLast((reading) => about(reading) === message)
      return { at: entry.at, opening: entry.opening, message, understoodBy: 'customer', read }
    })
  const read = readings
    .filter(({ data }) => data.satisfied === false)
    .filter((reading) => !said.some(({ message }) => message !== null && message === about(reading)))
    .map((reading): Word => {
      const message = about(reading)
      const wrote = messages.find((entry) => message !== null && about(entry) === message)
      return {
        at: wrote?.at ?? reading.at,
        opening: reading.opening,
        message,
        understoodBy: 'person',
        read: reading,
      }
    })
  return [...said, ...read]
}

const asksOf = (reading: JournalRecord): Asked[] =>
  (textOf(reading, 'asks') ?? '').split(' ').flatMap((kind) => asked.safeParse(kind).data ?? [])

/** Whoever heard it by word of mouth was there to answer it. */
function answerTo({ message, read }: Word, entries: readonly JournalRecord[]): UnhappyReply | null {
  if (message === null) return read ? { at: read.at, by: 'person', key: textOf(read, 'task') ?? '' } : null
  const replies = entries
    .filter((entry) => entry.type === 'customer.answered' && textOf(entry, 'message') === message)
    .map((entry): UnhappyReply => {
      const kind = replyKind.safeParse(entry.data.kind).data ?? 'answer'
      return { at: entry.at, by: kind, key: textOf(entry, 'by') ?? '' }
    })
  return replies.find(({ by }) => by !== 'apology') ?? replies[0] ?? null
}
