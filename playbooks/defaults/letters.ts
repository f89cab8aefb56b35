import type { CustomerMessageKind, Telling, Words } from '../telling.ts'

/** Writes a letter without knowing what the facts of its playbook are. */
export type Letter = (telling: Telling<unknown>) => Words

/** The letters that come with Amends, in one language. */
export interface Letters {
  /** All but the apology: what a playbook is for, it says in words of its own. */
  messages: Record<Exclude<CustomerMessageKind, 'apology'>, Letter>
  /** The plainest honest form of each kind. */
  fallbacks: Record<CustomerMessageKind, Letter>
}
