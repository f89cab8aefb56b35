import { instantOfLocal } from '../../time/local-time.ts'
import { plain } from '../fold.ts'
import type { CheckedMessage } from '../message.ts'
import { languagesOf } from '../said-dates/language.ts'
import { namesPromise, type Saying, unkeptDates } from '../said-dates.ts'
import type { Rule } from './rule.ts'

/** Every date to come that a customer reads is one that somebody keeps. */
export const unkeptDate: Rule = {
  name: 'unkept-date',
  find: ({ message }) => {
    const passages = [plain(message.subject), plain(message.text)]
    return unkeptDates(readable(message), sayingOf(message)).map(({ words, understood, isOver }) => ({
      words:
        passages
          .map((passage) => ({ passage, at: passage.text.indexOf(words) }))
          .filter(({ at }) => at !== -1)
          .map(({ passage, at }) => passage.quote(at, at + words.length))[0] ?? words,
      why: `It is understood as ${understood}, which ${isOver ? 'is over' : 'no promise keeps'}.`,
      better: isOver
        ? 'Say when it will be, or that you do not know yet: "I do not know yet by when, and I will not guess."'
        : 'Make a promise of it, or leave the date out: "I do not know yet by when, and I will not guess."',
    }))
  },
}

/** Whether a message names a date to come that somebody keeps. */
export const isDated = (message: CheckedMessage): boolean =>
  message.promises.length > 0 && namesPromise(readable(message), sayingOf(message))

const readable = ({ subject, text }: CheckedMessage) => ({
  subject: plain(subject).text,
  text: plain(text).text,
})

function sayingOf(message: CheckedMessage): Saying {
  const { text, promises, customer, owner, failure, sentAt, timeZone, locale } = message
  const dueAt = (by: string) =>
    by.includes('T') ? by : (instantOfLocal(`${by}T23:59`, timeZone) ?? `${by}T23:59:00Z`)
  return {
    now: sentAt,
    timeZone,
    promises: promises.map(({ by }) => ({ dueAt: dueAt(by) })),
    languages: languagesOf(text, locale),
    names: [customer.name, owner.name, failure.reference],
  }
}
