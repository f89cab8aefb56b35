import type { Directory } from '../../activities/directory.ts'
import type { OnLevel } from '../../model/plan.ts'
import type { Found } from './finding.ts'
import type { Trial } from './trials.ts'

/** People and duties that a playbook names and the directory does not know. An owner whom the facts name is theirs to get right. */
export async function peopleFindings(
  trials: readonly Trial[],
  directory: Pick<Directory, 'everyone' | 'ladder' | 'onLevel' | 'builtIn'>,
): Promise<Found[]> {
  const known = (await directory.everyone()).map(({ id }) => id)
  const owners = trials.flatMap(({ failure, considered: { owner } }) =>
    JSON.stringify(failure.facts).includes(JSON.stringify(owner)) ? [] : owner,
  )
  const levels = trials.flatMap(({ plan }) =>
    plan.ladder.levels.map(({ who }, index) => ({ who, where: `ladder.levels.${index}.who` })),
  )
  const found: Found[] = []
  const add = (where: string, what: string): void => {
    found.push({
      where,
      what: `${what}${directory.builtIn ? ', which is the built-in team' : ''}`,
      todo: 'Correct it, or put them into the directory (`AMENDS_DIRECTORY`): else whoever is at the top is asked in their place',
      severity: directory.builtIn ? 'warning' : 'error',
    })
  }
  const people = `it has ${known.join(', ')}`
  for (const owner of new Set(owners))
    if (!known.includes(owner)) add('owner', `Nobody in the directory has the ID "${owner}": ${people}`)
  const named = new Map(levels.map((level) => [JSON.stringify(level), level]))
  for (const { who, where } of named.values()) {
    const name = nameOf(who)
    if (name !== null && (await directory.onLevel(who, '')).length === 0)
      add(where, `Nobody in the directory has the ${name}: ${people}`)
  }
  const deepest = Math.max(
    ...(await Promise.all(known.map(async (id) => (await directory.ladder(id)).length))),
  )
  for (const { who, where } of named.values()) {
    // Two above the owner are on the usual ladder, which is for small teams, too.
    if (typeof who !== 'string' && 'above' in who && who.above > 2 && who.above >= deepest)
      add(
        where,
        `Nobody in the directory has ${who.above} levels above them: the longest chain has ${deepest} people`,
      )
  }
  return found
}

/** Summaries with personal data, which stand open in the Temporal UI. */
export function summaryFindings(trials: readonly Trial[]): Found[] {
  const named = trials.find(({ considered: { summary }, failure: { customer } }) =>
    [customer.name, customer.email].some((part) => summary.includes(part)),
  )
  if (!named) return []
  return [
    {
      where: 'summary',
      what: `It names the customer, and stands where everybody reads it: "${named.considered.summary}"`,
      todo: 'Say what failed without personal data: letters call the customer by name themselves',
      severity: 'error',
    },
  ]
}

/** What a level calls somebody by; null for the owner and those above, whom there always are. */
function nameOf(who: OnLevel): string | null {
  if (who === 'owner' || 'above' in who) return null
  return 'person' in who ? `ID "${who.person}"` : `duty "${who.role}"`
}
