import type { Directory } from '../../activities/directory.ts'
import { amountOf } from '../../machines/money.ts'
import type { Remedy } from '../../model/plan.ts'
import { atSeverities, type Found, ofCases } from './finding.ts'
import type { Trial } from './trials.ts'

/** Remedies that not even whoever stands at the top of the ladder may give alone: nobody is left to approve them. */
export async function empowermentFindings(
  trials: readonly Trial[],
  directory: Pick<Directory, 'ladder'>,
): Promise<Found[]> {
  // What an owner may give follows from who they are: a directory is asked once for each.
  const chains = new Map(
    await Promise.all(
      [...new Set(trials.map(({ considered }) => considered.owner))].map(
        async (owner) => [owner, await directory.ladder(owner)] as const,
      ),
    ),
  )
  const decided = trials.map(({ considered, severity }) => {
    const chain = chains.get(considered.owner) ?? []
    const given = chain.map((person) => considered.decide(person).remedies)
    return { severity, top: chain.at(-1), given, remedies: given.at(-1) ?? [] }
  })
  const alone = decided.flatMap(({ given }) => given.flat().filter(({ approval }) => !approval))
  if (decided.every(({ remedies }) => remedies.length === 0)) return []
  if (alone.length === 0) {
    return [
      {
        where: 'empowerment',
        what: 'Nobody may give anything alone: each remedy waits until somebody approves it',
        todo: 'Say what owners may give by their title (`empowerment`), unless each remedy is to be approved',
        severity: 'warning',
      },
    ]
  }
  // What a limit says nothing about needs approval whoever gives it, and is no question of how much.
  const currencies = new Set(alone.map(({ money }) => money?.currency))
  return atSeverities((level) => {
    const all = decided.filter((each) => each.severity === level && each.remedies.length > 0)
    const beyond = all.filter(({ remedies }) =>
      remedies.some(({ approval, money }) => approval && currencies.has(money?.currency)),
    )
    const [least] = beyond.toSorted((a, b) => sumOf(a.remedies) - sumOf(b.remedies))
    if (!least?.top) return []
    const { severity, share } = ofCases(beyond.length, all.length)
    return [
      {
        where: 'remedies',
        what: `${share}: what is given (${listed(least.remedies)}) is more than ${least.top.name}, ${least.top.title}, may give at the top of the ladder`,
        todo: 'Give less, bound the sum, or let a title at the top give more (`empowerment`)',
        severity,
      },
    ]
  })
}

const sumOf = (remedies: readonly Remedy[]): number =>
  remedies.reduce((sum, { money }) => sum + (money?.amount ?? 0), 0)

const listed = (remedies: readonly Remedy[]): string =>
  remedies.map(({ id, money }) => (money ? `${id} ${amountOf(money)}` : id)).join(', ')
