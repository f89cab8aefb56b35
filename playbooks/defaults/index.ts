import { PlaybookError } from '../errors.ts'
import type { CustomerMessageKind, Telling, Words } from '../telling.ts'

type Letter = (telling: Telling<unknown>) => Words

/** The letters that come with Amends in one language. */
interface Letters {
  message(kind: CustomerMessageKind): Letter
  fallback(kind: CustomerMessageKind): Letter
}

/** The letters in a language. @throws PlaybookError where there are none. */
export function lettersIn(language: string): Letters {
  const missing = (kind: string) => () => {
    throw new PlaybookError(`there is no letter of kind ${kind} in "${language}"`)
  }
  return { message: missing, fallback: missing }
}
