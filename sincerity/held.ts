import { fold } from './fold.ts'
import { codeOf, languageOf, wordsFor, wordsOf } from './languages.ts'
import { type OutgoingMessage, outgoingMessage } from './message.ts'
import { partsOf, type Reading } from './reading.ts'
import type { Rule } from './rules/rule.ts'
import { binding } from './rules.ts'
import type { Finding } from './verdict.ts'

/**
 * What holds a message back, and nothing else: advice takes a third of the time, and nobody is there to read it.
 * @throws ZodError when it is no outgoing message
 */
export const whatHoldsBack = (message: OutgoingMessage): Finding[] => heldTo(binding, message).findings

/** Holds a message to those of some rules that can be applied to its language. */
export function heldTo(
  rules: readonly Rule[],
  message: OutgoingMessage,
): { findings: Finding[]; language: string } {
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
  const findings = rules
    .filter((rule) => appliesTo(rule, language))
    .flatMap(({ name, find, isAdvice }) =>
      find(reading).map((finding) => ({ rule: name, ...finding, blocks: isAdvice !== true })),
    )
  return { findings, language }
}

/** Whether a rule can be applied to a language, BCP 47. */
export const appliesTo = ({ languages }: Pick<Rule, 'languages'>, locale: string): boolean =>
  languages === undefined || languages.includes(codeOf(locale))
