export { checkMessage, rulesFor } from './check.ts'
export { whatHoldsBack } from './held.ts'
export { type OutgoingMessage, outgoingMessage } from './message.ts'
export type { Finding, RuleName, Verdict } from './verdict.ts'
