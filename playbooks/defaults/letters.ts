import type { CustomerMessageKind, Telling, Words } from '../telling.ts'

/** Writes a letter without knowing what the facts of its playbook are. */
export type Letter = (telling: Telling<unknown>) => Words

/** The letters that come with Amends, in one language: all but the apology, which a playbook says in words of its own. */
export type Letters = Record<Exclude<CustomerMessageKind, 'apology'>, Letter>

/** Ways to say a thing, for one message after the other. */
export type Turns<T> = readonly [T, ...T[]]

/** The way whose turn it is, from the first again after the last. */
export const turn = <T>(ways: Turns<T>, index: number): T => ways[index % ways.length] ?? ways[0]

/** The way for an opening: what is said when a recovery starts over, and then over again. */
export const opened = <T>(ways: Turns<T>, opening: number): T =>
  ways[Math.min(opening, ways.length - 1)] ?? ways[0]
