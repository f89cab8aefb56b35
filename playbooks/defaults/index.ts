import { PlaybookError } from '../errors.ts'
import type { CustomerMessageKind, Telling, Words } from '../telling.ts'
import { plainLines as german } from './de/plain.ts'
import { english } from './en/index.ts'
import { plainLines as plainEnglish } from './en/plain.ts'
import { plainLines as spanish } from './es/plain.ts'
import type { Letter, Letters } from './letters.ts'
import { type PlainLines, plainLetter, type Said } from './plain.ts'

/** The languages in which all letters come with Amends, and those in which the plainest do. */
const languages: Partial<Record<string, Letters>> = { en: english }
const plainLanguages: Partial<Record<string, PlainLines>> = { en: plainEnglish, de: german, es: spanish }

/** Whether letters of all kinds come with Amends in a language. */
export const hasLetters = (language: string): boolean => languages[language] !== undefined

/** Whether the plainest letters come with Amends in a language. */
export const hasFallbacks = (language: string): boolean => plainLanguages[language] !== undefined

/**
 * What writes a message that its playbook leaves out.
 * @throws PlaybookError in a language without letters, and for the apology.
 */
export function messageFor(kind: CustomerMessageKind, language: string): Letter {
  const letter = kind === 'apology' ? undefined : languages[language]?.[kind]
  if (letter) return letter
  throw new PlaybookError(
    `there is no letter of kind ${kind} in "${language}": give the playbook one of its own`,
  )
}

/**
 * What is sent of a kind when a message may not go out, and its playbook has nothing plainer of its own.
 * @param words in which language the playbook's own words are that go into it (its summary, promises, remedies and notes): the
 *   letter's own, or another, where it does without them but for those that are given here
 * @throws PlaybookError in a language without such letters.
 */
export function fallbackFor<Facts = unknown>(
  kind: CustomerMessageKind,
  language = 'en',
  words: 'same' | Partial<Said<Facts>> = 'same',
): (telling: Telling<Facts>) => Words {
  const lines = plainLanguages[language]
  if (lines)
    return plainLetter<Facts>(kind, lines, words === 'same' ? lines.fully : { ...lines.briefly, ...words })
  throw new PlaybookError(
    `there is no plain letter of kind ${kind} in "${language}": give the playbook a fallback`,
  )
}
