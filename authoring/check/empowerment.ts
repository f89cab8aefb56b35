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
  const foreign = foreignFindings(
    decided.flatMap(({ remedies }) => remedies),
    currencies,
  )
  const tooMuch = atSeverities((level) => {
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
  return [...foreign, ...tooMuch]
}

/** Remedies that wait for an approval in every case, however small, as the limits are in another currency. */
function foreignFindings(remedies: readonly Remedy[], known: ReadonlySet<string | undefined>): Found[] {
  return [...new Set(remedies.map(({ id }) => id))].flatMap((id) => {
    const all = remedies.filter((remedy) => remedy.id === id)
    const currencies = [...new Set(all.flatMap(({ money }) => money?.currency ?? []))]
    const isAlways = all.every(({ approval, money }) => approval && money && !known.has(money.currency))
    if (!isAlways) return []
    return {
      where: `remedies.${id}`,
      what: `It is given in ${currencies.join(', ')}, of which \`empowerment\` says nothing: it waits for an approval in every case`,
      todo: 'Give it in the currency of the limits, unless each is to be approved',
      severity: 'warning',
    }
  })
}

const sumOf = (remedies: readonly Remedy[]): number =>
  remedies.reduce((sum, { money }) => sum + (money?.amount ?? 0), 0)

const listed = (remedies: readonly Remedy[]): string =>
  remedies.map(({ id, money }) => (money ? `${id} ${amountOf(money)}` : id)).join(', ')
