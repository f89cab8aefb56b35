/** The rules that a message is held to, in the order in which a reader would care. */
export const ruleNames = [
  'placeholder',
  'names-customer',
  'names-failure',
  'says-sorry',
  'owns-failure',
  'no-if',
  'no-evasion',
  'no-blame',
  'stock-phrase',
  'next-step',
  'signed-by-person',
  'unkept-date',
  'near-copy',
  'shouting',
  'readability',
] as const
export type RuleName = (typeof ruleNames)[number]

/** What is wrong with a message. */
export interface Finding {
  rule: RuleName
  /** As the subject or text has them; what stands in the place of what is missing. */
  words: string
  /** In one sentence. */
  why: string
  /** Another wording, or what to do. */
  better: string
  /** Whether the message may not go out like this; else it is advice. */
  blocks: boolean
}

export interface Verdict {
  blocked: boolean
  /** In the order of the rules, and within a rule of the text. */
  findings: Finding[]
  /** Rules that cannot be applied to the language of the message. */
  notApplied: RuleName[]
}
