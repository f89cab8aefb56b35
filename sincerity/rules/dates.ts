import { instantOfLocal } from '../../time/local-time.ts'
import { plain } from '../fold.ts'
import { languagesOf } from '../said-dates/language.ts'
import { unkeptDates } from '../said-dates.ts'
import type { Rule } from './rule.ts'

/** Every date to come that a customer reads is one that somebody keeps. */
export const unkeptDate: Rule = {
  name: 'unkept-date',
  find: ({ message }) => {
    const { subject, text, promises, customer, owner, failure, sentAt, timeZone, locale } = message
    const dueAt = (by: string) =>
      by.includes('T') ? by : (instantOfLocal(`${by}T23:59`, timeZone) ?? `${by}T23:59:00Z`)
    const passages = [plain(subject), plain(text)]
    const unkept = unkeptDates(
      { subject: passages[0]?.text ?? '', text: passages[1]?.text ?? '' },
      {
        now: sentAt,
        timeZone,
        promises: promises.map(({ by }) => ({ dueAt: dueAt(by) })),
        languages: languagesOf(text, locale),
        names: [customer.name, owner.name, failure.reference],
      },
    )
    return unkept.map(({ words, understood }) => ({
      words:
        passages
          .map((passage) => ({ passage, at: passage.text.indexOf(words) }))
          .filter(({ at }) => at !== -1)
          .map(({ passage, at }) => passage.quote(at, at + words.length))[0] ?? words,
      why: `It is understood as ${understood}, which no promise keeps.`,
      better:
        'Make a promise of it, or leave the date out: "I do not know yet by when, and I will not guess."',
    }))
  },
}
