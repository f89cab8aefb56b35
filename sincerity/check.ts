import { appliesTo, heldTo } from './held.ts'
import type { OutgoingMessage } from './message.ts'
import { readability } from './rules/readability.ts'
import { binding } from './rules.ts'
import type { RuleName, Verdict } from './verdict.ts'

const rules = [...binding, readability]

/**
 * Holds a message to what a person would want to receive: it names the customer and the failure, owns it without "if", has a next
 * step, and is signed by a person; it has no stock phrase, no blame, no date that nobody keeps, and is no copy.
 * @throws ZodError when it is no outgoing message
 */
export function checkMessage(message: OutgoingMessage): Verdict {
  const { findings, language } = heldTo(rules, message)
  const { notApplied } = rulesFor(language)
  return { blocked: findings.some(({ blocks }) => blocks), findings, notApplied }
}

/**
 * Which rules can be applied to a language, and which cannot.
 * @param locale BCP 47
 */
export function rulesFor(locale: string): { applied: RuleName[]; notApplied: RuleName[] } {
  const named = (isApplied: boolean) =>
    rules.filter((rule) => appliesTo(rule, locale) === isApplied).map(({ name }) => name)
  return { applied: named(true), notApplied: named(false) }
}
