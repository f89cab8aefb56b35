import { fold } from './fold.ts'
import { languageOf, rulesFor, wordsFor, wordsOf } from './languages.ts'
import { type OutgoingMessage, outgoingMessage } from './message.ts'
import { partsOf, type Reading } from './reading.ts'
import type { Rule } from './rules/rule.ts'
import { rules } from './rules.ts'
import type { Finding, RuleName, Verdict } from './verdict.ts'

/**
 * Holds a message to what a person would want to receive: it names the customer and the failure, owns it without "if", has a next
 * step, and is signed by a person; it has no stock phrase, no blame, no date that nobody keeps, and is no copy.
 * @throws ZodError when it is no outgoing message
 */
export function checkMessage(message: OutgoingMessage): Verdict {
  const { findings, notApplied } = heldTo(rules, message)
  return { blocked: findings.some(({ blocks }) => blocks), findings, notApplied }
}

/**
 * What holds a message back, and nothing else: advice takes a third of the time, and nobody is there to read it.
 * @throws ZodError when it is no outgoing message
 */
export const whatHoldsBack = (message: OutgoingMessage): Finding[] => heldTo(binding, message).findings

const binding = rules.filter(({ isAdvice }) => isAdvice !== true)

function heldTo(
  all: readonly Rule[],
  message: OutgoingMessage,
): { findings: Finding[]; notApplied: RuleName[] } {
  const checked = outgoingMessage.parse(message)
  const language = languageOf(checked.text, checked.locale)
  const reading: Reading = {
    message: checked,
    words: wordsOf(language),
    known: wordsFor(language, checked.locale),
    subject: fold(checked.subject),
    text: fold(checked.text),
    ...partsOf(checked.text),
  }
  const { applied, notApplied } = rulesFor(language)
  const findings = all
    .filter(({ name }) => applied.includes(name))
    .flatMap(({ name, find, isAdvice }) =>
      find(reading).map((finding) => ({ rule: name, ...finding, blocks: isAdvice !== true })),
    )
  return { findings, notApplied }
}
