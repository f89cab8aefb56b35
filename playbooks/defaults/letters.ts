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

/** Ways to say a thing, for one message after the other. */
export type Turns<T> = readonly [T, ...T[]]

/** The way whose turn it is, from the first again after the last. */
export const turn = <T>(ways: Turns<T>, index: number): T => ways[index % ways.length] ?? ways[0]

/** The way for an opening: what is said when a recovery starts over, and then over again. */
export const opened = <T>(ways: Turns<T>, opening: number): T =>
  ways[Math.min(opening, ways.length - 1)] ?? ways[0]
