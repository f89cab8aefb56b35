import { PlaybookError } from '../errors.ts'
import type { CustomerMessageKind } from '../telling.ts'
import { english } from './en/index.ts'
import type { Letter, Letters } from './letters.ts'

/** The languages in which letters come with Amends. */
const languages: Partial<Record<string, Letters>> = { en: english }

/** The letters in a language, if there are any. */
export const lettersIn = (language: string): Letters | undefined => languages[language]

/**
 * What writes a message that its playbook leaves out.
 * @throws PlaybookError in a language without letters, and for the apology.
 */
export function messageFor(kind: CustomerMessageKind, language: string): Letter {
  const letter = kind === 'apology' ? undefined : lettersIn(language)?.messages[kind]
  if (letter) return letter
  throw new PlaybookError(
    `there is no letter of kind ${kind} in "${language}": give the playbook one of its own`,
  )
}

/**
 * What is sent of a kind when a message may not go out, and its playbook has nothing plainer of its own.
 * @throws PlaybookError in a language without such letters.
 */
export function fallbackFor(kind: CustomerMessageKind, language = 'en'): Letter {
  const letters = lettersIn(language)
  if (letters) return letters.fallbacks[kind]
  throw new PlaybookError(
    `there is no plain letter of kind ${kind} in "${language}": give the playbook a fallback`,
  )
}
