import { unkeptDate } from './rules/dates.ts'
import { placeholder, shouting } from './rules/manners.ts'
import { namesCustomer, namesFailure } from './rules/naming.ts'
import { nearCopy } from './rules/near-copy.ts'
import { nextStep } from './rules/next-step.ts'
import { ownsFailure, saysSorry } from './rules/ownership.ts'
import { noBlame, noEvasion, noIf, stockPhrase } from './rules/phrase-rules.ts'
import type { Rule } from './rules/rule.ts'
import { signedByPerson } from './rules/signature.ts'

/** The rules that hold a message back, in the order in which a reader would care. What only gives advice takes longer to load. */
export const binding: readonly Rule[] = [
  placeholder,
  namesCustomer,
  namesFailure,
  saysSorry,
  ownsFailure,
  noIf,
  noEvasion,
  noBlame,
  stockPhrase,
  nextStep,
  signedByPerson,
  unkeptDate,
  nearCopy,
  shouting,
]
