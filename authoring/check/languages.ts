import type { Case, CustomerMessageKind, Playbook } from '../../playbooks/index.ts'
import { exampleNow, someone } from '../example.ts'
import type { Trial } from './trials.ts'

/** Whoever translates a playbook translates one of these. */
const telltale = ['apology', 'update', 'remedy'] as const

/** A language that no playbook speaks: its readers get the playbook's own. */
const unspoken = 'tlh'

/**
 * The languages that a playbook speaks, its own first: a customer of each language there is gets a message, and who of them gets
 * it in that language is told by the message.
 */
export function languagesOf(playbook: Playbook, { failure }: Pick<Trial, 'failure'>): string[] {
  const written = (locale: string): (string | null)[] => {
    const considered = playbook.consider({ ...failure, customer: { ...failure.customer, locale } })
    return telltale.map((kind) => languageOf(considered, kind))
  }
  const own = written(unspoken)
  // What fails for its readers alone is theirs, too.
  const isSpoken = (code: string): boolean =>
    written(code).some((language, index) => language === code || (language === null && own[index] !== null))
  const known = own.flatMap((language) => language ?? [])
  return [...new Set([...known, ...codes().filter((code) => !known.includes(code) && isSpoken(code))])]
}

/** Null for a letter that fails. */
function languageOf(considered: Case, kind: CustomerMessageKind): string | null {
  const topic = { done: [], promises: [], remedies: [], text: null }
  try {
    return considered.message(kind, {
      owner: someone,
      now: exampleNow,
      opening: 0,
      sent: [],
      promises: [],
      topic,
    }).language
  } catch {
    return null
  }
}

/** Codes of two letters that name a language. */
function codes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined)
}
