import { referenced } from '../referenced.ts'
import type { CustomerMessageKind, Telling, Words } from '../telling.ts'
import { fallbackFor } from './index.ts'
import type { Said } from './plain.ts'

/**
 * The plainest letters of a playbook in its own language, and in others with these words in place of its own.
 * @param translated what it says of the failure, its promises and its remedies, by language subtag
 */
export const fallbackOf =
  <Facts>(translated: Partial<Record<string, Partial<Said<Facts>>>>) =>
  (kind: CustomerMessageKind, telling: Telling<Facts>): Words => {
    const { language } = telling
    const words = translated[language]
    return words
      ? referenced(fallbackFor(kind, language, words))(telling)
      : fallbackFor(kind, language)(telling)
  }
