import type { Problem } from '../../../../testing/simulation.ts'

/** What went wrong, once for all that went wrong alike. */
export interface Problems<P extends Problem = Problem> {
  readonly first: P
  readonly all: readonly P[]
}

/** Puts together what differs only in the words and numbers that it quotes: a letter may be held back every half an hour. */
export function grouped<P extends Problem>(problems: readonly P[]): Problems<P>[] {
  const groups = new Map<string, P[]>()
  for (const problem of problems) {
    const key = likeness(problem)
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  return [...groups.values()].flatMap((all) => (all[0] ? { first: all[0], all } : []))
}

const likeness = ({ effect, message }: Problem): string =>
  `${effect} ${message.replace(/"[^"]*"/g, '').replace(/\d+/g, '')}`
