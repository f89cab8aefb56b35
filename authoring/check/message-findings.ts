import type { CustomerMessageKind } from '../../playbooks/index.ts'
import type { Finding as GateFinding } from '../../sincerity/index.ts'
import { briefly, type Found } from './finding.ts'
import type { Chapter } from './story.ts'
import type { Trial } from './trials.ts'

/** What the gate finds in a message, as its author needs to know it: when in a recovery, for which case, and what to change. */
export function foundOf(
  where: string,
  { rule, words, why, better, blocks }: GateFinding,
  { severity, failure }: Trial,
  { telling: { opening } }: Chapter,
): Found {
  const inCase = `severity ${severity}, facts ${briefly(failure.facts)}`
  return {
    where,
    what: `${rule}: "${words.replace(/\s+/g, ' ')}": ${why} (${opening > 0 ? `after an unhappy answer, ` : ''}${inCase})`,
    todo: rule !== 'near-copy' ? better : opening > 0 ? writtenAnew : inTurn,
    severity: blocks ? 'error' : 'warning',
  }
}

const writtenAnew =
  'Let its words depend on `opening`: it is 0 at first, and 1 when all starts over for a customer who was unhappy'

const inTurn =
  'Let its words turn with how many of its kind went before: `sent.filter((kind) => kind === "update").length`'

export const unheld = (language: string, notApplied: readonly string[]): Found => ({
  where: 'translations',
  what: `Messages in "${language}" cannot be held to all rules: ${notApplied.join(', ')}`,
  todo: 'Have somebody who speaks it read them aloud',
  severity: 'warning',
})

export const untranslated = (
  language: string,
  own: string,
  kinds: readonly CustomerMessageKind[],
): Found => ({
  where: `translations.${language}`,
  what: `Whoever reads "${language}" gets some messages in "${own}": ${kinds.join(', ')}`,
  todo: 'Translate these, too, unless you mean it',
  severity: 'warning',
})
