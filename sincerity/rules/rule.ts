import type { Reading } from '../reading.ts'
import type { Finding, RuleName } from '../verdict.ts'

export interface Rule {
  name: RuleName
  /** Languages that it can be applied to, ISO 639; default: every language. */
  languages?: readonly string[]
  /** Findings, in the order of the text. */
  find(reading: Reading): Omit<Finding, 'rule' | 'blocks'>[]
  /** Its findings are advice: they block nothing. */
  isAdvice?: true
}
