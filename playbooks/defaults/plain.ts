import type { SpokenPromise } from '../../model/message.ts'
import type { Remedy } from '../../model/plan.ts'
import type { CustomerMessageKind, Telling, Words } from '../telling.ts'
import { bullets, capitalized, letter, sentence, spelled } from '../words.ts'

/** How a letter speaks of what it takes from its playbook. */
export interface Said<Facts = unknown> {
  /** What failed, in one sentence or two that need no other. */
  failed(telling: Telling<Facts>): string
  /** What we said, with its date, as part of a sentence. */
  promised(promise: SpokenPromise, telling: Telling<Facts>): string
  given(remedy: Remedy, telling: Telling<Facts>): string
  /** What was done, as it was noted. */
  done(telling: Telling<Facts>): string[]
}

/** The plainest letters in a language: what each of them says in its own words. */
export interface PlainLines {
  headlines: Record<CustomerMessageKind, string>
  sorry: string
  /** Which message of ours it is: what tells two of a kind from each other. */
  count(number: string, subject: string): string
  owned(name: string): string
  done: string
  nothingDone: string
  nothingNew: string
  countOn(promised: string): string
  /** Nobody knows a date; what is promised is word of it. */
  unknown(promised: string): string
  noDate: string
  moved(promised: string): string
  broken(promised: string): string
  given: string
  notSettled: string
  unanswered: string
  asked: string
  askedBefore: string
  /** What happens next; nothing where the letter has said it. */
  next: Partial<Record<CustomerMessageKind, string>>
  /** In the playbook's own words. */
  fully: Said
  /** In none of its words: they are in another language. */
  briefly: Said
}

/** The plainest honest form of a kind of message: what failed, whose failure it is, and then no more than it must. */
export const plainLetter =
  <Facts>(kind: CustomerMessageKind, lines: PlainLines, said: Said<Facts>) =>
  (telling: Telling<Facts>): Words => {
    const { subject, customer, owner, sent, language } = telling
    return {
      subject: `${capitalized(subject)}: ${lines.headlines[kind]}`,
      text: letter(customer, owner, [
        `${said.failed(telling)} ${lines.sorry}`,
        ...middles[kind](telling, lines, said),
        lines.next[kind] ?? null,
        sent.length > 0 ? lines.count(spelled(sent.length + 1, language), subject) : null,
      ]),
    }
  }

type Middle = <Facts>(telling: Telling<Facts>, lines: PlainLines, said: Said<Facts>) => (string | null)[]

const standing: Middle = (telling, lines, said) => [
  telling.promises.length > 0
    ? telling.promises
        .map((promise) => (promise.unknown ? lines.unknown : lines.countOn)(said.promised(promise, telling)))
        .join(' ')
    : lines.noDate,
]

const was = <Facts>(telling: Telling<Facts>, said: Said<Facts>): string =>
  telling.topic.promises.map((old) => sentence(said.promised(old, telling))).join(' ')

const middles: Record<CustomerMessageKind, Middle> = {
  apology: ({ owner }, lines) => [lines.owned(owner.name)],
  'next-step': (telling, lines, said) => {
    const notes = said.done(telling)
    const isUndone = telling.topic.done.length === 0
    return [
      notes.length > 0
        ? `${lines.done} ${notes.map(sentence).join(' ')}`
        : isUndone
          ? lines.nothingDone
          : null,
      ...standing(telling, lines, said),
    ]
  },
  update: (telling, lines, said) => [lines.nothingNew, ...standing(telling, lines, said)],
  'new-date': (telling, lines, said) => [lines.moved(was(telling, said)), ...standing(telling, lines, said)],
  'broken-promise': (telling, lines, said) => [
    lines.broken(was(telling, said)),
    ...standing(telling, lines, said),
  ],
  remedy: (telling, lines, said) => {
    const { remedies } = telling.topic
    if (remedies.length === 0) return [lines.notSettled]
    return [lines.given, bullets(remedies.map((remedy) => said.given(remedy, telling)))]
  },
  'follow-up': (_, lines) => [lines.asked],
  reminder: (_, lines) => [lines.askedBefore],
  answer: (telling, lines, said) => [
    lines.unanswered,
    ...(telling.promises.length > 0 ? standing(telling, lines, said) : []),
  ],
}

/** What was done, in the words of those who did it. */
export const notesOf = ({ topic }: Telling<unknown>): string[] => topic.done.map(({ note }) => note)
