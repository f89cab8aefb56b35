import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OnLevel } from '../model/plan.ts'
import { amendsHome } from '../store/home.ts'
import { type People, type Person, parsePeople } from './directory/people.ts'
import { team } from './directory/team.ts'

export type { Person } from './directory/people.ts'

/** The people who own recoveries. */
export interface Directory {
  /**
   * Whether this is the made-up team under example.com, for want of a directory file: say so where people see
   * it.
   */
  readonly builtIn: boolean
  /**
   * The person with an ID. An ID that nobody has (they left, it was mistyped) gives the first person at the
   * top, whose own ID then differs from the one asked for: a recovery always has somebody who answers for it,
   * and that somebody can put it right.
   */
  person(id: string): Promise<Person>
  /** All of them, as they stand in the file. */
  everyone(): Promise<Person[]>
  /** A person, then whom they report to, up to the top. */
  ladder(ownerId: string): Promise<Person[]>
  /**
   * Those on a level of the ladder, whoever is asked first coming first, whether or not they are there now. Nobody, where
   * the level lies beyond the top, nobody has the duty, or nobody has the ID of the one who is named.
   */
  onLevel(who: OnLevel, ownerId: string): Promise<Person[]>
}

/**
 * Opens the directory: the JSON file `{ people: [{ id, name, email, title, reportsTo?, reachable?, away?, webhook? }],
 * duties?: { [duty]: [IDs] } }` at `file`, else at `AMENDS_DIRECTORY`, else `directory.json` in `AMENDS_HOME` where there
 * is one, else a built-in team. A file is read again for each question, since who is on a level counts when they are needed.
 * @throws Error in one line when the file cannot be read or is not a directory: which file, which field, what
 * is wrong.
 */
export async function openDirectory(file?: string): Promise<Directory> {
  const named = file ?? process.env.AMENDS_DIRECTORY
  const path = named || join(amendsHome(), 'directory.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !named) return null
    throw new Error(`Cannot read the directory ${path}: ${error.message}`, { cause: error })
  })
  if (text === null) return directoryOf(() => Promise.resolve(team), true)
  parsePeople(path, text)
  return directoryOf(async () => parsePeople(path, await readFile(path, 'utf8')), false)
}

/** A directory of the people that `read` gives, asked anew for each question. */
export function directoryOf(read: () => Promise<People>, builtIn: boolean): Directory {
  const ladder = async (ownerId: string) => climb(await read(), ownerId)
  return {
    builtIn,
    everyone: async () => (await read()).people,
    ladder,
    async person(id) {
      const [first] = await ladder(id)
      if (!first) throw new Error('The directory has nobody in it')
      return first
    },
    async onLevel(who, ownerId) {
      const known = await read()
      const named = (ids: string[]) =>
        ids.flatMap((id) => known.people.find((person) => person.id === id) ?? [])
      if (who === 'owner') return climb(known, ownerId).slice(0, 1)
      if ('above' in who) return climb(known, ownerId).slice(who.above, who.above + 1)
      if ('person' in who) return named([who.person])
      return named(Object.entries(known.duties).find(([duty]) => duty === who.role)?.[1] ?? [])
    },
  }
}

function climb({ people }: People, from: string): Person[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const steps: Person[] = []
  let next = byId.get(from) ?? people.find(({ reportsTo }) => reportsTo === undefined)
  while (next) {
    steps.push(next)
    next = byId.get(next.reportsTo ?? '')
  }
  return steps
}
