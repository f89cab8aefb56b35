import { z } from 'zod'
import { fallbackFor, hasFallbacks, messageFor } from './defaults/index.ts'
import type { PlaybookDefinition } from './playbook.ts'
import { referenced } from './referenced.ts'
import type { CustomerMessageKind, Situation, Telling, ToTell, Words, Written } from './telling.ts'
import { usualLanguage } from './words.ts'

/** The language of a locale: `de` for `de-CH`. */
export const languageOf = (locale: string): string => new Intl.Locale(locale).language

/** What stands in a line of its own, whatever the facts hold that it is made of. */
const oneLine = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'must not be empty'))

const wordsSchema = z.object({
  subject: oneLine,
  text: z.string().min(1),
})

/** What writes to one customer about one failure. */
interface Speaker {
  subject: string
  subjectIn(language: string): string
  message(kind: CustomerMessageKind, telling: ToTell): Written
  fallback(kind: CustomerMessageKind, telling: ToTell): Written
}

/**
 * Finds the words of each message: those of the customer's language, else the playbook's own, else the letters that come with
 * Amends.
 * @param check returns a value as its schema has it, or throws an error that names the path
 */
export function speaker<Schema extends z.ZodObject>(
  definition: Pick<
    PlaybookDefinition<string, Schema>,
    'language' | 'messages' | 'translations' | 'fallback' | 'subject'
  >,
  situation: Situation<z.output<Schema>>,
  summary: string,
  check: <T>(schema: z.ZodType<T>, path: string, value: unknown) => T,
): Speaker {
  const { language: own = usualLanguage, messages, translations } = definition
  const wanted = languageOf(situation.customer.locale)
  const translation = wanted === own ? undefined : translations?.[wanted]

  const subjectIn = (language: string): string =>
    check(oneLine, 'subject', definition.subject?.(situation, language) ?? situation.failure.reference)

  const write = (
    path: string,
    language: string,
    telling: ToTell,
    by: (telling: Telling<z.output<Schema>>) => Words,
  ): Written => {
    const words = by({
      ...telling,
      ...situation,
      topic: { ...telling.topic, change: telling.topic.change ?? null },
      customer: { ...situation.customer, language },
      language,
      subject: subjectIn(language),
      summary,
    })
    return { ...check(wordsSchema, path, words), language }
  }

  /** Nobody knows in which language it was typed, but that the playbook's own is the likeliest, nor how it reads. */
  const withoutChange = (telling: ToTell): ToTell => ({
    ...telling,
    topic: { ...telling.topic, change: null },
  })

  return {
    subject: subjectIn(own),
    subjectIn,
    message(kind, telling) {
      const translated = translation?.[kind]
      if (translated)
        return write(`translations.${wanted}.${kind}`, wanted, withoutChange(telling), translated)
      return write(`messages.${kind}`, own, telling, messages[kind] ?? messageFor(kind, own))
    },
    fallback(kind, telling) {
      const { fallback } = definition
      const language = translation && (fallback || hasFallbacks(wanted)) ? wanted : own
      return write(`fallback.${kind}`, language, withoutChange(telling), (known) => {
        if (fallback) return fallback(kind, known)
        if (language === own) return fallbackFor(kind, own)(known)
        // What the playbook says of the failure is in its own language, and its reference in every one.
        return referenced(fallbackFor(kind, language, {}))(known)
      })
    },
  }
}
