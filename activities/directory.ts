import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { amendsHome } from '../store/index.ts'

/** Someone who owns recoveries or stands above those who do. */
export const person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.email(),
  title: z.string().min(1),
  /** The ID of the person one level up; left out at the top. */
  reportsTo: z.string().optional(),
})
export type Person = z.infer<typeof person>

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
  /** A person, then whom they report to, up to the top. */
  ladder(ownerId: string): Promise<Person[]>
}

/**
 * Opens the directory: the JSON file `{ people: [{ id, name, email, title, reportsTo? }] }` at `file`, else
 * at `AMENDS_DIRECTORY`, else `directory.json` in `AMENDS_HOME` where there is one, else a built-in team. A
 * file is read again for each question, since who is on a level counts when they are needed.
 * @throws Error in one line when the file cannot be read or is not a directory: which file, which field, what
 * is wrong.
 */
export async function openDirectory(file?: string): Promise<Directory> {
  const named = file ?? process.env.AMENDS_DIRECTORY
  const path = named || join(amendsHome(), 'directory.json')
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !named) return null
    throw new Error(`Cannot read the directory ${path}: ${error.message}`, { cause: error })
  })
  if (content === null) return directory(() => Promise.resolve(team), true)
  parse(path, content)
  return directory(async () => parse(path, await readFile(path, 'utf8')), false)
}

function directory(people: () => Promise<Person[]>, builtIn: boolean): Directory {
  const ladder = async (ownerId: string): Promise<Person[]> => {
    const everyone = await people()
    const levels: Person[] = []
    let next =
      everyone.find(({ id }) => id === ownerId) ?? everyone.find(({ reportsTo }) => reportsTo === undefined)
    while (next) {
      levels.push(next)
      const above: string | undefined = next.reportsTo
      next = everyone.find(({ id }) => id === above)
    }
    return levels
  }
  return {
    builtIn,
    ladder,
    async person(id) {
      const [first] = await ladder(id)
      if (!first) throw new Error('The directory has nobody in it')
      return first
    },
  }
}

const file = z.object({ people: z.array(person).min(1) }).superRefine(({ people }, context) => {
  const byId = new Map<string, Person>()
  people.forEach((entry, index) => {
    const path = ['people', index, 'id']
    if (byId.has(entry.id))
      context.addIssue({ code: 'custom', path, message: `"${entry.id}" is there twice` })
    byId.set(entry.id, entry)
  })
  people.forEach(({ id, reportsTo }, index) => {
    const path = ['people', index, 'reportsTo']
    if (reportsTo !== undefined && !byId.has(reportsTo)) {
      context.addIssue({ code: 'custom', path, message: `nobody has the ID "${reportsTo}"` })
    } else if (leadsBackTo(id, byId)) {
      context.addIssue({ code: 'custom', path, message: `"${id}" reports to themselves in the end` })
    }
  })
})

function leadsBackTo(id: string, byId: Map<string, Person>): boolean {
  const seen = new Set<string>()
  let above = byId.get(id)?.reportsTo
  while (above !== undefined && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    above = byId.get(above)?.reportsTo
  }
  return false
}

function parse(path: string, content: string): Person[] {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch (error) {
    throw new Error(
      `The directory ${path} is not valid JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
  const result = file.safeParse(json)
  if (result.success) return result.data.people
  const [issue] = result.error.issues
  throw new Error(
    `The directory ${path} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`,
  )
}

const team: Person[] = [
  {
    id: 'lena',
    name: 'Lena Voss',
    email: 'lena.voss@example.com',
    title: 'Customer Care',
    reportsTo: 'omar',
  },
  {
    id: 'omar',
    name: 'Omar Haddad',
    email: 'omar.haddad@example.com',
    title: 'Head of Customer Care',
    reportsTo: 'ruth',
  },
  { id: 'ruth', name: 'Ruth Okafor', email: 'ruth.okafor@example.com', title: 'Chief Operating Officer' },
]
